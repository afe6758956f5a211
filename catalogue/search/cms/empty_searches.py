"""«Искали и не нашли»: what people asked for in vain, so that words or objects can be added."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.db.models import Max, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django_filters import DateFromToRangeFilter
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView

from catalogue.accounts.actions import Action
from catalogue.accounts.permissions import Person, may, may_anywhere
from catalogue.search.models import EmptySearch
from catalogue.text.folding import fold

LONGEST_SHOWN = 60
Missed = dict[str, Any]
"""A row of the report: ``query``, ``times`` in the chosen period, ``last`` day of it."""


def may_read_searches(person: Person) -> bool:
    """Whether the person runs reports on the whole catalogue."""
    return may_anywhere(person, Action.RUN_REPORTS)


class EmptySearchFilterSet(WagtailFilterSet):
    """By period."""

    day = DateFromToRangeFilter(label=_("Period"), widget=DateRangePickerWidget)

    class Meta:
        model = EmptySearch
        fields: ClassVar[list[str]] = []


class AddWordsColumn(Column):
    """The way from a query to a new entry of the thesaurus, for those who edit it."""

    cell_template_name = "search/cms/add_words_cell.html"

    def get_cell_context_data(self, instance: Missed, parent_context: Any) -> dict[str, Any]:
        """The address of the form, with the words filled in."""
        address = f"{reverse('thesaurus:add')}?{urlencode({'words': instance['query']})}"
        return {**super().get_cell_context_data(instance, parent_context), "address": address}


def last_day(row: Missed) -> str:
    """The last day somebody asked."""
    return date_format(row["last"], "SHORT_DATE_FORMAT")


def in_short(row: Missed) -> str:
    """The query, cut so that the row stays on the screen; the spreadsheet has all of it."""
    return Truncator(row["query"]).chars(LONGEST_SHOWN)


class EmptySearchesView(ReportView):
    """Queries without results, the most frequent first; whoever asked is nowhere known."""

    model = EmptySearch
    page_title = _("Searched and not found")
    header_icon = "search"
    index_url_name = "empty_searches_report"
    index_results_url_name = "empty_searches_report_results"
    filterset_class = EmptySearchFilterSet
    default_ordering = "-times"
    is_searchable = True
    search_fields = ("query",)
    list_export = ["query", "times", "last"]
    export_headings = {"query": _("What was searched for"), "times": _("Times"), "last": _("Last time")}
    export_filename = "searched-and-not-found"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in those who run reports."""
        if not may_read_searches(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def columns(self) -> list[Column]:
        """The columns; words are added by those who edit vocabularies."""
        columns = [
            Column("query", label=_("What was searched for"), accessor=in_short, sort_key="query"),
            NumberColumn("times", label=_("Times"), sort_key="times"),
            Column("last", label=_("Last time"), accessor=last_day, sort_key="last"),
        ]
        if may(self.request.user, Action.EDIT_VOCABULARIES):
            columns.append(AddWordsColumn("add", label=_("What to do")))
        return columns

    def get_base_queryset(self) -> QuerySet[EmptySearch, Any]:
        """Days put together: how often each query was asked, and when last."""
        return EmptySearch.objects.order_by().values("query").annotate(times=Sum("times"), last=Max("day"))

    def order_queryset(self, queryset: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
        """As asked; equal ones by the alphabet, so that pages do not repeat them."""
        return queryset.order_by(self.ordering or self.default_ordering, "query")

    def search_queryset(self, queryset: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
        """Queries are kept folded, so what is asked is folded too."""
        return queryset.filter(query__contains=fold(self.search_query)) if self.is_searching else queryset

    def to_row_dict(self, item: Missed) -> dict[str, Any]:
        """A row of the spreadsheet; a stranger's «=1+1» must stay words."""
        query = item["query"]
        return {**item, "query": f"'{query}" if query[:1] in "=+-@" else query}


class EmptySearchesMenuItem(MenuItem):
    """For those who may open the report."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the report would open."""
        return may_read_searches(request.user)
