"""What every test may use; what a machine lacks is said in one closing line."""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from playwright.sync_api import Browser, sync_playwright

from tests.migrated_database import migrated_database
from tests.own_database import copied_database, working_in

pytest_plugins = ["tests.fixtures"]
CHROMIUM = shutil.which("chromium")
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
POSTGRESQL = os.environ.get("DATABASE_URL", "").startswith("postgres")
NEEDS = {
    "browser": (CHROMIUM is not None, "Chromium"),
    "postgres": (POSTGRESQL, "DATABASE_URL of a PostgreSQL server"),
    "opensearch": (find_spec("opensearchpy") is not None, "OpenSearch client (the extra named opensearch)"),
    "search_server": (bool(os.environ.get("TEST_SEARCH_URL")), "TEST_SEARCH_URL of a real OpenSearch server"),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    for name, (_here, what) in NEEDS.items():
        parser.addoption(
            f"--require-{name.replace('_', '-')}", action="store_true", help=f"fail where {what} is missing"
        )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests whose engine is missing, unless it is required."""
    for name, (is_here, _what) in NEEDS.items():
        if is_here or config.getoption(f"--require-{name.replace('_', '-')}"):
            continue
        left_out = [item for item in items if name in item.keywords]
        items[:] = [item for item in items if name not in item.keywords]
        config.hook.pytest_deselected(items=left_out)
        config.stash.setdefault(LEFT_OUT, {})[name] = len(left_out)


LEFT_OUT = pytest.StashKey[dict[str, int]]()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of xdist tells the process that writes the summary what it has left out."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left out"] = session.config.stash.get(LEFT_OUT, {})


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Every worker has collected, and left out, the same."""
    told = getattr(node, "workeroutput", {}).get("left out", {})
    node.config.stash.setdefault(LEFT_OUT, {}).update(told)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Show the tables tests have recorded, and say what was left out."""
    reports = [*terminalreporter.stats.get("passed", []), *terminalreporter.stats.get("failed", [])]
    for report in reports:
        for text in (value for name, value in report.user_properties if name == "table"):
            terminalreporter.write_line(f"\n{text}")
    for name, count in config.stash.get(LEFT_OUT, {}).items():
        if count:
            terminalreporter.write_line(f"left out: {count} {name} tests, since there is no {NEEDS[name][1]}")


def pytest_unconfigure() -> None:
    """Every process of the run made a folder for its files (museum.settings.test)."""
    if settings.configured:
        shutil.rmtree(settings.TEST_DATA, ignore_errors=True)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a process."""
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        # Playwright keeps a loop in this thread, and Django would take every later query for a careless one
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment, django_db_blocker, django_db_modify_db_settings
) -> Iterator[None]:
    """Migrate the test database, also for a run in which every test copies it and none asks for ``db``."""
    with django_db_blocker.unblock(), migrated_database(), django_db_blocker.block():
        yield


@pytest.fixture
def own_database(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[[], BaseDatabaseWrapper]]:
    """A copy of the migrated test database, for real transactions: frozen rows cannot be flushed away.

    The test's own thread uses it as ``default``; other threads call what the fixture gives.
    """
    with django_db_blocker.unblock(), copied_database(tmp_path) as connect, working_in(connect):
        yield connect
