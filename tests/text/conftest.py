"""A copy of what the tests of Russian need of the demonstration records."""

import json
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def demo_texts() -> list[dict[str, Any]]:
    """Texts, datings and periods of the forty demonstration records."""
    texts: list[dict[str, Any]] = json.loads((DATA / "demo-texts.json").read_text(encoding="utf-8"))
    return texts
