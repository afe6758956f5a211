"""The table «Who may do what», walked cell by cell."""

import pytest
from django.contrib.auth.models import AnonymousUser

from catalogue.accounts.actions import ACTION_LABELS, SCOPE_LABELS, Action, Scope
from catalogue.accounts.models import LibraryNetwork, User
from catalogue.accounts.permission_table import PERMISSIONS
from catalogue.accounts.permissions import enters_cms, may, may_anywhere, may_with, scopes_of
from catalogue.accounts.roles import Role

ROLES = list(Role)
# Written down from WORKFLOW.md by hand, not from the code: o own, n network, h holder, r registers,
# e exhibitions, y yes, - no. Columns: librarian, coordinator, curator, head curator, registrar, editor,
# auditor, superuser.
TABLE = """
work_on_deposit        o n - - - - - -
read_deposit           o n y y y - y y
lead_network           - n - - - - - y
read_notes             - - y y y - y y
write_notes            - - y y - - - y
decide                 - - h y - - - y
direct_intake          - - - y - - - y
generate_acts          - - y y y - - y
read_acts              o n y y y - y y
upload_signed_act      o n y y y - - y
read_registers         - - - y y - y y
enter_registers        - - - y y - - y
read_protocol          - - y y y - y y
prepare_protocol       - - y - y - - y
confirm_protocol       - - - y - - - y
read_item              - - y y y y y y
edit_item              - - y y - - - y
number_item            - - y y y - - y
download_originals     - - y y - - - y
publish_item           - - y y - - - y
publish_with_exception - - - y - - - y
publish_sensitive      - - - y - - - y
read_exhibition        - - y y - y y y
edit_exhibition        - - y y - y - y
withdraw_item          - - y y - - - y
restore_item           - - - y - - - y
read_vocabularies      - - y y - - y y
suggest_term           - y y y - - - y
edit_vocabularies      - - y y - - - y
merge_authorities      - - - y - - - y
read_personal_data     o n y y y - y y
erase_personal_data    - - - y - - - y
run_reports            n n y y r e y y
edit_act_templates     - - - y - - - y
change_settings        - - - - - - - y
read_audit_log         - - - y - - y y
export_audit_log       - - - - - - y -
"""
LETTERS = {
    "o": Scope.OWN, "n": Scope.NETWORK, "h": Scope.HOLDER, "r": Scope.REGISTERS, "e": Scope.EXHIBITIONS,
    "y": Scope.ANY, "-": None,
}  # fmt: skip
CELLS = [
    (Action(line.split()[0]), role, LETTERS[letter])
    for line in TABLE.strip().splitlines()
    for role, letter in zip(ROLES, line.split()[1:], strict=True)
]


@pytest.mark.parametrize(("action", "role", "scope"), CELLS, ids=str)
def test_the_code_says_what_the_paper_says(action: Action, role: Role, scope: Scope | None) -> None:
    assert PERMISSIONS[action].get(role) == scope


def test_every_action_stands_in_the_table_and_has_words() -> None:
    assert set(PERMISSIONS) == set(Action) == {action for action, _, _ in CELLS} == set(ACTION_LABELS)
    assert set(SCOPE_LABELS) == set(Scope)


@pytest.mark.parametrize("role", ROLES)
def test_a_person_of_a_role_may_exactly_what_the_role_may(role: Role, person) -> None:
    user = person(role)
    for action, of_role, scope in CELLS:
        if of_role is role:
            assert scopes_of(user, action) == (frozenset({scope}) if scope else frozenset()), action
            assert may(user, action) is (scope is not None)
            assert may_anywhere(user, action) is (scope is Scope.ANY)


@pytest.mark.parametrize("action", list(Action))
def test_strangers_and_leavers_may_nothing(action: Action, person) -> None:
    leaver = person(Role.HEAD_CURATOR)
    leaver.is_active = False
    assert not may(AnonymousUser(), action)
    assert not may(leaver, action)
    assert not may_with(AnonymousUser(), action)


@pytest.mark.parametrize("role", ROLES)
def test_a_permission_reaches_as_far_as_the_table_says(role: Role, person, network: LibraryNetwork) -> None:
    user = person(role)
    stranger = User.objects.create_user("stranger@museum.example")
    foreign = LibraryNetwork.objects.create(slug="belovo", short_name="ЦБС г. Белово")
    for action, of_role, scope in CELLS:
        if of_role is not role:
            continue
        anywhere = scope is Scope.ANY
        assert may_with(user, action, owner=stranger, network=foreign, holder=stranger) is anywhere, action
        assert may_with(user, action, owner=stranger, network=network) is (anywhere or scope is Scope.NETWORK)
        assert may_with(user, action, owner=stranger, holder=user) is (anywhere or scope is Scope.HOLDER)


def test_a_librarian_works_on_her_own_deposit_only(person, network: LibraryNetwork) -> None:
    librarian, colleague = person(Role.CONTRIBUTOR), person(Role.COORDINATOR)
    assert may_with(librarian, Action.WORK_ON_DEPOSIT, owner=librarian, network=network)
    assert not may_with(librarian, Action.WORK_ON_DEPOSIT, owner=colleague, network=network)


@pytest.mark.parametrize("role", [Role.CURATOR, Role.HEAD_CURATOR, Role.SUPERUSER])
def test_nobody_decides_on_a_deposit_of_their_own(role: Role, person) -> None:
    user = person(role)
    assert not may_with(user, Action.DECIDE, owner=user, holder=user)


@pytest.mark.parametrize("role", ROLES)
def test_libraries_never_enter_the_cms(role: Role, person) -> None:
    assert enters_cms(person(role)) is (role not in (Role.CONTRIBUTOR, Role.COORDINATOR))
