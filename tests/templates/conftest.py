"""The public pages, drawn once of a small museum; the database is left as it was."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import transaction
from django.test import Client, TestCase

from catalogue.accounts.models import LibraryNetwork
from catalogue.accounts.roles import Role
from catalogue.authorities.models import Term, Vocabulary
from catalogue.demo.factories import ExhibitionFactory, ItemFactory, UserFactory
from catalogue.demo.factories.items import sheet
from catalogue.demo.factories.pictures import MuseumImageFactory
from catalogue.models import CatalogueItemPage, StandardPage, WantedEntry, WantedPage
from catalogue.services.items import withdraw
from catalogue.services.site_tree import ensure_network_pages
from tests.vocabularies import vocabularies_loaded

LONG = "Протокол заседания волостного исполкома об открытии избы-читальни"


@dataclass(frozen=True)
class Drawn:
    """A page as a browser gets it."""

    address: str
    content: bytes
    policy: str

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.content, "html.parser")


@pytest.fixture(scope="session")
def pages(django_db_setup: None, django_db_blocker: Any) -> dict[str, Drawn]:
    """Every kind of public page by a name of its own."""
    with django_db_blocker.unblock(), transaction.atomic():
        vocabularies_loaded()
        ensure_network_pages()
        with TestCase.captureOnCommitCallbacks(execute=True):
            addresses = {
                "home": "/",
                "exhibitions": "/exhibitions/",
                "libraries": "/libraries/",
                "wanted": "/wanted/",
                "timeline": "/timeline/",
                "map": "/map/",
                "plain": "/about/",
                "open data": "/api/",
                **_museum(),
            }
        drawn = {name: _draw(address) for name, address in addresses.items()}
        transaction.set_rollback(True)
    return drawn


def _draw(address: str) -> Drawn:
    response = Client().get(address)
    assert response.status_code == 200, address
    return Drawn(address, response.content, response.headers["Content-Security-Policy"])


def _museum() -> dict[str, str]:
    """A small museum, and the addresses of its pages."""
    network = LibraryNetwork.objects.get(slug="tyazhinsky")
    document = _document(network)
    unread = ItemFactory.create(published=True, document=True, with_picture=True, network=network)
    closed = ItemFactory.create(
        published=True, with_picture=True, network=network, rights=_term(Vocabulary.RIGHTS, "cne")
    )
    artifact = _artifact(network)
    bare = ItemFactory.create(published=True, network=network)
    gone = ItemFactory.create(published=True, with_picture=True, network=network)
    exhibition = _exhibition([document, artifact, bare], gone)
    withdraw(gone, by=UserFactory.create(role=Role.HEAD_CURATOR), reason="По просьбе семьи")
    WantedEntry.objects.create(
        page=WantedPage.objects.get(), years="1941–1945", title="Документы военных лет"
    )
    _tell_about_the_museum()
    return {
        "document": f"{document.address}?list=2",
        "document without transcript": unread.address,
        "artifact": artifact.address,
        "artifact in moderate size": closed.address,
        "artifact without pictures": bare.address,
        "exhibition": exhibition,
        "network": "/libraries/tyazhinsky/",
        "network without items": "/libraries/belovo/",
    }


def _document(network: LibraryNetwork) -> CatalogueItemPage:
    leaves = [
        ("Л. 12", "Слушали: об избе-читальне."),
        ("Л. 12 об.", "Постановили: отвести угол."),
        ("Л. 13", ""),
    ]
    images = [
        sheet(
            image=MuseumImageFactory.create(master__width=900, master__height=1200),
            label=label,
            alt_text=f"{label}, рукопись",
            transcript=transcript,
        )
        for label, transcript in leaves
    ]
    return ItemFactory.create(
        published=True,
        document=True,
        title=LONG,
        network=network,
        images=images,
        description="Рукопись на линованной бумаге.",
        provenance_story="Нашёлся при переезде.",
        archival_history="Лежал в районном фонде.",
        tags=["ликбез", "1920-е"],
        accession_number="МБК КП-2/1",
    )


def _artifact(network: LibraryNetwork) -> CatalogueItemPage:
    return ItemFactory.create(
        published=True,
        with_picture=True,
        title="Ящик-чемодан для библиотеки-передвижки",
        network=network,
        height_cm=Decimal("34.0"),
        width_cm=Decimal("52.0"),
        usage="Возили на подводе.",
    )


def _exhibition(items: list[CatalogueItemPage], gone: CatalogueItemPage) -> str:
    told = [
        {"type": "heading", "value": "Читка при лампе"},
        {"type": "paragraph", "value": "<p>Волостной исполком отдаёт половину помещения.</p>"},
        {"type": "item", "value": {"item": items[0].pk, "words": "<p>Первый лист.</p>"}},
        {"type": "item", "value": {"item": gone.pk, "words": ""}},
        {"type": "quote", "value": {"text": "Шёл вечер", "source": "Дневник избача"}},
        {"type": "heading", "value": "Ящик № 17"},
        {"type": "item", "value": {"item": items[1].pk, "words": ""}},
    ]
    exhibition = ExhibitionFactory.create(
        published=True,
        title="Сорок книг на подводе",
        introduction="Как библиотека ехала к читателю.",
        items=[(items[2], "Подпись куратора")],
        tags=["книгоноши"],
        narrative=told,
    )
    return str(exhibition.address)


def _tell_about_the_museum() -> None:
    about = StandardPage.objects.get(slug="about")
    about.body = [("heading", "Кто мы"), ("paragraph", "<p>Музей библиотек.</p>")]
    about.save_revision().publish()


def _term(vocabulary: Vocabulary, slug: str) -> Term:
    return Term.objects.get(vocabulary=vocabulary, slug=slug)
