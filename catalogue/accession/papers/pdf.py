"""A paper as a tagged PDF by Typst, with the fonts Typst carries and nothing of the system."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import typst

from .paper import ActPaper

TEMPLATE = Path(__file__).with_name("act.typ")


def to_pdf(paper: ActPaper, pictures: Mapping[str, bytes]) -> bytes:
    """Typeset a paper. ``pictures`` are JPEG files by the names its rows give them.

    Words reach the template as JSON only, so nothing in them can be markup. Raises typst.TypstError.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copy(TEMPLATE, root / TEMPLATE.name)
        (root / "act.json").write_text(json.dumps(asdict(paper), ensure_ascii=False), encoding="utf-8")
        for name, content in pictures.items():
            (root / name).write_bytes(content)
        return typst.compile(root / TEMPLATE.name, root=root, format="pdf", ignore_system_fonts=True)
