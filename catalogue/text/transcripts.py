"""A transcript as reading text: lines the paper only broke for want of room flow on.

Every line end that is given up can be marked, as editions of texts do by an upright stroke, so nothing of the
original is lost. Lines that mean something (entries of a table, items of a list, headings) stay apart.
"""

import re

Line = list[str]
"""What was written without a break of sense, in the pieces the lines of the paper cut it into."""

_BLANK_LINE = re.compile(r"\n\s*\n")
_COLUMNS = re.compile(r"\S(?:\s{3,}|\t)\S|(?:\. ?){4}|\||_{3}|\+--|\d[\d.,]*\s\d[\d.,]*$")
_ITEM = re.compile(r"\w{1,2}\)|[-–—•]\s|\[")
_ENDS_IN_A_HYPHEN = re.compile(r"\w[-\u2010=]$")
_UNFINISHED = re.compile(r"(?:,|\b(?:а|без|в|во|для|до|за|и|из|или|к|на|не|но|о|об|от|по|под|при|с|у))$")


def paragraphs(text: str) -> list[list[Line]]:
    """The paragraphs of a transcript, each in lines that stand apart, each line in the paper's pieces."""
    blocks = _BLANK_LINE.split(text.replace("\r\n", "\n").replace("\r", "\n"))
    found = [_flowing([line for line in block.split("\n") if line.strip()]) for block in blocks]
    return [lines for lines in found if lines]


def is_divided(piece: str) -> bool:
    """Whether the line of the paper ended within a word."""
    return bool(_ENDS_IN_A_HYPHEN.search(piece))


def _flowing(written: list[str]) -> list[Line]:
    lines: list[Line] = []
    for place, line in enumerate(written):
        if place and _goes_on(written[place - 1], line):
            lines[-1].append(line.strip())
        else:
            lines.append([line.strip()])
    return lines


def _goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    ended, begun = before.strip(), line.strip()
    if _COLUMNS.search(ended) or _COLUMNS.search(begun) or _ITEM.match(begun):
        return False
    return begun[0].islower() or is_divided(ended) or bool(_UNFINISHED.search(ended))
