"""The dating of a thing: as written, and as understood by ``catalogue.text.dating``."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from catalogue.text.dating import Dating, Precision, parse_dating


class DatedModel(models.Model):
    """Keeps a dating as it was typed, with the interval it means beside it (DOMAIN.md, 1.9)."""

    date_text = models.CharField(
        _("dating"),
        max_length=120,
        blank=True,
        help_text=_("As you know it: «1930-е», «около 1925», «12 мая 1947», «не ранее 1954», «б. д.»"),
    )
    date_earliest = models.DateField(_("not earlier than"), null=True, blank=True, editable=False)
    date_latest = models.DateField(_("not later than"), null=True, blank=True, editable=False)
    date_precision = models.CharField(
        _("precision of the dating"),
        max_length=20,
        blank=True,
        editable=False,
        default=Precision.UNDATED.value,
    )
    date_doubtful = models.BooleanField(_("doubtful"), default=False, editable=False)
    year_from = models.SmallIntegerField(_("first year"), null=True, blank=True, editable=False)
    year_to = models.SmallIntegerField(_("last year"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the interval that the text means now, so that the two never part."""
        self.understand_dating()
        update_fields = kwargs.get("update_fields")
        if update_fields is not None and "date_text" in update_fields:
            kwargs["update_fields"] = {*update_fields, *DERIVED_FROM_DATE_TEXT}
        super().save(*args, **kwargs)

    @property
    def dating(self) -> Dating:
        """The dating with its Russian sentence of what was understood."""
        return parse_dating(self.date_text)

    def understand_dating(self) -> None:
        """Set the interval from ``date_text``."""
        dating = self.dating
        self.date_earliest, self.date_latest = dating.earliest, dating.latest
        self.date_precision, self.date_doubtful = dating.precision.value, dating.doubtful
        self.year_from, self.year_to = dating.year_from, dating.year_to


DERIVED_FROM_DATE_TEXT = (
    "date_earliest",
    "date_latest",
    "date_precision",
    "date_doubtful",
    "year_from",
    "year_to",
)
