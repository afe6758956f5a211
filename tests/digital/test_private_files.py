"""Nothing unpublished is reachable by any address but for those who may see it."""

from collections.abc import Callable

import pytest
from django.http import Http404
from django.test import Client
from pytest_django.fixtures import Settings

from catalogue.accounts.models import User
from catalogue.digital import permissions
from catalogue.digital.content_store import root
from catalogue.digital.models import Master, MuseumImage
from catalogue.digital.responses import private_response
from catalogue.digital.working_copies import thumbnail_of
from tests.digital import samples

KINDS = ("original", "rendition", "thumbnail", "missing", "foreign folder", "traversal", "encoded traversal")
ANYBODY = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def addresses(image: MuseumImage) -> dict[str, str]:
    (root() / "intake").mkdir(parents=True)
    (root() / "intake" / "личное.txt").write_text(samples.LEAK_MARK)
    return {
        "original": image.file.url,
        "rendition": image.get_rendition("max-165x165").url,
        "thumbnail": f"/cms/files/{thumbnail_of(image.master, 320)}",
        "missing": "/cms/files/renditions/none.jpg",
        "foreign folder": "/cms/files/intake/личное.txt",
        "traversal": "/cms/files/renditions/../intake/личное.txt",
        "encoded traversal": "/cms/files/renditions/%2e%2e/%2e%2e/secret-key",
    }


@ANYBODY
def test_a_stranger_gets_404_for_every_address(client: Client, addresses: dict[str, str], kind: str) -> None:
    assert client.get(addresses[kind]).status_code == 404


@ANYBODY
def test_a_librarian_gets_404_for_every_address_of_the_cms(
    client: Client, librarian: User, addresses: dict[str, str], kind: str
) -> None:
    client.force_login(librarian)
    assert client.get(addresses[kind]).status_code == 404


@ANYBODY
def test_the_staff_gets_the_museums_files_and_nothing_else(
    client: Client, superuser: User, addresses: dict[str, str], kind: str
) -> None:
    client.force_login(superuser)
    known = {"original", "rendition", "thumbnail"}
    assert client.get(addresses[kind]).status_code == (200 if kind in known else 404)


def test_an_original_goes_out_bit_for_bit_as_an_attachment_under_its_own_name(
    client: Client, superuser: User, image: MuseumImage
) -> None:
    MuseumImage.objects.filter(pk=image.pk).update(original_name="имя файла — «Ёж».jpg")
    client.force_login(superuser)

    response = client.get(image.file.url)

    assert b"".join(response) == (root() / image.master.file.name).read_bytes()
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert "%D0%81%D0%B6" in response["Content-Disposition"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))


def test_a_rendition_is_shown_in_the_page(client: Client, superuser: User, addresses: dict[str, str]) -> None:
    client.force_login(superuser)
    response = client.get(addresses["rendition"])
    assert response["Content-Disposition"].startswith("inline")
    assert response["Content-Type"] == "image/jpeg"


def test_an_upper_app_may_answer_for_its_own_folder(
    monkeypatch: pytest.MonkeyPatch, client: Client, librarian: User, addresses: dict[str, str]
) -> None:
    monkeypatch.setitem(permissions._questions, "intake", [])
    permissions.register_question("intake", lambda user, name: user == librarian)
    client.force_login(librarian)
    assert client.get(addresses["foreign folder"])["Content-Disposition"].startswith("attachment")


def test_a_disabled_person_reads_nothing(superuser: User, image: MuseumImage) -> None:
    superuser.is_active = False
    assert not permissions.may_read(superuser, image.file.name)


@pytest.mark.parametrize("name", ["../museum.sqlite3", "/etc/passwd", "a\0b", "x" * 5000, "", ".", "masters"])
def test_no_name_leads_out_of_the_store(name: str) -> None:
    with pytest.raises(Http404):
        private_response(name, shown_name="x", inline=False, media_type="text/plain")


def test_on_a_server_nginx_sends_the_file(settings: Settings, image: MuseumImage) -> None:
    settings.PRIVATE_FILES_BY = "nginx"
    response = private_response(image.file.name, shown_name="ф.jpg", inline=False, media_type="image/jpeg")
    assert response["X-Accel-Redirect"] == f"/private-files/{image.file.name}"


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "TIFF", "HEIF"])
@pytest.mark.django_db
def test_a_thumbnail_of_every_kind_holds_nothing_but_the_picture(
    hand_in: Callable[..., Master], image_format: str
) -> None:
    exif = samples.with_secrets()
    master = hand_in(samples.saved(samples.picture(900, 600), image_format, exif=exif))
    content = (root() / thumbnail_of(master, 320)).read_bytes()
    assert samples.is_clean(content)
    assert samples.size_of(content) == (320, 213)
