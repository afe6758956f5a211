"""Papers and registers of the museum's accounting."""

from .acts import Act, ActKind, ActLine
from .custody import Custody, CustodyStep
from .frozen import FrozenModel, FrozenRow
from .protocols import CommissionProtocol, Decided, ProtocolDecision
from .registers import AccessionRegisterEntry, RegisterEntry, TemporaryCustodyRegisterEntry

__all__ = [
    "AccessionRegisterEntry",
    "Act",
    "ActKind",
    "ActLine",
    "CommissionProtocol",
    "Custody",
    "CustodyStep",
    "Decided",
    "FrozenModel",
    "FrozenRow",
    "ProtocolDecision",
    "RegisterEntry",
    "TemporaryCustodyRegisterEntry",
]
