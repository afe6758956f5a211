"""The card: what is typed is kept, understood and never lost."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import gettext as _

from catalogue.authorities.models import Place, Term, Vocabulary
from catalogue.digital.models import Master
from catalogue.intake.forms.wording import TYPE_WORDS
from catalogue.intake.models import DepositObject, ObjectFile
from catalogue.intake.models.objects import ItemType
from catalogue.intake.services import submitting
from catalogue.models import PeopleDepicted
from tests.intake import box
from tests.intake.cards import address, filled, shown

# session, person, membership, groups, deposit, card, its form's instance; what is missing (objects, files,
# consent text, consent); objects and their first pictures; known places and their names; photographs; kinds,
# authenticity; the museum's settings, permission to the CMS
QUERIES_OF_THE_CARD = 22


@pytest.fixture
def deposit(librarian):
    return box.draft(librarian, objects=1)


@pytest.fixture
def card(deposit):
    return box.objects_of(deposit)[0]


def new_card(deposit, **typed) -> tuple[str, dict[str, object]]:
    url = reverse("intake:new-object", args=[deposit.pk])
    return url, {
        "token": str(uuid.uuid4()),
        "revision": "0",
        "item_type": "artifact",
        "quantity": "1",
        **typed,
    }


def test_a_new_card_asks_first_whether_it_is_a_document_or_a_thing(cabinet, deposit):
    url, _posted = new_card(deposit)
    page = cabinet.get(url)
    assert "?type=document" in shown(page)
    assert cabinet.get(url + "?type=artifact").context["card"].item_type == ItemType.ARTIFACT
    assert deposit.objects_in_box.count() == 1


def test_a_new_card_is_kept_with_its_photographs_by_one_plain_post(cabinet, deposit):
    url, posted = new_card(
        deposit,
        title="Ящик-чемодан",
        date_text="конец 1930-х",
        files=[box.photograph("red"), box.photograph("blue")],
    )
    answer = cabinet.post(url, posted)
    card = deposit.objects_in_box.get(title="Ящик-чемодан")
    assert answer.headers["Location"] == address(card)
    assert (card.year_from, card.year_to, card.files.count()) == (1937, 1939, 2)


def test_a_new_card_posted_twice_is_one_card(cabinet, deposit):
    url, posted = new_card(deposit, title="Ящик-чемодан")
    first, second = cabinet.post(url, posted), cabinet.post(url, posted)
    assert first.headers["Location"] == second.headers["Location"]
    assert deposit.objects_in_box.filter(title="Ящик-чемодан").count() == 1


def test_a_new_card_posted_again_with_another_text_shows_both_texts(cabinet, deposit):
    url, posted = new_card(deposit, title="Ящик-чемодан")
    cabinet.post(url, posted)
    page = cabinet.post(url, {**posted, "title": "Чемодан"})
    assert page.status_code == 409
    assert page.context["form"]["title"].value() == "Чемодан"
    assert page.context["theirs"].title == "Ящик-чемодан"


def test_the_dating_is_understood_after_saving(cabinet, card):
    cabinet.post(address(card), filled(cabinet, card, date_text="конец 1930-х"))
    assert "Поняли как 1937–1939" in shown(cabinet.get(address(card)))


def test_a_dating_that_is_not_understood_is_kept_and_asked_about(cabinet, card):
    cabinet.post(address(card), filled(cabinet, card, date_text="при царе Горохе"))
    page = shown(cabinet.get(address(card)))
    assert "при царе Горохе" in page
    assert "Не поняли дату" in page


def test_the_dating_is_understood_while_typing(cabinet, client):
    url = reverse("intake:dating")
    assert cabinet.get(url, {"text": "1941–1945?"}).json()["understood"] is True
    assert cabinet.get(url, {"text": ""}).json()["sentence"] == ""
    assert client.get(url).status_code == 302


def test_a_known_place_is_found_under_any_of_its_names_and_the_text_stays(cabinet, card):
    place = Place.objects.create(name="Новокузнецк")
    place.other_names.create(name="Сталинск", year_from=1932, year_to=1961)
    place.save()
    cabinet.post(address(card), filled(cabinet, card, place_as_written="г. Сталинск"))
    card.refresh_from_db()
    assert (card.place, card.place_as_written) == (place, "г. Сталинск")


def test_a_place_named_like_another_is_not_guessed(cabinet, card):
    Place.objects.create(name="Талая", slug="talaya-1")
    Place.objects.create(name="Талая", slug="talaya-2")
    cabinet.post(address(card), filled(cabinet, card, place_as_written="д. Талая"))
    card.refresh_from_db()
    assert (card.place, card.place_as_written) == (None, "д. Талая")


def test_kinds_are_offered_in_groups_and_only_those_of_the_type(cabinet, deposit, card):
    group = Term.objects.create(vocabulary=Vocabulary.KIND, name="Мебель", slug="g")
    for name, applies in (("Шкаф", "artifact"), ("Опись", "document")):
        Term.objects.create(
            vocabulary=Vocabulary.KIND, name=name, slug=name, parent=group, applies_to=applies
        )
    page = shown(cabinet.get(reverse("intake:new-object", args=[deposit.pk]) + "?type=artifact"))
    assert '<optgroup label="Мебель">' in page
    assert ">Шкаф<" in page
    assert ">Опись<" not in page


def test_what_is_wrong_is_said_at_its_field_and_the_rest_is_kept(cabinet, card):
    page = cabinet.post(
        address(card),
        filled(cabinet, card, quantity="много", description="С пометами", files=[box.photograph("teal")]),
    )
    card.refresh_from_db()
    assert page.status_code == 200
    assert page.context["form"].errors.keys() == {"quantity"}
    assert 'href="#field-quantity"' in shown(page)
    assert (card.description, card.files.count()) == ("С пометами", 2)


def test_an_empty_card_can_be_saved_as_a_draft_and_asks_for_its_title_at_the_field(cabinet, card):
    page = cabinet.post(address(card), filled(cabinet, card, title="", kind="", date_text=""))
    card.refresh_from_db()
    assert (card.title, card.kind, card.date_text) == ("", None, "")
    assert page.context["form"].errors.keys() == {"title"}
    assert 'href="#field-title"' in shown(page)
    assert not list(page.context["messages"])


def test_a_card_without_a_title_does_not_stop_the_way_on(cabinet, card):
    answer = cabinet.post(address(card), filled(cabinet, card, title="", next="consent"), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("intake:consent", args=[card.deposit_id])
    assert [message.level_tag for message in answer.context["messages"]] == ["warning"]


def test_a_card_without_a_title_is_called_by_its_place(card):
    card.title, card.position = "", 3
    assert str(card) == _("Document %(position)d, untitled") % {"position": 3}
    card.item_type = ItemType.ARTIFACT
    assert str(card) == _("Object %(position)d, untitled") % {"position": 3}


def test_a_new_card_has_said_nothing_of_people_and_asks_in_the_open(cabinet, deposit):
    url, _posted = new_card(deposit)
    page = cabinet.get(url + "?type=document")
    assert page.context["form"]["people_depicted"].value() == PeopleDepicted.UNKNOWN
    assert "people_depicted" in [row.name for row in page.context["rows"].story]


def test_examples_fit_what_is_described_and_nothing_is_chosen_by_dashes(cabinet, deposit):
    url, _posted = new_card(deposit)
    document = shown(cabinet.get(url + "?type=document"))
    artifact = shown(cabinet.get(url + "?type=artifact"))
    for example in ("Дерево, металл, кожа", "Ржавчина на замке"):
        assert example in artifact
        assert example not in document
    assert "---------" not in document + artifact


def test_autosave_renames_the_page_and_counts_the_objects(cabinet, deposit):
    url, posted = new_card(deposit, title="Ящик-чемодан")
    answer = cabinet.post(url, posted, headers={"Accept": "application/json"}).json()
    assert answer["heading"] == "Ящик-чемодан"
    assert "Ящик-чемодан" in answer["side"]
    assert str(_("Objects: %(count)d") % {"count": 2}) in answer["side"]


def test_autosave_tells_when_it_was_kept_and_the_next_revision(cabinet, card):
    posted = filled(cabinet, card, title="Приказ об открытии")
    answer = cabinet.post(address(card), posted, headers={"Accept": "application/json"})
    card.refresh_from_db()
    assert (answer.status_code, answer.json()["saved"], answer.json()["revision"]) == (
        200,
        True,
        card.revision,
    )
    assert card.title == "Приказ об открытии"


def test_a_card_changed_in_another_window_answers_409_to_the_script(cabinet, card):
    posted = filled(cabinet, card, title="Из первого окна")
    cabinet.post(address(card), filled(cabinet, card, title="Из второго окна"))
    answer = cabinet.post(address(card), posted, headers={"Accept": "application/json"})
    card.refresh_from_db()
    assert (answer.status_code, answer.json()["saved"], card.title) == (409, False, "Из второго окна")


def test_a_card_changed_in_another_window_shows_both_texts(cabinet, card):
    posted = filled(cabinet, card, title="Из первого окна")
    cabinet.post(address(card), filled(cabinet, card, title="Из второго окна"))
    page = cabinet.post(address(card), posted)
    text = shown(page)
    assert page.status_code == 409
    assert "Из первого окна" in text
    assert "Из второго окна" in text
    again = {**posted, "revision": page.context["revision"]}
    assert cabinet.post(address(card), again).status_code == 302
    card.refresh_from_db()
    assert card.title == "Из первого окна"


def test_the_same_words_posted_twice_are_no_conflict(cabinet, card):
    posted = filled(cabinet, card, title="Приказ")
    assert cabinet.post(address(card), posted).status_code == 302
    assert cabinet.post(address(card), posted).status_code == 302


def test_a_text_typed_while_a_colleague_sent_the_deposit_is_shown_back(cabinet, card, coordinator):
    posted = filled(cabinet, card, title="Дописанное название", description="Дописанное описание")
    submitting.submit(card.deposit, by=coordinator)
    page = cabinet.post(address(card), posted)
    text = shown(page)
    assert page.status_code == 409
    assert "Дописанное название" in text
    assert "Дописанное описание" in text
    assert coordinator.get_short_name() in text
    assert (
        cabinet.post(address(card), posted, headers={"Accept": "application/json"}).json()["closed"] is True
    )


def test_only_what_is_new_is_shown_back_and_in_the_words_of_the_form(cabinet, card, coordinator):
    kind = box.kind("устав")
    posted = filled(cabinet, card, kind=kind.pk, item_type="artifact", people_depicted="crowd")
    submitting.submit(card.deposit, by=coordinator)
    typed = {each["label"]: each["value"] for each in cabinet.post(address(card), posted).context["typed"]}
    assert set(typed.values()) == {
        "устав",
        str(TYPE_WORDS[ItemType.ARTIFACT]),
        str(PeopleDepicted.CROWD.label),
    }
    unchanged = {**posted, "kind": card.kind_id, "item_type": "document", "people_depicted": "none"}
    assert cabinet.post(address(card), unchanged).context["typed"] == []


def test_a_text_file_called_jpg_is_refused_at_its_place_and_the_others_are_kept(cabinet, card):
    false = SimpleUploadedFile("лист.jpg", "Это текст".encode(), content_type="image/jpeg")
    page = cabinet.post(
        address(card), filled(cabinet, card, title="Новое название", files=[box.photograph("gold"), false])
    )
    card.refresh_from_db()
    assert [refusal.name for refusal in page.context["refused"]] == ["лист.jpg"]
    assert (card.title, card.files.count()) == ("Новое название", 2)


def test_a_card_is_taken_out_of_a_draft_by_post_only(cabinet, card):
    url = reverse("intake:remove-object", args=[card.deposit_id, card.pk])
    assert cabinet.get(url).status_code == 405
    cabinet.post(url)
    assert not DepositObject.objects.filter(pk=card.pk).exists()


def test_another_type_asks_other_questions(cabinet, card):
    cabinet.post(address(card), filled(cabinet, card, item_type="artifact"))
    card.refresh_from_db()
    assert card.item_type == ItemType.ARTIFACT
    assert "reference_code" not in cabinet.get(address(card)).context["form"].fields


def test_a_sent_card_is_a_page_to_read(cabinet, librarian, card):
    submitting.submit(card.deposit, by=librarian)
    page = cabinet.get(address(card))
    assert page.status_code == 200
    assert "<textarea" not in shown(page)


@pytest.mark.parametrize("photographs", [1, 300])
def test_the_card_asks_a_constant_number_of_questions(
    cabinet, librarian, card, django_assert_num_queries, photographs
):
    first = card.files.get()
    masters = Master.objects.bulk_create(
        Master(sha256=f"{number:064x}", file=first.master.file.name, byte_size=1, media_type="image/jpeg")
        for number in range(1, photographs)
    )
    ObjectFile.objects.bulk_create(
        ObjectFile(
            deposit_object=card,
            master=master,
            shown_name="лист.jpg",
            position=master.pk,
            uploaded_by=librarian,
        )
        for master in masters
    )
    with django_assert_num_queries(QUERIES_OF_THE_CARD):
        assert len(cabinet.get(address(card)).context["tiles"]) == photographs
