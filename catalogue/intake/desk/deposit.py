"""A deposit on the desk: its statement, its objects, its papers, letters and history."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from ..models import Deposit
from ..permissions import may_claim, may_decide, may_release
from ..presentation.photographs import first_of_objects
from ..states import ObjectState
from .finding import curator, find_deposit
from .furniture import DeskView


class DepositView(DeskView):
    """Everything about one deposit."""

    template_name = "intake/desk/deposit.html"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        """Show the deposit."""
        self.deposit = find_deposit(request, key)
        user = curator(request)
        pictures = first_of_objects(self.deposit)
        objects = list(self.deposit.objects_in_box.select_related("kind", "page", "decided_by"))
        return self.render_to_response(
            self.get_context_data(
                deposit=self.deposit,
                rows=[{"object": one, "picture": pictures.get(one.pk)} for one in objects],
                undecided=[one for one in objects if one.state == ObjectState.SENT],
                rounds=self.deposit.rounds.select_related("act"),
                letters=self.deposit.letters.select_related("recipient"),
                events=self.deposit.events.select_related("actor", "deposit_object"),
                may_claim=may_claim(user, self.deposit),
                may_release=may_release(user, self.deposit),
                may_decide=may_decide(user, self.deposit),
            )
        )

    def get_page_title(self) -> str:
        """The deposit's number."""
        return str(self.deposit)

    def trail(self) -> list[dict[str, Any]]:
        """The deposit itself."""
        return [{"url": "", "label": number(self.deposit)}]


def number(deposit: Deposit) -> str:
    """The number, as on papers."""
    return deposit.number or str(deposit.pk)
