"""A form whose connection breaks changes nothing of what is stored."""

from io import BufferedReader, BytesIO
from urllib.parse import urlencode

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from museum.whole_bodies import Announced
from tests.intake import box
from tests.intake.cards import address, filled, shown

URLENCODED = "application/x-www-form-urlencoded"


@pytest.fixture
def card(librarian):
    return box.objects_of(box.draft(librarian, objects=1))[0]


def post_in_part(client, path: str, body: bytes, media_type: str, part: float, **headers: str):
    """Post a body of which only a part arrives."""
    arrived = body[: int(len(body) * part)]
    cut_off = BufferedReader(Announced(BytesIO(arrived), len(body)))
    more = {"wsgi.input": cut_off, "CONTENT_LENGTH": str(len(body))}
    return client.generic("POST", path, body, media_type, **more, **headers)


@pytest.mark.parametrize("part", [0.0, 0.3, 0.9, 0.99])
@pytest.mark.parametrize("media_type", [MULTIPART_CONTENT, URLENCODED])
def test_half_a_card_is_not_saved(cabinet, card, part, media_type):
    typed = filled(cabinet, card, title="Новое название", description="Новое описание " * 30)
    body = encode_multipart(BOUNDARY, typed) if media_type == MULTIPART_CONTENT else urlencode(typed).encode()
    before = type(card).objects.filter(pk=card.pk).values().get()

    answer = post_in_part(cabinet, address(card), body, media_type, part)

    assert answer.status_code == 400
    assert "форма дошла не целиком" in shown(answer)
    assert type(card).objects.filter(pk=card.pk).values().get() == before


def test_a_script_is_told_so_as_well(cabinet, card):
    typed = encode_multipart(BOUNDARY, filled(cabinet, card))

    answer = post_in_part(
        cabinet, address(card), typed, MULTIPART_CONTENT, 0.5, HTTP_ACCEPT="application/json"
    )

    assert answer.status_code == 400
    assert "не целиком" in answer.json()["error"]


def test_a_stranger_s_half_form_is_refused_without_a_word_of_the_card(client, card):
    answer = post_in_part(client, address(card), b"title=x&description=y", URLENCODED, 0.5)

    assert answer.status_code == 400
    assert card.title not in shown(answer)
