"""Papers as tagged PDF by Typst, with the fonts Typst carries and nothing of the system."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def typeset_pdf(template: Path, words: Mapping[str, Any], pictures: Mapping[str, bytes]) -> bytes:
    """Typeset a paper.

    Words reach the template as JSON only, so nothing in them can be markup. Raises typst.TypstError.

    Args:
        template: the Typst file; it reads its words from a JSON file of its own name.
        words: what the JSON file holds.
        pictures: JPEG files by the names the words give them.
    """
    import typst  # seven megabytes that most processes never need

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copy(template, root / template.name)
        (root / f"{template.stem}.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
        for name, content in pictures.items():
            (root / name).write_bytes(content)
        return typst.compile(root / template.name, root=root, format="pdf", ignore_system_fonts=True)
