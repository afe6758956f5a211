"""The JSON answer has the shape of CONTRACT.md, and the page the marks other programs rely on."""

import json
import re

from catalogue.text.typography import NBSP

ITEM_KEYS = {
    "number",
    "accession_number",
    "type",
    "title",
    "url",
    "dating",
    "year_from",
    "year_to",
    "library",
    "kind",
    "themes",
    "tags",
    "thumbnail",
    "snippet",
}


def test_the_answer_has_the_keys_of_the_contract(catalogue, client):
    answer = client.get("/api/catalogue/?q=ЦБС&library=belovo&per_page=2").json()
    assert set(answer) >= {"total", "page", "pages", "query", "results", "facets", "years"}
    assert answer["query"] == {
        "typed": "ЦБС",
        "used": "ЦБС",
        "corrected_from": None,
        "expanded": [["ЦБС", "централизованная библиотечная система"]],
        "years": [],
    }
    assert all(set(result) == ITEM_KEYS for result in answer["results"])
    assert set(answer["facets"]) >= {"type", "kind", "library", "theme", "period"}
    assert all(set(each) == {"value", "label", "count", "selected"} for each in answer["facets"]["library"])
    assert all(decade % 10 == 0 for decade, _count in answer["years"])


def test_a_result_says_what_the_record_says(catalogue, client):
    [result] = client.get("/api/catalogue/?q=КП-1/1").json()["results"]
    item = catalogue["demo-001"]
    assert result["number"] == item.catalogue_number
    assert result["accession_number"] == "МБК КП-1/1"
    assert (result["type"], result["title"]) == ("document", item.title)
    assert (result["dating"], result["year_from"], result["year_to"]) == (
        item.date_text,
        item.year_from,
        item.year_to,
    )
    assert result["url"] == f"/catalogue/{item.slug}/"
    assert "Мариинск" in result["tags"]


def test_pages_follow_each_other_without_repetition(catalogue, client):
    seen = []
    for page in range(1, 6):
        answer = client.get(f"/api/catalogue/?per_page=9&sort=title&page={page}").json()
        assert (answer["page"], answer["pages"]) == (page, 5)
        seen += [result["number"] for result in answer["results"]]
    assert len(seen) == len(set(seen)) == 40
    assert client.get("/api/catalogue/?per_page=9&page=99").json()["page"] == 5


def test_every_order_is_the_one_it_says(catalogue, client):
    def values(sort, key):
        return [
            each[key] for each in client.get(f"/api/catalogue/?sort={sort}&per_page=100").json()["results"]
        ]

    begins = [year for year in values("oldest", "year_from") if year]
    assert begins == sorted(begins)
    ends = [year for year in values("newest", "year_to") if year]
    assert ends == sorted(ends, reverse=True)
    assert (
        sorted(values("title", "number"))
        == sorted(values("added", "number"))
        == sorted(values("relevance", "number"))
    )


def test_the_page_has_its_landmarks(catalogue, client):
    html = client.get("/catalogue/?q=библиотека&type=artifact&per_page=5").content.decode()
    total = client.get("/api/catalogue/?q=библиотека&type=artifact").json()["total"]
    assert html.count("<h1") == 1
    assert f'data-total="{total}"' in html
    assert len(re.findall(r'<article [^>]*data-number="\d{6}"', html)) == min(total, 5)
    assert '<meta name="robots" content="noindex, follow">' in html
    assert re.search(r'rel="nofollow" href="/catalogue/\?q=[^"&]+&amp;per_page=5"', html)
    assert "<mark>" in html


def test_search_engines_keep_the_catalogue_and_single_values_only(catalogue, client):
    assert b"noindex" not in client.get("/catalogue/").content
    assert b"noindex" not in client.get("/catalogue/?type=artifact").content
    assert b"noindex" in client.get("/catalogue/?type=artifact&type=document").content
    html = client.get("/catalogue/?utm_source=x&type=artifact").content.decode()
    assert re.search(r'<link rel="canonical" href="[^"]+/catalogue/\?type=artifact">', html)


def test_an_empty_page_names_the_filter_to_loosen_and_one_action(catalogue, client):
    html = client.get("/catalogue/?q=знамя&library=gnbk").content.decode()
    assert 'data-total="0"' in html
    empty = html[html.index('class="empty"') :]
    assert re.search(r'<a class="btn" href="/catalogue/\?q=[^"&]+"', empty)
    assert catalogue["demo-013"].network.short_name in empty.replace(NBSP, " ")
    plain = client.get("/catalogue/?q=ъъъъъ").content.decode()
    assert '<a class="btn" href="/catalogue/">' in plain


def test_titles_are_returned_exactly_as_stored(catalogue, client):
    answer = json.loads(client.get("/api/catalogue/?per_page=100").content)
    assert {each["title"] for each in answer["results"]} == {item.title for item in catalogue.values()}


def test_a_search_without_results_says_which_restriction_to_give_up(catalogue, client):
    answer = client.get("/api/catalogue/?q=формуляр&to=1800").json()

    assert answer["total"] == 0
    assert "Без условия «до 1800» есть" in answer["advice"]["text"]
    assert client.get(answer["advice"]["url"].replace("/catalogue/", "/api/catalogue/")).json()["total"]
    assert client.get("/api/catalogue/?q=формуляр").json()["advice"] is None
