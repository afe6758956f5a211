"""The review screen: photographs and text side by side, remarks pinned to fields, the decision below."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst

from catalogue.text.numbers import parse_key

from ..models import DepositObject
from ..permissions import may_claim, may_decide, may_reopen
from ..states import ObjectState
from .finding import curator, find_deposit, find_object
from .furniture import DeskView, deposit_crumb
from .holding import holder_in_words, who_decides
from .rows import rows_of
from .standing import standing_of_object


class ReviewView(DeskView):
    """One object of a deposit under the curator's eyes."""

    template_name = "intake/desk/review.html"

    def get(self, request: HttpRequest, key: int, object_key: int) -> HttpResponse:
        """Show the object; ``?photo=N`` opens the N-th photograph, ``?field=…`` its remark form."""
        self.deposit = find_deposit(request, key)
        self.deposit_object = find_object(self.deposit, object_key)
        user = curator(request)
        files = list(self.deposit_object.files.all())
        photo = photo_asked_for(request.GET.get("photo", ""), len(files))
        keys = list(self.deposit.objects_in_box.values_list("pk", flat=True))
        decides = may_decide(user, self.deposit) and self.deposit_object.state == ObjectState.SENT
        return self.render_to_response(
            self.get_context_data(
                deposit=self.deposit,
                deposit_object=self.deposit_object,
                rows=rows_of(self.deposit_object),
                files=files,
                open_file=files[photo - 1] if files else None,
                photo=photo,
                draft_remarks=[one for one in self.deposit_object.remarks.all() if not one.sent_at],
                place=keys.index(self.deposit_object.pk) + 1,
                total=len(keys),
                neighbours=neighbours(keys, self.deposit_object),
                decides=decides,
                standing=standing_of_object(self.deposit_object),
                holder=holder_in_words(self.deposit, user),
                who_decides="" if decides else who_decides(self.deposit, user),
                may_claim=may_claim(user, self.deposit),
                may_reopen=may_reopen(user, self.deposit_object),
                remark_field=request.GET.get("field", ""),
            )
        )

    def get_page_title(self) -> str:
        """What lies under the eyes, and in which deposit."""
        return f"{self.deposit}. {self.deposit_object}"

    def trail(self) -> list[dict[str, Any]]:
        """The deposit, then the object in it."""
        return [deposit_crumb(self.deposit), {"url": "", "label": capfirst(str(self.deposit_object))}]


def photo_asked_for(text: str, total: int) -> int:
    """The place of the photograph to show large, from one; what is no such place means the first."""
    place = parse_key(text) or 1
    return min(max(place, 1), max(total, 1))


def neighbours(keys: list[int], deposit_object: DepositObject) -> dict[str, str]:
    """The addresses of the object before and the object after."""
    here = keys.index(deposit_object.pk)
    found = {"previous": keys[here - 1 : here] if here else [], "next": keys[here + 1 : here + 2]}
    return {
        name: reverse("intake_desk:review", args=[deposit_object.deposit_id, near[0]])
        for name, near in found.items()
        if near
    }
