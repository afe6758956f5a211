"""The thesaurus of the search, kept by the curator."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ThesaurusEntry(models.Model):
    """Words that are searched for along with other words.

    «ЦБС = централизованная библиотечная система» works both ways; «формуляр → карточка» only one way: who
    asks for a formulary also finds cards, not the other way round.
    """

    class Direction(models.TextChoices):
        """Which way the entry works."""

        BOTH_WAYS = "both", _("both ways")
        ONE_WAY = "one", _("one way")

    words = models.CharField(
        _("words asked for"), max_length=200, help_text=_("One word or expression, or several by semicolons.")
    )
    also = models.CharField(
        _("also looked for"), max_length=500, help_text=_("One or several expressions, by semicolons.")
    )
    direction = models.CharField(_("direction"), max_length=4, choices=Direction, default=Direction.BOTH_WAYS)
    is_active = models.BooleanField(_("in use"), default=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("entry of the thesaurus")
        verbose_name_plural = _("thesaurus of the search")
        ordering = ("words",)

    def __str__(self) -> str:
        return self.words
