"""The menu entry of «Рекомендуем в поиске»."""

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet


class RecommendationsMenuItem(MenuItem):
    """For those who recommend items to visitors who search."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may change a recommendation."""
        return request.user.has_perm("wagtailsearchpromotions.change_searchpromotion")


class RecommendationsLink(ViewSet):
    """What stands first in the search; the screens are registered by their addresses."""

    menu_label = _("Recommended in the search")
    name = menu_name = "recommended-in-search"
    menu_icon = "pick"
    menu_url = reverse_lazy("wagtailsearchpromotions:index")
    menu_item_class = RecommendationsMenuItem
