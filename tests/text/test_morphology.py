"""One word in all its forms, in the index and in the query alike."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from catalogue.text import morphology
from catalogue.text.morphology import is_known_word, lemma_text, lemmas, query_groups

DATA = Path(__file__).parent / "data"
QUERIES: list[dict[str, Any]] = json.loads((DATA / "queries.json").read_text(encoding="utf-8"))
# Related words, nicknames and parts of a term are joined by the thesaurus, not by grammar.
FOUND_BY_THE_THESAURUS = {
    "каталожных карточек": {"demo-019", "demo-026", "demo-030"},
    "детей": {"demo-009", "demo-014", "demo-017", "demo-032"},
    "Анжерка": {"demo-004"},
}


@pytest.fixture(scope="module")
def index(demo_texts: list[dict[str, Any]]) -> dict[str, set[str]]:
    return {record["id"]: set(lemma_text(record["text"]).split()) for record in demo_texts}


def found(index: dict[str, set[str]], query: str) -> set[str]:
    groups = query_groups(query)
    return {record for record, forms in index.items() if all(not forms.isdisjoint(group) for group in groups)}


@pytest.mark.parametrize("case", QUERIES, ids=lambda case: case["query"])
def test_inflected_queries_reach_the_demo_records(case: dict[str, Any], index: dict[str, set[str]]) -> None:
    due = set(case["finds"]) - FOUND_BY_THE_THESAURUS.get(case["query"], set())

    assert due <= found(index, case["query"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("печать", "печати"),
        ("летопись", "летописей"),
        ("опись", "описи"),
        ("рукопись", "рукописи"),
        ("знамя", "знамени"),
        ("карточка", "карточек"),
        ("вывеска", "вывесок"),
        ("значок", "значка"),
        ("снимок", "снимка"),
        ("альбом", "альбомов"),
        ("федоров", "федорова"),
        ("мыски", "мысков"),
        ("ребенок", "детей"),
    ],
)
def test_forms_of_a_word_share_a_dictionary_form(one: str, other: str) -> None:
    assert set(lemmas(one)) & set(lemmas(other))


@pytest.mark.parametrize(("one", "other"), [("копь", "копия"), ("уголь", "угол"), ("почта", "почти")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert not set(lemmas(one)) & set(lemmas(other))


@pytest.mark.parametrize("token", ["кп", "21", "1947", "wagtail", "я", "а" * 500, "demo1"])
def test_short_words_numbers_and_latin_stay_as_they_are(token: str) -> None:
    assert lemmas(token) == (token,)


def test_unknown_words_get_few_predictions() -> None:
    assert 1 <= len(lemmas("копикузевский")) <= 4
    assert not is_known_word("копикузевский")
    assert is_known_word("библиотека")


def test_hyphenated_words_are_indexed_in_parts_and_in_one_piece() -> None:
    forms = lemma_text("В избе-читальне").split()

    assert {"изба", "читальня", "избачитальня"} <= set(forms)
    assert query_groups("избачитальня")[0][0] in forms


def test_stop_words_are_dropped_unless_alone() -> None:
    assert query_groups("книга и для детей") == query_groups("книга детей")
    assert [group[0] for group in query_groups("на по")] == ["на", "по"]


@pytest.mark.parametrize("query", ["", "   ", '"', "NEAR(", "%s", "***", "😀", "'; --", "\x00"])
def test_a_query_without_words_looks_for_nothing(query: str) -> None:
    assert all(group for group in query_groups(query))
    assert all(form.isalnum() for group in query_groups(query) for form in group)


def test_a_long_query_is_cut() -> None:
    groups = query_groups(" ".join(f"слово{number}" for number in range(1000)))

    assert len(groups) == morphology.MOST_TERMS
    assert query_groups("a" * 201) == [["a" * 200]]


def test_a_repeated_word_counts_once() -> None:
    assert query_groups("книга книга Книга") == query_groups("книга")


def test_threads_that_come_first_at_once_get_one_analyser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(morphology, "_dictionary", morphology._LazyAnalyser())
    morphology._dictionary_forms.cache_clear()
    words = ["формуляров", "карточек", "знамён", "штемпелем"] * 25

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lemma_text, words))

    assert results == ["формуляр", "карточка", "знамя", "штемпель"] * 25
