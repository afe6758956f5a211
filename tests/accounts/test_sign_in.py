"""One door for libraries and the museum, a lock on it, and the key."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

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
