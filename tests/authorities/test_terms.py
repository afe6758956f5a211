"""Terms are found by what people write."""

import csv
from pathlib import Path

import pytest

from catalogue.authorities.models import Term, Vocabulary
from catalogue.authorities.models.terms import AppliesTo
from catalogue.authorities.terms import (
    best_period_term,
    find_term,
    kinds_by_group,
    match_terms,
    with_descendants,
)

# How the records of the demonstration word their kinds, periods, materials and rights
with (Path(__file__).parent / "wordings.csv").open(encoding="utf-8") as file:
    WORDINGS = list(csv.DictReader(file))

pytestmark = pytest.mark.usefixtures("vocabularies")


@pytest.mark.parametrize("vocabulary", ["kind", "period", "authenticity", "acquisition", "rights"])
def test_every_wording_of_the_demonstration_is_a_term(vocabulary: str) -> None:
    wordings = {row[vocabulary] for row in WORDINGS}
    assert [text for text in wordings if find_term(Vocabulary(vocabulary), text) is None] == []


@pytest.mark.parametrize("vocabulary", ["material", "technique"])
def test_every_material_and_technique_of_the_demonstration_names_a_term(vocabulary: str) -> None:
    wordings = {row[vocabulary] for row in WORDINGS}
    assert [text for text in wordings if not match_terms(Vocabulary(vocabulary), text)] == []


def test_a_kind_is_for_the_page_its_records_are() -> None:
    for row in WORDINGS:
        kind = find_term(Vocabulary.KIND, row["kind"])
        assert kind is not None
        assert kind.applies_to in (row["group"], AppliesTo.BOTH), row["kind"]


def test_the_period_follows_from_the_years() -> None:
    for row in WORDINGS:
        period = best_period_term(int(row["date_from"]), int(row["date_to"]))
        assert period is not None
        assert period.name == row["period"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("КАТАЛОЖНЫЙ ШКАФ", "Шкаф каталожный"),
        ("отчет", "Отчёт"),
        ("Чернильный прибор", "Чернильница"),
        ("Говорящая книга", "«говорящая книга»"),
        ("шкаф-купе", None),
        ("", None),
    ],
)
def test_a_term_is_found_by_name_and_alternative_name(text: str, name: str | None) -> None:
    found = find_term(Vocabulary.KIND, text)
    assert (found and found.name) == name


def test_a_term_out_of_use_is_not_found() -> None:
    Term.objects.filter(slug="likbez").update(is_active=False)
    assert find_term(Vocabulary.THEME, "ликбез") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("бумага писчая, линейка", {"бумага писчая в линейку"}),
        ("бумага газетная, оборот старых бланков", {"бумага газетная"}),
        ("дерева и металла", {"дерево", "металл"}),
        ("перламутр", set()),
        ("", set()),
    ],
)
def test_materials_are_matched_in_any_form(text: str, names: set[str]) -> None:
    assert {term.name for term in match_terms(Vocabulary.MATERIAL, text)} == names


def test_descendants_of_any_number_of_terms_cost_one_query(django_assert_num_queries) -> None:
    metal, paper = Term.objects.get(slug="metall"), Term.objects.get(slug="bumaga")
    with django_assert_num_queries(1):
        found = with_descendants([metal, paper])
    slugs = set(Term.objects.filter(pk__in=found).values_list("slug", flat=True))
    assert {"metall", "stal", "latun", "bumaga", "karton"} <= slugs
    assert "derevo" not in slugs


def test_kinds_for_artifacts_are_listed_under_their_groups(django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        groups = dict(kinds_by_group(AppliesTo.ARTIFACT))
    assert "Штемпель" in [kind.name for kind in groups["Канцелярия и оттиски"]]
    assert "Документы управленческие" not in groups


def test_a_new_term_gets_a_free_address_that_stays() -> None:
    first = Term.objects.create(vocabulary=Vocabulary.MATERIAL, name="дерево")
    assert first.slug == "derevo-2"
    first.name = "берёза"
    first.save()
    assert first.slug == "derevo-2"
