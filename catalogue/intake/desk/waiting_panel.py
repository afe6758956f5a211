"""«Ждут решения: N» on the first screen of the CMS: the day's work, who waits longest first."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from catalogue.accounts.models import User

from ..models import Deposit
from ..permissions import may_review
from ..presentation.slips import title_of
from .inbox import Shelf, on_shelf, waiting_in_words
from .unsent import with_unsent_letters

LONGEST_WAITING = 5
"""Deposits the panel names; the inbox has them all."""


class WaitingDepositsPanel(Component):
    """The deposits that wait for the museum, and the letters that did not leave."""

    name = "waiting_deposits"
    template_name = "intake/desk/waiting_panel.html"
    order = 50

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Four queries, whatever waits."""
        user = parent_context["request"].user
        deposits = Deposit.objects.visible_to(user)
        waiting = on_shelf(deposits, Shelf.WAITING, user)
        longest = (
            waiting.with_counts()
            .select_related("network", "holder")
            .prefetch_related("objects_in_box")
            .order_by("waiting_since", "pk")[:LONGEST_WAITING]
        )
        return {
            "user": user,
            "total": waiting.count(),
            "rows": [
                {"deposit": one, "title": title_of(one), "waits": waiting_in_words(one)} for one in longest
            ],
            "unsent": with_unsent_letters(deposits),
        }


def show_waiting_deposits(request: HttpRequest, panels: list[Component]) -> None:
    """Hook ``construct_homepage_panels``: for those whose work the inbox is."""
    if isinstance(request.user, User) and may_review(request.user):
        panels.append(WaitingDepositsPanel())
