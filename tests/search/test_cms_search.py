"""Wagtail's own searches use the same analyser and cannot be broken by what is typed."""

import pytest
from modelsearch.backends import get_search_backend
from modelsearch.query import MATCH_ALL, And, Boost, Not, Or, Phrase, PlainText
from wagtail.models import Page

from catalogue.digital.models import MuseumImage
from catalogue.models import ArtifactPage, CatalogueItemPage


@pytest.fixture
def three(public_item):
    return [public_item(title) for title in ("Печать круглая", "Печать угловая", "Знамя")]


def titles(results):
    return [str(each.title) for each in results]


def test_pages_are_found_by_any_word_form(three):
    assert sorted(titles(Page.objects.search("печатью"))) == ["Печать круглая", "Печать угловая"]
    assert Page.objects.search("печати").count() == 2
    assert titles(Page.objects.search("знамён")[:1]) == ["Знамя"]
    assert not ArtifactPage.objects.search("печать").count()


def test_an_unfinished_word_is_completed(three):
    assert titles(Page.objects.autocomplete("зна")) == ["Знамя"]
    assert sorted(titles(Page.objects.autocomplete("печать кр"))) == ["Печать круглая"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (PlainText("печать знамя", operator="or"), 3),
        (PlainText("печать знамя"), 0),
        (And([PlainText("печать"), Not(PlainText("угловая"))]), 1),
        (Or([PlainText("круглая"), PlainText("знамя")]), 2),
        (Phrase("круглая печать"), 1),
        (Boost(PlainText("знамя"), 2), 1),
        (Not(PlainText("печать")), 1),
        (MATCH_ALL, 3),
        (Not(MATCH_ALL), 0),
        (And([Phrase("!!!"), PlainText("печать")]), 0),
    ],
)
def test_every_kind_of_query_is_understood(three, query, expected):
    assert CatalogueItemPage.objects.search(query).count() == expected
    assert len(CatalogueItemPage.objects.search(query)) == expected


def test_the_given_order_and_filters_are_kept(three):
    found = CatalogueItemPage.objects.filter(title__startswith="Печать").order_by("-title")
    assert titles(found.search("печать", order_by_relevance=False)) == ["Печать угловая", "Печать круглая"]
    assert CatalogueItemPage.objects.search("печать").facet("live") == {True: 2}
    assert CatalogueItemPage.objects.search("печать").annotate_score("score")[0].score > 0


def test_the_title_alone_can_be_searched(public_item):
    public_item("Знамя", description="Рядом лежала печать")
    assert CatalogueItemPage.objects.search("печать", fields=["title"]).count() == 0
    assert CatalogueItemPage.objects.search("знамя", fields=["title"]).count() == 1


def test_images_are_found_by_any_word_form(picture):
    assert MuseumImage.objects.search("портфелем").count() == 1
    assert MuseumImage.objects.autocomplete("портф").count() == 1


@pytest.mark.parametrize(
    "typed", ['"', 'шах"та', "*", "NEAR(", "title:x", "a\x00b", "😀", "''", "\\", "%s", "a:*"]
)
def test_no_syntax_reaches_the_database(three, typed):
    assert list(Page.objects.search(typed)) == list(Page.objects.autocomplete(typed)) == []


@pytest.fixture
def lamp(public_item):
    return public_item(
        "Светильник",
        description="Под лампой стоял шкаф избы-читальни, читали приказы",
        accession_number="МБК КП-21/1",
    )


@pytest.mark.parametrize(
    "typed",
    [
        *("лампы", "лампами", "шкафы", "приказы", "избами-читальнями", "приказы ламп", "cdtnbkmybr"),
        *("КП-21/1", "кп 21/1", "кп21/1", "КП-21"),
    ],
)
def test_what_is_typed_is_also_found_as_whole_words_of_every_text(lamp, three, typed):
    assert titles(Page.objects.autocomplete(typed)) == ["Светильник"]
    assert Page.objects.autocomplete(typed).count() == 1
    assert titles(get_search_backend("default").typed(CatalogueItemPage.objects.all(), typed)) == [
        "Светильник"
    ]


def test_words_to_leave_out_are_left_out_while_typing(three):
    assert titles(Page.objects.autocomplete("печать -угловая")) == ["Печать круглая"]


def test_joined_questions_of_typing_are_answered(three):
    both = And([PlainText("печат"), PlainText("кругл")])
    assert titles(Page.objects.autocomplete(both)) == ["Печать круглая"]
