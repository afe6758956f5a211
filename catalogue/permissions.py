"""Who may do what with a page of the catalogue (WORKFLOW.md, «Who may do what»)."""

from typing import TYPE_CHECKING

from catalogue.accounts.roles import Role

if TYPE_CHECKING:
    from catalogue.accounts.models import User

HEADS = frozenset({Role.HEAD_CURATOR, Role.SUPERUSER})
CURATORS = HEADS | {Role.CURATOR}


def may_publish_items(user: "User | None") -> bool:
    """Curators publish; nobody (the demonstration, a schedule) acts for the museum itself."""
    return user is None or bool(user.roles & CURATORS)


def may_publish_sensitive_items(user: "User | None") -> bool:
    """Persons and symbols: by decision of the head curator only, never by a schedule."""
    return user is not None and bool(user.roles & HEADS)


def may_withdraw_items(user: "User | None") -> bool:
    """Curators withdraw at once: who asks for it must not wait for the head curator."""
    return user is None or bool(user.roles & CURATORS)


def may_restore_items(user: "User | None") -> bool:
    """What was withdrawn comes back by the head curator's decision only."""
    return user is not None and bool(user.roles & HEADS)
