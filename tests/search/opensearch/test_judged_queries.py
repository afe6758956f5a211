"""The table of judged queries, as on every database."""

import pytest

from tests.search.opensearch.conftest import FAKE, REAL
from tests.search.test_judged_queries import *  # noqa: F403 - every test of that module, on a server

pytestmark = [
    pytest.mark.usefixtures("on_a_server"),
    pytest.mark.parametrize("search_url", [FAKE, REAL], indirect=True),
]
