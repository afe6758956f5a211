"""What the tests of files share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from catalogue.accounts.models import User
from catalogue.digital.ingest import ingest
from catalogue.digital.models import Master, MuseumImage
from tests.digital import samples


@pytest.fixture(autouse=True)
def own_stores(settings: Settings, tmp_path: Path) -> None:
    """Every test has empty stores of its own."""
    settings.PRIVATE_MEDIA_ROOT = tmp_path / "private"
    settings.MEDIA_ROOT = tmp_path / "public"
    cache.clear()  # Wagtail remembers renditions by the image's number, which the next test gives again


@pytest.fixture
def hand_in() -> Callable[..., Master]:
    """Hand in bytes under a name, as a form would."""

    def hand_in(content: bytes, name: str = "снимок.jpg", **options: Any) -> Master:
        return ingest(SimpleUploadedFile(name, content), shown_name=name, **options)

    return hand_in


@pytest.fixture
def image(db: None, hand_in: Callable[..., Master]) -> MuseumImage:
    """A saved image of 1500 × 1000 points."""
    master = hand_in(samples.saved(samples.picture(1500, 1000), "JPEG"))
    image = MuseumImage.of_master(master, title="Формуляр читателя", original_name="формуляр.jpg")
    image.save()
    return image


@pytest.fixture
def superuser(db: None) -> User:
    """A person who may enter the CMS."""
    return User.objects.create_superuser("admin@museum.test", "correct horse battery")


@pytest.fixture
def librarian(db: None) -> User:
    """A signed-in person who may not."""
    return User.objects.create_user("librarian@library.test", "correct horse battery")
