"""One door for libraries and the museum, a lock on it, and the key."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client, RequestFactory

from catalogue.accounts.login_throttle import client_address
from catalogue.accounts.roles import Role

PASSWORD = "a long password"


def sign_in(client: Client, email: str, password: str = PASSWORD, after: str = ""):
    return client.post(f"/login/?next={after}", {"username": email, "password": password, "next": after})


@pytest.mark.parametrize(
    ("role", "place"),
    [
        (Role.CONTRIBUTOR, "/cabinet/"),
        (Role.COORDINATOR, "/cabinet/"),
        (Role.CURATOR, "/cms/"),
        (Role.SUPERUSER, "/cms/"),
    ],
)
def test_signing_in_leads_to_the_place_of_ones_work(role: Role, place: str, person, client: Client) -> None:
    assert sign_in(client, person(role).email).headers["location"] == place


def test_the_letter_case_of_the_email_means_nothing(person, client: Client) -> None:
    assert sign_in(client, person(Role.CURATOR).email.upper()).status_code == 302


def test_a_librarian_at_the_door_of_the_cms_is_led_to_the_cabinet(person, client: Client) -> None:
    client.force_login(person(Role.CONTRIBUTOR))
    door = client.get("/cms/")
    assert (door.status_code, door.headers["location"]) == (302, "/login/?next=/cms/")
    assert client.get(door.headers["location"]).headers["location"] == "/cabinet/"


def test_a_curator_returns_to_the_page_she_wanted(person, client: Client) -> None:
    answer = sign_in(client, person(Role.CURATOR).email, after="/cms/reports/")
    assert answer.headers["location"] == "/cms/reports/"


def test_nobody_is_led_to_a_foreign_site(person, client: Client) -> None:
    answer = sign_in(client, person(Role.CURATOR).email, after="https://evil.example/")
    assert answer.headers["location"] == "/cms/"


def lock_out(client: Client, email: str) -> None:
    for _ in range(5):
        sign_in(client, email, "wrong")


def test_five_wrong_passwords_lock_the_door_and_say_so_in_russian(person, client: Client) -> None:
    email = person(Role.CURATOR).email
    lock_out(client, email)
    answer = sign_in(client, email)
    assert answer.status_code == 429
    page = answer.content.decode()
    assert "Вход закрыт на" in page
    assert "час" in page


def test_the_command_opens_the_door_for_one_whatever_the_letter_case(person, client: Client) -> None:
    email = person(Role.CURATOR).email
    lock_out(client, email.upper())
    said = StringIO()
    call_command("unlock_logins", email, stdout=said, no_color=True)
    assert said.getvalue().startswith("Вход открыт.")
    assert sign_in(client, email).status_code == 302


def test_the_command_opens_the_door_for_all(person, client: Client) -> None:
    email = person(Role.CURATOR).email
    lock_out(client, email)
    call_command("unlock_logins", "--all", stdout=StringIO())
    assert sign_in(client, email).status_code == 302


def test_the_command_says_when_there_is_nothing_to_open(db: None) -> None:
    with pytest.raises(CommandError, match="вход и так открыт"):
        call_command("unlock_logins", "nobody@museum.example")


def said_by_the_command(*arguments: str) -> str:
    said = StringIO()
    call_command("unlock_logins", *arguments, stdout=said, no_color=True)
    return said.getvalue()


def test_the_command_alone_lists_who_is_locked_out_and_opens_nothing(person, client: Client) -> None:
    assert "никому не закрыт" in said_by_the_command()
    email = person(Role.CURATOR).email
    lock_out(client, email)

    assert email in said_by_the_command()
    assert sign_in(client, email).status_code == 429


def try_many_names(client: Client, count: int, **meta: str) -> list[int]:
    """One wrong password on many names, as those do who have a list of them."""
    fields = {"password": "wrong"}
    return [
        client.post("/login/", fields | {"username": f"name-{number}@library.example"}, **meta).status_code
        for number in range(count)
    ]


def test_one_password_on_many_names_closes_the_address(person, client: Client) -> None:
    answers = try_many_names(client, 40, REMOTE_ADDR="192.0.2.7")
    assert answers.count(200) == 29
    assert set(answers[29:]) == {429}

    email = person(Role.CURATOR).email
    known = {"username": email, "password": "a long password"}
    closed = client.post("/login/", known, REMOTE_ADDR="192.0.2.7")
    assert closed.status_code == 429
    assert "сетевого адреса" in closed.content.decode()
    assert client.post("/login/", known, REMOTE_ADDR="192.0.2.8").status_code == 302


def test_a_closed_address_is_listed_and_opened_by_the_command(person, client: Client) -> None:
    try_many_names(client, 30, REMOTE_ADDR="192.0.2.7")
    assert "192.0.2.7" in said_by_the_command()

    said_by_the_command("192.0.2.7")

    known = {"username": person(Role.CURATOR).email, "password": "a long password"}
    assert client.post("/login/", known, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_a_successful_sign_in_does_not_clear_the_address(person, client: Client) -> None:
    try_many_names(client, 29)
    sign_in(client, person(Role.CURATOR).email)
    client.logout()

    assert 429 in try_many_names(client, 2)


@pytest.mark.parametrize(
    ("behind_proxy", "written", "address"),
    [
        (False, "203.0.113.9", "192.0.2.1"),
        (True, "203.0.113.9", "203.0.113.9"),
        (True, "10.9.9.9, 203.0.113.9", "203.0.113.9"),
        (True, "nonsense", "192.0.2.1"),
        (True, "", "192.0.2.1"),
    ],
)
def test_a_visitor_says_nothing_of_the_own_address(
    settings, behind_proxy: bool, written: str, address: str
) -> None:
    settings.BEHIND_PROXY = behind_proxy
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=written)

    assert client_address(request) == address
