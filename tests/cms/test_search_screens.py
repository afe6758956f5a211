"""The search in the CMS: its words, its recommendations, what people missed, the state of the index."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from catalogue.accounts.roles import Role
from catalogue.search.models import EmptySearch, SearchIndexState, ThesaurusEntry
from catalogue.search.thesaurus.shipped import load_thesaurus

THESAURUS_QUERIES = 20
REPORT_QUERIES = 16
PANEL_QUERIES = 2
REPORT = "/cms/reports/empty-searches/"


@pytest.fixture
def missed(db: None) -> None:
    """What people asked for in vain, today and long ago."""
    today = timezone.localdate()
    for query, age, times in [("книгоноша", 0, 3), ("книгоноша", 5, 4), ("патефон", 60, 9), ("=1+1", 1, 1)]:
        EmptySearch.objects.create(query=query, day=today - timedelta(days=age), times=times)


def rows(answer) -> list[tuple[str, int]]:
    return [(row["query"], row["times"]) for row in answer.context["object_list"]]


# The thesaurus


def test_words_are_found_in_any_form_and_half_typed(signed_in) -> None:
    ThesaurusEntry.objects.create(words="изба-читальня", also="красный уголок; клуб")
    ThesaurusEntry.objects.create(words="копи", also="шахта", direction="one")
    curator = signed_in(Role.CURATOR)

    def listed(query: str) -> list[str]:
        return [entry.words for entry in curator.get(f"/cms/thesaurus/?q={query}").context["object_list"]]

    assert listed("красного уголка") == ["изба-читальня"]
    assert listed("шахтами") == listed("шах") == ["копи"]
    assert listed("красная шахта") == []


def test_a_curator_adds_words_that_the_search_then_knows(signed_in) -> None:
    answer = signed_in(Role.CURATOR).post(
        "/cms/thesaurus/new/",
        {"words": "книгоноша", "also": "разносная торговля", "direction": "both", "is_active": "on"},
    )
    assert answer.status_code == 302
    assert ThesaurusEntry.objects.get(words="книгоноша").also_listed == ["разносная торговля"]


def test_an_entry_without_a_word_comes_back(signed_in) -> None:
    answer = signed_in(Role.CURATOR).post(
        "/cms/thesaurus/new/", {"words": "—", "also": "клуб", "direction": "both"}
    )
    assert answer.context["form"].errors.keys() == {"words"}


@pytest.mark.parametrize(
    ("role", "reads", "edits"),
    [
        (Role.CURATOR, True, True),
        (Role.HEAD_CURATOR, True, True),
        (Role.AUDITOR, True, False),
        (Role.EDITOR, False, False),
        (Role.REGISTRAR, False, False),
    ],
)
def test_the_words_of_the_search_belong_to_those_of_the_vocabularies(role, reads, edits, signed_in) -> None:
    client = signed_in(role)
    assert (client.get("/cms/thesaurus/").status_code == 200) is reads
    assert (client.get("/cms/thesaurus/new/").status_code == 200) is edits


def test_the_list_of_words_has_its_price(signed_in, django_assert_max_num_queries) -> None:
    load_thesaurus()
    head = signed_in(Role.HEAD_CURATOR)
    head.get("/cms/thesaurus/")
    with django_assert_max_num_queries(THESAURUS_QUERIES):
        head.get("/cms/thesaurus/?q=библиотека")


# Recommendations


def test_a_curator_recommends_an_item_and_only_an_item(draft, signed_in) -> None:
    page = draft()
    curator = signed_in(Role.CURATOR)
    form = BeautifulSoup(curator.get("/cms/searchpicks/add/").content.decode(), "html.parser")
    assert form.select("[name*=external]") == []
    answer = curator.post(
        "/cms/searchpicks/add/",
        {
            "query_string": "Детские библиотеки",
            "editors_picks-TOTAL_FORMS": 1,
            "editors_picks-INITIAL_FORMS": 0,
            "editors_picks-0-page": page.pk,
            "editors_picks-0-ORDER": 1,
        },
    )
    assert answer.status_code == 302
    assert SearchPromotion.objects.get().page_id == page.pk
    listed = curator.get("/cms/searchpicks/").content.decode()
    assert page.title in listed
    assert "Просмотр" not in listed


def test_a_recommendation_of_nothing_comes_back_with_a_sentence(signed_in) -> None:
    answer = signed_in(Role.CURATOR).post(
        "/cms/searchpicks/add/",
        {"query_string": "читальня", "editors_picks-TOTAL_FORMS": 0, "editors_picks-INITIAL_FORMS": 0},
    )
    assert "Укажите хотя бы один предмет." in answer.content.decode()
    assert not SearchPromotion.objects.exists()


def test_a_recommendation_is_changed_and_taken_back(draft, signed_in) -> None:
    query = Query.get("читальня")
    SearchPromotion.objects.create(query=query, page=draft())
    curator = signed_in(Role.CURATOR)
    assert curator.get(f"/cms/searchpicks/{query.pk}/").status_code == 200
    curator.post(f"/cms/searchpicks/{query.pk}/delete/")
    assert not SearchPromotion.objects.exists()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.EDITOR, Role.REGISTRAR])
def test_others_recommend_nothing(role, signed_in) -> None:
    assert signed_in(role).get("/cms/searchpicks/add/").status_code == 403


# What people missed


def test_what_was_asked_most_stands_first_with_its_days_put_together(missed, signed_in) -> None:
    answer = signed_in(Role.AUDITOR).get(REPORT)
    assert rows(answer) == [("патефон", 9), ("книгоноша", 7), ("=1+1", 1)]


def test_the_report_counts_within_the_period(missed, signed_in) -> None:
    since = timezone.localdate() - timedelta(days=3)
    assert rows(signed_in(Role.CURATOR).get(f"{REPORT}?day_from={since}")) == [("книгоноша", 3), ("=1+1", 1)]


def test_the_report_is_searched_in_any_letter_case(missed, signed_in) -> None:
    assert rows(signed_in(Role.CURATOR).get(f"{REPORT}?q=ПАТЕ")) == [("патефон", 9)]


def test_a_query_leads_to_a_new_entry_with_its_words(missed, signed_in) -> None:
    curator = signed_in(Role.CURATOR)
    page = BeautifulSoup(curator.get(REPORT).content.decode(), "html.parser")
    link = page.select_one("td a.button")
    assert link.get_text(strip=True) == "Добавить в словарь поиска: патефон"
    form = curator.get(link["href"]).context["form"]
    assert form["words"].value() == "патефон"


def test_who_edits_no_words_gets_no_link_to_them(missed, signed_in) -> None:
    assert reverse("thesaurus:add") not in signed_in(Role.AUDITOR).get(REPORT).content.decode()


def test_a_strangers_formula_stays_words_in_the_spreadsheet(missed, signed_in) -> None:
    sheet = b"".join(signed_in(Role.CURATOR).get(f"{REPORT}?export=csv").streaming_content).decode()
    assert sheet.splitlines()[0] == "Что искали,Сколько раз,Последний раз"
    assert "'=1+1,1," in sheet
    assert signed_in(Role.HEAD_CURATOR).get(f"{REPORT}?export=xlsx").status_code == 200


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REGISTRAR])
def test_the_report_is_for_those_who_run_reports_on_everything(role, signed_in) -> None:
    assert signed_in(role).get(REPORT).status_code == 403


def test_the_report_costs_the_same_for_few_and_many(missed, signed_in, django_assert_max_num_queries) -> None:
    curator = signed_in(Role.CURATOR)
    today = timezone.localdate()
    EmptySearch.objects.bulk_create(EmptySearch(query=f"слово {n}", day=today) for n in range(40))
    curator.get(REPORT)
    with django_assert_max_num_queries(REPORT_QUERIES):
        curator.get(REPORT)


# The state of the index


def test_the_first_screen_tells_whether_the_index_fits(signed_in) -> None:
    head = signed_in(Role.HEAD_CURATOR)
    SearchIndexState.note_rebuilt()
    well = head.get("/cms/").content.decode().partition("search-state")[2]
    assert "rebuild_search" not in well
    assert "<dl" not in well
    SearchIndexState.objects.update(analyser_version="0")
    assert "выполните «manage.py rebuild_search»" in head.get("/cms/").content.decode()


@pytest.mark.parametrize("role", [Role.CURATOR, Role.REGISTRAR, Role.EDITOR])
def test_the_panel_is_for_those_who_answer_for_the_search(role: Role, signed_in) -> None:
    assert "search-state" not in signed_in(role).get("/cms/").content.decode()
