"""The review screen: photographs and text side by side, remarks pinned to fields, the decision below."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ..models import DepositObject
from ..permissions import may_claim, may_decide, may_reopen
from ..states import ObjectState
from .finding import curator, find_deposit, find_object
from .furniture import DeskView, deposit_crumb
from .rows import rows_of


class ReviewView(DeskView):
    """One object of a deposit under the curator's eyes."""

    template_name = "intake/desk/review.html"

    def get(self, request: HttpRequest, key: int, object_key: int) -> HttpResponse:
        """Show the object; ``?photo=N`` opens the N-th photograph, ``?field=…`` its remark form."""
        self.deposit = find_deposit(request, key)
        self.deposit_object = find_object(self.deposit, object_key)
        user = curator(request)
        keys = list(self.deposit.objects_in_box.values_list("pk", flat=True))
        decides = may_decide(user, self.deposit) and self.deposit_object.state == ObjectState.SENT
        return self.render_to_response(
            self.get_context_data(
                deposit=self.deposit,
                deposit_object=self.deposit_object,
                rows=rows_of(self.deposit_object),
                files=list(self.deposit_object.files.all()),
                open_file=self.open_file(request),
                draft_remarks=[one for one in self.deposit_object.remarks.all() if not one.sent_at],
                place=keys.index(self.deposit_object.pk) + 1,
                total=len(keys),
                neighbours=neighbours(keys, self.deposit_object),
                decides=decides,
                may_claim=may_claim(user, self.deposit),
                may_reopen=may_reopen(user, self.deposit_object),
                remark_field=request.GET.get("field", ""),
            )
        )

    def open_file(self, request: HttpRequest) -> Any:
        """The photograph to show large."""
        files = list(self.deposit_object.files.all())
        asked = request.GET.get("photo", "1")
        place = int(asked) if asked.isdecimal() and len(asked) < 4 else 1
        return files[min(max(place, 1), len(files)) - 1] if files else None

    def get_page_title(self) -> str:
        """What lies under the eyes."""
        return str(self.deposit_object)

    def trail(self) -> list[dict[str, Any]]:
        """The deposit, then the object in it."""
        place = _("object: %(title)s") % {"title": self.deposit_object}
        return [deposit_crumb(self.deposit), {"url": "", "label": place}]


def neighbours(keys: list[int], deposit_object: DepositObject) -> dict[str, str]:
    """The addresses of the object before and the object after."""
    here = keys.index(deposit_object.pk)
    found = {"previous": keys[here - 1 : here] if here else [], "next": keys[here + 1 : here + 2]}
    return {
        name: reverse("intake_desk:review", args=[deposit_object.deposit_id, near[0]])
        for name, near in found.items()
        if near
    }
