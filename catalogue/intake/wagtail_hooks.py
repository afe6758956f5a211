"""The desk's place in the CMS."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .desk.waiting_panel import show_waiting_deposits
from .querysets import MUSEUM_READERS

hooks.register("construct_homepage_panels", show_waiting_deposits)


class IncomingMenuItem(MenuItem):
    """«Приём предметов», for those whose business deposits are."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person reads deposits."""
        return bool(getattr(request.user, "roles", frozenset()) & MUSEUM_READERS)


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLResolver]:
    """``/cms/intake/``."""
    return [path("intake/", include("catalogue.intake.desk.urls"))]


@hooks.register("register_admin_menu_item")
def incoming_menu_item() -> Any:
    """The first entry of the menu."""
    return IncomingMenuItem(
        _("Incoming objects"), reverse("intake_desk:inbox"), name="intake", icon_name="download", order=100
    )
