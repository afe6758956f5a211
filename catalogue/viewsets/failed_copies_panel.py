"""The panel on the first screen of the CMS: files of public pages that visitors cannot get."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from catalogue.accounts.actions import Action
from catalogue.accounts.permissions import may
from catalogue.services.failed_copies import failed_copies


class FailedCopiesPanel(Component):
    """Each failure with its reason and the way to its record."""

    name = "failed_copies"
    template_name = "catalogue/cms/failed_copies.html"
    order = 240

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The failures; the panel is not there while there is none."""
        return {"failures": failed_copies()}


def show_failed_copies(request: HttpRequest, panels: list[Component]) -> None:
    """Hook ``construct_homepage_panels``: for those who can put another file in its place."""
    if may(request.user, Action.EDIT_ITEM):
        panels.append(FailedCopiesPanel())
