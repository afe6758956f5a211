"""The demonstration itself, started once as a person starts it, and one Chromium for all its tests."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "пароль-для-браузера"
READY = "Сайт открыт"


@dataclass(frozen=True)
class Site:
    """A running demonstration."""

    url: str
    data: Path


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site and its worker, in a folder of their own."""
    data = tmp_path_factory.mktemp("demo")
    port = free_port()
    environment = {
        **os.environ, "DATA_DIR": str(data), "DJANGO_SETTINGS_MODULE": "museum.settings.demo",
        "PYTHONUNBUFFERED": "1", "HTTPS": "false",
    }  # fmt: skip
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "manage.py", "demo", "--port", str(port), "--password", PASSWORD]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        said = wait_for_ready(process)
        assert said.endswith(READY), said
        yield Site(f"http://127.0.0.1:{port}", data)
        process.terminate()
        process.wait(20)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for_ready(process: subprocess.Popen[str]) -> str:
    """Everything the command printed until it was ready, or until it ended."""
    said = ""
    for line in process.stdout or ():
        said += line
        if READY in line:
            return said[: said.index(READY)] + READY
    return said


@pytest.fixture
def new_context(chromium: Browser, site: Site) -> Iterator[Callable[..., BrowserContext]]:
    """A browser of somebody's own: other cookies, other width."""
    contexts: list[BrowserContext] = []

    def make(width: int = 1366, height: int = 768, **options: object) -> BrowserContext:
        context = chromium.new_context(
            base_url=site.url, viewport={"width": width, "height": height}, locale="ru-RU", **options
        )
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def sign_in(new_context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Somebody signed in by the form, as people are."""

    def signed_in(email: str, **options: object) -> Page:
        page = new_context(**options).new_page()
        page.goto("/login/")
        page.fill("input[name=username]", email)
        page.fill("input[name=password]", PASSWORD)
        page.click("main form button[type=submit]")
        page.wait_for_url(lambda url: "/login/" not in url)
        return page

    return signed_in


@pytest.fixture(scope="session")
def shot(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Page, str], None]:
    """Keep a picture of the page; REPORTS names a folder to look at them later."""
    folder = Path(os.environ.get("REPORTS") or tmp_path_factory.mktemp("shots"))
    folder.mkdir(parents=True, exist_ok=True)

    def keep(page: Page, name: str) -> None:
        page.screenshot(path=folder / f"{name}.png", full_page=True)

    return keep
