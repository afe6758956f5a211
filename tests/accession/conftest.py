"""A network, people with roles and objects, as the tests of papers and registers need them."""

from collections.abc import Callable
from datetime import date

import pytest
from django.contrib.auth.models import Group

from catalogue.accession.models import Act, ActKind, CommissionProtocol, Decided
from catalogue.accession.services.acts import ActLineDraft, issue_act
from catalogue.accession.services.protocols import DecisionDraft, confirm_protocol, prepare_protocol
from catalogue.accounts.models import LibraryNetwork, Membership, User
from catalogue.accounts.roles import Role, group_name
from catalogue.authorities.models import Term, Vocabulary
from catalogue.models import CatalogueItemPage
from catalogue.services.items import ItemDraft, create_draft

ISSUED_ON = date(2026, 11, 17)
ItemMaker = Callable[..., CatalogueItemPage]
ActMaker = Callable[..., Act]


@pytest.fixture
def database(db: None) -> None:
    """The database the fixtures below fill; a module with real transactions puts ``own_database`` here."""


@pytest.fixture
def network(database: None) -> LibraryNetwork:
    return LibraryNetwork.objects.create(
        slug="test-yurga",
        short_name="ЦБС г. Юрги",
        full_name="МБУК «Централизованная библиотечная система г. Юрги»",
    )


def museum_person(role: Role, email: str, **names: str) -> User:
    """A member of the staff with one role."""
    user = User.objects.create_user(email, "пароль для проверки", **names)
    user.groups.add(Group.objects.get_or_create(name=group_name(role))[0])
    return user


@pytest.fixture
def curator(database: None) -> User:
    return museum_person(
        Role.CURATOR, "curator@test.example", last_name="Орлова", first_name="Нина", post="хранитель"
    )


@pytest.fixture
def head_curator(database: None) -> User:
    return museum_person(Role.HEAD_CURATOR, "head@test.example", last_name="Седова", first_name="Анна")


@pytest.fixture
def registrar(database: None) -> User:
    return museum_person(Role.REGISTRAR, "registrar@test.example", last_name="Учётова", first_name="Ольга")


@pytest.fixture
def auditor(database: None) -> User:
    return museum_person(Role.AUDITOR, "auditor@test.example", last_name="Смотров", first_name="Пётр")


@pytest.fixture
def editor(database: None) -> User:
    return museum_person(Role.EDITOR, "editor@test.example", last_name="Выставкина", first_name="Ирина")


@pytest.fixture
def librarian(network: LibraryNetwork) -> User:
    user = User.objects.create_user(
        "librarian@test.example",
        "пароль для проверки",
        last_name="Ковалёва",
        first_name="Мария",
        patronymic="Петровна",
        post="заведующая филиалом",
    )
    Membership.objects.create(user=user, network=network)
    return user


def any_term(vocabulary: Vocabulary, name: str) -> Term:
    """A term of a vocabulary, whichever there is."""
    return Term.objects.filter(vocabulary=vocabulary).first() or Term.objects.create(
        vocabulary=vocabulary, name=name
    )


@pytest.fixture
def make_item(network: LibraryNetwork) -> ItemMaker:
    """Drafts of the catalogue, through the one door."""

    def make(title: str = "Лампа керосиновая из избы-читальни", **fields: object) -> CatalogueItemPage:
        draft = ItemDraft(
            item_type="artifact",
            title=title,
            network=network,
            kind=any_term(Vocabulary.KIND, "Лампа"),
            rights=any_term(Vocabulary.RIGHTS, "Не оценено"),
            **fields,
        )
        return create_draft(draft, by=None)

    return make


@pytest.fixture
def make_act(network: LibraryNetwork, librarian: User, curator: User) -> ActMaker:
    """Acts over some items, issued by the curator."""

    def make(kind: ActKind, *items: CatalogueItemPage, **options: object) -> Act:
        settings = {
            "network": network,
            "handed_by": librarian,
            "issued_by": curator,
            "issued_on": ISSUED_ON,
            "basis": "заявка № З-2026-0012",
        }
        lines = [ActLineDraft(item=item, name=item.title) for item in items]
        return issue_act(kind, **{**settings, "lines": lines, **options})

    return make


@pytest.fixture
def make_protocol(curator: User, head_curator: User) -> Callable[..., CommissionProtocol]:
    """Protocols that include items in the core fund, confirmed unless told otherwise."""

    def make(
        *items: CatalogueItemPage, decided: Decided = Decided.CORE, confirmed: bool = True
    ) -> CommissionProtocol:
        protocol = prepare_protocol(
            held_on=date(2026, 11, 20),
            present="Седова А., Орлова Н.",
            by=curator,
            decisions=[DecisionDraft(item=item, decided=decided, votes="за — 3") for item in items],
        )
        return confirm_protocol(protocol, by=head_curator) if confirmed else protocol

    return make
