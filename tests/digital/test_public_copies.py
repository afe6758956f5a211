"""What visitors get, and that withdrawing kills it at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from catalogue.digital import public_store
from catalogue.digital.models import Master, MuseumImage, PublicCopy
from catalogue.digital.public_copies import make_public_copies, remove_public_copies
from tests.digital import samples
from tests.digital.samples import picture, saved

OnCommit = Callable[..., object]
pytestmark = pytest.mark.django_db


def image_of(hand_in: Callable[..., Master], content: bytes) -> MuseumImage:
    image = MuseumImage.of_master(hand_in(content), title="Снимок")
    image.save()
    return image


def test_copies_have_the_widths_of_the_pages_and_are_never_enlarged(image: MuseumImage) -> None:
    copies = make_public_copies(image)
    assert [(copy.width_limit, copy.width, copy.height) for copy in copies] == [
        (320, 320, 213),
        (640, 640, 427),
        (1280, 1280, 853),
        (2000, 1500, 1000),
    ]


def test_a_small_picture_has_few_copies(hand_in: Callable[..., Master]) -> None:
    copies = make_public_copies(image_of(hand_in, saved(picture(640, 480), "JPEG")))
    assert [copy.width for copy in copies] == [320, 640]


def test_making_twice_changes_nothing_and_a_lost_copy_is_made_anew(image: MuseumImage) -> None:
    first = {copy.width_limit: copy.file.name for copy in make_public_copies(image)}
    (public_store.root() / first[640]).unlink()
    second = {copy.width_limit: copy.file.name for copy in make_public_copies(image)}
    assert {limit for limit in first if first[limit] != second[limit]} == {640}
    assert PublicCopy.objects.count() == 4


def test_names_cannot_be_guessed(image: MuseumImage) -> None:
    names = [Path(copy.file.name).stem for copy in make_public_copies(image)]
    assert len(set(names)) == 4
    assert min(map(len, names)) >= 22  # 128 bits, six to a letter


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "TIFF", "HEIF"])
def test_a_visitor_gets_the_picture_and_the_profile_and_nothing_else(
    client: Client, hand_in: Callable[..., Master], image_format: str
) -> None:
    content = saved(picture(900, 600), image_format, exif=samples.with_secrets()) + samples.LEAK_MARK.encode()
    for copy in make_public_copies(image_of(hand_in, content)):
        response = client.get(copy.file.url)
        body = b"".join(response)
        assert samples.is_clean(body)
        assert response["Content-Type"] == "image/webp"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Cache-Control"] == "public, max-age=86400, must-revalidate"


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_copy_stands_upright(hand_in: Callable[..., Master], orientation: int) -> None:
    (smallest, *_others) = make_public_copies(image_of(hand_in, samples.turned(orientation)))
    with Image.open(smallest.file) as upright:
        red, blue = upright.getpixel((20, 20)), upright.getpixel((300, 220))
    assert red[0] > 150 > max(red[1:])
    assert blue[2] > 150 > max(blue[:2])


def test_who_has_the_picture_is_not_sent_it_again(client: Client, image: MuseumImage) -> None:
    url = make_public_copies(image)[0].file.url
    etag = client.get(url)["ETag"]
    assert client.get(url, headers={"if-none-match": etag}).status_code == 304


def test_withdrawing_kills_the_addresses_at_once(
    client: Client, image: MuseumImage, django_capture_on_commit_callbacks: OnCommit
) -> None:
    urls = [copy.file.url for copy in make_public_copies(image)]
    with django_capture_on_commit_callbacks(execute=True):
        remove_public_copies(image)
    assert [client.get(url).status_code for url in urls] == [404] * 4
    assert image.public_source(640) is None
    assert not [path for path in public_store.root().rglob("*") if path.is_file()]


def test_deleting_the_image_kills_them_too(
    client: Client, image: MuseumImage, django_capture_on_commit_callbacks: OnCommit
) -> None:
    url = make_public_copies(image)[0].file.url
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
    assert client.get(url).status_code == 404


def test_the_public_store_shows_copies_and_nothing_else(client: Client) -> None:
    strange = ("making/half.webp", "tiles/token/info.json", "copies/page.html", "copies/../making/half.webp")
    for name in strange:
        path = public_store.root() / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
        assert client.get(f"/media/{name}").status_code == 404


def test_a_template_finds_the_copy_that_fits(image: MuseumImage) -> None:
    make_public_copies(image)
    widths = {asked: image.public_source(asked).width for asked in (100, 320, 321, 1300, 5000)}
    assert widths == {100: 320, 320: 320, 321: 640, 1300: 1500, 5000: 1500}
    assert [part.split()[1] for part in image.public_srcset.split(", ")] == ["320w", "640w", "1280w", "1500w"]


def test_prefetched_copies_cost_no_query(
    image: MuseumImage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_public_copies(image)
    prefetched = MuseumImage.objects.prefetch_related("public_copies").get()
    with django_assert_num_queries(0):
        assert prefetched.public_source(640)
        assert prefetched.public_srcset
