"""The theme and the low-vision version: one cookie, a form that needs no script, no way off the site."""

import pytest
from django.test import Client

from catalogue.appearance import CHOICES, COOKIE, Appearance

pytestmark = pytest.mark.django_db


def test_the_cookie_says_only_what_is_unusual():
    assert Appearance().as_cookie() == ""
    assert Appearance(theme="dark", size="3").as_cookie() == "theme:dark|size:3"


@pytest.mark.parametrize("name", CHOICES)
def test_every_choice_comes_back_from_the_cookie_as_it_went_in(name):
    for value in CHOICES[name]:
        chosen = Appearance().chosen({name: value})
        assert Appearance.from_cookie(chosen.as_cookie()) == chosen


@pytest.mark.parametrize(
    "spoilt", ["", "|||", "size:99", "size", 'theme:dark"><script>', "unknown:1", ":" * 500]
)
def test_a_spoilt_cookie_counts_as_the_usual_look(spoilt):
    assert Appearance.from_cookie(spoilt) == Appearance()


def test_the_theme_alone_is_not_the_low_vision_version():
    assert not Appearance(theme="dark").low_vision
    assert Appearance(img="off").low_vision


def test_an_answer_is_stored_and_leads_back_to_the_page(client: Client):
    answer = client.get(
        "/appearance/", {"size": "2", "scheme": "bw", "next": "/catalogue/?q=formular&page=2"}
    )
    assert answer.status_code == 302
    assert answer.url == "/catalogue/?q=formular&page=2"
    assert answer.cookies[COOKIE].value == "size:2|scheme:bw"
    assert "no-store" in answer["Cache-Control"]


def test_a_second_answer_keeps_the_first(client: Client):
    client.get("/appearance/", {"theme": "dark"})
    assert client.get("/appearance/", {"size": "3"}).cookies[COOKIE].value == "theme:dark|size:3"


def test_the_usual_look_comes_back_and_the_theme_stays(client: Client):
    client.get("/appearance/", {"theme": "dark", "size": "3", "img": "off"})
    assert client.get("/appearance/", {"reset": "1"}).cookies[COOKIE].value == "theme:dark"


def test_nothing_unusual_leaves_no_cookie(client: Client):
    client.get("/appearance/", {"size": "3"})
    assert client.get("/appearance/", {"size": "1"}).cookies[COOKIE]["max-age"] == 0


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example/",
        "javascript:alert(1)",
        "http:///evil.example",
        "\\\\evil.example",
        "",
    ],
)
def test_no_answer_leads_off_the_site(client: Client, address):
    assert client.get("/appearance/", {"size": "2", "next": address}).url == "/"


def test_a_value_that_does_not_exist_changes_nothing(client: Client):
    answer = client.get("/appearance/", {"size": "12", "scheme": "<b>"})
    assert answer.cookies[COOKIE]["max-age"] == 0


def test_the_page_of_settings_shows_what_is_chosen(client: Client):
    client.get("/appearance/", {"scheme": "blue"})
    page = client.get("/appearance/", {"next": "/libraries/"})
    assert page.status_code == 200
    text = page.content.decode()
    assert '<html lang="ru" class="vi" data-scheme="blue">' in text
    assert 'value="blue" checked' in text
    assert 'name="next" value="/libraries/"' in text


def test_the_settings_are_only_read_and_never_posted(client: Client):
    assert client.post("/appearance/", {"size": "2"}).status_code == 405
