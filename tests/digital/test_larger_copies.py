"""Small copies come with the publication, larger ones by the worker, and none after a withdrawal."""

from pathlib import Path

import pytest

from catalogue.digital import larger_copies
from catalogue.digital.ingest_many import ingest_many
from catalogue.digital.larger_copies import WIDEST_AT_ONCE, make_larger_copies, show_in_public, widths_missing
from catalogue.digital.models import Master, MuseumImage, PublicCopy
from catalogue.digital.public_copies import remove_public_copies
from catalogue.digital.refusals import FileRefused
from tests.digital import samples

pytestmark = pytest.mark.django_db


def widths(image: MuseumImage) -> list[int]:
    return list(PublicCopy.objects.filter(image=image).order_by("width").values_list("width", flat=True))


def test_what_lists_show_is_there_at_once_and_the_worker_makes_the_rest(image: MuseumImage) -> None:
    show_in_public(image)
    assert widths(image) == [320, WIDEST_AT_ONCE]

    make_larger_copies(image.pk)

    assert widths(image) == [320, 640, 1280, 1500]
    assert widths_missing(image) == []


def test_the_worker_is_asked_after_the_commit(
    image: MuseumImage, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        show_in_public(image)

    assert widths(image) == [320, 640, 1280, 1500]


def test_what_is_not_public_gets_no_larger_copies(image: MuseumImage) -> None:
    make_larger_copies(image.pk)

    assert widths(image) == []


def test_a_copy_finished_after_the_withdrawal_gets_no_address(
    image: MuseumImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_in_public(image)
    resize = larger_copies.save_resized

    def withdrawn_meanwhile(*args: Path, **options: object) -> tuple[int, int]:
        remove_public_copies(image)
        return resize(*args, **options)

    monkeypatch.setattr(larger_copies, "save_resized", withdrawn_meanwhile)
    make_larger_copies(image.pk)

    assert widths(image) == []


def test_many_files_become_masters_in_their_order(tmp_path: Path) -> None:
    paths = []
    for number in (300, 310, 300):
        paths.append(tmp_path / f"{len(paths)}.jpg")
        paths[-1].write_bytes(samples.saved(samples.picture(number, 200), "JPEG"))

    masters = ingest_many(paths)

    assert [master.width for master in masters] == [300, 310, 300]
    assert masters[0] == masters[2]
    assert ingest_many(paths) == masters
    assert Master.objects.count() == 2


def test_a_text_among_many_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "опись.jpg").write_text("Опись дел")

    with pytest.raises(FileRefused):
        ingest_many([tmp_path / "опись.jpg"])
