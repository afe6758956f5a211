"""Who may do what: the whole table of WORKFLOW.md as data, the one place that decides."""

from collections.abc import Mapping

from .actions import Action, Scope
from .roles import Role

C, K = Role.CONTRIBUTOR, Role.COORDINATOR
M, H, R, E, A, S = (
    Role.CURATOR, Role.HEAD_CURATOR, Role.REGISTRAR, Role.EDITOR, Role.AUDITOR, Role.SUPERUSER,
)  # fmt: skip

Reach = Mapping[Role, Scope]


def _anywhere(*roles: Role) -> dict[Role, Scope]:
    return dict.fromkeys(roles, Scope.ANY)


# Own deposits for a librarian, the whole network's for its coordinator
LIBRARIES: dict[Role, Scope] = {C: Scope.OWN, K: Scope.NETWORK}
REPORTING: dict[Role, Scope] = {
    C: Scope.NETWORK, K: Scope.NETWORK, R: Scope.REGISTERS, E: Scope.EXHIBITIONS,
}  # fmt: skip

PERMISSIONS: dict[Action, Reach] = {
    Action.WORK_ON_DEPOSIT: LIBRARIES,
    # The network's setting lets a librarian read colleagues' deposits too: see intake's querysets
    Action.READ_DEPOSIT: LIBRARIES | _anywhere(M, H, R, A, S),
    Action.LEAD_NETWORK: {K: Scope.NETWORK} | _anywhere(S),
    Action.READ_NOTES: _anywhere(M, H, R, A, S),
    Action.WRITE_NOTES: _anywhere(M, H, S),
    # Never on a deposit of one's own: four eyes hold for everybody, see may_with
    Action.DECIDE: {M: Scope.HOLDER} | _anywhere(H, S),
    Action.DIRECT_INTAKE: _anywhere(H, S),
    Action.GENERATE_ACTS: _anywhere(M, H, R, S),
    Action.READ_ACTS: LIBRARIES | _anywhere(M, H, R, A, S),
    Action.UPLOAD_SIGNED_ACT: LIBRARIES | _anywhere(M, H, R, S),
    Action.READ_REGISTERS: _anywhere(H, R, A, S),
    Action.ENTER_REGISTERS: _anywhere(H, R, S),
    Action.READ_PROTOCOL: _anywhere(M, H, R, A, S),
    Action.PREPARE_PROTOCOL: _anywhere(M, R, S),
    Action.CONFIRM_PROTOCOL: _anywhere(H, S),
    Action.READ_ITEM: _anywhere(M, H, R, E, A, S),
    Action.EDIT_ITEM: _anywhere(M, H, S),
    Action.NUMBER_ITEM: _anywhere(M, H, R, S),
    # RELIABILITY.md, upload: an original may hold the place of somebody's home; deposits' are READ_DEPOSIT's
    Action.DOWNLOAD_ORIGINALS: _anywhere(M, H, S),
    Action.PUBLISH_ITEM: _anywhere(M, H, S),
    Action.PUBLISH_WITH_EXCEPTION: _anywhere(H, S),
    Action.PUBLISH_SENSITIVE: _anywhere(H, S),
    Action.READ_EXHIBITION: _anywhere(M, H, E, A, S),
    Action.EDIT_EXHIBITION: _anywhere(M, H, E, S),
    Action.WITHDRAW_ITEM: _anywhere(M, H, S),
    Action.RESTORE_ITEM: _anywhere(H, S),
    Action.READ_VOCABULARIES: _anywhere(M, H, A, S),
    Action.SUGGEST_TERM: _anywhere(K, M, H, S),
    Action.EDIT_VOCABULARIES: _anywhere(M, H, S),
    Action.MERGE_AUTHORITIES: _anywhere(H, S),
    Action.READ_PERSONAL_DATA: LIBRARIES | _anywhere(M, H, R, A, S),
    Action.ERASE_PERSONAL_DATA: _anywhere(H, S),
    Action.RUN_REPORTS: REPORTING | _anywhere(M, H, A, S),
    Action.EDIT_ACT_TEMPLATES: _anywhere(H, S),
    Action.CHANGE_SETTINGS: _anywhere(S),
    Action.READ_AUDIT_LOG: _anywhere(H, A, S),
    Action.EXPORT_AUDIT_LOG: _anywhere(A),
}
