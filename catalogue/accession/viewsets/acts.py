"""«Акты»: every version with its PDF."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView

from catalogue.accession.downloads import act_pdf_response
from catalogue.accession.models import Act, ActKind
from catalogue.accounts.actions import Action
from catalogue.accounts.models import LibraryNetwork
from catalogue.accounts.permissions import may_anywhere

from .reading import DayColumn, ReadingViewSet, years_of


def pdf_address(act: Act) -> str | None:
    """The address of the act's PDF, once it is made."""
    return reverse("acts:pdf", args=[act.pk]) if act.pdf else None


def standing_of(act: Any) -> str:
    """Whether the paper holds, and whether its file is there; ``is_void`` comes with the list."""
    if act.is_void:
        return pgettext("act", "void: there is a later version")
    return pgettext("act", "valid") if act.pdf else pgettext("act", "valid, the PDF is being prepared")


def act_pdf(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The PDF of an act, for the museum's readers of acts; to anybody else there is no such act."""
    if not may_anywhere(request.user, Action.READ_ACTS):
        raise Http404
    return act_pdf_response(get_object_or_404(Act, pk=pk))


class ActFilterSet(WagtailFilterSet):
    """By kind, network and year."""

    kind = django_filters.ChoiceFilter(choices=ActKind.choices, label=_("Kind"))
    network = django_filters.ModelChoiceFilter(
        queryset=LibraryNetwork.objects.all(), label=_("Library network")
    )
    year = django_filters.ChoiceFilter(
        field_name="issued_on", lookup_expr="year", choices=years_of(Act, "issued_on"), label=_("Year")
    )

    class Meta:
        model = Act
        fields: ClassVar[list[str]] = []


class ActIndexView(IndexView):
    """Acts, the newest first."""

    def get_base_queryset(self) -> QuerySet[Act]:
        """With what is derived about each act."""
        return Act.objects.with_standing().select_related("network")


class ActViewSet(ReadingViewSet):
    """The list of acts and their files."""

    model = Act
    name = "acts"
    url_prefix = "acts"
    icon = "doc-full-inverse"
    menu_label = _("Acts")
    reading = Action.READ_ACTS
    index_view_class = ActIndexView
    filterset_class = ActFilterSet
    search_fields = ("number",)
    search_backend_name = None
    list_display: ClassVar[list[Column]] = [
        TitleColumn("number", label=_("Number"), get_url=pdf_address),
        Column("version", label=_("Version")),
        Column("kind", label=_("Kind"), accessor="get_kind_display"),
        DayColumn("issued_on", label=_("Date")),
        Column("network", label=_("Library network")),
        Column("row_count", label=_("Objects")),
        Column("standing", label=pgettext_lazy("act", "State"), accessor=standing_of),
    ]

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list and the files."""
        return [*super().get_urlpatterns(), path("<int:pk>/pdf/", act_pdf, name="pdf")]
