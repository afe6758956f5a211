"""The order of a box: similar cards, places, another draft."""

from uuid import uuid4

import pytest
from django.urls import reverse

from catalogue.intake.errors import NotAllowed
from catalogue.intake.models import DepositObject
from catalogue.intake.services import packing
from tests.intake import box
from tests.intake.cards import shown

WORDS = {"title": "Ящик каталожный", "date_text": "1950-е", "material_text": "дерево", "quantity": 3}


@pytest.fixture
def draft(librarian):
    return box.draft(librarian, objects=3)


@pytest.fixture
def cards(draft):
    return box.objects_of(draft)


def act(cabinet, name, card, **typed):
    address = reverse(f"intake:{name}-object", args=[card.deposit_id, card.pk])
    return cabinet.post(address, typed, follow=True)


def order(draft) -> list[int]:
    return [card.pk for card in box.objects_of(draft)]


def test_a_similar_card_has_the_words_and_not_the_photographs(cabinet, draft, cards):
    for name, value in WORDS.items():
        setattr(cards[0], name, value)
    cards[0].save()

    page = act(cabinet, "similar", cards[0], token=uuid4())

    similar = box.objects_of(draft)[-1]
    assert {name: getattr(similar, name) for name in WORDS} == WORDS
    assert (similar.item_type, similar.year_from) == (cards[0].item_type, 1950)
    assert cards[0].files.exists()
    assert not similar.files.exists()
    assert page.request["PATH_INFO"] == reverse("intake:object", args=[draft.pk, similar.pk])
    assert "Снимите и этот предмет" in shown(page)


def test_a_button_pressed_twice_makes_one_similar_card(cabinet, draft, cards):
    token = uuid4()
    for _press in range(2):
        act(cabinet, "similar", cards[0], token=token)

    assert len(order(draft)) == 4
    assert "Нажмите кнопку ещё раз" in shown(act(cabinet, "similar", cards[0], token="не номер"))


def test_cards_change_places_and_the_ends_stay(cabinet, draft, cards):
    first, second, third = (card.pk for card in cards)

    act(cabinet, "place", cards[0], later="")
    assert order(draft) == [second, first, third]
    act(cabinet, "place", cards[2], earlier="")
    assert order(draft) == [second, third, first]
    act(cabinet, "place", cards[1], earlier="")
    assert order(draft) == [second, third, first]


def test_a_card_goes_over_into_another_draft_with_its_photographs(cabinet, librarian, draft, cards):
    other = box.draft(librarian, objects=1)

    page = act(cabinet, "move", cards[1], to=other.pk)

    moved = DepositObject.objects.get(pk=cards[1].pk)
    assert (moved.deposit, order(other)[-1]) == (other, moved.pk)
    assert moved.files.exists()
    assert order(draft) == [cards[0].pk, cards[2].pk]
    assert page.request["PATH_INFO"] == other.get_absolute_url()
    thumbnail = reverse("intake:thumbnail", args=[other.pk, moved.files.first().pk])
    assert cabinet.get(thumbnail).status_code == 200


def test_the_draft_offers_the_other_drafts_of_the_person_alone(cabinet, librarian, draft):
    other = box.draft(librarian, objects=1)
    box.sent(librarian)
    box.draft(box.library_person(box.network("belovo")), objects=1)

    assert [key for key, _name in cabinet.get(draft.get_absolute_url()).context["other_drafts"]] == [other.pk]


@pytest.mark.parametrize("whose", ["sent", "stranger"])
def test_a_card_goes_neither_into_what_is_sent_nor_to_strangers(cabinet, librarian, draft, cards, whose):
    stranger = box.library_person(box.network("belovo"))
    other = box.sent(librarian) if whose == "sent" else box.draft(stranger, objects=1)

    page = act(cabinet, "move", cards[0], to=other.pk)

    assert "Выберите черновик" in shown(page)
    assert cards[0].pk in order(draft)
    with pytest.raises(NotAllowed):
        packing.move_to(cards[0], other, by=librarian)


def test_a_card_of_a_sent_deposit_stays_where_it_is(librarian, draft):
    sent = box.sent(librarian, objects=3)
    cards = box.objects_of(sent)

    with pytest.raises(NotAllowed):
        packing.move_to(cards[0], draft, by=librarian)
    with pytest.raises(NotAllowed):
        packing.change_places(cards[0], by=librarian, forward=True)
    with pytest.raises(NotAllowed):
        packing.add_similar(cards[0], by=librarian, token=uuid4())
    assert order(sent) == [card.pk for card in cards]


def test_into_its_own_box_a_card_is_not_moved(librarian, draft, cards):
    packing.move_to(cards[0], draft, by=librarian)

    assert order(draft) == [card.pk for card in cards]
