"""The door: a plain form that any password keeper understands, and errors said at their place."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from catalogue.accounts.forms import DID_NOT_FIT
from catalogue.text.typography import typeset

pytestmark = pytest.mark.django_db


def page_of(client: Client, **answers: str) -> BeautifulSoup:
    answer = client.post("/login/", answers) if answers else client.get("/login/", {"next": "/cabinet/"})
    return BeautifulSoup(answer.content, "html.parser")


def test_the_form_asks_for_a_name_and_a_password_with_russian_labels(client: Client):
    form = page_of(client).main.form
    fields = {field["name"]: field for field in form.find_all("input") if field["type"] != "hidden"}
    assert set(fields) == {"username", "password"}
    assert all(form.find("label", attrs={"for": field["id"]}) for field in fields.values())
    assert fields["password"]["autocomplete"] == "current-password"
    assert form.find("input", attrs={"name": "next"})["value"] == "/cabinet/"


def test_the_page_has_one_heading_a_skip_link_and_a_live_region(client: Client):
    page = page_of(client)
    assert len(page.find_all("h1")) == 1
    assert page.find("a", class_="skip")["href"] == f"#{page.main['id']}"
    assert page.find(id="messages")["role"] == "status"


def test_a_wrong_password_is_said_above_the_form_and_the_name_stays(client: Client):
    page = page_of(client, username="nobody@museum.demo", password="wrong", next="/cabinet/")
    assert page.find(id="errors")["role"] == "alert"
    assert typeset(str(DID_NOT_FIT)) in page.find(id="errors").get_text()
    assert "{" not in page.find(id="errors").get_text()
    assert page.find("input", attrs={"name": "username"})["value"] == "nobody@museum.demo"
    assert not page.find("input", attrs={"name": "password"}).get("value")


def test_no_page_asks_another_site_for_anything(client: Client):
    page = page_of(client)
    asked = [tag.get("src") or tag.get("href") for tag in page.find_all(["script", "link", "img"])]
    assert asked
    assert all(address.startswith("/") for address in asked)
