"""Whatever a visitor types, every address of the search answers 200 (RELIABILITY.md, gap 1)."""

from itertools import product

import pytest
from django.urls import reverse

from catalogue.search import urls
from catalogue.search.addresses import SEARCHED
from catalogue.search.notices import PARAMETER_NAMES

HOSTILE_QUERIES = [
    "",
    " ",
    "а",
    "\x00",
    "a\x00b",
    "\x00" * 300,
    '"',
    '""',
    '"""',
    'abc"def',
    '"abc',
    "'",
    "''",
    'шах"та',
    "шах'та",
    "*",
    "*" * 3000,
    "библио*",
    "NEAR(",
    "NEAR(a b, 5)",
    "a NEAR b",
    "AND",
    "OR",
    "NOT",
    "a AND",
    "OR b",
    "NOT NOT a",
    "title:библиотека",
    "javascript:x",
    "body : a",
    "{title body} : a",
    "^a",
    "a^2",
    "a + b",
    "-",
    "--",
    "-a",
    "- a",
    "(",
    ")",
    "((((((",
    "a:*",
    "a & b",
    "a | b",
    "!a",
    "a <-> b",
    "'a':*",
    "\\",
    "\\'",
    "%",
    "%s",
    "%(a)s",
    "_",
    "{}",
    "{0}",
    "${jndi:ldap://x}",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "<b>книга</b>",
    "'; DROP TABLE page; --",
    "1' OR '1'='1",
    "UNION SELECT 1",
    "../../etc/passwd",
    "\r\nSet-Cookie: a=b",
    "😀",
    "😀 книга",
    "👩‍👩‍👧",
    "\u202eкнига",
    "\u200bкнига\u200b",
    "\ufeff",
    "\ufffd",
    "\ud800",
    "кни\u0301га",
    "ё" * 5000,
    "а " * 5000,
    "\u0301" * 500,
    "²",
    "Ⅳ",
    "١٢٣",
    "中文",
    "ศ",
    "ﷺ",
    "İ",
    "ß",
    "book" * 25000,
    "«»",
    "«книга",
    "книга»",
    "“книга”",
    "0",
    "-1",
    "1e999",
    "999999999999999999999",
    "КП-" + "9" * 500,
    "ф. 1 оп.",
    "ф" * 200,
    "000000",
    "№",
    "№ 000999",
]
HOSTILE_PARAMETERS = [
    {"page": "abc"},
    {"page": "10" * 30},
    {"page": str(10**30)},
    {"page": "0"},
    {"page": "-1"},
    {"page": "1.5"},
    {"page": "²"},
    {"per_page": "100000"},
    {"per_page": "x"},
    {"from": "abc"},
    {"from": "-5"},
    {"to": "99999"},
    {"from": "1950", "to": "1940"},
    {"from": "\x00"},
    {"sort": "pk; --"},
    {"sort": "relevance"},
    {"view": "../map"},
    {"type": "page"},
    {"kind": "нет такого"},
    {"kind": "\x00"},
    {"kind": ["x"] * 500},
    {"tag": "%"},
    {"tag": "🦄"},
    {"place": "a" * 5000},
    {"has": "everything"},
    {"library": "'"},
    {"person": "nobody"},
    {"exhibition": "none"},
    {"unknown": "1", "utm_source": "x"},
]


HOSTILE_STRINGS = [
    "q=%ff%fe",
    "q=%",
    "q=%zz",
    "q=%ED%A0%80",
    "%00=1&%ff=2",
    "q",
    "=",
    "&&&",
    "q[]=1&q.a=2",
    "q=а&q=б&page=1&page=2&sort=title&sort=oldest&n=1&n=2&find=a&find=b",
    "n=" + "1," * 5000,
    "was=" + "000001," * 5000,
    "&".join(f"p{number}=1" for number in range(900)),
    "&".join(f"kind={number}" for number in range(500)),
    "exact=words&exact=time&exact=<b>&order=%00&view=map&has=image&has=%00",
]
TEXTS = ("q", "n", "was", "find", "order", "exact", "from", "to", "sort", "view", "page", "per_page")
"""Parameters that are read as text before they are understood."""
UNKNOWN_FACETS = ["nothing", "q", "TYPE", "тема", "a" * 5000, "%00", "%FF", "..", "type'"]


def addresses() -> list[str]:
    """Every address of the search, so that a new one is tried as well; the values of each kind of facet."""
    given = {"name": ["type", "place"]}
    found = []
    for pattern in urls.urlpatterns:
        names = pattern.pattern.converters
        assert names.keys() <= given.keys(), f"{pattern.name}: what should stand in its address?"
        for values in product(*(given[name] for name in names)):
            arguments = dict(zip(names, values, strict=True))
            found.append(reverse(f"{urls.app_name}:{pattern.name}", kwargs=arguments))
    return found


