"""Wagtail's own screens over masters: the five gaps of a stock Wagtail that concern files."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from catalogue.accounts.models import User
from catalogue.digital.content_store import root
from catalogue.digital.models import Master, MuseumDocument, MuseumImage
from catalogue.digital.public_copies import make_public_copies
from catalogue.digital.refusals import SENTENCES, Reason
from tests.digital import samples
from tests.digital.samples import picture, saved


@pytest.fixture
def staff(client: Client, superuser: User) -> Client:
    client.force_login(superuser)
    return client


def upload(staff: Client, content: bytes, name: str, **fields: str) -> object:
    file = SimpleUploadedFile(name, content)
    return staff.post(reverse("wagtailimages:add"), {"title": "Снимок", "file": file, **fields})


@pytest.mark.parametrize(
    ("image_format", "name"),
    [
        ("JPEG", "лист.jpg"),
        ("TIFF", "скан.tif"),
        ("TIFF", "скан.tiff"),
        ("HEIF", "IMG_0001.HEIC"),
        ("PNG", "лист.jpg"),
        ("WEBP", "лист.webp"),
        ("AVIF", "лист.avif"),
    ],
)
def test_a_picture_added_in_the_cms_shows_its_master(staff: Client, image_format: str, name: str) -> None:
    content = saved(picture(), image_format)

    response = upload(staff, content, name)

    assert response.status_code == 302
    image = MuseumImage.objects.get()
    assert (root() / image.file.name).read_bytes() == content
    assert image.file.name == image.master.file.name
    assert (image.width, image.height, image.file_size) == (400, 300, len(content))
    assert image.original_name == name


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (saved(picture(), "JPEG")[:1500], Reason.BROKEN),
        ("Письмо".encode() * 99, Reason.TEXT),
        (samples.SVG, Reason.SVG),
        (samples.pixel_flood(), Reason.TOO_MANY_PIXELS),
        (samples.text_bomb(), Reason.BROKEN),
        (samples.pdf(), Reason.NOT_A_PICTURE),
    ],
)
def test_what_is_no_picture_is_told_beside_the_field(staff: Client, content: bytes, reason: Reason) -> None:
    response = upload(staff, content, "снимок.jpg")
    (error,) = response.context["form"].errors["file"]
    assert response.status_code == 200
    assert error.startswith(str(SENTENCES[reason] % {"limit": 120})[:20])
    assert not MuseumImage.objects.exists()


def test_a_damaged_file_among_many_is_told_and_the_others_come_in(staff: Client) -> None:
    answers = [
        staff.post(reverse("wagtailimages:add_multiple"), {"files[]": SimpleUploadedFile("1.jpg", content)})
        for content in (saved(picture(), "JPEG"), saved(picture(), "JPEG")[:900])
    ]
    assert [answer.json()["success"] for answer in answers] == [True, False]
    assert MuseumImage.objects.count() == 1


def test_a_name_too_long_for_a_title_is_asked_about_and_the_picture_kept(staff: Client) -> None:
    file = SimpleUploadedFile("я" * 400 + ".jpg", saved(picture(), "JPEG"))
    first = staff.post(reverse("wagtailimages:add_multiple"), {"files[]": file, "title": "я" * 400}).json()
    upload_id = first["uploaded_file_id"]

    staff.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[upload_id]),
        {f"uploaded-image-{upload_id}-title": "Лист 1"},
    )

    image = MuseumImage.objects.get()
    assert image.file.name == image.master.file.name


@pytest.mark.parametrize("screen", ["wagtailimages:index", "wagtailimages_chooser:choose"])
def test_lists_and_choosers_show_the_small_copies(staff: Client, image: MuseumImage, screen: str) -> None:
    page = staff.get(reverse(screen)).content.decode()
    rendition = image.renditions.first()
    assert rendition.url.startswith("/cms/files/renditions/")
    assert rendition.url in page
    assert staff.get(rendition.url).status_code == 200


def test_the_editing_screen_opens_and_a_new_file_replaces_the_old(staff: Client, image: MuseumImage) -> None:
    old = image.master
    address = reverse("wagtailimages:edit", args=[image.pk])
    assert staff.get(address).status_code == 200

    new = SimpleUploadedFile("новый.png", saved(picture(800, 600), "PNG"))
    staff.post(address, {"title": image.title, "file": new})

    image.refresh_from_db()
    assert (image.width, image.height) == (800, 600)
    assert (root() / old.file.name).exists()


def test_a_new_file_under_a_public_picture_is_public_at_new_addresses(
    staff: Client, image: MuseumImage, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    before = {copy.file.url for copy in make_public_copies(image)}
    new = SimpleUploadedFile("новый.png", saved(picture(800, 600), "PNG"))
    with django_capture_on_commit_callbacks(execute=True):
        staff.post(reverse("wagtailimages:edit", args=[image.pk]), {"title": image.title, "file": new})
    after = {copy.file.url for copy in image.public_copies.all()}
    assert after
    assert not before & after
    assert {staff.get(url).status_code for url in before} == {404}


def test_deleting_an_image_keeps_its_master_and_clears_its_renditions(
    image: MuseumImage, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    rendition = image.get_rendition("max-165x165").file.path
    master = image.master
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
    assert (root() / master.file.name).exists()
    assert Master.objects.filter(pk=master.pk).exists()
    assert not (root() / rendition).exists()


@pytest.mark.parametrize("source", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "HEIF"])
@pytest.mark.parametrize("target", ["jpeg", "png", "webp", "avif"])
@pytest.mark.django_db
def test_renditions_carry_nothing_but_the_profile(
    hand_in: Callable[..., Master], source: str, target: str
) -> None:
    master = hand_in(saved(picture(600, 400), source, exif=samples.with_secrets()))
    image = MuseumImage.of_master(master, title="Снимок с телефона")
    image.save()
    content = image.get_rendition(f"max-150x150|format-{target}").file.read()
    assert samples.is_clean(content)
    with Image.open(BytesIO(content)) as rendition:
        assert rendition.info.get("icc_profile")


@pytest.mark.django_db
def test_a_focal_point_is_kept_at_the_scale_of_the_working_copy(hand_in: Callable[..., Master]) -> None:
    large = picture(4000, 3000)
    image = MuseumImage.of_master(hand_in(saved(large, "JPEG")), title="План")
    image.focal_point_x, image.focal_point_y = 3900, 2900
    image.focal_point_width = image.focal_point_height = 100
    image.save()
    with Image.open(image.get_rendition("fill-100x100-c100").file) as corner:
        assert corner.convert("RGB").getpixel((50, 50))[2] > 150


def test_a_document_added_in_the_cms_is_a_master_behind_the_permission(staff: Client) -> None:
    content = samples.pdf(2)
    staff.post(
        reverse("wagtaildocs:add"), {"title": "Опись", "file": SimpleUploadedFile("опись.pdf", content)}
    )
    document = MuseumDocument.objects.get()
    assert (root() / document.file.name).read_bytes() == content
    assert staff.get(document.url)["Content-Disposition"].startswith("attachment")
    assert staff.get(reverse("wagtaildocs:index")).status_code == 200
    assert Client().get(document.url).status_code == 404


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 nothing", samples.SVG, b"<html><b>1</b></html>"])
def test_a_document_that_does_not_open_is_refused(staff: Client, content: bytes) -> None:
    file = SimpleUploadedFile("опись.pdf", content)
    response = staff.post(reverse("wagtaildocs:add"), {"title": "Опись", "file": file})
    assert response.context["form"].errors["file"]
    assert not MuseumDocument.objects.exists()
