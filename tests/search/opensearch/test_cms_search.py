"""What tests/search/test_cms_search.py asks of the databases, asked of a server."""

import pytest

from tests.search.opensearch.conftest import FAKE, REAL
from tests.search.test_cms_search import *  # noqa: F403 - every test of that module, on a server

pytestmark = [
    pytest.mark.usefixtures("empty_server"),
    pytest.mark.parametrize("search_url", [FAKE, REAL], indirect=True),
]
