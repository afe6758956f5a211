"""A museum with vocabularies, people, and a way to make items."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pytest_django.fixtures import Settings

from catalogue.accounts.models import LibraryNetwork, User
from catalogue.accounts.roles import Role, group_name
from catalogue.authorities.models import Term, Vocabulary
from catalogue.digital.ingest import ingest
from catalogue.digital.models import MuseumImage
from catalogue.models import CatalogueItemPage
from catalogue.services.items import ImageDraft, ItemDraft, create_draft, publish
from catalogue.services.site_tree import ensure_network_pages
from tests.vocabularies import vocabularies_loaded

ALT_TEXT = "Лист, исписанный фиолетовыми чернилами"


@pytest.fixture
def museum(db: None, settings: Settings, tmp_path: Path) -> None:
    """Vocabularies, networks, and empty stores for files."""
    settings.PRIVATE_MEDIA_ROOT = tmp_path / "private"
    settings.MEDIA_ROOT = tmp_path / "public"
    vocabularies_loaded()


@pytest.fixture
def network_pages(museum: None) -> None:
    """Every network with its page."""
    ensure_network_pages()


@pytest.fixture
def curator(museum: None) -> User:
    return _person("curator@museum.example", Role.CURATOR)


@pytest.fixture
def head(museum: None) -> User:
    return _person("head@museum.example", Role.HEAD_CURATOR)


@pytest.fixture
def editor(museum: None) -> User:
    return _person("editor@museum.example", Role.EDITOR)


def _person(email: str, role: Role) -> User:
    user = User.objects.create_user(email, "a long password")
    user.groups.add(Group.objects.get_or_create(name=group_name(role))[0])
    return user


@pytest.fixture
def network(museum: None) -> LibraryNetwork:
    return LibraryNetwork.objects.get(slug="mezhdurechensk")


@pytest.fixture
def image(museum: None) -> Callable[..., MuseumImage]:
    """Makes a picture; every colour is a picture of its own."""

    def make(colour: str = "white") -> MuseumImage:
        content = BytesIO()
        Image.new("RGB", (700, 500), colour).save(content, "JPEG")
        master = ingest(SimpleUploadedFile("лист.jpg", content.getvalue()), shown_name="лист.jpg")
        image = MuseumImage.of_master(master, title="лист.jpg")
        image.save()
        return image

    return make


@pytest.fixture
def item_draft(museum: None) -> Callable[..., ItemDraft]:
    """What is known of a document, or of an artifact if the type says so."""

    def make(**fields: Any) -> ItemDraft:
        item_type = fields.pop("item_type", "document")
        known = {
            "title": "Приказ об открытии городской детской библиотеки",
            "kind": term(Vocabulary.KIND, "prikaz" if item_type == "document" else "shkaf-katalozhny"),
            "date_text": "1947, 12 мая",
            "rights": term(Vocabulary.RIGHTS, "public-domain"),
        }
        return ItemDraft(item_type=item_type, **(known | fields))

    return make


@pytest.fixture
def draft(item_draft: Callable[..., ItemDraft]) -> Callable[..., CatalogueItemPage]:
    """Makes the page of an item nobody has published yet."""
    return lambda **fields: create_draft(item_draft(**fields), by=None)


@pytest.fixture
def published(draft: Callable[..., CatalogueItemPage]) -> Callable[..., CatalogueItemPage]:
    """Makes an item in the catalogue."""
    return lambda **fields: publish(draft(**fields), by=None)


@pytest.fixture
def with_picture(
    published: Callable[..., CatalogueItemPage], image: Callable[..., MuseumImage]
) -> Callable[..., CatalogueItemPage]:
    """Makes an item in the catalogue with one described picture."""
    return lambda colour="white", **fields: published(
        images=[ImageDraft(image=image(colour), alt_text=ALT_TEXT)], **fields
    )


def term(vocabulary: Vocabulary, slug: str) -> Term:
    return Term.objects.get(vocabulary=vocabulary, slug=slug)
