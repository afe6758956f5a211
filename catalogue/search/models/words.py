"""The catalogue's own words, against which a misspelling is set right."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchWord(models.Model):
    """A word as it stands in the catalogue, folded, with the number of texts it was met in."""

    word = models.CharField(max_length=60, primary_key=True)
    met = models.IntegerField(default=1)

    class Meta:
        verbose_name = _("word of the catalogue")
        verbose_name_plural = _("words of the catalogue")

    def __str__(self) -> str:
        return self.word
