"""The first screen of the CMS: what Wagtail shows there, for those who can do something with it."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import RecentEditsPanel

from catalogue.accounts.actions import Action
from catalogue.accounts.permissions import may

THOSE_WHO_EDIT_PAGES = (Action.EDIT_ITEM, Action.EDIT_EXHIBITION)


class OwnRecentEditsPanel(RecentEditsPanel):
    """«Ваши последние правки», without the pages whose editor would refuse the person by now."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The person's last edits; asks Wagtail's own tester, as the editor does."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        person = context["request"].user
        context["last_edits"] = [
            (edited_at, page)
            for edited_at, page in context["last_edits"]
            if page.permissions_for_user(person).can_edit()
        ]
        return context


def show_edits_to_editors(request: HttpRequest, panels: list[Component]) -> None:
    """Hook ``construct_homepage_panels``: links into the editor are for those whom it lets in."""
    edits = any(may(request.user, action) for action in THOSE_WHO_EDIT_PAGES)
    others = [panel for panel in panels if not isinstance(panel, RecentEditsPanel)]
    panels[:] = [*others, OwnRecentEditsPanel()] if edits else others
