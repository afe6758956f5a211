"""A form posted after the session has ended: the text waits for its writer, and for nobody else."""

import re

import pytest
from django.test import Client

from tests.intake import box
from tests.intake.cards import address, filled, shown

PASSWORD = "пароль-для-теста"  # the one of box.library_person
RESUME = "/cabinet/resume/"
OURS = {"Origin": "http://testserver"}


@pytest.fixture
def card(librarian):
    return box.objects_of(box.draft(librarian, objects=1))[0]


@pytest.fixture
def posted(cabinet, card):
    """What the librarian has typed while her session was ending."""
    return filled(cabinet, card, title="Написанное после конца сессии")


def hidden(page) -> dict[str, str]:
    """The hidden fields of a page's last form, as a browser would post them."""
    form = page.content.decode().rsplit('method="post" action="', 1)[1]
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))


def test_the_typed_text_stands_on_the_page_that_asks_to_sign_in(client, card, posted):
    page = client.post(address(card), posted)
    assert page.status_code == 403
    assert "Написанное после конца сессии" in page.content.decode()
    card.refresh_from_db()
    assert card.title != "Написанное после конца сессии"


def test_after_signing_in_the_text_is_saved_by_one_button(client, card, librarian, posted):
    asked = client.post(address(card), posted)
    offered = client.post(RESUME, {**hidden(asked), "username": librarian.email, "password": PASSWORD})
    assert offered.context["user"] == librarian
    answer = client.post(offered.context["target"], hidden(offered))
    card.refresh_from_db()
    assert answer.status_code == 302
    assert card.title == "Написанное после конца сессии"


def test_a_wrong_password_keeps_the_text(client, card, librarian, posted):
    asked = client.post(address(card), posted)
    page = client.post(RESUME, {**hidden(asked), "username": librarian.email, "password": "не тот"})
    assert page.status_code == 403
    assert hidden(page)["kept-title"] == "Написанное после конца сессии"


def test_a_closed_sign_in_keeps_the_text(client, card, librarian, posted, settings):
    asked = client.post(address(card), posted)
    wrong = {**hidden(asked), "username": librarian.email, "password": "не тот"}
    pages = [client.post(RESUME, wrong) for _try in range(settings.AXES_FAILURE_LIMIT + 1)]
    assert [page.status_code for page in pages[-2:]] == [429, 429]
    for page in pages:
        assert hidden(page)["kept-title"] == "Написанное после конца сессии"
    assert "вход закрыт на час" in shown(pages[-1])
    page = client.post(RESUME, wrong | {"password": PASSWORD})  # right, and closed all the same
    assert not page.context["user"].is_authenticated
    assert hidden(page)["kept-title"] == "Написанное после конца сессии"


def test_the_password_is_never_carried_along(client, card, librarian, posted):
    page = client.post(address(card), {**posted, "username": "кто-то", "password": "тайна"})
    assert "тайна" not in page.content.decode()
    page = client.post(RESUME, {**hidden(page), "username": librarian.email, "password": "другая тайна"})
    assert "другая тайна" not in page.content.decode()


def test_the_text_goes_nowhere_but_into_the_cabinet(client, librarian):
    for target in ("https://evil.example/", "//evil.example/", "/cms/", "/logout/", ""):
        answer = client.post(RESUME, {"target": target, "username": librarian.email, "password": PASSWORD})
        assert answer.headers["Location"] == "/cabinet/"


def test_another_person_signing_in_does_not_reach_the_deposit(client, stranger, card, posted):
    asked = client.post(address(card), posted)
    offered = client.post(RESUME, {**hidden(asked), "username": stranger.email, "password": PASSWORD})
    assert client.post(offered.context["target"], hidden(offered)).status_code == 404


def test_photographs_that_were_lost_are_named(client, card, posted):
    page = client.post(address(card), {**posted, "files": box.photograph("plum")})
    assert page.context["lost_files"] == ["снимок.jpg"]


def test_a_script_is_told_where_to_sign_in(client, card, posted):
    answer = client.post(address(card), posted, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()) == (403, {"signed_out": True, "sign_in": "/login/"})


def test_all_cookies_gone_the_text_is_still_there(card, posted):
    browser = Client(enforce_csrf_checks=True)
    page = browser.post(address(card), posted, headers=OURS)
    assert page.status_code == 403
    assert hidden(page)["kept-title"] == "Написанное после конца сессии"


def test_an_old_token_of_a_signed_in_person_offers_to_save(sign_in, librarian, card, posted):
    browser = sign_in(librarian, enforce_csrf_checks=True)
    page = browser.post(address(card), {**posted, "csrfmiddlewaretoken": "a" * 64}, headers=OURS)
    assert "Написанное после конца сессии" in page.content.decode()
    answer = browser.post(page.context["target"], hidden(page), headers=OURS)
    card.refresh_from_db()
    assert (answer.status_code, card.title) == (302, "Написанное после конца сессии")


@pytest.mark.parametrize("origin", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {}])
def test_a_post_from_elsewhere_is_refused_and_not_shown(sign_in, librarian, card, posted, origin):
    browser = sign_in(librarian, enforce_csrf_checks=True)
    page = browser.post(address(card), posted, headers=origin)
    assert page.status_code == 403
    assert "Написанное после конца сессии" not in page.content.decode()
    card.refresh_from_db()
    assert card.title != "Написанное после конца сессии"
