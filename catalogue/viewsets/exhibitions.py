"""«Выставки и страницы»: the list of exhibitions."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.viewsets.pages import PageListingViewSet

from catalogue.models import ExhibitionPage

from .links import PagesMenuItem


class ExhibitionListingViewSet(PageListingViewSet):
    """Exhibitions, flat, with their state."""

    model = ExhibitionPage
    name = "catalogue_exhibitions"
    url_prefix = "exhibitions"
    icon = "image"
    menu_label = _("Exhibitions")
    menu_name = "exhibitions"
    menu_item_class = PagesMenuItem
    add_label = _("Add an exhibition")
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        DateColumn("latest_revision_created_at", label=_("Updated"), sort_key="latest_revision_created_at"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """The list with a button in the right case."""
        return super().get_index_view_kwargs(add_item_label=self.add_label, **kwargs)
