"""The invented deposits of two networks, at every stage there is."""

import tomllib
from collections.abc import Iterator
from functools import partial
from typing import Any

from catalogue.authorities.models import Place, Term, Vocabulary
from catalogue.digital.models import MuseumImage
from catalogue.intake.models import Deposit

from .factories import CardFactory, DepositFactory
from .factories.deposit_journeys import Card, Outcome, Photograph, Question, Stage
from .ledger import Step, token_of
from .people import person
from .records import DATA

STATEMENT = ("originals", "came_to_library", "owner", "wishes")


def steps() -> Iterator[Step]:
    """A step for each deposit, in the order they were sent."""
    for described in tomllib.loads((DATA / "deposits.toml").read_text(encoding="utf-8"))["deposits"]:
        yield Step(f"deposit {described['key']}", partial(make_deposit, described))


def make_deposit(described: dict[str, Any]) -> Deposit:
    """Make a deposit as its file describes it."""
    return DepositFactory.create(
        token=token_of(f"deposit of {described['key']}"),
        by=person(described["by"]),
        curator=person(described["curator"]),
        stage=Stage(described["stage"]),
        days_ago=described["days_ago"],
        decided_days_ago=described.get("decided_days_ago", 0),
        reason=described.get("reason", ""),
        cards=[_card(card) for card in described["cards"]],
        **{name: described.get(name, "") for name in STATEMENT},
    )


def _card(described: dict[str, Any]) -> Card:
    card = dict(described)
    card["kind"] = Term.objects.get(vocabulary=Vocabulary.KIND, slug=card["kind"])
    if "authenticity" in card:
        card["authenticity"] = Term.objects.get(vocabulary=Vocabulary.AUTHENTICITY, slug=card["authenticity"])
    if "place" in card:
        card["place"] = Place.objects.get(slug=card["place"])
    card["outcome"] = Outcome(card.get("outcome", ""))
    card["questions"] = [Question(**question) for question in card.get("questions", ())]
    card["photographs"] = [_photograph(file, label) for file, label in card.get("photographs", ())]
    return CardFactory.create(**card)


def _photograph(file: str, label: str) -> Photograph:
    """A drawing of a record, handed in once more: the same bytes are the same master."""
    shown = MuseumImage.objects.select_related("master").filter(original_name=file).earliest("pk")
    return Photograph(shown.master, file, label)