ADDRESSES = addresses()


def answered(client, address, query):
    """The answer where an address leads in the end, which is always a page or a file."""
    response = client.get(address, query, follow=True)
    assert response.status_code == 200, (address, query)
    assert {status for _url, status in response.redirect_chain} <= {302}
    if response["Content-Type"].startswith("text/html"):
        assert b"<script>alert" not in response.content
        assert b"\x00" not in response.content
    return response


def test_the_walk_meets_every_address():
    assert {"/catalogue/", "/suggest/", "/selection/", "/catalogue/random/", "/api/catalogue/"} <= set(
        ADDRESSES
    )
    assert len(ADDRESSES) >= len(urls.urlpatterns)


@pytest.mark.parametrize("query", HOSTILE_QUERIES, ids=[ascii(query)[:40] for query in HOSTILE_QUERIES])
def test_any_text_is_answered(client, one_item, query):
    text = query.encode("utf-8", "surrogatepass")
    for address in ADDRESSES:
        answered(client, address, {"q": text})
        answered(client, address, dict.fromkeys(TEXTS, text))


@pytest.mark.parametrize(
    "parameters", HOSTILE_PARAMETERS, ids=[ascii(each)[:50] for each in HOSTILE_PARAMETERS]
)
def test_any_parameter_is_answered(client, one_item, parameters):
    for address in ADDRESSES:
        answered(client, address, {**parameters, "q": "книга", "n": "1"})


@pytest.mark.parametrize("string", HOSTILE_STRINGS, ids=[each[:30] for each in HOSTILE_STRINGS])
def test_any_query_string_is_answered(client, one_item, string):
    for address in ADDRESSES:
        answered(client, f"{address}?{string}", None)


@pytest.mark.parametrize("name", UNKNOWN_FACETS, ids=[each[:20] for each in UNKNOWN_FACETS])
def test_values_of_an_unknown_facet_are_not_found(client, one_item, name):
    assert client.get(f"/catalogue/values/{name}/").status_code == 404


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_the_search_can_only_be_read(client, one_item, address, method):
    assert getattr(client, method)(address, {"q": "книга"}).status_code == 405


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_asked_by_head_is_answered(client, one_item, address):
    assert client.head(address, {"q": "книга"}).status_code in {200, 302}


@pytest.mark.parametrize(
    ("parameters", "named"),
    [
        ({"kind": "net-takogo"}, "net-takogo"),
        ({"from": "abc"}, "abc"),
        ({"page": "abc"}, "abc"),
        ({"sort": "weight"}, "weight"),
        ({"from": "1950", "to": "1940"}, "1950"),
        ({"library": "x y"}, "x y"),
    ],
)
def test_a_dropped_value_is_named(client, one_item, parameters, named):
    answer = client.get("/api/catalogue/", parameters).json()
    assert answer["total"] == 1
    assert any(named in message for message in answer["messages"])
    assert named in client.get("/catalogue/", parameters).content.decode()


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"from": "-5"}, "Условие «Год „с“: -5» непонятно, поэтому оно не учтено."),
        ({"kind": "nosuch"}, "Условие «Вид предмета: nosuch» непонятно, поэтому оно не учтено."),
        ({"page": "1000000000"}, "Условие «Лист: 1000000000» непонятно, поэтому оно не учтено."),
        ({"view": "nosuch"}, "Условие «Вид списка: nosuch» непонятно, поэтому оно не учтено."),
        ({"from": "1950", "to": "1940"}, "Год „с“, 1950, позже года „по“, 1940, поэтому годы не учтены."),
    ],
)
def test_what_was_dropped_is_named_in_words_people_know(client, one_item, parameters, sentence):
    assert client.get("/api/catalogue/", parameters).json()["messages"] == [sentence]


@pytest.mark.parametrize("bad", [["a"] * 7, [*"abcdefg"]])
def test_of_many_dropped_values_a_few_are_named_and_the_rest_counted(client, one_item, bad):
    parameters = {"kind": bad, "from": "1950", "to": "1940"}
    messages = client.get("/api/catalogue/", parameters).json()["messages"]
    different = len(set(bad))
    assert len(messages) == min(different, 4) + 1 + (different > 4)
    assert different <= 4 or messages[-1] == f"Не учтено ещё: {different - 4}."


def test_every_facet_and_parameter_has_a_name():
    assert PARAMETER_NAMES.keys() >= {*SEARCHED, "page"} - {"q"}


def test_unknown_parameters_are_ignored_without_a_word(client, one_item):
    assert client.get("/api/catalogue/", {"utm_source": "letter"}).json()["messages"] == []
