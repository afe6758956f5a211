"""Photographs: sent one by one or together, put in order, labelled, taken out, seen by their own people."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from catalogue.intake.services import submitting
from tests.intake import box
from tests.intake.cards import address, filled, shown


@pytest.fixture
def card(librarian):
    return box.objects_of(box.draft(librarian, objects=1))[0]


@pytest.fixture
def upload(cabinet, card):
    url = reverse("intake:upload", args=[card.deposit_id, card.pk])
    return lambda file, **more: cabinet.post(
        url, {"files": file, **more}, headers={"Accept": "application/json"}
    )


def names(card) -> list[str]:
    return list(card.files.order_by("position").values_list("shown_name", flat=True))


def test_a_photograph_sent_by_the_script_comes_back_as_its_tile(card, upload):
    answer = upload(box.photograph("olive"))
    assert answer.status_code == 201
    assert f"label-{answer.json()['key']}" in answer.json()["tile"]
    assert card.files.count() == 2


def test_the_same_photograph_sent_again_after_a_broken_line_is_one(card, upload):
    first, second = upload(box.photograph("olive")), upload(box.photograph("olive"))
    assert first.json()["key"] == second.json()["key"]
    assert card.files.count() == 2


def test_photographs_stand_in_the_order_they_were_chosen_in_whichever_arrives_first(card, upload):
    [first] = names(card)
    chosen = {place: box.photograph(colour) for place, colour in ((2, "olive"), (3, "navy"), (4, "teal"))}
    for place, photograph in chosen.items():
        photograph.name = f"IMG_{place}.jpg"
    for place in (3, 4, 2):
        upload(chosen[place], place=str(place))
    assert names(card) == [first, "IMG_2.jpg", "IMG_3.jpg", "IMG_4.jpg"]


@pytest.mark.parametrize("place", ["1", "0", "-2", "²", "99999", "first"])
def test_a_place_that_is_taken_or_no_place_is_the_end(card, upload, place):
    [first] = names(card)
    photograph = box.photograph("olive")
    photograph.name = "IMG_2.jpg"
    assert upload(photograph, place=place).status_code == 201
    assert names(card) == [first, "IMG_2.jpg"]


def test_a_half_uploaded_photograph_is_refused_in_a_sentence(card, upload):
    whole = box.photograph("olive").read()
    answer = upload(SimpleUploadedFile("обрыв.jpg", whole[: len(whole) // 2]))
    assert answer.status_code == 422
    assert answer.json()["error"]
    assert card.files.count() == 1


def test_a_post_without_a_file_is_a_sentence(cabinet, card):
    url = reverse("intake:upload", args=[card.deposit_id, card.pk])
    assert cabinet.post(url, {}, headers={"Accept": "application/json"}).status_code == 400


def test_a_photograph_for_a_sent_deposit_is_refused(card, librarian, upload):
    submitting.submit(card.deposit, by=librarian)
    answer = upload(box.photograph("olive"))
    assert answer.status_code == 409
    assert librarian.get_short_name() in answer.json()["error"]


def test_labels_and_captions_are_kept_with_the_card(cabinet, card):
    file = card.files.get()
    cabinet.post(
        address(card),
        filled(cabinet, card, **{f"label-{file.pk}": "Л. 1", f"caption-{file.pk}": "Титульный лист"}),
    )
    file.refresh_from_db()
    assert (file.label, file.caption) == ("Л. 1", "Титульный лист")


def test_photographs_change_places_by_buttons(cabinet, card):
    second = box.photograph("navy")
    second.name = "второй.jpg"
    cabinet.post(address(card), filled(cabinet, card, files=[second]))
    last = card.files.order_by("position").last()
    answer = cabinet.post(address(card), filled(cabinet, card, photograph=f"earlier:{last.pk}"))
    assert names(card) == ["второй.jpg", "снимок.jpg"]
    assert answer.headers["Location"].endswith(f"#photograph-{last.pk}")


def test_a_photograph_is_taken_out_and_the_typed_text_is_kept(cabinet, card):
    file = card.files.get()
    cabinet.post(address(card), filled(cabinet, card, title="Дописано", photograph=f"remove:{file.pk}"))
    card.refresh_from_db()
    assert (card.title, card.files.count()) == ("Дописано", 0)


@pytest.mark.parametrize("command", ["", "remove:", "remove:abc", "remove:99999", "burn:1", "earlier"])
def test_a_senseless_command_changes_nothing(cabinet, card, command):
    assert cabinet.post(address(card), filled(cabinet, card, photograph=command)).status_code == 302
    assert card.files.count() == 1


def test_a_photograph_of_another_card_cannot_be_taken_out_here(cabinet, card, librarian):
    other = box.objects_of(box.draft(librarian, objects=1))[0]
    cabinet.post(address(card), filled(cabinet, card, photograph=f"remove:{other.files.get().pk}"))
    assert other.files.count() == 1


def test_the_script_gets_the_photographs_in_their_new_order(cabinet, card):
    posted = filled(cabinet, card, photograph=f"remove:{card.files.get().pk}")
    answer = cabinet.post(address(card), posted, headers={"Accept": "application/json"})
    assert answer.json()["tiles"] == ""


def test_a_thumbnail_is_a_small_jpeg_and_the_original_comes_as_it_was(cabinet, card):
    file = card.files.get()
    small = cabinet.get(reverse("intake:thumbnail", args=[card.deposit_id, file.pk]))
    whole = cabinet.get(reverse("intake:file", args=[card.deposit_id, file.pk]))
    assert small.headers["Content-Type"] == "image/jpeg"
    assert whole.headers["Content-Disposition"].startswith("attachment")
    assert b"".join(whole.streaming_content) == file.master.file.open().read()


def test_a_photograph_is_not_found_under_another_deposit(cabinet, card, librarian):
    other = box.draft(librarian, objects=1)
    assert cabinet.get(reverse("intake:thumbnail", args=[other.pk, card.files.get().pk])).status_code == 404


def test_the_photograph_is_seen_by_a_curator_only_when_sent(sign_in, card, librarian, curator):
    url = reverse("intake:thumbnail", args=[card.deposit_id, card.files.get().pk])
    assert sign_in(curator).get(url).status_code == 404
    submitting.submit(card.deposit, by=librarian)
    assert sign_in(curator).get(url).status_code == 200


def test_a_photograph_chosen_once_more_is_spoken_of_and_stays_one(cabinet, card):
    picture, before = box.photograph().read(), card.files.count()

    def save(*names):
        files = [SimpleUploadedFile(name, picture) for name in names]
        return cabinet.post(address(card), {**filled(cabinet, card), "files": files}, follow=True)

    save("лист.jpg")
    again = save("тот же лист.jpg", "ещё раз.jpg")

    assert card.files.count() == before + 1
    assert "Эти снимки уже есть в карточке: " in shown(again)
