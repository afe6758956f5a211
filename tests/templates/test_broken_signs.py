"""No sign of HTML is torn in a template: «nbsp;» without its beginning is read by people."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_TORN = re.compile(r"(?<![&\w])(?:nbsp|amp|laquo|raquo|mdash|shy);|\w(?:nbsp|laquo|raquo|mdash);|:nbsp;")


def test_no_template_shows_a_torn_sign() -> None:
    torn = [
        (path.name, number)
        for path in (ROOT / "templates").rglob("*.html")
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if _TORN.search(line)
    ]
    assert torn == []
