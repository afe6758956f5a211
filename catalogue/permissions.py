"""Who may do what with a page of the catalogue: the table's answers, and what nobody may.

Nobody as a person stands for the museum itself: the demonstration, an import, a schedule.
"""

from typing import TYPE_CHECKING

from catalogue.accounts.actions import Action
from catalogue.accounts.permissions import may

if TYPE_CHECKING:
    from catalogue.accounts.models import User


def may_publish_items(user: "User | None") -> bool:
    """Curators publish; the museum itself does, too."""
    return user is None or may(user, Action.PUBLISH_ITEM)


def may_publish_sensitive_items(user: "User | None") -> bool:
    """Persons and symbols: by decision of the head curator only, never by a schedule."""
    return user is not None and may(user, Action.PUBLISH_SENSITIVE)


def may_withdraw_items(user: "User | None") -> bool:
    """Curators withdraw at once: who asks for it must not wait for the head curator."""
    return user is None or may(user, Action.WITHDRAW_ITEM)


def may_restore_items(user: "User | None") -> bool:
    """What was withdrawn comes back by the head curator's decision only."""
    return user is not None and may(user, Action.RESTORE_ITEM)
