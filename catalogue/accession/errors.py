"""What the services of the accounting refuse, each by a name a view can turn into a sentence."""


class AccountingError(Exception):
    """The base of every refusal of this app."""


class NoRows(AccountingError):
    """An act or a protocol without a single object."""


class SameItemTwice(AccountingError):
    """An object stands twice in one act or protocol."""


class ActIsVoid(AccountingError):
    """A later version of the act exists; only the last one can be issued anew."""


class IllegalCustodyStep(AccountingError):
    """The thing cannot go from where it is to where the paper says (``services/custody.py``)."""

    def __init__(self, item: object, now: str, target: str) -> None:
        super().__init__(f"{item}: custody cannot go from “{now}” to “{target}”.")
        self.now = now
        self.target = target


class ProtocolIsClosed(AccountingError):
    """The protocol has been confirmed already, perhaps a moment ago by somebody else."""


class ProtocolIsNotConfirmed(AccountingError):
    """A register or an act refers to a protocol only after the head curator has confirmed it."""


class FourEyes(AccountingError):
    """The one who prepared a protocol does not confirm it."""


class NotDecidedForCoreFund(AccountingError):
    """The protocol does not include the object in the core fund."""


class NumberTaken(AccountingError):
    """The object has an accession number already, or another object bears the number."""


class RowIsCorrected(AccountingError):
    """The row has a correction; the correction is what can be corrected further."""
