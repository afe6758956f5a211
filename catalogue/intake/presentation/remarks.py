"""Remarks for ``components/remark.html`` and the history of questions and answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..forms.wording import label_of
from ..models import Remark
from .days import day

# The known place is a part of the place as written: one field for people
SHOWN_AT = {"place": "place_as_written"}


@dataclass(frozen=True)
class PinnedRemark:
    """A remark above its field, or in the history of the deposit."""

    number: int
    field: str
    label: str
    author: str
    date: str
    text: str
    before: str
    after: str
    answered: bool
    answer: str
    closed: bool


def numbers_of(remarks: Iterable[Remark], order: Iterable[str]) -> dict[int, int]:
    """The number of each remark (by key): they are counted as their fields follow on the page."""
    places = {name: place for place, name in enumerate(order)}
    in_order = sorted(remarks, key=lambda remark: (places.get(shown_at(remark), len(places)), remark.pk))
    return {remark.pk: number for number, remark in enumerate(in_order, start=1)}


def pin(remark: Remark, number: int) -> PinnedRemark:
    """One remark with its answer; a change of the value alone is an answer, too."""
    changed = remark.is_answered and remark.value_after != remark.value_before
    return PinnedRemark(
        number=number,
        field=shown_at(remark),
        label=label_of(shown_at(remark), remark.deposit_object.item_type),
        author=_("Curator"),
        date=day(remark.sent_at or remark.created_at),
        text=remark.text,
        before=remark.value_before if changed else "",
        after=remark.value_after if changed else "",
        answered=remark.is_answered,
        answer=remark.answer or (_("the place was corrected") if changed else ""),
        closed=remark.closed_at is not None,
    )


def left_in_words(waiting: int) -> str:
    """How many remarks wait for an answer; empty when none does."""
    if not waiting:
        return ""
    return ngettext("Left to answer: %(count)d remark", "Left to answer: %(count)d remarks", waiting) % {
        "count": waiting
    }


def shown_at(remark: Remark) -> str:
    """The field of the form that the remark stands above."""
    return SHOWN_AT.get(remark.field, remark.field)
