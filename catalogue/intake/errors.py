"""What can go wrong in the intake; views turn each into a sentence at its place."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .models import DepositObject, Remark


@dataclass(frozen=True)
class Missing:
    """One thing a deposit lacks before it can be sent: where, and what to do."""

    sentence: str
    deposit_object: DepositObject | None = None
    field: str = ""


class NotComplete(Exception):
    """The deposit cannot be sent yet."""

    def __init__(self, missing: list[Missing]) -> None:
        self.missing = missing
        super().__init__("; ".join(item.sentence for item in missing))


class EditedMeanwhile(Exception):
    """Somebody saved the same card after this form was opened; both texts must be shown."""

    def __init__(self, current: DepositObject) -> None:
        self.current = current
        super().__init__(_("The card was changed in another window."))


class FieldLocked(Exception):
    """A field that no remark has unlocked."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(field)


class RemarksUnanswered(Exception):
    """An object cannot be sent again while a remark waits for its answer."""

    def __init__(self, remarks: list[Remark]) -> None:
        self.remarks = remarks
        super().__init__(str(len(remarks)))


class NothingToReturn(Exception):
    """A return needs at least one remark: a library must know what is asked of it."""


class ReasonRequired(Exception):
    """A refusal needs a reason in words."""


class NotAllowed(Exception):
    """The person may see the deposit, but not do this with it."""
