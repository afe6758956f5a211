"""Vocabularies as the command loads them."""

import pytest

from catalogue.authorities.loading import load_all


@pytest.fixture
def vocabularies(db: None) -> None:
    """Every vocabulary, network and place of the project's data."""
    load_all()
