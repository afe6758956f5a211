"""A returned object: only what was asked about is open, every remark is answered, then it is sent again."""

import re

import pytest
from django.urls import reverse

from catalogue.intake.services import reviewing, submitting
from catalogue.intake.states import ObjectState
from catalogue.intake.values import value_in_words
from tests.intake import box
from tests.intake.cards import address, filled, shown

# session, person, groups, membership, deposit with its counts, first pictures, objects, remarks, rounds,
# title, events; whether something is accepted; the museum's settings, permission to the CMS
QUERIES_OF_THE_STATUS = 16


@pytest.fixture
def card(librarian, curator):
    """A card with two remarks: about the dating and about the photographs."""
    deposit = box.taken(librarian, curator, objects=2)
    card = box.objects_of(deposit)[0]
    reviewing.add_remark(card, by=curator, field="files", text="Снимите оборот")
    reviewing.add_remark(card, by=curator, field="date_text", text="Откуда известна дата?")
    reviewing.return_object(card, by=curator)
    return box.objects_of(deposit)[0]


def answers(card, **texts):
    return {f"answer-{remark.pk}": texts.get(remark.field, "") for remark in card.remarks.all()}


def send_again(card):
    return reverse("intake:send-again", args=[card.deposit_id])


def test_only_the_remarked_places_are_open_and_the_rest_is_checked(cabinet, card):
    page = cabinet.get(address(card))
    open_fields = {name for name in page.context["form"].fields if not name.startswith("answer-")}
    assert open_fields == {"date_text", "revision"}
    assert page.context["files_are_open"]
    assert "readonly" in shown(page)


def test_remarks_are_numbered_in_page_order(cabinet, card):
    remarks = cabinet.get(address(card)).context["rows"].remarks
    assert [(remark.number, remark.field) for remark in remarks] == [(1, "files"), (2, "date_text")]


def test_an_answer_is_kept_with_the_value_before_and_after(cabinet, card):
    cabinet.post(
        address(card), filled(cabinet, card, date_text="1938", **answers(card, date_text="По штампу"))
    )
    remark = card.remarks.get(field="date_text")
    assert (remark.answer, remark.value_before, remark.value_after) == ("По штампу", "конец 1930-х", "1938")
    assert remark.is_answered


def test_a_new_photograph_answers_the_remark_to_the_photographs(cabinet, card):
    cabinet.post(address(card), filled(cabinet, card, files=[box.photograph("maroon")], **answers(card)))
    remark = card.remarks.get(field="files")
    assert remark.is_answered
    assert remark.value_after == value_in_words(box.objects_of(card.deposit)[0], "files")


def test_a_closed_field_in_the_post_is_not_changed(cabinet, card):
    cabinet.post(address(card), filled(cabinet, card, title="Подменённое название", **answers(card)))
    card.refresh_from_db()
    assert card.title == "Приказ № 1 об открытии библиотеки"


def test_sending_again_says_what_is_not_answered_yet(cabinet, card):
    posted = filled(cabinet, card, next="send_again", **answers(card, date_text="По штампу"))
    page = cabinet.post(address(card), posted)
    card.refresh_from_db()
    assert card.state == ObjectState.RETURNED
    assert page.context["left"].startswith(("Осталось ответить: 1", "Left to answer: 1"))
    unanswered = f"answer-{card.remarks.get(field='files').pk}"
    assert page.context["form"].errors.keys() == {unanswered}
    text = shown(page)
    assert f'href="#field-{unanswered}"' in text
    assert f'id="id_{unanswered}_error"' in text
    assert re.search(r'value="send_again"[^>]*aria-disabled="true"', text)


def test_an_unanswered_card_is_not_passed_over_where_another_one_is_ready(cabinet, card, curator):
    other = box.objects_of(card.deposit)[1]
    reviewing.add_remark(other, by=curator, field="title", text="Уточните")
    reviewing.return_object(other, by=curator)
    cabinet.post(address(other), filled(cabinet, other, title="Приказ № 2 об открытии читальни"))
    page = cabinet.post(address(card), filled(cabinet, card, next="send_again", **answers(card)))
    other.refresh_from_db()
    assert len(page.context["form"].errors) == 2
    assert other.state == ObjectState.RETURNED


