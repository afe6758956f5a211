"""What is sent of items: the index, a document, every kind of query. No server and no client is needed."""

import pytest

from catalogue.search.expressions import AllOf, AnyOf, Everything, InOrder, Without, Word
from catalogue.search.index.as_json import as_document, as_query, as_search, index_body
from catalogue.search.index.documents import ItemTexts
from catalogue.text.morphology import ANALYSER_VERSION
from tests.search.opensearch.fake.analysis import Analyser

SEAL, ROUND = Word(("печать", "печати")), Word(("круглый",))
TITLE = ("title",)


def test_the_index_splits_at_spaces_and_lets_words_share_a_place():
    words = {"type": "text", "analyzer": "words", "norms": False, "position_increment_gap": 100}
    chain = {"type": "custom", "tokenizer": "pieces", "filter": ["same_place"]}
    assert index_body() == {
        "settings": {
            "index": {"number_of_shards": 1, "auto_expand_replicas": "0-1"},
            "analysis": {
                "tokenizer": {"pieces": {"type": "whitespace", "max_token_length": 4096}},
                "filter": {
                    "same_place": {
                        "type": "pattern_capture",
                        "preserve_original": False,
                        "patterns": ["([^/]+)"],
                    }
                },
                "analyzer": {"words": chain, "default": chain},
            },
        },
        "mappings": {
            "_meta": {"analyser": ANALYSER_VERSION},
            "_source": {"includes": ["version", "mark"]},
            "dynamic": "strict",
            "properties": {
                "key": {"type": "long"},
                "title": words,
                "names": words,
                "description": words,
                "transcript": words,
                "version": {"type": "long"},
                "mark": {"type": "long"},
            },
        },
    }


def test_a_document_holds_every_form_of_a_word_at_the_place_of_the_word():
    item = ItemTexts(7, ("Печати круглые",), ("изба-читальня", "КП-21"), (), ())
    assert as_document(item) == {
        "key": 7,
        "title": ["φпечати/печать φкруглые/круглый"],
        "names": ["φизба/изба φчитальня/читальня", "избачитальня", "φкп/кп φ21/21"],
        "description": [],
        "transcript": [],
    }


def test_the_analysis_gives_the_forms_of_a_word_one_position():
    analyser = Analyser(index_body()["settings"]["analysis"], "words")
    assert analyser.positions(["φпечати/печать φкруглые/круглый", "φа/а"]) == {
        "φпечати": {0},
        "печать": {0},
        "φкруглые": {1},
        "круглый": {1},
        "φа": {102},
        "а": {102},
    }
    longest = "/".join("я" * 60 + str(number) for number in range(9))
    assert len(analyser.places(longest)) == 1


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (SEAL, {"terms": {"title": ["печать", "печати"]}}),
        (Word(("печ",), prefix=True), {"prefix": {"title": {"value": "φпеч"}}}),
        (InOrder((ROUND, SEAL)), {"match_phrase": {"title": {"query": "круглый печать/печати"}}}),
        (
            InOrder((ROUND, SEAL, ROUND), between=1),
            {"match_phrase": {"title": {"query": "круглый печать/печати круглый", "slop": 2}}},
        ),
        (
            AllOf((SEAL, ROUND)),
            {
                "bool": {
                    "filter": [{"terms": {"title": ["печать", "печати"]}}, {"terms": {"title": ["круглый"]}}]
                }
            },
        ),
        (
            AnyOf((SEAL, ROUND)),
            {
                "bool": {
                    "should": [{"terms": {"title": ["печать", "печати"]}}, {"terms": {"title": ["круглый"]}}],
                    "minimum_should_match": 1,
                }
            },
        ),
    ],
)
def test_every_expression_has_its_query(expression, expected):
    assert as_query(expression, TITLE) == expected


def test_a_word_may_stand_in_any_column_and_an_unwanted_one_in_none_at_all():
    anywhere = [
        {"terms": {column: ["круглый"]}} for column in ("title", "names", "description", "transcript")
    ]
    assert as_query(Without(SEAL, ROUND), TITLE) == {
        "bool": {
            "filter": [{"terms": {"title": ["печать", "печати"]}}],
            "must_not": [{"bool": {"should": anywhere, "minimum_should_match": 1}}],
        }
    }


def test_a_search_asks_for_keys_only_page_by_page():
    assert as_search(ROUND, TITLE) == {
        "query": {"bool": {"filter": [{"terms": {"title": ["круглый"]}}]}},
        "sort": [{"key": "asc"}],
        "size": 10_000,
        "_source": False,
        "track_total_hits": False,
    }
    assert as_search(ROUND, TITLE, after=12)["search_after"] == [12]


def test_a_query_without_a_word_is_no_query():
    with pytest.raises(TypeError):
        as_query(Everything())
