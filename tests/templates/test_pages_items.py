"""The page of an item, without a script: sheets by links, transcript, label, rights, ways on."""

import re

from bs4 import BeautifulSoup

from tests.templates.conftest import Drawn


def viewer(page: Drawn) -> BeautifulSoup:
    return page.soup.find(attrs={"data-viewer": True})


def text(page: Drawn) -> str:
    """What is read on the page, its typographic spaces made plain."""
    return re.sub(r"\s+", " ", page.soup.main.get_text(" "))


def test_the_sheet_named_by_the_address_is_open(pages: dict[str, Drawn]) -> None:
    stage = viewer(pages["document"])
    assert stage.figure.img["alt"] == "Л. 12 об., рукопись"
    assert "2 из 3" in stage.find(attrs={"data-part": "place"}).get_text().replace("\u00a0", " ")
    assert stage.find(rel="prev")["href"] == "?list=1"
    assert stage.find(rel="next")["href"] == "?list=3"
    current = stage.nav.find(attrs={"aria-current": "true"})
    assert current["href"] == "?list=2"


def test_the_whole_picture_is_a_link_where_no_script_enlarges_it(pages: dict[str, Drawn]) -> None:
    stage = viewer(pages["document"])
    assert stage.find(class_="viewer__open")["href"].startswith("/media/")
    assert stage.find(attrs={"data-part": "whole"})["href"].startswith("/media/")
    assert all(button.has_attr("hidden") for button in stage.find_all("button", attrs={"data-zoom": True}))


def test_the_text_of_the_open_sheet_is_marked(pages: dict[str, Drawn]) -> None:
    transcript = pages["document"].soup.find(attrs={"data-transcript": True})
    headings = {each["id"]: each.get("aria-current") for each in transcript.find_all("h3")}
    assert headings == {"transcript-1": None, "transcript-2": "true"}
    assert transcript["tabindex"] == "0"


def test_a_document_without_transcript_has_its_sheets_alone(pages: dict[str, Drawn]) -> None:
    soup = pages["document without transcript"].soup
    assert soup.find(attrs={"data-transcript": True}) is None
    assert viewer(pages["document without transcript"])
    assert viewer(pages["document without transcript"]).nav is None


def test_an_item_without_pictures_has_no_viewer(pages: dict[str, Drawn]) -> None:
    page = pages["artifact without pictures"]
    assert viewer(page) is None
    assert page.soup.find("dl", class_="label")


def test_the_label_of_an_artifact_stands_beside_it_with_its_real_size(pages: dict[str, Drawn]) -> None:
    aside = pages["artifact"].soup.aside
    assert aside.find("dl", class_="label")
    drawing = aside.find("svg", class_="scale")
    assert (drawing["role"], "52" in drawing["aria-label"]) == ("img", True)
    assert "52 см" in drawing.get_text(" ").replace("\u00a0", " ")
    assert pages["document"].soup.aside.find("dl", class_="label") is None


def test_the_page_tells_what_is_known(pages: dict[str, Drawn]) -> None:
    for words in ("Рукопись на линованной бумаге.", "Нашёлся при переезде.", "Лежал в районном фонде."):
        assert words in text(pages["document"])
    assert "Возили на подводе." in text(pages["artifact"])


def test_what_may_be_taken_away_is_offered_and_nothing_else(pages: dict[str, Drawn]) -> None:
    offered = pages["document"].soup.find_all(attrs={"download": True})
    assert len(offered) == 3
    assert len({each["download"] for each in offered}) == 3
    closed = pages["artifact in moderate size"]
    assert closed.soup.find(attrs={"download": True}) is None
    assert viewer(closed).find("a", href=re.compile("^/media/")) is None
    assert viewer(closed)["data-tile-source"] == ""


def test_three_citations_and_the_first_is_open(pages: dict[str, Drawn]) -> None:
    kinds = pages["document"].soup.find(id="cite").find_all("details")
    assert [kind.has_attr("open") for kind in kinds] == [True, False, False]
    for kind in kinds:
        assert kind.find("button")["data-copy"] == kind.find(class_="cite__text")["id"]
        assert kind.find("button").has_attr("hidden")


def test_there_are_ways_on(pages: dict[str, Drawn]) -> None:
    soup = pages["document"].soup
    assert soup.find("a", rel="next", href=re.compile("^/catalogue/"))
    assert [each["href"] for each in soup.aside.find_all("a", href=re.compile("^/libraries/"))]
    assert soup.find("a", href=re.compile(r"^/catalogue/\?tag="))
    assert soup.find(class_="rcard")


def test_the_page_says_which_record_it_is(pages: dict[str, Drawn]) -> None:
    article = pages["document"].soup.main.article
    assert re.fullmatch(r"\d{6}", article["data-number"])
    assert "КП-2/1" in article.header.get_text().replace("\u2011", "-")
    assert pages["document"].soup.find("link", rel="canonical")["href"].endswith("/")
