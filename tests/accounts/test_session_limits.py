"""The museum's people are signed out after half an hour without work, libraries are not."""

from collections.abc import Callable

import pytest
from django.test import Client

from catalogue.accounts import session_limits
from catalogue.accounts.models import User
from catalogue.accounts.roles import Role

SignIn = Callable[[Role], Client]
MINUTE, HOUR = 60, 60 * 60


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Lets time pass."""
    now = [1_800_000_000.0]
    monkeypatch.setattr(session_limits.time, "time", lambda: now[0])

    def pass_by(seconds: float) -> None:
        now[0] += seconds

    return pass_by


def is_inside(browser: Client, address: str = "/cms/") -> bool:
    return browser.get(address).status_code == 200


@pytest.mark.parametrize("role", [Role.CURATOR, Role.AUDITOR, Role.SUPERUSER])
def test_half_an_hour_without_work_ends_the_session(browser_as: SignIn, clock, role: Role) -> None:
    browser = browser_as(role)
    clock(29 * MINUTE)
    assert is_inside(browser)
    clock(29 * MINUTE)
    assert is_inside(browser)

    clock(31 * MINUTE)
    answer = browser.get("/cms/")

    assert (answer.status_code, answer["Location"]) == (302, "/login/?next=/cms/")
    assert "вышли" in browser.get("/login/").content.decode()


def test_half_a_day_ends_it_whatever_is_done(browser_as: SignIn, clock) -> None:
    browser = browser_as(Role.CURATOR)
    for _ in range(48):
        clock(15 * MINUTE)
        assert is_inside(browser)

    clock(15 * MINUTE)

    assert not is_inside(browser)


def test_an_editor_left_open_is_no_work(browser_as: SignIn, clock) -> None:
    browser = browser_as(Role.CURATOR)
    for _ in range(7):
        clock(5 * MINUTE)
        browser.post("/cms/editing-sessions/ping/catalogue/artifactpage/1/1/")

    assert not is_inside(browser)


def test_a_library_keeps_its_session_through_a_pause(
    browser_of: Callable[[User], Client], librarian: User, clock
) -> None:
    browser = browser_of(librarian)

    clock(3 * HOUR)

    assert is_inside(browser, "/cabinet/")


def test_a_note_is_written_once_a_minute_at_the_most(
    browser_as: SignIn, clock, django_assert_num_queries: Callable[..., object]
) -> None:
    browser = browser_as(Role.CURATOR)
    clock(30)
    with django_assert_num_queries(2) as within:
        browser.get("/healthz")
    assert not any(query["sql"].startswith("UPDATE") for query in within.captured_queries)
