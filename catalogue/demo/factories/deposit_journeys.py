"""The way of a deposit, made by the same services as people's buttons."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from catalogue.accounts.models import User
from catalogue.digital.models import Master
from catalogue.intake.completeness import current_consent_text
from catalogue.intake.models import Deposit, DepositObject
from catalogue.intake.services import accepting, drafting, reviewing, submitting

from .deposit_ages import put_into_the_past


class Stage(StrEnum):
    """How far a deposit goes before its objects are decided."""

    DRAFT = "draft"
    ENDORSING = "endorsing"
    SENT = "sent"
    IN_REVIEW = "in_review"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What the curator decides about an object."""

    NONE = ""
    RETURNED = "returned"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True)
class Photograph:
    """A file of a card."""

    master: Master
    shown_name: str
    label: str = ""
    caption: str = ""


@dataclass(frozen=True)
class Question:
    """A curator's remark pinned to a field, and what the library answers, if it does."""

    field: str
    text: str
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class Card:
    """An object as the library describes it, and what becomes of it."""

    values: dict[str, Any]
    photographs: Sequence[Photograph] = ()
    outcome: Outcome = Outcome.NONE
    reason: str = ""
    questions: Sequence[Question] = ()


@dataclass(frozen=True, kw_only=True)
class Journey:
    """Everything that happens to a deposit: sent ``days_ago``, decided ``decided_days_ago``."""

    by: User
    curator: User
    token: UUID
    statement: dict[str, str]
    cards: Sequence[Card]
    stage: Stage
    reason: str
    days_ago: int = 0
    decided_days_ago: int = 0
    objects: list[tuple[DepositObject, Card]] = field(default_factory=list)


@transaction.atomic
def travel(journey: Journey) -> Deposit:
    """Make the deposit and lead it to its stage; those in review are decided as their cards say."""
    deposit = _fill_box(journey)
    if journey.stage == Stage.ENDORSING:
        _send_to_coordinator(deposit, journey.by)
    elif journey.stage != Stage.DRAFT:
        submitting.submit(deposit, by=journey.by)
    if journey.stage == Stage.WITHDRAWN:
        submitting.withdraw(deposit, by=journey.by, reason=journey.reason)
    elif journey.stage == Stage.IN_REVIEW:
        reviewing.claim(deposit, by=journey.curator)
    put_into_the_past(deposit, days=journey.days_ago - journey.decided_days_ago)
    if journey.stage == Stage.IN_REVIEW:
        _decide(journey)
    put_into_the_past(deposit, days=journey.decided_days_ago)
    return Deposit.objects.get(pk=deposit.pk)


def _fill_box(journey: Journey) -> Deposit:
    by = journey.by
    deposit = drafting.open_deposit(by=by, token=journey.token)
    drafting.save_statement(deposit, by=by, **journey.statement)
    for place, card in enumerate(journey.cards):
        token = uuid5(journey.token, str(place))
        deposit_object = drafting.add_object(deposit, by=by, token=token, **card.values)
        for photograph in card.photographs:
            _attach(deposit_object, photograph, by)
        journey.objects.append((deposit_object, card))
    if text := current_consent_text():
        drafting.give_consent(deposit, text, by=by)
    return deposit


def _attach(deposit_object: DepositObject, photograph: Photograph, by: User) -> None:
    file = drafting.attach_file(deposit_object, photograph.master, by=by, shown_name=photograph.shown_name)
    drafting.describe_file(file, by=by, label=photograph.label, caption=photograph.caption)


def _send_to_coordinator(deposit: Deposit, by: User) -> None:
    """The network asks for endorsement on that day; its setting stays as it was."""
    network = deposit.network
    asked_before, network.endorsement_required = network.endorsement_required, True
    network.save(update_fields=["endorsement_required"])
    submitting.submit(deposit, by=by)
    network.endorsement_required = asked_before
    network.save(update_fields=["endorsement_required"])


def _decide(journey: Journey) -> None:
    """Return and decline one by one, accept together: what is accepted in one round stands in one act."""
    for deposit_object, card in journey.objects:
        deposit_object.refresh_from_db()
        if card.outcome == Outcome.RETURNED:
            _return(deposit_object, card.questions, journey)
        elif card.outcome == Outcome.DECLINED:
            reviewing.decline(deposit_object, by=journey.curator, reason=card.reason)
    accepted = [each for each, card in journey.objects if card.outcome == Outcome.ACCEPTED]
    if accepted:
        # The date of a paper stands in frozen rows, too: it cannot be moved afterwards
        on = timezone.localdate() - timedelta(days=journey.decided_days_ago)
        accepting.accept(accepted, by=journey.curator, on=on)


def _return(deposit_object: DepositObject, questions: Sequence[Question], journey: Journey) -> None:
    for question in questions:
        reviewing.add_remark(deposit_object, by=journey.curator, field=question.field, text=question.text)
    reviewing.return_object(deposit_object, by=journey.curator)
    for remark, question in zip(deposit_object.remarks.order_by("pk"), questions, strict=True):
        if question.answer:
            same = remark.value_before
            submitting.answer_remark(remark, by=journey.by, text=question.answer, value_after=same)
