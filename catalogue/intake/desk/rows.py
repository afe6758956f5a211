"""The fields of a card as rows of the review screen, each with its remarks."""

from dataclasses import dataclass

from ..forms.wording import fields_of, label_of
from ..models import DepositObject, Remark
from ..models.objects import ItemType
from ..states import ObjectState
from ..unlocking import CARD_FIELDS
from ..values import field_label, value_in_words

DOCUMENT_ONLY = {"reference_code"}


@dataclass(frozen=True)
class Row:
    """One field: its name, its value, what was understood of it, its remarks."""

    field: str
    label: str
    value: str
    value_before: str
    understood: str
    remarks: list[Remark]

    @property
    def is_marked(self) -> bool:
        """Whether a remark stands at the field."""
        return bool(self.remarks)

    @property
    def is_changed(self) -> bool:
        """Whether the library has changed the value after a remark."""
        return bool(self.value_before) and self.value_before != self.value


def rows_of(deposit_object: DepositObject) -> list[Row]:
    """Every field the library may have filled, in the order of its form."""
    remarks = list(deposit_object.remarks.all())
    skipped = set() if deposit_object.item_type == ItemType.DOCUMENT else DOCUMENT_ONLY
    return [
        _row(deposit_object, field, [remark for remark in remarks if remark.field == field])
        for field in CARD_FIELDS
        if field not in skipped
    ]


def _row(deposit_object: DepositObject, field: str, remarks: list[Remark]) -> Row:
    sent = [remark for remark in remarks if remark.sent_at]
    return Row(
        field=field,
        label=_label(deposit_object, field),
        value=value_in_words(deposit_object, field),
        value_before=sent[-1].value_before if sent and deposit_object.state != ObjectState.RETURNED else "",
        understood=deposit_object.dating.sentence if field == "date_text" else "",
        remarks=remarks,
    )


def _label(deposit_object: DepositObject, field: str) -> str:
    """As the library reads it above the field; the known place has no field of its own there."""
    is_asked = field == "files" or field in fields_of(deposit_object.item_type)
    return label_of(field, deposit_object.item_type) if is_asked else field_label(field)
