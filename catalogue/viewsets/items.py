"""«Каталог»: one flat list of all items instead of Wagtail's explorer."""

from copy import copy
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import ButtonsColumnMixin, Column, StatusTagColumn, TitleColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.admin.widgets.button import BaseButton, ButtonWithDropdown

from catalogue.accounts.actions import Action
from catalogue.accounts.permissions import may
from catalogue.models import CatalogueItemPage

from .item_buttons import buttons_of
from .item_card import ItemCardView
from .item_in_the_tree import address_over_the_editor
from .item_narrowing import ItemFilterSet, of_words
from .item_states import publication_state
from .new_items import NewItemView
from .withdrawing import RestoreView, WithdrawView


class ItemTitleColumn(ButtonsColumnMixin, TitleColumn):
    """The title, with what can be done with the record beside its editing."""

    def get_buttons(self, instance: CatalogueItemPage, parent_context: Any) -> list[BaseButton]:
        """A menu with the moves into the catalogue and out of it; none where there are none."""
        request = parent_context["request"]
        moves = list(buttons_of(instance, request.user, request.get_full_path()))
        label = _now("What to do with «%(title)s»") % {"title": instance.title}
        return (
            [ButtonWithDropdown(buttons=moves, icon_name="dots-horizontal", attrs={"aria-label": label})]
            if moves
            else []
        )


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
            ItemTitleColumn(
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
        """By any number, or by words wherever visitors would find them, drafts too."""
        return of_words(queryset, self.search_query or "")

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The order asked for; else the newest number first, whether searched or not."""
        return queryset.order_by(self.ordering or self.default_ordering)

    def get_add_url(self) -> str | None:
        """A new record is made by a form of its own: the number is given by the service."""
        return reverse("catalogue_items:new") if self.may_edit else None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the bulk actions of items instead of those of pages; nothing found has no pages to turn."""
        context = super().get_context_data(**kwargs)
        names = {"model_opts": CatalogueItemPage._meta, "item_type": "PAGE"}
        return context | names | {"is_paginated": context["is_paginated"] and bool(context["object_list"])}


class ItemListingViewSet(PageListingViewSet):
    """The list, the card for readers, the form of a new record, the ways out of the catalogue and back."""

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
        """The list's addresses without Wagtail's choice of a parent, and our views."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", NewItemView.as_view(), name="new"),
            path("<int:pk>/", ItemCardView.as_view(), name="card"),
            path("<int:pk>/withdraw/", WithdrawView.as_view(), name="withdraw"),
            path("<int:pk>/restore/", RestoreView.as_view(), name="restore"),
        ]


class ReadersMenuItem(MenuItem):
    """A menu item for those who may read every record."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person reads the catalogue before publication."""
        return may(request.user, Action.READ_ITEM)

    def render_component(self, request: HttpRequest) -> Any:
        """The entry; while an item is edited it is the one that is lit."""
        lit = copy(self)
        lit.url = address_over_the_editor(request) or self.url
        return super(ReadersMenuItem, lit).render_component(request)
