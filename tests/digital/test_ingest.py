"""What comes in, what is refused, and that refusals speak."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO

import pytest
from django.core.files import File
from PIL import Image
from pytest_django.fixtures import Settings

from catalogue.digital import content_store
from catalogue.digital.content_store import root
from catalogue.digital.file_types import PICTURES
from catalogue.digital.ingest import ingest
from catalogue.digital.models import Master
from catalogue.digital.refusals import FileRefused, NoSpace, Reason
from catalogue.digital.working_copies import working_copy_of
from tests.digital import samples
from tests.digital.samples import picture, saved

pytestmark = pytest.mark.django_db
HandIn = Callable[..., Master]

HONEST = {
    "jpeg": (saved(picture(), "JPEG"), "image/jpeg", "jpg"),
    "jpeg of four inks": (saved(picture(mode="CMYK"), "JPEG"), "image/jpeg", "jpg"),
    "grey jpeg": (saved(picture(mode="L"), "JPEG"), "image/jpeg", "jpg"),
    "progressive jpeg": (saved(picture(), "JPEG", progressive=True), "image/jpeg", "jpg"),
    "png": (saved(picture(), "PNG"), "image/png", "png"),
    "png with a palette": (saved(picture(mode="P"), "PNG"), "image/png", "png"),
    "png of 16 bits": (saved(picture(mode="I;16"), "PNG"), "image/png", "png"),
    "see-through png": (saved(picture(mode="RGBA"), "PNG"), "image/png", "png"),
    "webp": (saved(picture(), "WEBP"), "image/webp", "webp"),
    "tiff": (saved(picture(), "TIFF"), "image/tiff", "tif"),
    "tiff packed by LZW": (saved(picture(), "TIFF", compression="tiff_lzw"), "image/tiff", "tif"),
    "black and white tiff": (saved(picture(mode="1"), "TIFF", compression="group4"), "image/tiff", "tif"),
    "tiff of four inks": (saved(picture(mode="CMYK"), "TIFF"), "image/tiff", "tif"),
    "heic": (saved(picture(), "HEIF"), "image/heic", "heic"),
    "avif": (saved(picture(), "AVIF"), "image/avif", "avif"),
}


@pytest.mark.parametrize("case", HONEST)
def test_an_honest_picture_is_kept_bit_for_bit(hand_in: HandIn, case: str) -> None:
    content, media_type, extension = HONEST[case]

    master = hand_in(content, "с телефона.jpg")

    digest = sha256(content).hexdigest()
    assert master.file.name == f"masters/{digest[:2]}/{digest[2:4]}/{digest}.{extension}"
    assert (root() / master.file.name).read_bytes() == content
    assert (master.media_type, master.byte_size) == (media_type, len(content))
    assert (master.width, master.height) == (400, 300)


@pytest.mark.parametrize(
    "case", [case for case in HONEST if "16 bits" not in case and "grey" not in case and "black" not in case]
)
def test_colours_survive_into_the_working_copy(hand_in: HandIn, case: str) -> None:
    with Image.open(working_copy_of(hand_in(HONEST[case][0]))) as working:
        red, blue = working.getpixel((100, 75)), working.getpixel((300, 225))
    assert red[0] > max(red[1:]) + 80
    assert blue[2] > max(blue[:2]) + 50  # inks print no brighter blue than this


def test_sixteen_bits_become_eight_by_their_upper_half(hand_in: HandIn) -> None:
    deep = Image.new("I;16", (100, 100), 0x8000)
    with Image.open(working_copy_of(hand_in(saved(deep, "PNG")))) as working:
        assert 120 < working.convert("L").getpixel((50, 50)) < 136


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_looks_the_same(hand_in: HandIn, orientation: int) -> None:
    master = hand_in(samples.turned(orientation))
    with Image.open(working_copy_of(master)) as working:
        corners = [working.getpixel(point) for point in ((20, 20), (380, 20), (20, 280), (380, 280))]
    red, white, also_white, blue = corners
    assert (master.width, master.height) == (400, 300)
    assert red[0] > 150 > max(red[1:])
    assert blue[2] > 150 > max(blue[:2])
    assert min(*white, *also_white) > 240


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "TIFF", "HEIF", "AVIF"])
def test_the_place_of_a_photograph_is_noticed(hand_in: HandIn, image_format: str) -> None:
    assert hand_in(saved(picture(), image_format, exif=samples.with_secrets())).has_location
    assert not hand_in(saved(picture(), image_format)).has_location


REFUSED = {
    "nothing": (b"", "снимок.jpg", Reason.EMPTY),
    "a letter called .jpg": ("Здравствуйте! Высылаю вам снимки.".encode() * 40, "снимок.jpg", Reason.TEXT),
    "a drawing": (samples.SVG, "герб.svg", Reason.SVG),
    "a drawing called .png": (samples.SVG, "герб.png", Reason.SVG),
    "an animation": (
        saved(picture(), "GIF", save_all=True, append_images=[picture(mode="L")] * 200),
        "огонь.gif",
        Reason.UNSUPPORTED,
    ),
    "a program": (b"MZ\x90\0" + bytes(range(256)) * 8, "снимок.jpg", Reason.UNSUPPORTED),
    "half a jpeg": (HONEST["jpeg"][0][:2000], "снимок.jpg", Reason.BROKEN),
    "half a png": (HONEST["png"][0][:-200], "снимок.png", Reason.BROKEN),
    "half a webp": (HONEST["webp"][0][:-200], "снимок.webp", Reason.BROKEN),
    "half a tiff": (HONEST["tiff"][0][: len(HONEST["tiff"][0]) // 2], "скан.tif", Reason.BROKEN),
    "half a heic": (HONEST["heic"][0][: len(HONEST["heic"][0]) // 2], "снимок.heic", Reason.BROKEN),
    "only the first bytes of a jpeg": (b"\xff\xd8\xff\xe0", "снимок.jpg", Reason.BROKEN),
    "noise after the mark of a tiff": (b"II*\0" + bytes(range(256)) * 20, "скан.tif", Reason.BROKEN),
    "a flood of points": (samples.pixel_flood(), "план.png", Reason.TOO_MANY_PIXELS),
    "a comment that unpacks to 50 MB": (samples.text_bomb(), "план.png", Reason.BROKEN),
    "a tiff of 101 pages": (
        saved(Image.new("1", (8, 8)), "TIFF", save_all=True, append_images=[Image.new("1", (8, 8))] * 100),
        "скан.tif",
        Reason.TOO_MANY_PAGES,
    ),
    "a raw file": (HONEST["tiff"][0], "IMG_0001.DNG", Reason.RAW),
    "a broken document": (b"%PDF-1.7\n" + b"garbage" * 100, "опись.pdf", Reason.BROKEN),
    "a document without pages": (samples.pdf(0), "опись.pdf", Reason.BROKEN),
    "a document of 1001 pages": (samples.pdf(1001), "опись.pdf", Reason.TOO_MANY_PAGES),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_file_is_refused_in_words_and_leaves_nothing(hand_in: HandIn, case: str) -> None:
    content, name, reason = REFUSED[case]

    with pytest.raises(FileRefused) as refusal:
        hand_in(content, name)

    assert refusal.value.reason == reason
    assert len(str(refusal.value)) > 20
    assert "%" not in str(refusal.value)
    assert not Master.objects.exists()
    assert not [path for path in root().rglob("*") if path.is_file()]


def test_a_page_where_a_picture_is_also_a_web_page_stays_a_picture(hand_in: HandIn) -> None:
    polyglot = HONEST["jpeg"][0] + b"<script>alert('" + samples.LEAK_MARK.encode() + b"')</script>"
    working = working_copy_of(hand_in(polyglot, "страница.html"))
    assert samples.LEAK_MARK.encode() not in working.read_bytes()


def test_the_extension_follows_the_content(hand_in: HandIn) -> None:
    assert hand_in(HONEST["png"][0], "снимок.jpg").file.name.endswith(".png")


def test_a_document_is_a_master_with_its_first_page_as_a_picture(hand_in: HandIn) -> None:
    master = hand_in(samples.pdf(pages=3), "опись.pdf")
    with Image.open(working_copy_of(master)) as page:
        assert page.size == (master.width, master.height)
    assert (master.media_type, master.pages) == ("application/pdf", 3)


def test_a_page_of_two_hundred_kilometres_is_drawn_small(hand_in: HandIn) -> None:
    master = hand_in(samples.pdf(width=14_400_000, height=14_400_000), "карта.pdf")
    assert (master.width or 0) <= 1600


def test_a_document_is_no_picture(hand_in: HandIn) -> None:
    with pytest.raises(FileRefused) as refusal:
        hand_in(samples.pdf(), "опись.pdf", accept=PICTURES)
    assert refusal.value.reason == Reason.NOT_A_PICTURE


def test_the_same_bytes_twice_are_one_master(hand_in: HandIn) -> None:
    first = hand_in(HONEST["jpeg"][0], "первый.jpg")
    second = hand_in(HONEST["jpeg"][0], "второй.jpg")
    assert first == second
    assert Master.objects.count() == 1


def test_bytes_handed_in_again_mend_a_lost_file(hand_in: HandIn) -> None:
    path = root() / hand_in(HONEST["jpeg"][0]).file.name
    path.unlink()
    hand_in(HONEST["jpeg"][0])
    assert path.read_bytes() == HONEST["jpeg"][0]


def test_a_file_over_the_limit_is_refused_before_it_is_read(settings: Settings, hand_in: HandIn) -> None:
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 1024 * 1024
    with pytest.raises(FileRefused) as refusal:
        hand_in(HONEST["jpeg"][0] + bytes(1024 * 1024))
    assert refusal.value.reason == Reason.TOO_LARGE


def test_a_full_disk_is_told_before_anything_is_written(
    monkeypatch: pytest.MonkeyPatch, hand_in: HandIn
) -> None:
    monkeypatch.setattr(content_store, "RESERVE_BYTES", 1 << 60)
    with pytest.raises(NoSpace):
        hand_in(HONEST["jpeg"][0])


def test_a_process_killed_between_file_and_row_leaves_no_row_without_a_file(
    monkeypatch: pytest.MonkeyPatch, hand_in: HandIn
) -> None:
    def killed(**_row: object) -> None:
        on_disk = list((root() / "masters").rglob("*.jpg"))
        assert [path.read_bytes() for path in on_disk] == [HONEST["jpeg"][0]]
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(Master.objects, "get_or_create", killed)
        with pytest.raises(SystemExit):
            hand_in(HONEST["jpeg"][0])

    assert not Master.objects.exists()
    assert hand_in(HONEST["jpeg"][0]).byte_size == len(HONEST["jpeg"][0])


class ReadInPieces(BytesIO):
    """Remembers how much was asked of it at once."""

    largest = 0

    def read(self, size: int | None = -1) -> bytes:
        self.largest = max(self.largest, size if size and size > 0 else self.getbuffer().nbytes)
        return super().read(size)


def test_an_upload_is_never_in_memory_as_a_whole() -> None:
    upload = ReadInPieces(saved(Image.effect_noise((1200, 1200), 90), "PNG"))

    ingest(File(upload, name="снимок.png"), shown_name="снимок.png")

    assert 0 < upload.largest <= 64 * 1024 < upload.getbuffer().nbytes
