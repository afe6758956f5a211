"""A deposit on the desk: its statement, its objects, its papers, letters and history."""

from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest, HttpResponse

from ..models import DepositObject
from ..permissions import may_claim, may_decide, may_hand_in_papers, may_release
from ..presentation.photographs import first_of_objects
from ..presentation.slips import title_of
from ..states import ObjectState
from .expecting import expected_in_words
from .finding import curator, find_deposit
from .folded_letters import letters_in_view
from .furniture import DeskView
from .holding import holder_in_words
from .letters import letters_of
from .standing import standing_of_deposit, standing_of_object


class DepositView(DeskView):
    """Everything about one deposit."""

    template_name = "intake/desk/deposit.html"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        """Show the deposit."""
        self.deposit = find_deposit(request, key)
        user = curator(request)
        pictures = first_of_objects(self.deposit)
        box = DepositObject.objects.select_related("kind", "page", "decided_by").prefetch_related("remarks")
        prefetch_related_objects([self.deposit], Prefetch("objects_in_box", box))
        objects = list(self.deposit.objects_in_box.all())
        return self.render_to_response(
            self.get_context_data(
                deposit=self.deposit,
                standing=standing_of_deposit(self.deposit),
                expected=expected_in_words(self.deposit),
                holder=holder_in_words(self.deposit, user),
                rows=[
                    {"object": one, "picture": pictures.get(one.pk), "standing": standing_of_object(one)}
                    for one in objects
                ],
                undecided=[one for one in objects if one.state == ObjectState.SENT],
                rounds=self.deposit.rounds.select_related("act"),
                **letters_in_view(letters_of(self.deposit, user), self.deposit),
                events=self.deposit.events.select_related("actor", "deposit_object"),
                may_hand_in=may_hand_in_papers(user, self.deposit),
                may_claim=may_claim(user, self.deposit),
                may_release=may_release(user, self.deposit),
                may_decide=may_decide(user, self.deposit),
            )
        )

    def get_page_title(self) -> str:
        """The number and what lies in the box, for the browser's tab."""
        return f"{self.deposit}. {title_of(self.deposit)}"

    def trail(self) -> list[dict[str, Any]]:
        """What lies in the box; its number stands below."""
        return [{"url": "", "label": title_of(self.deposit)}]
