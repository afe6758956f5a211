"""Gapless numbers: one row per sequence, taken under a lock inside the caller's transaction."""

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _


class NumberSequence(models.Model):
    """The last number given in a sequence (``catalogue``) of a year (0: the sequence knows no years)."""

    name = models.CharField(_("sequence"), max_length=40)
    year = models.PositiveSmallIntegerField(_("year"), default=0)
    last = models.PositiveIntegerField(_("last number given"), default=0)

    class Meta:
        verbose_name = _("number sequence")
        verbose_name_plural = _("number sequences")
        constraints = [models.UniqueConstraint(fields=["name", "year"], name="one_row_per_sequence_and_year")]

    def __str__(self) -> str:
        return f"{self.name} {self.year or ''}: {self.last}"

    @classmethod
    def take(cls, name: str, year: int = 0) -> int:
        """The next number. It is given back if the caller's transaction is rolled back, so no gap is left.

        Raises TransactionManagementError outside a transaction: a number without its row would be a gap.
        """
        connection = transaction.get_connection()
        if not connection.in_atomic_block:
            raise transaction.TransactionManagementError(
                "A number is taken inside the transaction that uses it."
            )
        cls.objects.get_or_create(name=name, year=year)
        row = cls.objects.select_for_update().get(name=name, year=year)
        row.last += 1
        row.save(update_fields=["last"])
        return row.last
