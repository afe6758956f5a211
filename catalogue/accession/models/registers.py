"""Registers whose rows are frozen: the database refuses to change or delete them."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from catalogue.accounts.models import LibraryNetwork
from catalogue.models import CatalogueItemPage

from .acts import Act
from .frozen import FrozenModel
from .protocols import CommissionProtocol


class RegisterEntry(FrozenModel):
    """What every register row says (columns of the 1985 Instruction, annex 9а; DOMAIN.md, 1.4)."""

    recorded_on = models.DateField(_("date of entry"))
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("entered by")
    )
    item = models.ForeignKey(
        CatalogueItemPage, on_delete=models.PROTECT, related_name="%(class)s_rows", verbose_name=_("item")
    )
    network = models.ForeignKey(
        LibraryNetwork, on_delete=models.PROTECT, related_name="+", verbose_name=_("source")
    )
    designation = models.CharField(_("accounting designation"), max_length=60)
    name = models.CharField(_("name and short description"), max_length=600)
    quantity = models.PositiveIntegerField(_("quantity"), default=1)
    material_technique = models.CharField(_("material and technique"), max_length=500, blank=True)
    dimensions = models.CharField(_("dimensions"), max_length=150, blank=True)
    condition = models.CharField(_("condition"), max_length=400, blank=True)
    note = models.CharField(_("note, location"), max_length=300, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.designation


class TemporaryCustodyRegisterEntry(RegisterEntry):
    """A row of the register of temporary custody (ВХ)."""

    number = models.PositiveIntegerField(_("number"))
    year = models.PositiveSmallIntegerField(_("year"), default=0)
    act = models.ForeignKey(Act, on_delete=models.PROTECT, related_name="custody_rows", verbose_name=_("act"))
    until = models.DateField(_("custody until"), null=True, blank=True)

    class Meta:
        verbose_name = _("row of the temporary custody register")
        verbose_name_plural = _("rows of the temporary custody register")
        ordering: ClassVar[list[str]] = ["year", "number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["year", "number"], name="one_custody_row_per_number")
        ]


class AccessionRegisterEntry(RegisterEntry):
    """A row of the accession register (КП). A correction is a new row with a reason, never a change."""

    number = models.PositiveIntegerField(_("accession"))
    sub_number = models.PositiveIntegerField(_("object within the accession"), default=1)
    source = models.CharField(_("time, source and way of acquisition, accompanying papers"), max_length=500)
    price = models.CharField(_("price"), max_length=60, blank=True)
    department = models.CharField(_("department or collection"), max_length=150, blank=True)
    inventory_number = models.CharField(_("inventory number"), max_length=60, blank=True)
    protocol = models.ForeignKey(
        CommissionProtocol, on_delete=models.PROTECT, related_name="register_rows", verbose_name=_("protocol")
    )
    corrects = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="corrections",
        verbose_name=_("corrects the row"),
    )
    reason = models.CharField(_("reason of the correction"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("row of the accession register")
        verbose_name_plural = _("rows of the accession register")
        ordering: ClassVar[list[str]] = ["number", "sub_number", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["number", "sub_number"],
                condition=models.Q(corrects__isnull=True),
                name="one_accession_row_per_number",
            ),
            models.UniqueConstraint(
                fields=["item"], condition=models.Q(corrects__isnull=True), name="one_accession_row_per_item"
            ),
            models.UniqueConstraint(fields=["corrects"], name="a_row_is_corrected_once"),
        ]
