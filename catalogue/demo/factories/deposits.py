"""Deposits and their objects at every stage, led there by the services of the intake."""

from typing import Any
from uuid import uuid4

import factory

from catalogue.accounts.roles import Role
from catalogue.intake.models import Deposit, DepositObject
from catalogue.intake.models.deposits import Originals

from .authorities import TermFactory
from .deposit_journeys import Card, Journey, Outcome, Photograph, Question, Stage, travel
from .people import MembershipFactory, UserFactory
from .pictures import MasterFactory

NOT_ON_THE_CARD = ("photographs", "outcome", "reason", "questions")


class CardFactory(factory.Factory[Card]):
    """A card of a deposit before it is put in: what the library says, and what will be decided."""

    class Meta:
        model = Card

    class Params:
        returned = factory.Trait(
            outcome=Outcome.RETURNED, questions=[Question("date_text", "Чем подтверждается дата?")]
        )
        accepted = factory.Trait(outcome=Outcome.ACCEPTED)
        declined = factory.Trait(outcome=Outcome.DECLINED, reason="Такой предмет в собрании уже есть.")
        document = factory.Trait(item_type="document", kind=factory.SubFactory(TermFactory, name="Протокол"))

    item_type = "artifact"
    title = factory.Sequence(lambda number: f"Лампа настольная № {number}")
    kind = factory.SubFactory(TermFactory)
    date_text = "1950-е гг."
    photographs = factory.LazyFunction(
        lambda: [Photograph(MasterFactory.create(), "общий-вид.jpg", "Общий вид")]
    )

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> Card:
        own = {name: fields.pop(name) for name in NOT_ON_THE_CARD if name in fields}
        return model_class(values=fields, **own)


def _box(*traits: str) -> factory.LazyFunction:
    """A box with one card for each trait."""
    return factory.LazyFunction(lambda: [CardFactory(**{trait: True}) for trait in traits])


class DepositFactory(factory.Factory[Deposit]):
    """A deposit of one librarian; the traits lead it on.

    ``cards`` are what is in the box; ``curator`` takes it and decides. ``days_ago`` it was sent,
    ``decided_days_ago`` it was decided.
    """

    class Meta:
        model = Deposit

    class Params:
        draft = factory.Trait(stage=Stage.DRAFT)
        endorsing = factory.Trait(stage=Stage.ENDORSING)
        sent = factory.Trait(stage=Stage.SENT)
        in_review = factory.Trait(stage=Stage.IN_REVIEW)
        withdrawn = factory.Trait(stage=Stage.WITHDRAWN)
        returned = factory.Trait(stage=Stage.IN_REVIEW, cards=_box("returned"))
        accepted = factory.Trait(stage=Stage.IN_REVIEW, cards=_box("accepted"))
        declined = factory.Trait(stage=Stage.IN_REVIEW, cards=_box("declined"))
        closed = factory.Trait(stage=Stage.IN_REVIEW, cards=_box("accepted", "declined"))

    stage = Stage.DRAFT
    by = factory.LazyFunction(lambda: MembershipFactory().user)
    curator = factory.LazyFunction(lambda: UserFactory(role=Role.CURATOR))
    token = factory.LazyFunction(uuid4)
    originals = Originals.STAY
    came_to_library = ""
    owner = ""
    wishes = ""
    reason = "Передумали передавать."
    days_ago = 0
    decided_days_ago = 0
    cards = factory.LazyFunction(lambda: [CardFactory()])

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> Deposit:
        statement = {name: fields.pop(name) for name in ("originals", "came_to_library", "owner", "wishes")}
        return travel(Journey(statement=statement, **fields))


class DepositObjectFactory(factory.Factory[DepositObject]):
    """One object of a deposit of its own, in a state: ``sent``, ``returned``, ``accepted``, …

    Other fields are those of the card; ``by`` is the librarian, ``originals`` as for the deposit.
    """

    class Meta:
        model = DepositObject

    class Params:
        sent = factory.Trait(stage=Stage.SENT)
        returned = factory.Trait(stage=Stage.IN_REVIEW, card={"returned": True})
        accepted = factory.Trait(stage=Stage.IN_REVIEW, card={"accepted": True})
        declined = factory.Trait(stage=Stage.IN_REVIEW, card={"declined": True})
        withdrawn = factory.Trait(stage=Stage.WITHDRAWN)

    stage = Stage.DRAFT
    card: dict[str, Any] = {}

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> DepositObject:
        stage, traits = fields.pop("stage"), fields.pop("card")
        of_deposit = {name: fields.pop(name) for name in ("by", "curator", "originals") if name in fields}
        deposit = DepositFactory.create(stage=stage, cards=[CardFactory(**traits, **fields)], **of_deposit)
        return deposit.objects_in_box.get()
