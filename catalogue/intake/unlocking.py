"""Which fields of a card are open now: all of a draft, only the remarked ones of a returned object."""

from catalogue.accounts.models import User

from .models import DepositObject, Remark
from .permissions import may_answer, may_edit
from .states import ObjectState

# What a library may be asked about; «files» stands for the photographs
CARD_FIELDS = (
    "item_type",
    "title",
    "kind",
    "date_text",
    "place_as_written",
    "place",
    "description",
    "provenance_story",
    "material_text",
    "technique_text",
    "dimensions",
    "quantity",
    "authenticity",
    "condition_note",
    "inscription",
    "reference_code",
    "tags_text",
    "people_depicted",
    "files",
)
# One place for people: the text and the known place it names are opened together
PLACE_FIELDS = frozenset({"place_as_written", "place"})


def unlocked_fields(deposit_object: DepositObject, user: User) -> frozenset[str]:
    """The names of the fields the person may change now."""
    if deposit_object.state == ObjectState.DRAFT and may_edit(user, deposit_object.deposit):
        return frozenset(CARD_FIELDS)
    if deposit_object.state == ObjectState.RETURNED and may_answer(user, deposit_object.deposit):
        asked = frozenset(remark.field for remark in open_remarks(deposit_object))
        if "item_type" in asked:
            asked |= {"kind"}  # every type has kinds of its own
        return asked | PLACE_FIELDS if asked & PLACE_FIELDS else asked
    return frozenset()


def open_remarks(deposit_object: DepositObject) -> list[Remark]:
    """The remarks of the last return, in the order they were written."""
    return [remark for remark in deposit_object.remarks.all() if remark.sent_at and not remark.closed_at]
