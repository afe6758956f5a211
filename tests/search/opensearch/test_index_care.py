"""What tests/search/test_index_care.py asks of the databases, asked of a server."""

import pytest

from tests.search.opensearch.conftest import FAKE, REAL
from tests.search.test_index_care import *  # noqa: F403 - every test of that module, on a server

# What a server adds to these is in test_silence.py
del test_indexing_many_items_costs_no_more_queries_than_a_few  # noqa: F821
del test_an_index_of_another_analyser_is_doubted  # noqa: F821
del test_a_fresh_database_has_an_index_to_trust  # noqa: F821

pytestmark = [
    pytest.mark.usefixtures("empty_server"),
    pytest.mark.parametrize("search_url", [FAKE, REAL], indirect=True),
]
