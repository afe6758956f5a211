"""The card as rows of the page: open fields, checked fields, remarks and answers at their places."""

from dataclasses import dataclass

from django.forms import BoundField

from catalogue.models import PeopleDepicted

from ..forms.card import CardForm, answer_name
from ..forms.wording import DETAIL_FIELDS, LONG_TEXTS, MAIN_FIELDS, STORY_FIELDS, WORDINGS
from ..models import DepositObject, Remark
from ..models.objects import ItemType
from ..values import value_in_words
from .remarks import PinnedRemark, numbers_of, pin, shown_at


@dataclass(frozen=True)
class AnswerRow:
    """A remark and the place to answer it."""

    remark: PinnedRemark
    answer: BoundField | None


@dataclass(frozen=True)
class Row:
    """One place of the card; ``bound`` is None where it cannot be changed now."""

    name: str
    label: object
    value: str
    is_long: bool
    bound: BoundField | None
    answers: list[AnswerRow]
    understood: str | None = None
    not_understood: str = ""
    theirs: str | None = None


@dataclass(frozen=True)
class CardRows:
    """The parts of the page; the photographs stand between ``main`` and ``story``."""

    main: list[Row]
    files: Row
    story: list[Row]
    details: list[Row]

    @property
    def all(self) -> list[Row]:
        """Every row in page order."""
        return [*self.main, self.files, *self.story, *self.details]

    @property
    def remarks(self) -> list[PinnedRemark]:
        """The remarks of the page in order."""
        return [answer.remark for row in self.all for answer in row.answers]

    @property
    def has_open_details(self) -> bool:
        """Whether the folded part must stand open: something is asked, wrong or different there."""
        return any(
            row.answers or row.theirs is not None or (row.bound and row.bound.errors) for row in self.details
        )


def rows_of(
    deposit_object: DepositObject,
    form: CardForm | None,
    remarks: list[Remark],
    theirs: DepositObject | None = None,
) -> CardRows:
    """The rows of a card, for a form or (without one) for reading."""
    item_type = ItemType(form.item_type if form else deposit_object.item_type)
    asks_type = form is not None and "item_type" in form.fields
    main = ("item_type", *MAIN_FIELDS) if asks_type else MAIN_FIELDS
    story, details = STORY_FIELDS[item_type], DETAIL_FIELDS[item_type]
    numbers = numbers_of(remarks, [*main, "files", *story, *details])
    source = _Source(deposit_object, item_type, form, remarks, numbers, theirs)
    return CardRows(
        main=[source.row(name) for name in main],
        files=source.row("files"),
        story=[source.row(name) for name in story],
        details=[source.row(name) for name in details],
    )


@dataclass(frozen=True)
class _Source:
    """Where the rows of one page come from."""

    deposit_object: DepositObject
    item_type: ItemType
    form: CardForm | None
    remarks: list[Remark]
    numbers: dict[int, int]
    theirs: DepositObject | None

    def row(self, name: str) -> Row:
        """The row of a field, or of the photographs."""
        wording = WORDINGS[self.item_type].get(name)
        understood, not_understood = _understanding(name, self.deposit_object)
        return Row(
            name=name,
            label=wording.label if wording else "",
            value=self._value(name),
            is_long=name in LONG_TEXTS,
            bound=self._bound(name),
            answers=[self._answer(remark) for remark in self.remarks if shown_at(remark) == name],
            understood=understood,
            not_understood=not_understood,
            theirs=_theirs(name, self.form, self.theirs),
        )

    def _value(self, name: str) -> str:
        """What the card says; beside open fields nobody has «checked» what was never stated."""
        unstated = name == "people_depicted" and self.deposit_object.people_depicted == PeopleDepicted.UNKNOWN
        if name == "files" or (self.form and unstated):
            return ""
        return value_in_words(self.deposit_object, name)

    def _answer(self, remark: Remark) -> AnswerRow:
        return AnswerRow(pin(remark, self.numbers[remark.pk]), self._bound(answer_name(remark)))

    def _bound(self, name: str) -> BoundField | None:
        return self.form[name] if self.form and name in self.form.fields else None


def _understanding(name: str, deposit_object: DepositObject) -> tuple[str | None, str]:
    """What was understood of a dating or a place; only the dating is asked about when it was not."""
    if name == "date_text":
        if not deposit_object.date_text:
            return "", ""
        dating = deposit_object.dating
        return (dating.sentence, "") if dating.understood else ("", dating.sentence)
    if name == "place_as_written" and deposit_object.place:
        return str(deposit_object.place), ""
    return None, ""


def _theirs(name: str, form: CardForm | None, theirs: DepositObject | None) -> str | None:
    """What the card says now where it is not what the person typed."""
    if theirs is None or form is None or name not in form.values:
        return None
    return None if form.values[name] == getattr(theirs, name) else value_in_words(theirs, name)
