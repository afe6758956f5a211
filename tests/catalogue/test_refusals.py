"""What cannot be read or is not open is refused in Russian, by its number, with the way on."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from catalogue.accounts.roles import Role
from catalogue.demo.factories import ItemFactory, UserFactory

SignIn = Callable[[Role], Client]
FORM = "application/x-www-form-urlencoded"


def refused(answer: object, word: str) -> None:
    assert answer.status_code == 400
    page = answer.content.decode().replace("\xa0", " ")
    assert '<html lang="ru">' in page
    assert word in page
    assert "Bad Request" not in page


def with_a_cookie(**options: object) -> Client:
    """A browser that has been here, and whose forms are checked as in life."""
    client = Client(enforce_csrf_checks=True, **options)
    client.cookies["csrftoken"] = "a" * 32
    return client


@pytest.mark.parametrize("address", ["/login/", "/catalogue/", "/cabinet/resume/"])
def test_a_form_in_another_encoding_is_refused_in_words(db: None, address: str) -> None:
    answer = with_a_cookie().post(address, "username=a", content_type=f"{FORM}; charset=utf-16")

    refused(answer, "прочитать")


@pytest.mark.parametrize("address", ["/login/", "/catalogue/", "/cabinet/resume/"])
def test_a_form_without_a_token_is_refused_in_words(db: None, address: str) -> None:
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    answer = client.post(address, "username=a", content_type=f"{FORM}; charset=utf-8")

    assert answer.status_code == 403
    assert "Форма устарела" in answer.content.decode()


@pytest.mark.parametrize("address", ["/login/", "/catalogue/", "/cabinet/resume/"])
def test_what_cannot_be_read_is_said_before_the_token_is_asked_for(db: None, address: str) -> None:
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)

    refused(client.post(address, "username=a", content_type=f"{FORM}; charset=utf-16"), "прочитать")


def test_too_many_files_at_once(db: None, settings: object) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 3
    files = [SimpleUploadedFile(f"{place}.jpg", b"a") for place in range(4)]

    refused(with_a_cookie().post("/login/", {"files": files}), "не больше 3")


def test_too_much_text_at_once(db: None) -> None:
    refused(with_a_cookie().post("/login/", {"text": "а" * 3_000_000}), "5 МБ")


def test_too_many_fields_at_once(db: None, settings: object) -> None:
    fields = "&".join(f"f{number}=1" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1))

    refused(with_a_cookie().post("/login/", fields, content_type=FORM), "5000")


def test_a_file_with_a_name_of_four_thousand_letters(db: None) -> None:
    name = "a" * 4000 + ".jpg"
    part = f'--b\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\nx\r\n--b--\r\n'

    refused(with_a_cookie().post("/login/", part, content_type="multipart/form-data; boundary=b"), "имя")


def test_a_script_gets_the_sentence_as_json(db: None, settings: object) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 1
    files = [SimpleUploadedFile(f"{place}.jpg", b"a") for place in range(2)]

    answer = with_a_cookie(headers={"accept": "application/json"}).post("/login/", {"files": files})

    assert answer.status_code == 400
    assert "файл" in answer.json()["error"]


@pytest.mark.parametrize("host", ["evil.example", "a b"])
def test_a_host_that_is_not_ours_is_refused_in_words(db: None, host: str) -> None:
    refused(Client(headers={"host": host}).get("/"), "прочитать")


CURATORS = "куратор, главный хранитель, администратор"
FORBIDDEN = [
    (Role.REGISTRAR, "/cms/items/new/", CURATORS),
    (Role.EDITOR, "/cms/images/add/", CURATORS),
    (Role.AUDITOR, "/cms/terms/new/", CURATORS),
    (Role.CURATOR, "/cms/users/", "администратор"),
    (Role.CURATOR, "/cms/redirects/", "администратор"),
]


@pytest.mark.parametrize(("role", "address", "who"), FORBIDDEN)
def test_the_cms_refuses_by_number_and_says_who_may(
    browser_as: SignIn, role: Role, address: str, who: str
) -> None:
    answer = browser_as(role).get(address)

    assert answer.status_code == 403
    assert "Это действие вам не открыто" in answer.content.decode()
    assert f"Кому открыто: {who}." in answer.content.decode()


def test_the_cms_has_its_own_page_for_what_is_not_there(browser_as: SignIn) -> None:
    for address in ("/cms/nothing/", "/cms/pages/999999/edit/", "/cms/failwhale/"):
        answer = browser_as(Role.AUDITOR).get(address)

        assert answer.status_code == 404
        assert "Здесь ничего нет" in answer.content.decode()
        assert "Wagtail" not in answer.content.decode().partition("<main")[2]


def test_a_stranger_who_finds_nothing_in_the_cms_gets_the_sites_page(db: None, client: Client) -> None:
    answer = client.get("/cms/password_reset/")
    assert answer.status_code == 404
    assert "Этой карточки нет" in answer.content.decode().replace("\xa0", " ")


@pytest.mark.parametrize("name", ["copy", "move", "unpublish", "set_privacy", "delete"])
def test_what_is_not_done_with_an_item_is_refused_by_number(browser_as: SignIn, name: str) -> None:
    item = ItemFactory.create(published=True)

    assert (
        browser_as(Role.CURATOR).post(reverse(f"wagtailadmin_pages:{name}", args=[item.pk])).status_code
        == 403
    )


def test_libraries_are_still_led_to_the_door(client: Client, librarian: object) -> None:
    client.force_login(librarian)

    assert client.get("/cms/").status_code == 302


def test_nobody_calls_an_error_up(browser_as: SignIn) -> None:
    assert browser_as(Role.SUPERUSER).get("/cms/failwhale/").status_code == 404


def test_a_person_without_any_door_gets_the_page_of_the_site(client: Client, db: None) -> None:
    client.force_login(UserFactory.create())

    assert client.get("/cabinet/").status_code in (200, 403)
