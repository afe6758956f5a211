"""The common part of both kinds of catalogue pages: everything facets, lists and search need."""

from typing import Any, ClassVar, Self

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import Page

from catalogue.authorities.models import DatedModel, Term, Vocabulary
from catalogue.authorities.terms import best_period_term
from catalogue.text.numbers import AccessionNumber, format_catalogue_number

from ..item_search import ITEM_SEARCH_FIELDS
from ..presentation.addresses import item_address
from ..presentation.item_page import item_context
from ..querysets import CatalogueItemManager
from .addresses import AddressForGood
from .item_permissions import ItemPermissionTester
from .settings import MuseumSettings


class AgeRating(models.TextChoices):
    """The age marks of 436-ФЗ."""

    ALL = "0+", "0+"
    SIX = "6+", "6+"
    TWELVE = "12+", "12+"
    SIXTEEN = "16+", "16+"
    ADULT = "18+", "18+"


class PeopleDepicted(models.TextChoices):
    """Whether the pictures show people, and what follows for publication (ГК РФ, art. 152.1)."""

    UNKNOWN = "unknown", _("not stated")
    NONE = "none", _("nobody")
    CROWD = "crowd", _("a crowd at a public event")
    DECEASED = "deceased", _("people who have died")
    LIVING_CONSENT = "living_consent", _("living people who have consented")
    LIVING_NO_CONSENT = "living_no_consent", _("living people without consent: not to be published")


def _term(vocabulary: Vocabulary, name: Any, **options: Any) -> models.ForeignKey:
    """A foreign key to a term of one vocabulary."""
    return models.ForeignKey(
        Term,
        on_delete=models.PROTECT,
        null=True,
        blank=options.pop("blank", True),
        related_name="+",
        limit_choices_to={"vocabulary": vocabulary, "is_active": True},
        verbose_name=name,
        **options,
    )


def _terms(vocabulary: Vocabulary, name: Any) -> ParentalManyToManyField:
    """Many terms of one vocabulary."""
    return ParentalManyToManyField(
        Term,
        blank=True,
        related_name="+",
        verbose_name=name,
        limit_choices_to={"vocabulary": vocabulary, "is_active": True},
    )


