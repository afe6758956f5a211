"""The thesaurus of the search, kept by the curator."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class ThesaurusEntry(models.Model):
    """Words that are searched for along with other words.

    «ЦБС = централизованная библиотечная система» works both ways; «копи → шахта» only one way: who asks for
    the old word also finds the new one, not the other way round.
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

    @property
    def words_listed(self) -> list[str]:
        """The wordings asked for, one by one."""
        return listed(self.words)

    @property
    def also_listed(self) -> list[str]:
        """The wordings looked for along with them, one by one."""
        return listed(self.also)

    def clean(self) -> None:
        """Both sides must hold a word. Raises ValidationError."""
        super().clean()
        for field in ("words", "also"):
            if not any(char.isalnum() for char in getattr(self, field)):
                raise ValidationError({field: _("There is no word here.")})


def listed(text: str) -> list[str]:
    """The wordings of a field, which semicolons divide."""
    return [wording for wording in (part.strip() for part in text.split(";")) if wording]