def test_what_was_answered_while_a_colleague_sent_it_is_shown_back(cabinet, card, coordinator):
    posted = filled(cabinet, card, **answers(card, date_text="По штампу на обороте"))
    submitting.withdraw(card.deposit, by=coordinator, reason="Передумали")
    typed = cabinet.post(address(card), posted).context["typed"]
    assert [each["value"] for each in typed] == ["По штампу на обороте"]
    assert "Откуда известна дата?" in typed[0]["label"]


def test_an_answered_object_is_sent_again_straight_from_its_card(cabinet, card):
    posted = filled(
        cabinet, card, next="send_again", **answers(card, date_text="По штампу", files="Оборот чистый")
    )
    answer = cabinet.post(address(card), posted)
    card.refresh_from_db()
    assert answer.headers["Location"] == card.deposit.get_absolute_url()
    assert card.state == ObjectState.SENT


def test_the_status_page_sends_again_what_is_answered(cabinet, card):
    status = cabinet.get(card.deposit.get_absolute_url())
    assert status.context["unanswered"] == 2
    assert f'class="btn" href="{address(card)}"' in shown(status)
    cabinet.post(send_again(card))
    card.refresh_from_db()
    assert card.state == ObjectState.RETURNED
    cabinet.post(address(card), filled(cabinet, card, **answers(card, date_text="По штампу", files="Чистый")))
    cabinet.post(send_again(card))
    card.refresh_from_db()
    assert card.state == ObjectState.SENT


def test_pressing_send_again_twice_sends_once(cabinet, card):
    cabinet.post(address(card), filled(cabinet, card, **answers(card, date_text="По штампу", files="Чистый")))
    assert cabinet.post(send_again(card)).status_code == 302
    assert cabinet.post(send_again(card)).status_code == 302
    assert card.deposit.events.filter(kind="sent_again").count() == 1


def test_the_status_shows_the_question_and_the_answer(cabinet, card):
    cabinet.post(
        address(card), filled(cabinet, card, date_text="1938", **answers(card, date_text="По штампу"))
    )
    page = shown(cabinet.get(card.deposit.get_absolute_url()))
    assert "Откуда известна дата?" in page
    assert "По штампу" in page


def test_a_remark_that_was_not_sent_is_not_shown(cabinet, card, curator):
    other = box.objects_of(card.deposit)[1]
    reviewing.add_remark(other, by=curator, field="title", text="Ещё не отправленное замечание")
    for url in (card.deposit.get_absolute_url(), address(other)):
        assert "отправленное замечание" not in shown(cabinet.get(url))


def test_a_place_that_was_asked_about_brings_its_known_place(cabinet, librarian, curator):
    deposit = box.taken(librarian, curator, objects=1)
    card = box.objects_of(deposit)[0]
    reviewing.add_remark(card, by=curator, field="place_as_written", text="Которая Талая?")
    reviewing.return_object(card, by=curator)
    cabinet.post(address(card), filled(cabinet, card, place_as_written="д. Талая, Юргинский округ"))
    card.refresh_from_db()
    assert card.place_as_written == "д. Талая, Юргинский округ"


@pytest.mark.parametrize("objects", [1, 4])
def test_the_status_asks_a_constant_number_of_questions(
    cabinet, librarian, curator, django_assert_num_queries, objects
):
    deposit = box.taken(librarian, curator, objects=objects)
    for card in box.objects_of(deposit):
        reviewing.add_remark(card, by=curator, field="title", text="Уточните")
        reviewing.return_object(card, by=curator)
    with django_assert_num_queries(QUERIES_OF_THE_STATUS):
        cabinet.get(deposit.get_absolute_url())
