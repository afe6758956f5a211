"""What holds for every public page: landmarks, headings, pictures, the strict policy, the budgets."""

import gzip
import re
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from catalogue import appearance
from tests.templates.conftest import Drawn

STATIC = Path(appearance.__file__).parent / "static"
NAMES = (
    "home",
    "exhibitions",
    "exhibition",
    "libraries",
    "network",
    "network without items",
    "wanted",
    "timeline",
    "map",
    "plain",
    "open data",
    "document",
    "document without transcript",
    "artifact",
    "artifact in moderate size",
    "artifact without pictures",
)
ITEMS = [name for name in NAMES if name.startswith(("document", "artifact"))]
every_page = pytest.mark.parametrize("name", NAMES)


def test_every_page_that_is_drawn_is_looked_at(pages: dict[str, Drawn]) -> None:
    assert set(pages) == set(NAMES)


@every_page
def test_a_page_has_one_heading_in_its_main_part(pages: dict[str, Drawn], name: str) -> None:
    soup = pages[name].soup
    assert soup.html["lang"] == "ru"
    assert [each.get_text(strip=True) for each in soup.find_all("h1")] == [soup.main.h1.get_text(strip=True)]
    assert soup.title.get_text().partition("—")[0].strip()
    assert soup.find("a", class_="skip")["href"] == f"#{soup.main['id']}"


@every_page
def test_headings_go_down_step_by_step(pages: dict[str, Drawn], name: str) -> None:
    levels = [int(each.name[1]) for each in pages[name].soup.main.find_all(re.compile(r"^h[1-6]$"))]
    steps = [(above, below) for above, below in pairwise(levels) if below > above + 1]
    assert levels[0] == 1
    assert steps == []


@every_page
def test_every_picture_has_a_size_and_a_description_or_says_it_needs_none(
    pages: dict[str, Drawn], name: str
) -> None:
    for image in pages[name].soup.find_all("img"):
        assert image.has_attr("alt"), image
        assert int(image["width"]) > 0, image
        assert int(image["height"]) > 0, image


@every_page
def test_nothing_is_styled_or_scripted_in_the_page_itself(pages: dict[str, Drawn], name: str) -> None:
    soup = pages[name].soup
    assert soup.find("style") is None
    assert soup.find(style=True) is None
    assert [each for each in soup.find_all("script") if not each.get("src")] == []
    assert [each for each in soup.find_all(True) if any(key.startswith("on") for key in each.attrs)] == []


@every_page
def test_nothing_is_loaded_from_elsewhere(pages: dict[str, Drawn], name: str) -> None:
    soup = pages[name].soup
    loaded = [each["src"] for each in soup.find_all(src=True)]
    named_only = {"canonical", "alternate", "service-desc"}
    loaded += [each["href"] for each in soup.find_all("link") if not named_only & set(each["rel"])]
    assert [address for address in loaded if not address.startswith(("/static/", "/media/"))] == []


@every_page
def test_names_within_a_page_are_single_and_found(pages: dict[str, Drawn], name: str) -> None:
    soup = pages[name].soup
    ids = [each["id"] for each in soup.find_all(id=True)]
    assert sorted(ids) == sorted(set(ids))
    named = [each["href"][1:] for each in soup.find_all("a", href=re.compile("^#"))]
    for attribute in ("for", "aria-labelledby", "aria-controls", "data-copy"):
        named += [each[attribute] for each in soup.find_all(attrs={attribute: True})]
    assert set(named) <= set(ids)


@every_page
def test_every_region_and_list_of_links_has_a_name(pages: dict[str, Drawn], name: str) -> None:
    for nav in pages[name].soup.find_all("nav"):
        assert nav.get("aria-label"), nav
    for link in pages[name].soup.find_all("a", href=True):
        assert link.get("aria-label") or link.get_text(strip=True) or link.get("aria-hidden") == "true", link


@every_page
def test_every_record_is_an_article_with_its_number(pages: dict[str, Drawn], name: str) -> None:
    for card in pages[name].soup.find_all(class_="rcard"):
        assert card.name == "article"
        assert re.fullmatch(r"\d{6}", card["data-number"])


@every_page
def test_the_styles_of_a_page_are_two_files_under_45_kilobytes(pages: dict[str, Drawn], name: str) -> None:
    linked = pages[name].soup.find_all("link", rel="stylesheet")
    styles = [each["href"] for each in linked if each.get("media") != "print"]
    assert len(linked) == len(styles) + 1
    assert len(styles) == 2
    assert sum(_size(address) for address in styles) < 45_000


@pytest.mark.parametrize("name", ITEMS)
def test_an_item_page_weighs_under_80_kilobytes_before_its_pictures(
    pages: dict[str, Drawn], name: str
) -> None:
    soup = pages[name].soup
    files = [each["href"] for each in soup.find_all("link", rel="stylesheet")] + [
        each["src"] for each in soup.find_all("script")
    ]
    page = len(gzip.compress(pages[name].content))
    assert page + sum(len(gzip.compress(_file(address).read_bytes())) for address in files) < 80_000
    assert sum(_size(address) for address in files if address.endswith(".js")) < 30_000


@every_page
def test_every_label_reads_russian(pages: dict[str, Drawn], name: str) -> None:
    """An untranslated label would stand in English letters only."""
    said = [each["aria-label"] for each in pages[name].soup.main.find_all(attrs={"aria-label": True})]
    said += [
        each.get_text(strip=True) for each in pages[name].soup.main.find_all(["h1", "h2", "dt", "button"])
    ]
    assert [words for words in said if words and not re.search("[а-яё]", words, re.IGNORECASE)] == []


def test_the_viewer_is_vendored_with_its_licence_and_its_version() -> None:
    vendor = STATIC / "catalogue" / "vendor"
    library = (vendor / "openseadragon.min.js").read_text()
    version = re.search(r"openseadragon (\d+\.\d+\.\d+)", library)
    assert version
    assert f"| {version.group(1)} | BSD-3-Clause" in (vendor / "README.md").read_text()
    assert "Redistribution and use" in (vendor / "openseadragon-LICENSE.txt").read_text()
    assert "sourceMappingURL" not in library
    assert len(library) < 500_000


def test_the_viewer_library_is_not_loaded_with_the_page(pages: dict[str, Drawn]) -> None:
    soup: BeautifulSoup = pages["document"].soup
    assert not [each for each in soup.find_all("script") if "openseadragon" in each["src"]]
    assert soup.find(attrs={"data-viewer": True})["data-library"].endswith(".js")


def _file(address: str) -> Path:
    return STATIC / address.removeprefix("/static/")


def _size(address: str) -> int:
    return _file(address).stat().st_size
