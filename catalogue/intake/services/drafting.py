"""Filling the box: the statement, the cards, their photographs. Everything is saved at once."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from catalogue.accounts.models import User
from catalogue.digital.models import Master
from catalogue.text.file_names import clean_file_name

from ..errors import EditedMeanwhile, FieldLocked, NotAllowed
from ..models import Consent, ConsentText, Deposit, DepositObject, EventKind, FormToken, ObjectFile
from ..permissions import may_deposit
from ..states import ObjectState
from ..unlocking import unlocked_fields
from .moving import record
from .neighbours import swap_with_neighbour
from .opening import open_for, touch

FURTHEST_PLACE = 300
"""How far beyond the photographs that are there one may be placed: so many are chosen at once at the most."""
STATEMENT_FIELDS = ("originals", "came_to_library", "owner", "wishes")


@transaction.atomic
def open_deposit(*, by: User, token: UUID) -> Deposit:
    """Begin a deposit. The same form posted twice (``token``) leads to the same deposit.

    Raises NotAllowed for a person who works for no network.
    """
    membership = by.membership
    if membership is None or not may_deposit(by):
        raise NotAllowed
    spent, is_new = FormToken.objects.select_for_update().get_or_create(token=token, person=by)
    if not is_new:
        return Deposit.objects.get(pk=int(spent.result))
    deposit = Deposit.objects.create(
        network=membership.network, branch=membership.branch, created_by=by, waiting_since=timezone.now()
    )
    FormToken.objects.filter(pk=spent.pk).update(result=str(deposit.pk))
    record(deposit, EventKind.CREATED, by=by)
    return deposit


@transaction.atomic
def save_statement(deposit: Deposit, *, by: User, **values: Any) -> Deposit:
    """Keep what the statement says. Raises NotAllowed when the deposit is no longer open."""
    deposit = open_for(by, deposit)
    for name in STATEMENT_FIELDS:
        if name in values:
            setattr(deposit, name, values[name])
    deposit.revision += 1
    deposit.save(update_fields=[*STATEMENT_FIELDS, "revision", "updated_at"])
    return deposit


@transaction.atomic
def add_object(deposit: Deposit, *, by: User, item_type: str, token: UUID, **values: Any) -> DepositObject:
    """Put a new card at the end of the box, once per ``token``."""
    deposit = open_for(by, deposit)
    spent, is_new = FormToken.objects.select_for_update().get_or_create(token=token, person=by)
    if not is_new:
        return deposit.objects_in_box.get(pk=int(spent.result))
    last = deposit.objects_in_box.aggregate(last=Max("position"))["last"] or 0
    deposit_object = DepositObject.objects.create(
        deposit=deposit, item_type=item_type, position=last + 1, **values
    )
    FormToken.objects.filter(pk=spent.pk).update(result=str(deposit_object.pk))
    touch(deposit)
    return deposit_object


@transaction.atomic
def save_object(
    deposit_object: DepositObject, *, by: User, expected_revision: int, **values: Any
) -> DepositObject:
    """Keep the changed fields of a card.

    Raises EditedMeanwhile when the card was saved by somebody else after the form was opened, FieldLocked
    for a field that no remark has unlocked, NotAllowed when nothing of the card is open.
    """
    current = DepositObject.objects.select_for_update().select_related("deposit").get(pk=deposit_object.pk)
    open_fields = unlocked_fields(current, by)
    if not open_fields:
        raise NotAllowed
    if current.revision != expected_revision:
        raise EditedMeanwhile(current)
    for name, value in values.items():
        if name not in open_fields:
            raise FieldLocked(name)
        setattr(current, name, value)
    current.revision += 1
    current.save()
    touch(current.deposit)
    return current


@transaction.atomic
def remove_object(deposit_object: DepositObject, *, by: User) -> None:
    """Take a card out of a draft; its originals stay in the private store until the sweep."""
    deposit = open_for(by, deposit_object.deposit)
    deposit.objects_in_box.filter(pk=deposit_object.pk, state=ObjectState.DRAFT).delete()
    touch(deposit)


@transaction.atomic
def attach_file(deposit_object: DepositObject, master: Master, *, by: User, shown_name: str) -> ObjectFile:
    """Add a photograph at the end. The same bytes again are the same photograph.

    A name too long for a page keeps its beginning and its extension.
    """
    _check_files_open(deposit_object, by)
    last = deposit_object.files.aggregate(last=Max("position"))["last"] or 0
    file, _is_new = ObjectFile.objects.get_or_create(
        deposit_object=deposit_object,
        master=master,
        defaults={"shown_name": clean_file_name(shown_name), "position": last + 1, "uploaded_by": by},
    )
    touch(deposit_object.deposit)
    return file


@transaction.atomic
def put_in_place(file: ObjectFile, place: int | None, *, by: User) -> None:
    """Give a new photograph the place it was chosen at; one that is taken or far off leaves it at the end."""
    _check_files_open(file.deposit_object, by)
    others = file.deposit_object.files.exclude(pk=file.pk)
    if place and place <= others.count() + FURTHEST_PLACE and not others.filter(position=place).exists():
        file.position = place
        file.save(update_fields=["position"])


@transaction.atomic
def describe_file(file: ObjectFile, *, by: User, label: str, caption: str) -> ObjectFile:
    """Say which sheet or side the photograph shows."""
    _check_files_open(file.deposit_object, by)
    file.label, file.caption = label, caption
    file.save(update_fields=["label", "caption"])
    return file


@transaction.atomic
def remove_file(file: ObjectFile, *, by: User) -> None:
    """Take a photograph out of the card."""
    _check_files_open(file.deposit_object, by)
    file.delete()


@transaction.atomic
def move_file(file: ObjectFile, *, by: User, forward: bool) -> None:
    """Swap the photograph with its neighbour, earlier or later in the order."""
    _check_files_open(file.deposit_object, by)
    swap_with_neighbour(file.deposit_object.files.all(), file.pk, forward=forward)


@transaction.atomic
def give_consent(deposit: Deposit, text: ConsentText, *, by: User) -> Consent:
    """Write down that the person agreed to this version of the text."""
    deposit = open_for(by, deposit)
    consent, _is_new = Consent.objects.get_or_create(
        deposit=deposit, person=by, text=text, withdrawn_at__isnull=True
    )
    return consent


@transaction.atomic
def take_back_consent(deposit: Deposit, *, by: User) -> None:
    """Note that the person no longer agrees; a draft without consent cannot be sent."""
    deposit = open_for(by, deposit)
    deposit.consents.filter(person=by, withdrawn_at__isnull=True).update(withdrawn_at=timezone.now())


def _check_files_open(deposit_object: DepositObject, by: User) -> None:
    current = DepositObject.objects.select_related("deposit").get(pk=deposit_object.pk)
    if "files" not in unlocked_fields(current, by):
        raise NotAllowed
