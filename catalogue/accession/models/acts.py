"""Acts: numbered papers that both sides sign."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from catalogue.accounts.models import LibraryNetwork
from catalogue.digital.models import Master
from catalogue.digital.storages import private_storage
from catalogue.models import CatalogueItemPage

from .protocols import CommissionProtocol


class ActKind(models.TextChoices):
    """The kinds of acts (WORKFLOW.md, papers)."""

    TEMPORARY_CUSTODY = "temporary", _("act of acceptance to temporary custody")
    DIGITAL_COPIES = "copies", _("act of acceptance of digital copies")
    PERMANENT_CUSTODY = "permanent", _("act of acceptance to permanent custody")
    RETURN = "return", _("act of return")


class ActQuerySet(models.QuerySet["Act"]):
    """Acts, with what is derived about them."""

    def with_standing(self) -> Self:
        """Annotate ``is_void`` (a later version exists) and ``row_count``."""
        return self.annotate(is_void=_has_later_version(), row_count=models.Count("lines"))

    def in_force(self) -> Self:
        """Those that no later version has voided."""
        return self.exclude(_has_later_version())


def _has_later_version() -> models.Exists:
    later = Act.objects.filter(number=models.OuterRef("number"), version__gt=models.OuterRef("version"))
    return models.Exists(later)


class Act(models.Model):
    """An act as issued: parties and rows are a snapshot, so that later edits do not change a signed paper.

    A new version keeps the number and voids the former; nothing is stored about that.
    """

    kind = models.CharField(_("kind"), max_length=12, choices=ActKind)
    number = models.CharField(_("number"), max_length=20)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    issued_on = models.DateField(_("date"))
    network = models.ForeignKey(
        LibraryNetwork, on_delete=models.PROTECT, related_name="acts", verbose_name=_("library network")
    )
    handed_by_post = models.CharField(_("handed over by: post"), max_length=200, blank=True)
    handed_by_name = models.CharField(_("handed over by: name"), max_length=200)
    received_by_post = models.CharField(_("received by: post"), max_length=200, blank=True)
    received_by_name = models.CharField(_("received by: name"), max_length=200)
    museum_name = models.CharField(_("museum"), max_length=300)
    parent_organisation = models.CharField(_("kept by"), max_length=300, blank=True)
    city = models.CharField(_("place"), max_length=100)
    purpose = models.CharField(_("purpose"), max_length=300, blank=True)
    custody_until = models.DateField(_("custody until"), null=True, blank=True)
    basis = models.CharField(_("basis"), max_length=300, blank=True)
    protocol = models.ForeignKey(
        CommissionProtocol,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="acts",
        verbose_name=_("protocol"),
    )
    form_confirmed = models.BooleanField(_("wording confirmed by the museum"), default=False)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("issued by")
    )
    pdf = models.FileField(_("PDF"), storage=private_storage, upload_to="acts", max_length=200, blank=True)
    signed_scan = models.ForeignKey(
        Master,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("signed scan"),
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    objects = ActQuerySet.as_manager()

    class Meta:
        verbose_name = _("act")
        verbose_name_plural = _("acts")
        ordering: ClassVar[list[str]] = ["-issued_on", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["number", "version"], name="one_act_per_number_and_version")
        ]

    def __str__(self) -> str:
        return self.number

    def has_later_version(self) -> bool:
        """Whether a later version has voided this one."""
        return Act.objects.filter(number=self.number, version__gt=self.version).exists()


class ActLine(models.Model):
    """A row of an act's table."""

    act = models.ForeignKey(Act, on_delete=models.CASCADE, related_name="lines", verbose_name=_("act"))
    position = models.PositiveSmallIntegerField(_("№"))
    item = models.ForeignKey(
        CatalogueItemPage,
        on_delete=models.PROTECT,
        related_name="act_lines",
        verbose_name=_("item"),
    )
    designation = models.CharField(_("accounting designation"), max_length=60, blank=True)
    name = models.CharField(_("name and short description"), max_length=600)
    quantity = models.PositiveIntegerField(_("quantity"), default=1)
    material_technique = models.CharField(_("material, technique"), max_length=500, blank=True)
    dimensions = models.CharField(_("dimensions"), max_length=150, blank=True)
    condition = models.CharField(_("condition"), max_length=400, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    picture = models.ForeignKey(
        Master, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("picture")
    )

    class Meta:
        verbose_name = _("row of an act")
        verbose_name_plural = _("rows of acts")
        ordering: ClassVar[list[str]] = ["act", "position"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["act", "position"], name="one_row_per_position")
        ]

    def __str__(self) -> str:
        return self.name
