"""How well the search answers queries judged by hand over the demonstration records."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from catalogue.models import CatalogueItemPage
from tests.search.judging import Verdict, judge, mean, table

SHIPPED = json.loads((Path(__file__).parent / "data" / "queries.json").read_text())

Ask = Callable[[str], list[str]]


@pytest.fixture
def ask(client: Client, catalogue: dict[str, CatalogueItemPage]) -> Ask:
    """Gives the ids of the records a query finds, the first first."""
    names = {item.catalogue_number: name for name, item in catalogue.items()}

    def answer(query: str) -> list[str]:
        found = client.get("/api/catalogue/", {"q": query, "per_page": 100}).json()
        return [names[result["number"]] for result in found["results"]]

    return answer


ANY_WORD_WILL_DO = {"q03": {"demo-026", "demo-030"}}
"""Records that have one word of two; they are judged to belong to the query, but all words are asked for."""


@pytest.mark.parametrize("query", SHIPPED, ids=[f"{query['id']} {query['query']}" for query in SHIPPED])
def test_a_query_of_the_design_finds_every_record_it_should(ask: Ask, query: dict) -> None:
    missed = set(query["expected_sample_ids"]) - set(ask(query["query"]))
    assert missed == ANY_WORD_WILL_DO.get(query["id"], set())


def test_the_queries_of_the_design_have_a_mean_recall_of_97_percent(ask: Ask) -> None:
    expected = {query["query"]: set(query["expected_sample_ids"]) for query in SHIPPED}
    assert mean(len(ids & set(ask(query))) / len(ids) for query, ids in expected.items()) >= 0.97


def test_the_judged_queries_find_what_they_should_in_a_good_order(
    ask: Ask, record_property: Callable[[str, str], None]
) -> None:
    verdicts = judge(ask)
    record_property("table", f"Judged queries over the demonstration records\n{table(verdicts)}")
    assert len(verdicts) >= 200
    assert [(each.judgement.query, each.strays) for each in verdicts if each.strays] == []
    assert mean(each.recall for each in verdicts) >= 0.99, missed(verdicts)
    assert mean(each.ndcg for each in verdicts if each.ndcg is not None) >= 0.95, missed(verdicts)


def missed(verdicts: list[Verdict]) -> list[tuple[str, set[str]]]:
    return [(each.judgement.query, each.missed) for each in verdicts if each.missed]


@pytest.mark.parametrize(
    ("query", "stranger"),
    [
        ("копи", "demo-001"),
        ("печати", "demo-036"),
        ("знамён", "demo-017"),
        ("Киселевск", "demo-005"),
        ("КП-26", "demo-002"),
        ("ликбез", "demo-038"),
    ],
)
def test_a_query_does_not_find_what_only_sounds_alike(ask: Ask, query: str, stranger: str) -> None:
    assert stranger not in ask(query)
