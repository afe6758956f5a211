"""Deposits of the libraries, their objects, remarks, events, consents and letters."""

from .consents import Consent, ConsentText
from .deposits import Deposit
from .events import DepositEvent, EventKind
from .files import ObjectFile
from .letters import Letter
from .objects import DepositObject
from .remarks import Remark
from .rounds import DecisionRound
from .tokens import FormToken

__all__ = [
    "Consent",
    "ConsentText",
    "DecisionRound",
    "Deposit",
    "DepositEvent",
    "DepositObject",
    "EventKind",
    "FormToken",
    "Letter",
    "ObjectFile",
    "Remark",
]
