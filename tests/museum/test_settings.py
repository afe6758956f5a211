"""Settings that are guards: the database keeps what it acknowledged, headers keep strangers' code out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from museum.settings.database import database
from museum.settings.search import SearchServer, search_server

ROOT = Path(__file__).resolve().parents[2]


def test_sqlite_waits_for_its_turn_and_writes_through() -> None:
    options = database("sqlite:////somewhere/museum.sqlite3")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20
    assert "journal_mode=WAL" in options["init_command"]
    assert "synchronous=FULL" in options["init_command"]


def test_postgresql_stops_a_query_that_takes_too_long() -> None:
    assert "statement_timeout" in database("postgres://museum@localhost/museum")["OPTIONS"]["options"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/catalogue/", "/login/", "/nothing-here/"])
def test_no_page_lets_a_foreign_or_inline_script_run(address: str) -> None:
    answer = Client().get(address)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe-inline" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.django_db
def test_the_cms_lets_nothing_in_from_another_host(head_curator) -> None:
    curator = Client()
    curator.force_login(head_curator)
    policy = dict(
        directive.split(" ", 1) for directive in curator.get("/cms/")["Content-Security-Policy"].split("; ")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self' 'unsafe-inline'"
    assert policy["frame-ancestors"] == policy["form-action"] == "'self'"
    assert not any("http" in sources or "*" in sources for sources in policy.values())
    assert "unsafe-inline" not in curator.get("/catalogue/")["Content-Security-Policy"]


@pytest.mark.django_db
def test_a_visitor_gets_no_cookie() -> None:
    assert not Client().get("/catalogue/").cookies


@pytest.mark.django_db
def test_pages_of_signed_in_people_are_stored_by_nobody(django_user_model) -> None:
    reader = Client()
    reader.force_login(django_user_model.objects.create_user("reader@museum.test", "пароль-для-теста"))
    assert "no-store" in reader.get("/catalogue/")["Cache-Control"]


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "EMAIL_URL"])
def test_production_does_not_start_without_its_secrets(missing: str) -> None:
    given = {"SECRET_KEY": "k" * 60, "ALLOWED_HOSTS": "example.org", "EMAIL_URL": "smtp://localhost"}
    environment = {**os.environ, **given, "DJANGO_SETTINGS_MODULE": "museum.settings.production"}
    del environment[missing]
    run = subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode != 0
    assert f"Задайте в окружении {missing}" in run.stderr


@pytest.mark.parametrize(("given", "starts"), [("", True), ("nginx", True), ("apache", False)])
def test_production_hands_private_files_to_the_proxy_only_where_it_is_told(given: str, starts: bool) -> None:
    environment = {
        **os.environ, "SECRET_KEY": "k" * 60, "ALLOWED_HOSTS": "example.org", "EMAIL_URL": "smtp://localhost",
        "PRIVATE_FILES_BY": given, "DJANGO_SETTINGS_MODULE": "museum.settings.production",
    }  # fmt: skip
    program = "from django.conf import settings; print(repr(settings.PRIVATE_FILES_BY))"
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.stdout.strip(), bool(run.returncode)) == (repr(given) if starts else "", not starts)


def test_uploads_come_to_the_disk_that_is_watched() -> None:
    assert Path(settings.FILE_UPLOAD_TEMP_DIR) == Path(settings.PRIVATE_MEDIA_ROOT) / "incoming"


def test_uploads_never_pass_through_memory() -> None:
    assert settings.FILE_UPLOAD_HANDLERS == ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]


def test_the_search_server_is_read_from_one_address() -> None:
    assert search_server("") is None


@pytest.mark.opensearch
def test_every_part_of_the_search_servers_address_counts() -> None:
    assert search_server("opensearch://search.local") == SearchServer("search.local", 9200)
    full = "opensearch+tls://mu%40s:p%2Fw@search.local:9443/Catalogue?ca=/etc/ca.pem"
    assert search_server(full) == SearchServer(
        "search.local", 9443, tls=True, user="mu@s", password="p/w", prefix="catalogue", ca="/etc/ca.pem"
    )


@pytest.mark.parametrize("url", ["http://search.local", "opensearch:///museum", "localhost:9200"])
def test_an_address_that_is_none_of_a_search_server_stops_the_start(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="SEARCH_URL must read opensearch://"):
        search_server(url)


def test_a_search_server_without_its_client_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("museum.settings.search.find_spec", lambda name: None)
    with pytest.raises(ImproperlyConfigured, match="pip install"):
        search_server("opensearch://search.local")
