"""What the curator finds by typing into the lists of the CMS."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from catalogue.accounts.roles import Role


@pytest.fixture
def curator(signed_in) -> Client:
    return signed_in(Role.CURATOR)


def found(curator: Client, typed: str) -> list[str]:
    page = BeautifulSoup(curator.get("/cms/items/", {"q": typed}).content, "html.parser")
    return [link.get_text(strip=True) for link in page.select("td.title .title-wrapper a")]


@pytest.fixture
def lamp(draft):
    return draft(
        "Светильник настольный",
        description="Под лампой читали в избе-читальне",
        accession_number="МБК КП-21/1",
    )


@pytest.mark.parametrize(
    "typed", ["лампами", "избы-читальни", "светильн", "КП-21/1", "КП-21", "кп 21/1", "gjl kfvgjq"]
)
def test_a_draft_is_found_by_every_word_visitors_would_use(typed: str, curator, lamp) -> None:
    assert found(curator, typed) == ["Светильник настольный"]


def test_a_new_title_of_a_draft_is_found_before_it_is_published(curator, lamp) -> None:
    type(lamp).objects.filter(pk=lamp.pk).update(draft_title="Люстра")
    assert found(curator, "люстра") == ["Люстра"]


@pytest.mark.parametrize("address", ["/cms/items/", "/cms/terms/"])
def test_a_list_without_finds_says_so_and_leads_back(address: str, curator, lamp) -> None:
    answer = curator.get(address, {"q": "<b>самовар"})
    page = BeautifulSoup(answer.content, "html.parser")
    said = page.select_one("h2[role=alert]")
    assert said is not None
    assert "«<b>самовар»" in said.get_text()
    assert page.select_one(f"main a[href='{address}']") is not None
    assert not page.select("nav.pagination")
