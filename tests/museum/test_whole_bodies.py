"""A body that breaks off is no body, wherever it breaks off."""

from io import BytesIO

import pytest

from museum.whole_bodies import whole_bodies


def read_by(body: bytes, announced: str, how) -> bytes:
    """What an application reads of a body of which so much was announced."""
    read = []
    whole_bodies(lambda environ, _start: read.append(how(environ["wsgi.input"])) or [])(
        {"wsgi.input": BytesIO(body), "CONTENT_LENGTH": announced}, lambda *_: None
    )
    return read[0]


@pytest.mark.parametrize("announced", ["", "0", "not a number"])
def test_a_body_of_unknown_length_is_left_as_it_is(announced) -> None:
    assert read_by(b"a=1", announced, lambda body: body.read()) == b"a=1"


@pytest.mark.parametrize("size", [-1, 3, 100_000])
def test_a_whole_body_is_read_to_its_end_and_not_beyond(size) -> None:
    def in_pieces(body) -> bytes:
        return b"".join(iter(lambda: body.read(size), b""))

    assert read_by(b"x" * 70_000 + b"the next request", "70000", in_pieces) == b"x" * 70_000


@pytest.mark.parametrize("arrived", [0, 1, 65_535, 65_536, 69_999])
@pytest.mark.parametrize("size", [-1, 1000, 65_536])
def test_a_body_that_breaks_off_cannot_be_read(arrived, size) -> None:
    def to_the_end(body) -> None:
        while body.read(size):
            pass

    with pytest.raises(OSError, match="before its announced length"):
        read_by(b"x" * arrived, "70000", to_the_end)
