"""What the demonstration brings along: small, whole, free."""

import pytest
from PIL import Image

from catalogue.demo.records import DATA, PICTURES, DemoPicture, demo_pictures, demo_records

MIB = 1024 * 1024
LARGER = [picture for picture in demo_pictures() if picture.hires_of]


def test_there_are_twenty_documents_and_twenty_artifacts() -> None:
    groups = [record["group"] for record in demo_records()]

    assert (groups.count("document"), groups.count("artifact")) == (20, 20)
    assert all(record["demo"] for record in demo_records())


def test_every_record_has_sheets_in_order() -> None:
    for record in demo_records():
        assert [each.order for each in record.sheets] == list(range(1, len(record.sheets) + 1))


def test_every_picture_is_there_and_none_lies_about() -> None:
    assert {picture.file for picture in demo_pictures()} == {path.name for path in PICTURES.iterdir()}


def test_every_picture_is_described_for_those_who_cannot_see_it() -> None:
    assert all(picture.alt for picture in demo_pictures())


def test_the_files_are_small() -> None:
    sizes = [path.stat().st_size for path in DATA.rglob("*") if path.is_file()]

    assert max(sizes) < 1.5 * MIB
    assert sum(sizes) < 16 * MIB


@pytest.mark.parametrize("larger", LARGER, ids=lambda picture: picture.file)
def test_a_larger_version_is_larger_than_its_twin(larger: DemoPicture) -> None:
    with Image.open(larger.path) as large, Image.open(PICTURES / larger.hires_of) as twin:
        assert large.width > 2 * twin.width


def test_pictures_carry_no_metadata() -> None:
    for picture in demo_pictures():
        with Image.open(picture.path) as opened:
            assert not opened.getexif()
