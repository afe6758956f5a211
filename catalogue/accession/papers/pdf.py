"""An act as a tagged PDF."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from catalogue.presentation.typesetting import typeset_pdf

from .paper import ActPaper

TEMPLATE = Path(__file__).with_name("act.typ")


def to_pdf(paper: ActPaper, pictures: Mapping[str, bytes]) -> bytes:
    """Typeset an act. ``pictures`` are JPEG files by the names its rows give them.

    Raises typst.TypstError.
    """
    return typeset_pdf(TEMPLATE, asdict(paper), pictures)
