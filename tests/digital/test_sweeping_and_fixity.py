"""Damage is found exactly; orphans go and nothing else does."""

import os
import time
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.core.management import CommandError, call_command
from django.utils import timezone

from catalogue.digital import public_store
from catalogue.digital.content_store import root
from catalogue.digital.models import Master, MuseumImage
from catalogue.digital.public_copies import make_public_copies
from catalogue.digital.sweeping import A_DAY
from tests.digital.samples import picture, saved

pytestmark = pytest.mark.django_db


def grow_old(*folders: Path) -> None:
    """Let two days pass."""
    past = time.time() - 2 * 86400
    for folder in folders:
        for path in (folder, *folder.rglob("*")):
            os.utime(path, (past, past))
    Master.objects.update(received_at=timezone.now() - 2 * A_DAY)


def sweep(*options: str) -> str:
    out = StringIO()
    call_command("sweep_orphans", *options, stdout=out)
    return out.getvalue()


def test_exactly_the_damaged_originals_are_named(hand_in: Callable[..., Master]) -> None:
    masters = [hand_in(saved(picture(100 + number, 100), "PNG")) for number in range(8)]
    changed, missing = masters[2], masters[5]
    flipped = bytearray(Path(changed.file.path).read_bytes())
    flipped[40] ^= 1
    Path(changed.file.path).write_bytes(flipped)
    Path(missing.file.path).unlink()
    out = StringIO()

    with pytest.raises(CommandError) as error:
        call_command("verify_fixity", stdout=out)

    assert set(out.getvalue().splitlines()) == {
        f"changed: {changed.file.name}",
        f"missing: {missing.file.name}",
    }
    assert error.value.returncode == 1
    assert "2 of 8" in str(error.value)


def test_sound_originals_pass(image: MuseumImage) -> None:
    out = StringIO()
    call_command("verify_fixity", stdout=out)
    assert "All 1 original files" in out.getvalue()


def test_what_is_used_survives_the_sweep(image: MuseumImage) -> None:
    copies = make_public_copies(image)
    rendition = image.get_rendition("max-165x165")
    grow_old(root(), public_store.root())
    sweep()
    assert Path(image.master.file.path).exists()
    assert Path(rendition.file.path).exists()
    assert all(Path(copy.file.path).exists() for copy in copies)


def test_an_original_nobody_uses_goes_after_a_day(hand_in: Callable[..., Master]) -> None:
    master = hand_in(saved(picture(), "JPEG"))
    assert "originals nobody uses 0" in sweep()
    grow_old(root())

    assert "originals nobody uses 1" in sweep("--dry-run")
    assert Path(master.file.path).exists()

    sweep()
    assert not Master.objects.exists()
    assert not [path for path in root().rglob("*") if path.is_file()]


def test_an_original_handed_in_again_is_young_again(hand_in: Callable[..., Master]) -> None:
    hand_in(saved(picture(), "JPEG"))
    grow_old(root())
    hand_in(saved(picture(), "JPEG"))
    sweep()
    assert Master.objects.count() == 1


def test_files_without_rows_go_after_a_day(image: MuseumImage) -> None:
    orphans = [
        root() / "masters/ab/cd" / ("a" * 64 + ".jpg"),
        root() / "incoming/half",
        root() / "renditions/old.jpg",
        root() / "thumbnails/ab/cd" / ("b" * 64 + "-320.jpg"),
        public_store.root() / "copies/lost.webp",
        public_store.root() / "making/half.webp",
        public_store.root() / "tiles/lost/info.json",
    ]
    for path in orphans:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    sweep()
    assert all(path.exists() for path in orphans)

    grow_old(root(), public_store.root())
    sweep()
    assert not any(path.exists() for path in orphans)
    assert Path(image.master.file.path).exists()


def test_what_a_killed_upload_leaves_goes_after_a_day(settings) -> None:
    assert Path(settings.FILE_UPLOAD_TEMP_DIR).is_dir()  # made before the first upload
    settings.FILE_UPLOAD_TEMP_DIR = root() / "incoming"
    root().joinpath("incoming").mkdir(parents=True)
    upload = TemporaryUploadedFile("снимок.jpg", "image/jpeg", 4, None)
    left = root() / "incoming" / "left"
    os.link(upload.temporary_file_path(), left)
    upload.close()
    sweep()
    assert left.exists()
    grow_old(root())
    sweep()
    assert not left.exists()
