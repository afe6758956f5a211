"""The questions views, viewsets and templates ask; the answers stand in ``permission_table``."""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser

from .actions import Action, Scope
from .models import LibraryNetwork, User
from .permission_table import PERMISSIONS

Person = User | AnonymousUser


def scopes_of(person: Person, action: Action) -> frozenset[Scope]:
    """How far each of the person's roles reaches; empty when the action is forbidden."""
    if not isinstance(person, User):
        return frozenset()
    reach = PERMISSIONS[action]
    return frozenset(reach[role] for role in person.roles if role in reach)


def may(person: Person, action: Action) -> bool:
    """Whether the person may do it with something at all; ask ``may_with`` about a certain thing."""
    return bool(scopes_of(person, action))


def may_anywhere(person: Person, action: Action) -> bool:
    """Whether the person may do it with everything there is."""
    return Scope.ANY in scopes_of(person, action)


def may_with(
    person: Person,
    action: Action,
    *,
    owner: User | None = None,
    network: LibraryNetwork | None = None,
    holder: User | None = None,
) -> bool:
    """Whether the person may do it with a thing of this owner and network, held by ``holder``.

    Nobody decides on a deposit of their own, the superuser included (WORKFLOW.md, four eyes).
    """
    if action is Action.DECIDE and owner is not None and owner == person:
        return False
    return any(_reaches(scope, person, owner, network, holder) for scope in scopes_of(person, action))


def enters_cms(person: Person) -> bool:
    """Whether the doors of the CMS are open: to the museum's people, never to libraries."""
    return person.has_perm("wagtailadmin.access_admin")


def allowed_actions(person: Person, actions: Iterable[Action] = Action) -> list[Action]:
    """Those the person may do with something, in the order of the table."""
    return [action for action in actions if may(person, action)]


def _reaches(
    scope: Scope, person: Person, owner: User | None, network: LibraryNetwork | None, holder: User | None
) -> bool:
    match scope:
        case Scope.ANY:
            return True
        case Scope.OWN:
            return owner is not None and owner == person
        case Scope.NETWORK:
            own = person.membership if isinstance(person, User) else None
            return own is not None and network is not None and own.network_id == network.pk
        case Scope.HOLDER:
            return holder is not None and holder == person
        case _:
            return False
