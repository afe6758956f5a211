"""The description tells the truth: every key of the real answers, every parameter, no more and no less."""

import json
import re

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.item_facets import FACETS, FixedFacet
from catalogue.search.openapi import answer as described_answer
from catalogue.search.openapi import parameters as described_parameters
from catalogue.search.parameters import MOST_PER_PAGE, SORT_LABELS, VIEW_LABELS
from tests.search.described import differences, resolved

ADDRESS = "/api/catalogue/openapi.json"
ASKED = [
    "",
    "?q=ЦБС&library=belovo&per_page=2",
    "?q=библиотека&type=artifact&from=1920&to=1969&sort=oldest",
    "?q=ъъъъ",
    "?kind=net-takogo&from=abc&page=x",
    "?has=image",
    "?page=99&per_page=7",
]


@pytest.fixture
def description(catalogue, client):
    return client.get(ADDRESS).json()


def parameters_of(description, path="/api/catalogue/"):
    listed = description["paths"][path]["get"]["parameters"]
    return {each["name"]: each for each in (resolved(each, description) for each in listed)}


@pytest.mark.parametrize("asked", ASKED)
def test_every_key_of_an_answer_is_described_and_the_other_way_round(description, client, asked):
    answer = client.get(f"/api/catalogue/{asked}").json()
    schema = {"$ref": "#/components/schemas/Answer"}
    assert list(differences(answer, schema, description)) == []


def test_a_key_too_many_or_too_few_would_be_noticed(description, client):
    answer = client.get("/api/catalogue/").json()
    answer["results"][0]["weight"] = 1
    del answer["results"][0]["snippet"], answer["pages"]
    answer["total"] = "forty"
    answer["facets"]["library"][0]["selected"] = None
    found = " ".join(differences(answer, {"$ref": "#/components/schemas/Answer"}, description))
    for wrong in ("weight", "snippet", "pages", "total", "selected"):
        assert wrong in found


def test_an_error_is_described_too(description, client):
    problem = client.post("/api/catalogue/").json()
    assert list(differences(problem, {"$ref": "#/components/schemas/Problem"}, description)) == []


def test_the_parameters_are_those_the_search_reads(description):
    named = parameters_of(description)
    facets = [facet.name for facet in FACETS]
    assert list(named) == ["q", *facets, "from", "to", "sort", "view", "page", "per_page"]
    assert named["sort"]["schema"]["enum"] == list(SORT_LABELS)
    assert named["view"]["schema"]["enum"] == list(VIEW_LABELS)
    assert named["per_page"]["schema"]["maximum"] == MOST_PER_PAGE
    for facet in FACETS:
        assert named[facet.name]["schema"]["type"] == "array"
        known = named[facet.name]["schema"]["items"].get("enum")
        assert known == (list(facet.values) if isinstance(facet, FixedFacet) else None)
    for path, left_out in {
        "/feeds/new.xml": {"sort", "view", "page", "per_page"},
        "/catalogue/list.csv": {"view", "page", "per_page"},
    }.items():
        assert set(named) - set(parameters_of(description, path)) == left_out


def test_a_new_facet_is_described_by_itself(catalogue, client, monkeypatch):
    more = (*FACETS, FixedFacet("colour", "Цвет", {}))
    for module in (described_answer, described_parameters):
        monkeypatch.setattr(module, "FACETS", more)
    description = client.get(ADDRESS).json()
    assert "colour" in parameters_of(description)
    assert description["components"]["schemas"]["Facets"]["properties"]["colour"]["description"] == "Цвет"


def test_the_description_is_a_whole_document_of_openapi(description, client, settings):
    assert description["openapi"].startswith("3.1.")
    assert set(description) == {"openapi", "info", "servers", "paths", "components"}
    assert {"title", "version"} <= set(description["info"])
    assert description["servers"] == [{"url": settings.SITE_URL}]
    text = json.dumps(description)
    for reference in set(re.findall(r'"\$ref": "([^"]+)"', text)):
        assert resolved({"$ref": reference}, description), reference
    for path in description["paths"]:
        assert client.get(path).status_code == 200
    operations = [path["get"]["operationId"] for path in description["paths"].values()]
    assert len(operations) == len(set(operations))


def test_the_description_need_not_be_sent_twice(catalogue, client):
    tag = client.get(ADDRESS)["ETag"]
    assert client.get(ADDRESS, headers={"If-None-Match": tag}).status_code == 304


SIGNS = st.text(max_size=30) | st.sampled_from(["", "\x00", "%", '"', "NEAR(", "-", "²", "９", "a" * 500])


def values_of(schema):
    """Values the description allows, and some it does not."""
    if schema["type"] == "array":
        return st.lists(values_of(schema["items"]), max_size=4)
    if "enum" in schema:
        return st.sampled_from(schema["enum"]) | SIGNS
    if schema["type"] == "integer":
        allowed = st.integers(schema.get("minimum"), schema.get("maximum"))
        return st.one_of(allowed, st.integers()).map(str) | SIGNS
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True) | SIGNS
    return SIGNS


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_no_value_of_any_parameter_breaks_any_address(description, data):
    path = data.draw(st.sampled_from(sorted(description["paths"])))
    chosen = data.draw(
        st.fixed_dictionaries(
            {},
            optional={
                name: values_of(each["schema"]) for name, each in parameters_of(description, path).items()
            },
        )
    )
    answer = Client().get(path, chosen)
    assert answer.status_code == 200
    if path == "/api/catalogue/":
        schema = {"$ref": "#/components/schemas/Answer"}
        assert list(differences(answer.json(), schema, description)) == []
    else:
        assert answer.getvalue()
