"""The object of a deposit (предмет заявки): one card in the box, decided on its own."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalogue.authorities.models import DatedModel, Place, Term, Vocabulary
from catalogue.models import CatalogueItemPage, PeopleDepicted

from ..states import ObjectState
from .deposits import Deposit


class ItemType(models.TextChoices):
    """Which catalogue page the object becomes when accepted."""

    DOCUMENT = "document", _("archival document")
    ARTIFACT = "artifact", _("artifact")


class DepositObject(DatedModel):
    """A document or an artifact as the library describes it, in plain words."""

    deposit = models.ForeignKey(
        Deposit, on_delete=models.CASCADE, related_name="objects_in_box", verbose_name=_("deposit")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    state = models.CharField(_("state"), max_length=12, choices=ObjectState, default=ObjectState.DRAFT)
    item_type = models.CharField(_("document or artifact"), max_length=10, choices=ItemType)
    title = models.CharField(_("what it is"), max_length=250, blank=True)
    kind = models.ForeignKey(
        Term,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kind of object"),
        limit_choices_to={"vocabulary": Vocabulary.KIND, "is_active": True},
    )
    place_as_written = models.CharField(_("where it was made"), max_length=250, blank=True)
    place = models.ForeignKey(
        Place, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("place")
    )
    description = models.TextField(_("description"), blank=True)
    provenance_story = models.TextField(_("provenance story"), blank=True)
    material_text = models.CharField(_("material"), max_length=250, blank=True)
    technique_text = models.CharField(_("technique"), max_length=250, blank=True)
    dimensions = models.CharField(_("dimensions"), max_length=150, blank=True)
    quantity = models.PositiveIntegerField(_("quantity"), default=1)
    authenticity = models.ForeignKey(
        Term,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("authenticity"),
        limit_choices_to={"vocabulary": Vocabulary.AUTHENTICITY, "is_active": True},
    )
    condition_note = models.CharField(_("condition"), max_length=300, blank=True)
    inscription = models.TextField(_("inscriptions and marks"), blank=True)
    reference_code = models.CharField(_("reference code"), max_length=120, blank=True)
    tags_text = models.CharField(_("tags"), max_length=300, blank=True)
    people_depicted = models.CharField(
        _("people in the pictures"), max_length=20, choices=PeopleDepicted, default=PeopleDepicted.UNKNOWN
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decline_reason = models.TextField(_("reason of the refusal"), blank=True)
    page = models.OneToOneField(
        CatalogueItemPage,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="deposit_object",
        verbose_name=_("page of the catalogue"),
    )
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    revision = models.PositiveIntegerField(_("revision"), default=0)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta(DatedModel.Meta):
        abstract = False
        verbose_name = _("object of a deposit")
        verbose_name_plural = _("objects of deposits")
        ordering: ClassVar[list[str]] = ["deposit", "position", "pk"]

    def __str__(self) -> str:
        return self.title or untitled(self.item_type, self.position)


def untitled(item_type: str, position: int) -> str:
    """How a card without a title is called: by its type and its place in the box."""
    if item_type == ItemType.DOCUMENT:
        return gettext("Document %(position)d, untitled") % {"position": position}
    return gettext("Object %(position)d, untitled") % {"position": position}
