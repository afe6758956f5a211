"""«Каталог»: one flat list of all items instead of Wagtail's explorer."""

import re
from collections.abc import Callable
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from catalogue.accounts.actions import Action
from catalogue.accounts.models import LibraryNetwork
from catalogue.accounts.permissions import may
from catalogue.authorities.models import Term, Vocabulary
from catalogue.models import CatalogueItemPage
from catalogue.text.numbers import AccessionNumber

from .item_card import ItemCardView
from .item_states import publication_state
from .new_items import NewItemView

_YO = re.compile("[её]", re.IGNORECASE)


def terms_of(vocabulary: Vocabulary) -> Callable[[HttpRequest], QuerySet[Term]]:
    """The terms a filter offers."""
    return lambda _request: Term.objects.filter(vocabulary=vocabulary, is_active=True)


class ItemFilterSet(WagtailFilterSet):
    """What the list can be narrowed by."""

    network = django_filters.ModelChoiceFilter(
        queryset=LibraryNetwork.objects.all(), label=_("Library network")
    )
    kind = django_filters.ModelChoiceFilter(queryset=terms_of(Vocabulary.KIND), label=_("Kind of object"))
    period = django_filters.ModelChoiceFilter(queryset=terms_of(Vocabulary.PERIOD), label=_("Period"))
    live = django_filters.BooleanFilter(label=_("In the catalogue"))
    withdrawn_at = django_filters.BooleanFilter(lookup_expr="isnull", exclude=True, label=_("Withdrawn"))

    class Meta:
        model = CatalogueItemPage
        fields: list[str] = []


class ItemIndexView(IndexView):
    """Items with number, title, network, kind, dating and state, at a constant number of queries."""

    any_permission_required = {"add", "change", "publish", "view"}
    base_filterset_class = ItemFilterSet
    page_title = _("Catalogue")
    header_icon = "doc-full"
    default_ordering = "-number"
    add_item_label = _("New record")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Prepare the columns, whose links depend on what the person may do."""
        self.may_edit = may(request.user, Action.EDIT_ITEM)
        super().setup(request, *args, **kwargs)

    def user_has_any_permission(self, permissions: Any) -> bool:
        """Who may read items may read their list, without a right on the page tree."""
        return may(self.request.user, Action.READ_ITEM)

    @property
    def columns(self) -> list[Any]:
        """The columns; bulk actions are for those who edit."""
        columns = [
            Column("number", label=_("Number"), accessor="shown_number", sort_key="number", width="9rem"),
            TitleColumn(
                "title", label=_("Title"), accessor="draft_title", sort_key="title", get_url=self.url_of
            ),
            Column("network", label=_("Library network"), sort_key="network__short_name"),
            Column("kind", label=_("Kind of object"), sort_key="kind__name"),
            Column("date_text", label=_("Dating"), sort_key="year_from"),
            StatusTagColumn(
                "status",
                label=_("Status"),
                accessor=publication_state,
                primary=lambda item: item.live,
                sort_key="live",
            ),
        ]
        return [BulkActionsColumn("bulk_actions"), *columns] if self.may_edit else columns

    def url_of(self, item: CatalogueItemPage) -> str:
        """The editor, or the card for those who only read."""
        return reverse("wagtailadmin_pages:edit" if self.may_edit else "catalogue_items:card", args=[item.pk])

    def get_base_queryset(self) -> QuerySet[CatalogueItemPage]:
        """All items; a reader of the table needs no right on the tree."""
        return self.annotate_queryset(CatalogueItemPage.objects.all())

    def annotate_queryset(self, pages: QuerySet[Any]) -> QuerySet[Any]:
        """With what the columns show: no specific pages, no workflow of Wagtail's."""
        return pages.select_related("network", "kind")

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """By any number, or by words of the title as it stands."""
        words = self.search_query.strip() if self.search_query else ""
        if not words:
            return queryset
        if words.isdigit():
            return queryset.filter(Q(number=int(words[:9])) | Q(accession_number__contains=words))
        number = AccessionNumber.read(words)
        if number:
            return queryset.filter(accession_slug=number.slug)
        for word in words.split():
            # A regular expression, since SQLite's LIKE knows letter case in Latin only
            pattern = _YO.sub("[её]", re.escape(word))
            queryset = queryset.filter(Q(title__iregex=pattern) | Q(draft_title__iregex=pattern))
        return queryset

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The order asked for; else the newest number first, whether searched or not."""
        return queryset.order_by(self.ordering or self.default_ordering)

    def get_add_url(self) -> str | None:
        """A new record is made by a form of its own: the number is given by the service."""
        return reverse("catalogue_items:new") if self.may_edit else None


class ItemListingViewSet(PageListingViewSet):
    """The list, the card for readers, and the form of a new record."""

    model = CatalogueItemPage
    name = "catalogue_items"
    url_prefix = "items"
    icon = "doc-full"
    menu_label = _("Records")
    menu_name = "items"
    index_view_class = ItemIndexView
    columns = PageListingViewSet.UNDEFINED
    filterset_class = ItemFilterSet

    @property
    def menu_item_class(self) -> type[MenuItem]:
        """Shown to everybody who may read items."""
        return ReadersMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list's addresses without Wagtail's choice of a parent, and our two views."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", NewItemView.as_view(), name="new"),
            path("<int:pk>/", ItemCardView.as_view(), name="card"),
        ]


class ReadersMenuItem(MenuItem):
    """A menu item for those who may read every record."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person reads the catalogue before publication."""
        return may(request.user, Action.READ_ITEM)
