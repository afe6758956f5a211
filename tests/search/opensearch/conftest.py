"""The whole search on an OpenSearch server: a fake one in this process, and a real one where it is named."""

import os
from collections.abc import Iterator
from secrets import token_hex
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from catalogue.models import CatalogueItemPage
from museum.settings.search import search_server
from tests.search.conftest import public_records
from tests.search.opensearch.fake.server import FakeOpenSearch, running

FAKE = pytest.param("fake", marks=pytest.mark.opensearch)
REAL = pytest.param("real", marks=[pytest.mark.opensearch, pytest.mark.search_server])


@pytest.fixture(scope="module")
def search_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the server the module's tests are run on; see ``on_a_server``."""
    prefix = f"test-{token_hex(4)}"
    if request.param == "fake":
        with running(FakeOpenSearch()) as url:
            yield f"{url}/{prefix}"
    else:
        base, _sign, options = os.environ["TEST_SEARCH_URL"].partition("?")
        yield f"{base.rstrip('/')}/{prefix}?{options}"


@pytest.fixture(scope="module")
def on_a_server(search_url: str) -> Iterator[None]:
    """The site searches on the server; what it made there is removed in the end."""
    with override_settings(SEARCH_SERVER=search_server(search_url)), commits_within_a_test():
        yield
        remove_indexes()


@pytest.fixture(scope="module")
def collection(on_a_server: None, module_database: None) -> dict[str, CatalogueItemPage]:
    """All records, on the server as well as in the database."""
    return public_records()


@pytest.fixture
def empty_server(on_a_server: None) -> Iterator[None]:
    """A server as empty as the database of the test, which is rolled back; the server cannot be."""
    yield
    remove_indexes()


class commits_within_a_test:  # noqa: N801 - used like a function
    """What waits for the commit is done at the end of every inner transaction: a test's own never commits.

    An inner transaction has a savepoint; Django's own steps, such as a bulk insert, have none.
    """

    def __enter__(self) -> None:
        self.leave = transaction.Atomic.__exit__

        def leave(atomic: transaction.Atomic, kind: Any, error: Any, trace: Any) -> None:
            self.leave(atomic, kind, error, trace)
            connection = transaction.get_connection(atomic.using)
            if kind is None and atomic.savepoint and connection.in_atomic_block:
                waiting, connection.run_on_commit = connection.run_on_commit, []
                for _savepoints, act, _robust in waiting:
                    act()

        transaction.Atomic.__exit__ = leave  # type: ignore[method-assign]

    def __exit__(self, *error: Any) -> None:
        transaction.Atomic.__exit__ = self.leave  # type: ignore[method-assign]


def remove_indexes() -> None:
    from catalogue.search.server.client import client  # noqa: PLC0415 - the client may be missing
    from catalogue.search.server.state import our_indexes  # noqa: PLC0415

    for index in client().indices.get(index=",".join(our_indexes()), params={"ignore_unavailable": "true"}):
        client().indices.delete(index=index)
