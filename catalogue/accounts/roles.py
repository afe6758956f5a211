"""The roles of WORKFLOW.md and the groups that give the museum's roles to people."""

from collections.abc import Iterable
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Role(StrEnum):
    """A role; the value is stored in memberships and names the group of a museum role."""

    CONTRIBUTOR = "contributor"
    COORDINATOR = "coordinator"
    CURATOR = "curator"
    HEAD_CURATOR = "head_curator"
    REGISTRAR = "registrar"
    EDITOR = "editor"
    AUDITOR = "auditor"
    SUPERUSER = "superuser"

    @property
    def label(self) -> str:
        """The role's name in the interface."""
        return str(ROLE_LABELS[self])


ROLE_LABELS = {
    Role.CONTRIBUTOR: _("Librarian"),
    Role.COORDINATOR: _("Network coordinator"),
    Role.CURATOR: _("Curator"),
    Role.HEAD_CURATOR: _("Head curator"),
    Role.REGISTRAR: _("Registrar"),
    Role.EDITOR: _("Exhibition editor"),
    Role.AUDITOR: _("Auditor"),
    Role.SUPERUSER: _("Administrator"),
}
LIBRARY_ROLES = (Role.CONTRIBUTOR, Role.COORDINATOR)
MUSEUM_ROLES = (Role.CURATOR, Role.HEAD_CURATOR, Role.REGISTRAR, Role.EDITOR, Role.AUDITOR)


def group_name(role: Role) -> str:
    """The name of the group that gives a museum role: ``museum: curator``."""
    return f"museum: {role.value}"


ROLE_BY_GROUP = {group_name(role): role for role in MUSEUM_ROLES}


def roles_of_groups(names: Iterable[str]) -> frozenset[Role]:
    """The museum roles among the groups with these names."""
    return frozenset(ROLE_BY_GROUP[name] for name in names if name in ROLE_BY_GROUP)