class CatalogueItemPage(AddressForGood, DatedModel, Page):
    """An item of the catalogue. Concrete, so that one query lists, filters and searches both kinds.

    Public fields stand first; those under «service» are never shown outside the CMS.
    """

    number = models.PositiveIntegerField(_("catalogue number"), unique=True, editable=False)
    network = models.ForeignKey(
        "accounts.LibraryNetwork",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="items",
        verbose_name=_("library network"),
        help_text=_("Who handed it over; credited on the page."),
    )
    kind = _term(Vocabulary.KIND, _("kind of object"), blank=False)
    period = _term(Vocabulary.PERIOD, _("period"))
    description = models.TextField(
        _("description"),
        blank=True,
        help_text=_("What it is, what it holds, why it matters. Two to five sentences."),
    )
    provenance_story = models.TextField(
        _("provenance story"), blank=True, help_text=_("How the thing lived, who used it, who told so.")
    )
    place_as_written = models.CharField(_("place of making, as written"), max_length=250, blank=True)
    materials = _terms(Vocabulary.MATERIAL, _("materials"))
    material_text = models.CharField(_("material, as written"), max_length=250, blank=True)
    techniques = _terms(Vocabulary.TECHNIQUE, _("techniques"))
    technique_text = models.CharField(_("technique, as written"), max_length=250, blank=True)
    dimensions = models.CharField(
        _("dimensions"), max_length=150, blank=True, help_text=_("«35,2 × 22,0 см; 2 л.»")
    )
    quantity = models.PositiveIntegerField(_("quantity"), default=1)
    themes = _terms(Vocabulary.THEME, _("themes"))
    tags = ClusterTaggableManager(through="catalogue.ItemTag", blank=True, verbose_name=_("tags"))
    authenticity = _term(Vocabulary.AUTHENTICITY, _("authenticity"))
    condition = _term(Vocabulary.CONDITION, _("condition"))
    condition_note = models.CharField(_("condition in words"), max_length=300, blank=True)
    acquisition = _term(Vocabulary.ACQUISITION, _("way of acquisition"))
    rights = _term(Vocabulary.RIGHTS, _("rights"))
    rights_note = models.CharField(_("rights, as written"), max_length=250, blank=True)
    age_rating = models.CharField(_("age mark"), max_length=3, choices=AgeRating, default=AgeRating.ALL)
    lead_image = models.ForeignKey(
        "digital.MuseumImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        verbose_name=_("first picture"),
    )
    is_demo = models.BooleanField(_("demonstration record"), default=False, editable=False)

    accession_number = models.CharField(_("accession number"), max_length=60, blank=True)
    accession_sort_key = models.CharField(max_length=60, blank=True, editable=False, db_index=True)
    accession_slug = models.CharField(max_length=60, blank=True, editable=False, db_index=True)
    inventory_number = models.CharField(_("inventory number"), max_length=60, blank=True)

    people_depicted = models.CharField(
        _("people in the pictures"), max_length=20, choices=PeopleDepicted, default=PeopleDepicted.NONE
    )
    is_sensitive = models.BooleanField(_("published by decision of the head curator only"), default=False)
    service_note = models.TextField(
        _("service note"), blank=True, help_text=_("Never shown outside the CMS.")
    )

    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True, editable=False)
    withdrawal_reason = models.CharField(
        _("reason of withdrawal"), max_length=300, blank=True, editable=False
    )

    objects = CatalogueItemManager()

    # What belongs to the item as a whole: an older revision never brings back an earlier value
    KEPT_OUT_OF_REVISIONS: ClassVar[tuple[str, ...]] = (
        "number",
        "slug",
        "lead_image_id",
        "is_demo",
        "withdrawn_at",
        "withdrawal_reason",
    )
    item_type: ClassVar[str] = ""
    is_creatable = False
    parent_page_types: ClassVar[list[str]] = ["catalogue.CatalogueIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    search_fields = [*Page.search_fields, *ITEM_SEARCH_FIELDS]

    class Meta:
        verbose_name = _("catalogue item")
        verbose_name_plural = _("catalogue items")
        indexes = [models.Index(fields=["year_from", "year_to"], name="item_years")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with what the accession number means, and the period of the dating where none is chosen."""
        number = AccessionNumber.read(self.accession_number)
        self.accession_sort_key = number.sort_text if number else ""
        self.accession_slug = number.slug if number else ""
        if self.period_id is None:
            self.understand_dating()
            self.period = best_period_term(self.year_from, self.year_to)
        update_fields = kwargs.get("update_fields")
        if update_fields is not None and "accession_number" in update_fields:
            kwargs["update_fields"] = {*update_fields, "accession_sort_key", "accession_slug"}
        super().save(*args, **kwargs)

    def update_aliases(self, **published: Any) -> None:
        """Do nothing: an item is never copied, so no alias follows it, and none is looked for."""

    def with_content_json(self, content: dict[str, Any]) -> Self:
        """The page as a revision has it, but with what belongs to the item as a whole."""
        page = super().with_content_json(content)
        for name in self.KEPT_OUT_OF_REVISIONS:
            setattr(page, name, getattr(self, name))
        return page

    def permissions_for_user(self, user: AbstractBaseUser | AnonymousUser) -> ItemPermissionTester:
        """What Wagtail lets a person do with the item."""
        return ItemPermissionTester(user, self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Everything the templates show, see ``presentation.item_page``."""
        context = super().get_context(request, *args, **kwargs)
        museum = MuseumSettings.load(request_or_site=request)
        return context | item_context(self, CatalogueItemPage.objects.in_catalogue(), museum, request)

    def get_admin_display_title(self) -> str:
        """The title of the latest draft, after the number by which the staff knows the thing."""
        return f"{self.shown_number} · {super().get_admin_display_title()}"

    @property
    def address(self) -> str:
        """The page's address on this site; asks no table, unlike ``url``."""
        return item_address(self.slug)

    @property
    def catalogue_number(self) -> str:
        """The catalogue number in its six digits."""
        return format_catalogue_number(self.number)

    @property
    def shown_number(self) -> str:
        """The number people see first: the accession number if there is one, else the catalogue number."""
        parsed = AccessionNumber.read(self.accession_number)
        return parsed.short if parsed else self.accession_number or self.catalogue_number

    @property
    def is_withdrawn(self) -> bool:
        """Whether a tombstone stands at the item's addresses."""
        return self.withdrawn_at is not None


ItemTheme: Any = CatalogueItemPage._meta.get_field("themes").remote_field.through  # type: ignore[union-attr]
