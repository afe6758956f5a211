"""What a curator reads and where she comes out: titles, states, remarks under their fields, who decides."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext

from catalogue.accounts.models import User
from catalogue.intake.forms.wording import PEOPLE_WORDS, TYPE_WORDS, label_of
from catalogue.intake.models import Deposit, DepositObject, Letter
from catalogue.intake.models.letters import LetterState
from catalogue.intake.models.objects import ItemType
from catalogue.intake.services import accepting, reviewing, submitting
from catalogue.intake.turns import expectation
from tests.intake import box

pytestmark = pytest.mark.django_db
DEPOSIT_QUERIES = 25
REVIEW_QUERIES = 25


@pytest.fixture
def desk(curator: User, sign_in) -> Client:
    """The curator's browser."""
    return sign_in(curator)


@pytest.fixture
def card(librarian: User, curator: User) -> DepositObject:
    """The only object of a deposit the curator has taken."""
    return box.objects_of(box.taken(librarian, curator, objects=1))[0]


def address(name: str, *keys: int) -> str:
    return reverse(f"intake_desk:{name}", args=keys)


def review(client: Client, card: DepositObject, query: str = "") -> BeautifulSoup:
    answer = client.get(address("review", card.deposit_id, card.pk) + query)
    return BeautifulSoup(answer.content.decode(), "html.parser")


def answered(card: DepositObject, librarian: User, curator: User) -> None:
    remark = reviewing.add_remark(card, by=curator, field="title", text="Какой номер?")
    reviewing.return_object(card, by=curator)
    remark.refresh_from_db()
    submitting.answer_remark(remark, by=librarian, text="№ 5", value_after=card.title)
    submitting.send_again(card.deposit, by=librarian)


def test_a_deposit_is_called_by_what_lies_in_it(desk, librarian) -> None:
    deposit = box.sent(librarian, objects=3)
    title = "Приказ № 1 об открытии библиотеки и ещё 2 предмета"
    inbox = BeautifulSoup(desk.get(address("inbox")).content.decode(), "html.parser")
    row = inbox.select_one(f"tr[data-number='{deposit.number}']")
    assert row.select_one(".title-wrapper").get_text(strip=True) == title
    assert deposit.number in row.select_one(".rd-meta").get_text()
    page = BeautifulSoup(desk.get(address("deposit", deposit.pk)).content.decode(), "html.parser")
    assert page.h1.get_text(strip=True) == f"{deposit.number}. {title}"


def test_a_deposit_sent_today_waits_since_today_and_a_closed_one_for_nobody(desk, card, curator) -> None:
    assert waits(desk, card.deposit) == "сегодня"
    reviewing.decline(card, by=curator, reason="Есть такой же")
    assert waits(desk, card.deposit) == "—"


def waits(desk: Client, deposit: Deposit) -> str:
    page = BeautifulSoup(desk.get(address("inbox") + "?shelf=all").content.decode(), "html.parser")
    return page.select_one(f"tr[data-number='{deposit.number}'] .rd-age").get_text(strip=True)


def test_answers_of_the_library_are_news_on_every_screen(desk, card, librarian, curator) -> None:
    answered(card, librarian, curator)
    for screen in (
        desk.get(address("inbox")),
        desk.get(address("deposit", card.deposit_id)),
        desk.get(address("review", card.deposit_id, card.pk)),
    ):
        assert "Ответили на замечания" in screen.content.decode()


def test_the_form_of_a_remark_opens_under_its_field_with_the_focus_in_it(desk, card) -> None:
    row = review(desk, card).select_one("#row-dimensions")
    link = row.select_one("[data-remark]")["href"]
    fragment = link.partition("#")[2]
    opened = review(desk, card, link.partition("#")[0]).select_one("#row-dimensions form")
    # A fragment that names a text area puts the caret there, script or no script
    assert opened.select_one("textarea")["id"] == fragment
    assert opened.select_one("[name=field]")["value"] == "dimensions"


def test_a_pinned_remark_leaves_the_curator_at_its_field_and_photograph(desk, card) -> None:
    pinned = desk.post(
        address("remark", card.deposit_id, card.pk),
        {"field": "dimensions", "text": "В сантиметрах?", "photo": "2"},
    )
    assert pinned.headers["location"].endswith("?photo=2#row-dimensions")
    note = card.remarks.get()
    dropped = desk.post(address("drop_remark", card.deposit_id, note.pk), {"photo": "2"})
    assert dropped.headers["location"].endswith("?photo=2#row-dimensions")


