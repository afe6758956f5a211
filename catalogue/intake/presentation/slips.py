"""One deposit in the cabinet's list."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.accounts.models import User

from ..listing import Shelf
from ..models import Deposit
from ..states import DepositState
from ..turns import counts_in_words, expectation, waiting_days, whose_turn
from .days import days, when
from .photographs import Thumbnail
from .signs import Sign, sign_of_deposit


@dataclass(frozen=True)
class Action:
    """The one thing to do with a deposit from the list."""

    url: str
    label: str


@dataclass(frozen=True)
class Slip:
    """Inputs of ``components/slip.html``."""

    turn: str
    word: str
    kind: str
    sign: str
    number: str
    title: str
    summary: str
    whose_turn: str
    action: Action
    pictures: list[Thumbnail] = field(default_factory=list)


TURNS = {Shelf.YOU: "you", Shelf.DONE: "done"}


def slip_of(deposit: Deposit, reader: User, pictures: list[Thumbnail]) -> Slip:
    """The slip of a deposit read with counts, shelves and its objects."""
    sign: Sign = sign_of_deposit(deposit)
    shelf = Shelf(getattr(deposit, "shelf"))  # noqa: B009 - annotated by with_shelves
    return Slip(
        turn=edge_of(deposit, shelf),
        word=sign.word,
        kind=sign.kind,
        sign=sign.sign,
        number=deposit.number or "",
        title=title_of(deposit),
        summary=summary_of(deposit, reader),
        whose_turn=turn_of(deposit, shelf),
        action=Action(reverse("intake:deposit", args=[deposit.pk]), action_of(deposit, shelf)),
        pictures=pictures,
    )


def edge_of(deposit: Deposit, shelf: Shelf) -> str:
    """The colour of the slip's edge: green is only for what is wholly done."""
    if deposit.state == DepositState.WITHDRAWN:
        return "museum"
    return TURNS.get(shelf, "museum")


def title_of(deposit: Deposit) -> str:
    """A box is named after what lies on top: «Ящик-чемодан и ещё 2 предмета»."""
    objects = list(deposit.objects_in_box.all())
    if not objects:
        return _("An empty box: no objects yet")
    first = str(objects[0])
    others = len(objects) - 1
    if not others:
        return first
    return ngettext("%(first)s and %(count)d more object", "%(first)s and %(count)d more objects", others) % {
        "first": first,
        "count": others,
    }


def summary_of(deposit: Deposit, reader: User) -> str:
    """The counts, the author where it is a colleague, and when a draft was kept."""
    parts = [counts_in_words(deposit)]
    if deposit.created_by_id != reader.pk:
        parts.append(_("from %(author)s") % {"author": deposit.created_by.get_short_name()})
    if deposit.state == DepositState.DRAFT:
        parts.append(_("saved %(when)s") % {"when": when(deposit.updated_at)})
    return " · ".join(filter(None, parts))


def turn_of(deposit: Deposit, shelf: Shelf) -> str:
    """Who is expected to act, and for how long already."""
    if shelf == Shelf.DRAFT:
        return _("Can be continued")
    if deposit.state == DepositState.CLOSED or shelf == Shelf.DONE:
        return expectation(deposit)
    waiting = days(waiting_days(deposit))
    words = _("Waiting for you") if shelf == Shelf.YOU else str(whose_turn(deposit).label)
    return _("%(turn)s: %(days)s") % {"turn": words, "days": waiting}


def action_of(deposit: Deposit, shelf: Shelf) -> str:
    """The verb on the slip's button."""
    if shelf == Shelf.DRAFT:
        return _("Continue")
    if shelf != Shelf.YOU:
        return _("Look")
    if deposit.state == DepositState.CLOSED:
        return _("Open the act")
    if deposit.state == DepositState.ENDORSING:
        return _("Read and endorse")
    return _("Answer the remarks")
