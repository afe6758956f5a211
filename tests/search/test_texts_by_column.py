"""Words are found in the columns they are asked for in, on whichever database, however they are asked for."""

import pytest

from catalogue.search.expressions import AllOf, AnyOf, InOrder, Without, Word
from catalogue.search.index.documents import COLUMNS, ItemTexts
from catalogue.search.index.streams import EXACT
from catalogue.search.index.tables import IN_MAKING, database_table
from catalogue.search.index.tsqueries import in_columns
from catalogue.search.index.tsvectors import as_vector

ITEM = ItemTexts(
    7,
    title=("Старый шкаф",),
    names=("мебель", "Тайга"),
    description=("Дубовый шкаф читального зала",),
    transcript=("зал открыт",),
)
TITLE, NAMES, DESCRIPTION, TRANSCRIPT = ((name,) for name in COLUMNS)


def word(*forms, **how):
    return Word(forms, **how)


@pytest.fixture
def table(db):
    made = database_table(IN_MAKING)
    made.make()
    made.write([ITEM])
    return made


@pytest.mark.parametrize(
    ("expression", "columns", "is_found"),
    [
        (word("шкаф"), TITLE, True),
        (word("шкаф"), NAMES, False),
        (word("шкаф"), ("names", "description"), True),
        (word("мебель"), TITLE, False),
        (word("мебель"), ("title", "names"), True),
        (word("открытый"), COLUMNS, True),
        (word("открытый"), COLUMNS[:3], False),
        (word("открытый"), TRANSCRIPT, True),
        (word("шкаф"), TRANSCRIPT, False),
        (word(f"{EXACT}старый"), TITLE, True),
        (word(f"{EXACT}старая"), TITLE, False),
        (word("шка", prefix=True), TITLE, True),
        (word("мебе", prefix=True), TITLE, False),
        (AllOf((word("старый"), word("мебель"))), TITLE, False),
        (AllOf((word("старый"), word("мебель"))), ("title", "names"), True),
        (AnyOf((word("нет"), word("мебель"))), NAMES, True),
        (Without(word("шкаф"), word("открытый")), TITLE, False),
        (Without(word("шкаф"), word("стол")), TITLE, True),
        (InOrder((word("старый"), word("шкаф"))), TITLE, True),
        (InOrder((word("старый"), word("шкаф"))), DESCRIPTION, False),
        (InOrder((word("шкаф"), word("старый"))), COLUMNS, False),
    ],
)
def test_words_are_found_in_their_columns(table, expression, columns, is_found):
    assert table.hits(expression, columns).tolist() == ([ITEM.item_id] if is_found else [])


def test_rewritten_item_is_found_by_its_new_words_alone(table):
    table.write([ItemTexts(7, title=("Новый стол",), names=(), description=(), transcript=())])

    assert table.hits(word("шкаф"), TITLE).tolist() == []
    assert table.hits(word("стол"), TITLE).tolist() == [7]


def test_postgresql_is_asked_for_words_by_marks_and_for_phrases_by_weights():
    shelf, phrase = word("шкаф"), InOrder((word("старый"), word("шкаф")))

    assert in_columns(shelf, COLUMNS) == "('шкаф')"
    assert in_columns(shelf, ("title", "names")) == "('Aшкаф' | 'Bшкаф')"
    assert in_columns(word("шка", prefix=True), TITLE) == f"('A{EXACT}шка':*)"
    assert in_columns(phrase, TITLE) == "(('старый':A) <1> ('шкаф':A))"


def test_marked_words_stand_in_no_place_of_the_vector():
    assert "'Aшкаф' " in as_vector(ITEM)
    assert "'Dоткрытый'" not in as_vector(ITEM)
