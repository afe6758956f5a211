"""A server finds and ranks just what the database does: whatever is typed, in whatever columns."""

import pytest

from catalogue.models import CatalogueItemPage
from catalogue.search.expressions import Word
from catalogue.search.index.documents import COLUMNS, public_items, texts_of
from catalogue.search.index.tables import database_table, text_table
from catalogue.search.index.versions import current_version
from catalogue.search.matching import TextMatch
from catalogue.search.ranking import layers_of
from catalogue.search.thesaurus.current import current_lexicon
from catalogue.search.understanding import understand
from tests.search.judging import judgements
from tests.search.opensearch.conftest import FAKE, REAL
from tests.search.test_hostile_input import HOSTILE_QUERIES

pytestmark = [
    pytest.mark.usefixtures("on_a_server"),
    pytest.mark.parametrize("search_url", [FAKE, REAL], indirect=True),
]
MORE = [
    '"красный уголок"',
    '"уголок красный"',
    '"книга отзывов" -музей',
    '"читальный зал" "красный уголок"',
    "«передвижная библиотека» -шахта",
    "библиотека -библиотека",
    "-библиотека",
    "КП-21/1",
    "изба-читальня",
    "ЦБС",
]
TYPED = [*(judgement.query for judgement in judgements()), *HOSTILE_QUERIES, *MORE]


@pytest.fixture(scope="module")
def both_filled(on_a_server, collection, module_database):
    """The database's own table, filled besides the server's."""
    keys = list(CatalogueItemPage.objects.in_catalogue().values_list("pk", flat=True))
    database_table().make()
    database_table().write(texts_of(public_items(keys)))


def hits_of(table, expression, columns=COLUMNS):
    return sorted(table.hits(expression, columns).tolist())


def understood():
    """Every query as the site understands it, its synonyms and abbreviations included."""
    lexicon = current_lexicon(current_version())
    return [(typed, TextMatch(understand(typed, lexicon).text)) for typed in TYPED]


def test_every_query_finds_the_same(both_filled, catalogue):
    found = 0
    for typed, match in understood():
        here, there = hits_of(text_table(), match.expression), hits_of(database_table(), match.expression)
        assert here == there, typed
        found += len(here)
    assert found > len(TYPED)


def test_every_layer_of_the_rank_is_the_same(both_filled, catalogue):
    for typed, match in understood():
        if match.query.is_empty:
            continue
        layers = layers_of(match.expression, match.query.closest)
        here = [sorted(keys.tolist()) for keys in text_table().layers(layers)]
        assert here == [sorted(keys.tolist()) for keys in database_table().layers(layers)], typed


@pytest.mark.parametrize("begun", ["би", "библио", "книг", "21", "ёлк", "я"])
@pytest.mark.parametrize("columns", [COLUMNS, ("title",), ("names", "description")])
def test_every_beginning_finds_the_same(both_filled, catalogue, begun, columns):
    beginning = Word((begun,), prefix=True)
    assert hits_of(text_table(), beginning, columns) == hits_of(database_table(), beginning, columns)


def test_hits_of_many_pages_are_fetched_whole(both_filled, catalogue, monkeypatch):
    monkeypatch.setattr("catalogue.search.index.as_json.PAGE", 3)
    monkeypatch.setattr("catalogue.search.index.opensearch.PAGE", 3)
    common, rare = Word(("библиотека",)), Word(("шахта",))
    found = [keys.tolist() for keys in text_table().layers([(common, COLUMNS), (rare, COLUMNS)])]
    assert [sorted(keys) for keys in found] == [
        hits_of(database_table(), common),
        hits_of(database_table(), rare),
    ]
    assert len(found[0]) > 9
