"""What is sent for searches inside the CMS: modelsearch's fields, our words."""

from importlib import import_module
from types import ModuleType

import pytest
from modelsearch.index import get_indexed_models
from modelsearch.query import MATCH_ALL, And, Not, PlainText

from catalogue.models import CatalogueItemPage, ExhibitionPage
from catalogue.text.morphology import ANALYSER_VERSION
from museum.settings.search import search_server
from tests.search.opensearch.fake.index import Index

pytestmark = pytest.mark.opensearch
EVERYWHERE = ["_all_text"]


@pytest.fixture
def backends(settings) -> ModuleType:
    """The module; its import needs the client."""
    settings.SEARCH_SERVER = search_server("opensearch://127.0.0.1:1/museum")
    return import_module("catalogue.search.backends.opensearch")


def inner_query(backends, query, compiler="Compiler", **options):
    made = getattr(backends, compiler)(CatalogueItemPage.objects.all(), query, **options).get_inner_query()
    return _without_weights(made)


def _without_weights(query):
    match query:
        case {"multi_match": told}:
            return {"multi_match": told["query"], "weighed": len(told["fields"]) > 1}
        case dict():
            return {name: _without_weights(value) for name, value in query.items()}
        case list():
            return [_without_weights(each) for each in query]
    return query


def word(forms):
    return {"multi_match": forms, "weighed": True}


def test_the_mappings_of_all_models_fit_together_and_know_their_analyser(backends):
    backend = backends.Backend({})
    indexes = {}
    for model in get_indexed_models():
        name = backend.get_index_for_model(model).name
        indexes.setdefault(name, Index(backend.settings)).map(backends.Mapping(model).get_mapping())
    assert sorted(indexes) == [
        "museum_cms_digital_museumdocument",
        "museum_cms_digital_museumimage",
        "museum_cms_wagtailcore_page",
        "museum_cms_wagtaildocs_document",
        "museum_cms_wagtailimages_image",
    ]
    assert {index.meta["analyser"] for index in indexes.values()} == {ANALYSER_VERSION}
    pages = indexes["museum_cms_wagtailcore_page"].fields
    assert pages["title"] == pages["_all_text_boost_10_0"] == {"type": "text"}
    assert pages["catalogue_catalogueitempage__kind"] == {"type": "text"}
    assert pages["title_edgengrams"] == {"type": "text", "analyzer": "words"}
    assert pages["live_filter"] == {"type": "boolean"}


@pytest.mark.django_db
def test_a_document_holds_dictionary_forms_gathered_by_their_weights(backends):
    page = ExhibitionPage(title="Печати и знамёна", slug="p", introduction="О печатях")
    document = backends.Mapping(ExhibitionPage).get_document(page)
    assert document["title"] == "печать и знамя"
    assert document["title_edgengrams"] == "печати и знамена"
    assert document["_all_text"][:1] == ["печать и знамя"]
    assert "о печать" in document["_all_text"]
    assert document["_all_text_boost_2_0"] == ["печать и знамя"]
    assert document["title_filter"] == "Печати и знамёна"


def test_all_words_are_wanted_whatever_modelsearch_would_ask_for(backends):
    both = {"bool": {"must": [word("круглый"), word("печать")]}}
    assert inner_query(backends, "круглые печати") == both
    assert inner_query(backends, "круглые печати", operator="and") == both
    either = {"bool": {"should": [word("круглый"), word("печать")], "minimum_should_match": 1}}
    assert inner_query(backends, PlainText("круглые печати", operator="or")) == either


def test_nested_queries_are_understood(backends):
    without = {"bool": {"must": [word("печать")], "must_not": [word("круглый")]}}
    assert inner_query(backends, And([PlainText("печать"), Not(PlainText("круглая"))])) == without
    assert inner_query(backends, MATCH_ALL) == {"match_all": {}}
    assert inner_query(backends, "!!!") == {"match_none": {}}


def test_one_field_is_searched_alone(backends):
    assert inner_query(backends, "знамёна", fields=["title"]) == {"multi_match": "знамя", "weighed": False}


def test_the_last_word_may_be_unfinished_or_in_any_form(backends):
    as_it_stands = [
        {"multi_match": "печать", "weighed": False},
        {"prefix": {"_edgengrams": {"value": "кр"}}},
    ]
    made = inner_query(backends, "печать кр", "AutocompleteCompiler")["bool"]
    completed, of_all_texts = made["should"]
    assert made["minimum_should_match"] == 1
    assert completed == {"bool": {"must": as_it_stands}}
    whole, begun = of_all_texts["bool"]["should"]
    assert whole == {"bool": {"must": [word("печать"), word("кр")]}}
    assert begun["bool"]["must"][0] == word("печать")
    assert {"prefix": {"_all_text": {"value": "кр"}}} in begun["bool"]["must"][1]["bool"]["should"]
