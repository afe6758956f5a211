"""Papers and registers of the museum's accounting."""

from .acts import Act, ActKind, ActLine
from .custody import Custody, CustodyStep
from .protocols import CommissionProtocol, ProtocolDecision
from .registers import AccessionRegisterEntry, TemporaryCustodyRegisterEntry

__all__ = [
    "AccessionRegisterEntry",
    "Act",
    "ActKind",
    "ActLine",
    "CommissionProtocol",
    "Custody",
    "CustodyStep",
    "ProtocolDecision",
    "TemporaryCustodyRegisterEntry",
]
