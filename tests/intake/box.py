"""Real people and boxes for the tests of the intake, made only through its services."""

import io
import itertools
import uuid

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from PIL import Image

from catalogue.accounts.models import LibraryNetwork, Membership, User
from catalogue.accounts.roles import Role, group_name
from catalogue.authorities.models import Term, Vocabulary
from catalogue.digital.ingest import ingest
from catalogue.intake.completeness import current_consent_text
from catalogue.intake.models import Deposit, DepositObject
from catalogue.intake.services import drafting, reviewing, submitting

_numbers = itertools.count(1)


def network(slug: str = "mezhdurechensk", **settings: bool) -> LibraryNetwork:
    made, _ = LibraryNetwork.objects.get_or_create(
        slug=slug, defaults={"short_name": f"ЦБС {slug}", "full_name": f"Централизованная система {slug}"}
    )
    for name, value in settings.items():
        setattr(made, name, value)
    made.save()
    return made


def library_person(of: LibraryNetwork, role: Role = Role.CONTRIBUTOR) -> User:
    number = next(_numbers)
    person = User.objects.create_user(
        f"{role}{number}@{of.slug}.test",
        "пароль-для-теста",
        first_name="Анна",
        last_name=f"Ковалёва{number}",
        patronymic="Петровна",
        post="библиотекарь",
    )
    Membership.objects.create(user=person, network=of, role=role)
    return person


def museum_person(role: Role = Role.CURATOR) -> User:
    person = User.objects.create_user(
        f"{role}{next(_numbers)}@museum.test",
        "пароль-для-теста",
        first_name="Ольга",
        last_name="Вершинина",
        post="хранитель",
        is_superuser=role == Role.SUPERUSER,
    )
    if role != Role.SUPERUSER:
        person.groups.add(Group.objects.get(name=group_name(role)))
    return person


def kind(name: str = "приказ") -> Term:
    made, _ = Term.objects.get_or_create(
        vocabulary=Vocabulary.KIND, slug=f"test-{name}", defaults={"name": name}
    )
    return made


def photograph(colour: str = "sienna", size: tuple[int, int] = (900, 600)) -> ContentFile:
    picture = io.BytesIO()
    Image.new("RGB", size, colour).save(picture, "JPEG")
    return ContentFile(picture.getvalue(), name="снимок.jpg")


def draft(by: User, objects: int = 2, originals: str = "stay", consent: bool = True) -> Deposit:
    """A draft that lacks nothing (but the consent, if so asked)."""
    deposit = drafting.open_deposit(by=by, token=uuid.uuid4())
    drafting.save_statement(deposit, by=by, originals=originals, came_to_library="Хранилось в филиале № 3")
    for number in range(1, objects + 1):
        add_object(
            deposit,
            by,
            title=f"Приказ № {number} об открытии библиотеки",
            item_type=("document", "artifact")[number % 2 == 0],
        )
    if consent:
        drafting.give_consent(deposit, current_consent_text(), by=by)
    return Deposit.objects.get(pk=deposit.pk)


def add_object(deposit: Deposit, by: User, **values: str) -> DepositObject:
    values = {
        "item_type": "document",
        "date_text": "конец 1930-х",
        "kind": kind(),
        "people_depicted": "none",
        **values,
    }
    deposit_object = drafting.add_object(deposit, by=by, token=uuid.uuid4(), **values)
    master = ingest(photograph(f"#{deposit_object.pk % 0xFFFFFF:06x}"), shown_name="снимок.jpg")
    drafting.attach_file(deposit_object, master, by=by, shown_name="снимок.jpg")
    return deposit_object


def sent(by: User, **options: object) -> Deposit:
    return submitting.submit(draft(by, **options), by=by)


def taken(by: User, curator: User, **options: object) -> Deposit:
    return reviewing.claim(sent(by, **options), by=curator)


def objects_of(deposit: Deposit) -> list[DepositObject]:
    return list(DepositObject.objects.filter(deposit=deposit).select_related("deposit").order_by("position"))
