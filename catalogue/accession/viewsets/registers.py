"""«Книга поступлений» and «Временное хранение» in their columns."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView

from catalogue.accession.models import AccessionRegisterEntry, TemporaryCustodyRegisterEntry
from catalogue.accounts.actions import Action

from .reading import DayColumn, ReadingViewSet, card_address, years_of


def correction_of(row: AccessionRegisterEntry) -> str:
    """What the row corrects, and why."""
    if row.corrects is None:
        return ""
    day = date_format(row.corrects.recorded_on, "SHORT_DATE_FORMAT")
    return gettext("corrects the row of %(day)s: %(reason)s") % {"day": day, "reason": row.reason}


class AccessionRegisterFilterSet(WagtailFilterSet):
    """By the year of the entry."""

    year = django_filters.ChoiceFilter(
        field_name="recorded_on",
        lookup_expr="year",
        choices=years_of(AccessionRegisterEntry, "recorded_on"),
        label=_("Year"),
    )

    class Meta:
        model = AccessionRegisterEntry
        fields: ClassVar[list[str]] = []


class AccessionRegisterIndexView(IndexView):
    """Rows in the order of their numbers, corrections under what they correct."""

    page_title = _("Accession register")

    def get_base_queryset(self) -> QuerySet[Any]:
        """With the rows that are corrected."""
        return super().get_base_queryset().select_related("corrects", "protocol")


class AccessionRegisterViewSet(ReadingViewSet):
    """The accession register in the columns of the 1985 Instruction (DOMAIN.md, 1.4)."""

    model = AccessionRegisterEntry
    name = "accession_register"
    url_prefix = "registers/kp"
    icon = "list-ol"
    menu_label = _("Accession register")
    reading = Action.READ_REGISTERS
    index_view_class = AccessionRegisterIndexView
    filterset_class = AccessionRegisterFilterSet
    search_fields = ("designation", "name")
    index_results_template_name = "accession/register_results.html"
    search_backend_name = None
    list_display: ClassVar[list[Column]] = [
        Column("designation", label=_("№"), width="8rem"),
        DayColumn("recorded_on", label=_("Date of entry")),
        Column("source", label=_("Time, source and way of acquisition, papers")),
        TitleColumn("name", label=_("Name and short description"), get_url=card_address),
        Column("quantity", label=_("Quantity")),
        Column("material_technique", label=_("Material and technique")),
        Column("dimensions", label=_("Dimensions")),
        Column("condition", label=_("Condition")),
        Column("price", label=_("Price")),
        Column("department", label=_("Department or collection")),
        Column("inventory_number", label=_("Inventory number")),
        Column("note", label=_("Note, location")),
        Column("protocol", label=_("Protocol")),
        Column("corrects", label=_("Correction"), accessor=correction_of),
    ]


class TemporaryCustodyFilterSet(WagtailFilterSet):
    """By the year of the entry."""

    year = django_filters.ChoiceFilter(
        field_name="recorded_on",
        lookup_expr="year",
        choices=years_of(TemporaryCustodyRegisterEntry, "recorded_on"),
        label=_("Year"),
    )

    class Meta:
        model = TemporaryCustodyRegisterEntry
        fields: ClassVar[list[str]] = []


class TemporaryCustodyIndexView(IndexView):
    """Rows in the order of their numbers."""

    page_title = _("Temporary custody")

    def get_base_queryset(self) -> QuerySet[Any]:
        """With acts and networks."""
        return super().get_base_queryset().select_related("act", "network")


class TemporaryCustodyRegisterViewSet(ReadingViewSet):
    """The register of temporary custody."""

    model = TemporaryCustodyRegisterEntry
    name = "temporary_custody_register"
    url_prefix = "registers/vh"
    icon = "list-ol"
    menu_label = _("Temporary custody")
    reading = Action.READ_REGISTERS
    index_view_class = TemporaryCustodyIndexView
    filterset_class = TemporaryCustodyFilterSet
    search_fields = ("designation", "name")
    index_results_template_name = "accession/register_results.html"
    search_backend_name = None
    list_display: ClassVar[list[Column]] = [
        Column("designation", label=_("№"), width="8rem"),
        DayColumn("recorded_on", label=_("Date of entry")),
        Column("network", label=_("Source")),
        Column("act", label=_("Act")),
        TitleColumn("name", label=_("Name and short description"), get_url=card_address),
        Column("quantity", label=_("Quantity")),
        Column("material_technique", label=_("Material and technique")),
        Column("dimensions", label=_("Dimensions")),
        Column("condition", label=_("Condition")),
        DayColumn("until", label=_("Custody until")),
        Column("note", label=_("Note, location")),
    ]
