"""Who may do what with papers and registers (WORKFLOW.md, who may do what)."""

from typing import Final

from catalogue.accounts.models import User
from catalogue.accounts.roles import Role

CURATORS_AND_REGISTRAR: Final = frozenset({Role.CURATOR, Role.HEAD_CURATOR, Role.REGISTRAR, Role.SUPERUSER})
READERS_IN_MUSEUM: Final = CURATORS_AND_REGISTRAR | {Role.AUDITOR}
ENTER_REGISTERS: Final = frozenset({Role.HEAD_CURATOR, Role.REGISTRAR, Role.SUPERUSER})
READ_REGISTERS: Final = ENTER_REGISTERS | {Role.AUDITOR}
PREPARE_PROTOCOLS: Final = frozenset({Role.CURATOR, Role.REGISTRAR, Role.SUPERUSER})
CONFIRM_PROTOCOLS: Final = frozenset({Role.HEAD_CURATOR, Role.SUPERUSER})


def may_issue_acts(user: User) -> bool:
    """Generate an act, void it by a new version."""
    return bool(user.roles & CURATORS_AND_REGISTRAR)


def may_read_acts(user: User) -> bool:
    """See and download any network's acts inside the museum."""
    return bool(user.roles & READERS_IN_MUSEUM)


def may_enter_registers(user: User) -> bool:
    """Enter a row, correct it by a new one."""
    return bool(user.roles & ENTER_REGISTERS)


def may_read_registers(user: User) -> bool:
    """Read the registers."""
    return bool(user.roles & READ_REGISTERS)


def may_prepare_protocols(user: User) -> bool:
    """Write down a meeting of the commission."""
    return bool(user.roles & PREPARE_PROTOCOLS)


def may_confirm_protocols(user: User) -> bool:
    """Close the protocol of a meeting."""
    return bool(user.roles & CONFIRM_PROTOCOLS)


def may_read_protocols(user: User) -> bool:
    """Read the protocols of the commission."""
    return bool(user.roles & READERS_IN_MUSEUM)