def test_an_empty_remark_comes_back_to_its_form(desk, card) -> None:
    answer = desk.post(
        address("remark", card.deposit_id, card.pk), {"field": "dimensions", "text": " ", "photo": "1"}
    )
    assert answer.headers["location"].endswith("?photo=1&field=dimensions#remark-dimensions")


@pytest.mark.parametrize("photo", ["0", "99999", "-1", "x", ""])
def test_a_photograph_there_is_not_means_the_first(photo, desk, card) -> None:
    first = card.files.first()
    assert card.files.count() == 1
    shown = review(desk, card, f"?photo={photo}").select_one(".rd-pic > a")["href"]
    assert shown == address("picture", card.deposit_id, first.pk)


def test_a_photograph_without_a_label_has_no_dot_before_its_link(desk, card) -> None:
    assert review(desk, card).select_one(".rd-pic__caption").get_text(strip=True) == "Скачать подлинный файл"


def test_the_header_names_the_object_as_it_is_called(desk, card) -> None:
    assert review(desk, card).h1.get_text(strip=True) == f"{card.deposit.number}. {card.title}"


def test_another_curator_reads_who_holds_the_deposit_and_who_decides(card, curator, sign_in) -> None:
    page = review(sign_in(box.museum_person()), card)
    assert f"у куратора: {curator.get_short_name()}" in page.select_one(".rd-filters").get_text()
    assert "Решение принимает куратор, который взял заявку" in page.select_one(".rd-bar").get_text()
    assert page.select_one(".rd-bar form") is None


def test_the_holder_reads_since_when(desk, card) -> None:
    assert "Заявка у вас с " in review(desk, card).select_one(".rd-filters").get_text()


def test_a_free_deposit_is_taken_from_the_object_one_looks_at(desk, librarian) -> None:
    card = box.objects_of(box.sent(librarian, objects=1))[0]
    bar = review(desk, card).select_one(".rd-bar")
    assert "сначала возьмите заявку себе" in bar.get_text()
    taken = desk.post(bar.form["action"], {"object": bar.select_one("[name=object]")["value"]})
    assert taken.headers["location"] == address("review", card.deposit_id, card.pk)


def test_screens_cost_the_same_for_one_and_for_many_objects(
    desk, librarian, curator, django_assert_max_num_queries
) -> None:
    deposit = box.taken(librarian, curator, objects=6)
    with django_assert_max_num_queries(DEPOSIT_QUERIES):
        desk.get(address("deposit", deposit.pk))
    with django_assert_max_num_queries(REVIEW_QUERIES):
        review(desk, box.objects_of(deposit)[0])


def test_the_desk_speaks_of_a_card_as_the_cabinet_does(desk, card) -> None:
    DepositObject.objects.filter(pk=card.pk).update(people_depicted="unknown")
    page = review(desk, card)
    for field in ("item_type", "people_depicted"):
        assert page.select_one(f"#row-{field} h2").get_text() == label_of(field, card.item_type)
    assert page.select_one("#row-item_type .rd-v").get_text() == str(TYPE_WORDS[ItemType.DOCUMENT])
    assert page.select_one("#row-people_depicted .rd-v").get_text() == str(PEOPLE_WORDS["unknown"])


def test_the_desk_waits_for_the_signed_act_as_the_cabinet_does(desk, card, curator) -> None:
    accepting.accept([card], by=curator)
    deposit = Deposit.objects.get(pk=card.deposit_id)
    assert expectation(deposit) == gettext("Waiting for the signed act")
    for screen in (address("inbox") + "?shelf=all", address("deposit", deposit.pk)):
        assert expectation(deposit) in desk.get(screen).content.decode()


def test_letters_to_the_museum_are_folded_until_one_fails(desk, card, curator) -> None:
    event = card.deposit.events.first()
    card.deposit.letters.exclude(recipient=card.deposit.created_by).delete()
    card.deposit.letters.update(subject="Заявка получена")
    ours = Letter.objects.create(deposit=card.deposit, event=event, recipient=curator, subject="Новая заявка")
    assert "Новая заявка" in folded(desk, card.deposit)
    assert "Заявка получена" not in folded(desk, card.deposit)
    Letter.objects.filter(pk=ours.pk).update(state=LetterState.FAILED)
    assert folded(desk, card.deposit) == ""


def folded(desk: Client, deposit: Deposit) -> str:
    page = BeautifulSoup(desk.get(address("deposit", deposit.pk)).content.decode(), "html.parser")
    return " ".join(one.get_text() for one in page.select("details.rd-folded"))
