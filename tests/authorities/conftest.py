"""Vocabularies as the command loads them."""

import pytest

from tests.vocabularies import vocabularies_loaded


@pytest.fixture
def vocabularies(db: None) -> None:
    """Every vocabulary, network and place of the project's data."""
    vocabularies_loaded()
