"""The exhibition and the texts of the fixed pages."""

import tomllib
from collections.abc import Iterator
from typing import Any

from wagtail.models import Page

from catalogue.authorities.models import Term, Vocabulary
from catalogue.models import (
    CatalogueItemPage,
    ExhibitionPage,
    HomePage,
    LibraryNetworkPage,
    MuseumSettings,
    StandardPage,
    WantedEntry,
    WantedPage,
)

from .factories import ExhibitionFactory
from .ledger import Step
from .people import curator, editor
from .records import DATA


def steps() -> Iterator[Step]:
    """The exhibition first: the home page shows it."""
    yield Step("exhibition", make_exhibition)
    yield Step("site texts", write_site_texts)


def make_exhibition() -> ExhibitionPage:
    """An exhibition with a story, entries picked by hand and a rule."""
    told = _read("exhibition.toml")
    return ExhibitionFactory.create(
        published=True,
        by=editor(),
        title=told["title"],
        slug=told["slug"],
        subtitle=told["subtitle"],
        introduction=told["introduction"],
        tags=told["tags"],
        lead_image=_item(told["lead"]).lead_image,
        narrative=[_block(block) for block in told["blocks"]],
        items=[(_item(entry["item"]), entry["caption"]) for entry in told["entries"]],
        rules=[{"theme": _term(Vocabulary.THEME, rule["theme"])} for rule in told["rules"]],
    )


def write_site_texts() -> None:
    """What the fixed pages say in the demonstration."""
    texts = _read("site.toml")
    _write_home(texts["home"])
    _write_wanted(texts["wanted"])
    _write_about(texts["about"])
    _write_contacts(texts["contacts"])
    for slug, words in texts["networks"].items():
        page = LibraryNetworkPage.objects.get(network__slug=slug)
        page.introduction = words["introduction"]
        _publish(page)


def _write_home(texts: dict[str, Any]) -> None:
    home = HomePage.objects.get()
    home.lead = texts["lead"]
    home.item_of_the_week = _item(texts["item_of_the_week"])
    home.exhibition_of_the_month = ExhibitionPage.objects.live().first()
    _publish(home)


def _write_wanted(texts: dict[str, Any]) -> None:
    page = WantedPage.objects.get()
    page.introduction = texts["introduction"]
    page.entries = [  # type: ignore[misc]  # rows of modelcluster are assigned
        WantedEntry(**entry | {"kind": _term(Vocabulary.KIND, entry["kind"])}) for entry in texts["entries"]
    ]
    _publish(page)


def _write_about(texts: dict[str, Any]) -> None:
    page = StandardPage.objects.get(slug="about")
    page.introduction = texts["introduction"]
    page.body = [_block(block) for block in texts["blocks"]]
    _publish(page)


def _write_contacts(texts: dict[str, str]) -> None:
    museum = MuseumSettings.load()
    museum.email = texts["email"]
    museum.save()


def _publish(page: Page) -> None:
    page.publish(page.save_revision(user=curator()), user=curator(), skip_permission_checks=True)


def _block(block: dict[str, Any]) -> tuple[str, Any]:
    """A block of the file as the narrative takes it: its first key is its kind."""
    kind = next(iter(block))
    match kind:
        case "item":
            return kind, {"item": _item(block["item"]), "words": block["words"]}
        case "quote":
            return kind, {"text": block["quote"], "source": block["source"]}
        case _:
            return kind, block[kind]


def _item(number: int) -> CatalogueItemPage:
    return CatalogueItemPage.objects.select_related("lead_image").get(is_demo=True, number=number)


def _term(vocabulary: Vocabulary, slug: str) -> Term:
    return Term.objects.get(vocabulary=vocabulary, slug=slug)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))
