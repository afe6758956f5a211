"""The state of a deposit or of an object as a word with its sign; colour only repeats it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..models import Deposit, DepositObject
from ..states import DepositState, ObjectState
from ..turns import counts


@dataclass(frozen=True)
class Sign:
    """Inputs of ``components/status.html``."""

    word: str
    kind: str = ""
    sign: str = ""


DEPOSIT_LOOKS = {
    DepositState.DRAFT: ("plain", "doc"),
    DepositState.ENDORSING: ("", "user"),
    DepositState.SENT: ("", "up"),
    DepositState.IN_REVIEW: ("", "clock"),
    DepositState.CLOSED: ("ok", "check"),
    DepositState.WITHDRAWN: ("plain", "x"),
}
OBJECT_LOOKS = {
    ObjectState.DRAFT: ("plain", "doc"),
    ObjectState.SENT: ("", "clock"),
    ObjectState.RETURNED: ("warn", "msg"),
    ObjectState.ACCEPTED: ("ok", "check"),
    ObjectState.DECLINED: ("err", "x"),
    ObjectState.WITHDRAWN: ("plain", "x"),
}


def sign_of_deposit(deposit: Deposit) -> Sign:
    """The deposit's state; an object that came back speaks louder than it."""
    if counts(deposit)[ObjectState.RETURNED]:
        return Sign(str(ObjectState.RETURNED.label), *OBJECT_LOOKS[ObjectState.RETURNED])
    return Sign(str(deposit.get_state_display()), *DEPOSIT_LOOKS[DepositState(deposit.state)])


def sign_of_object(deposit_object: DepositObject) -> Sign:
    """The object's decision, and beyond it what became of its page."""
    if deposit_object.published_at and deposit_object.page:
        if deposit_object.page.is_withdrawn:
            return Sign(_("Taken out of the catalogue"), "plain", "x")
        return Sign(_("In the catalogue"), "ok", "check")
    if deposit_object.deposit.state == DepositState.ENDORSING:
        return sign_of_deposit(deposit_object.deposit)
    return Sign(str(deposit_object.get_state_display()), *OBJECT_LOOKS[ObjectState(deposit_object.state)])
