"""The JSON address as a door for programs: readable from anywhere, cheap to ask again, errors in JSON."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from catalogue.digital.models import PublicCopy
from catalogue.search.views import api as api_view
from catalogue.services.items import withdraw

ADDRESSES = ["/api/catalogue/", "/api/catalogue/openapi.json"]
READING = "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_script_of_any_site_may_read_it_without_credentials(one_item, client, address):
    answer = client.get(address, headers={"Origin": "https://school.example"})
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer
    assert "ETag" in answer["Access-Control-Expose-Headers"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_question_beforehand_is_answered_without_the_database(
    django_assert_num_queries, one_item, client, address
):
    asked = {"Origin": "https://school.example", "Access-Control-Request-Method": "GET"}
    with django_assert_num_queries(0):
        answer = client.options(address, headers={**asked, "Access-Control-Request-Headers": "if-none-match"})
    assert answer.status_code == 204
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Access-Control-Allow-Methods"] == answer["Allow"] == READING
    assert answer["Access-Control-Allow-Headers"] == "*"
    assert int(answer["Access-Control-Max-Age"]) > 0


@pytest.mark.parametrize(
    "address", ["/", "/catalogue/", "/feeds/new.xml", "/catalogue/list.csv", "/suggest/"]
)
def test_nothing_else_is_open_to_other_sites(one_item, client, address):
    answer = client.get(address, headers={"Origin": "https://school.example"})
    assert "Access-Control-Allow-Origin" not in answer


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_an_attempt_to_write_is_refused_in_json(one_item, method):
    answer = getattr(Client(enforce_csrf_checks=True), method)("/api/catalogue/")
    assert (answer.status_code, answer["Allow"]) == (405, READING)
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 405


def test_what_is_not_there_is_said_in_json_to_programs_only(one_item, client):
    answer = client.get("/api/nothing/")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert set(answer.json()) == {"title", "status", "detail"}
    assert client.get("/nothing/")["Content-Type"].startswith("text/html")


def test_a_failure_is_said_in_json(one_item, monkeypatch):
    def broken(*_args):
        raise RuntimeError

    monkeypatch.setattr(api_view, "json_answer", broken)
    answer = Client(raise_request_exception=False).get("/api/catalogue/")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_what_cannot_be_read_is_refused_in_json(one_item, client):
    answer = client.get("/api/catalogue/?" + "&".join(["tag=a"] * 6000))
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_an_unchanged_search_is_answered_without_searching(one_item, client, monkeypatch):
    address = "/api/catalogue/?q=книга"
    first = client.get(address)
    assert first["Cache-Control"] == "no-cache"
    monkeypatch.setattr(api_view, "search", lambda *_args: pytest.fail("searched"))
    with CaptureQueriesContext(connection) as queries:
        again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, len(queries)) == (304, b"", 1)
    assert again["ETag"] == first["ETag"]
    assert again["Access-Control-Allow-Origin"] == "*"


def test_every_change_of_what_is_public_changes_the_tag(
    one_item, client, public_item, picture, head_curator, *, django_capture_on_commit_callbacks
):
    def tag(address="/api/catalogue/?type=document"):
        return client.get(address)["ETag"]

    seen = [tag(), tag("/api/catalogue/?type=artifact")]
    item = public_item("Новая вещь")
    seen.append(tag())
    for name in ("a.webp", "b.webp"):  # a picture, and the same with another file
        with django_capture_on_commit_callbacks(execute=True):
            PublicCopy.objects.filter(image=picture).delete()
            PublicCopy.objects.create(
                image=picture, width_limit=640, file=f"copies/{name}", width=640, height=480, byte_size=1
            )
        seen.append(tag())
    withdraw(item, by=head_curator, reason="Передан по ошибке")
    seen.append(tag())
    assert len(seen) == len(set(seen))
    assert tag() == seen[-1]


def test_search_engines_do_not_list_answers_for_programs(one_item, client):
    for address in (*ADDRESSES, "/feeds/new.xml", "/catalogue/list.csv", "/selection/list.csv?n=000001"):
        assert client.get(address)["X-Robots-Tag"] == "noindex", address
    assert "X-Robots-Tag" not in client.get("/catalogue/")
    assert "X-Robots-Tag" not in client.get("/api/")
