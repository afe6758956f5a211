"""The state of a deposit or an object in the words of the desk: an answer of the library is news there."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..models import Deposit, DepositObject
from ..states import WITH_THE_MUSEUM, ObjectState

ANSWERED = "answered"


@dataclass(frozen=True)
class Standing:
    """A word with the code its look is chosen by."""

    code: str
    word: str


def standing_of_object(deposit_object: DepositObject) -> Standing:
    """The state of an object; reads its remarks."""
    if is_answered(deposit_object):
        return Standing(ANSWERED, _("Remarks answered"))
    return Standing(deposit_object.state, deposit_object.get_state_display())


def standing_of_deposit(deposit: Deposit) -> Standing:
    """The state of a deposit; reads its objects with their remarks."""
    objects = deposit.objects_in_box.all()
    asked = any(one.state == ObjectState.RETURNED for one in objects)
    if deposit.state in WITH_THE_MUSEUM and not asked and any(map(is_answered, objects)):
        return Standing(ANSWERED, _("Remarks answered"))
    return Standing(deposit.state, deposit.get_state_display())


def is_answered(deposit_object: DepositObject) -> bool:
    """Whether the library has sent the object back with answers that nobody has judged yet."""
    return deposit_object.state == ObjectState.SENT and any(
        remark.closed_at for remark in deposit_object.remarks.all()
    )
