"""What was asked in vain: words and days, never people."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EmptySearch(models.Model):
    """How often a query found nothing on a day; who asked is nowhere noted."""

    query = models.CharField(_("query"), max_length=200)
    day = models.DateField(_("day"))
    times = models.PositiveIntegerField(_("times"), default=1)

    class Meta:
        verbose_name = _("search without results")
        verbose_name_plural = _("searches without results")
        constraints = (models.UniqueConstraint("query", "day", name="search_empty_once_a_day"),)

    def __str__(self) -> str:
        return self.query
