"""The little of Markdown our own guides are written in: headings, lists, paragraphs, **bold**, `code`."""

import html
import re

_HEADING = re.compile(r"(#{1,3}) +(.+)")
_POINT = re.compile(r"(\d+\.|-) +(.+)")
_CONTINUED = re.compile(r" {2,}(\S.*)")


def to_html(text: str, *, top_level: int = 1) -> str:
    """The text as HTML; whatever is not of that little stays words, so nothing of it is markup.

    Args:
        top_level: the level of the page's headings from which those of the text go down.
    """
    blocks = re.split(r"\n\s*\n", text.strip())
    return "\n".join(_block(block, top_level) for block in blocks if block)


def _block(block: str, top_level: int) -> str:
    heading = _HEADING.fullmatch(block)
    if heading:
        level = len(heading[1]) + top_level - 1
        return f"<h{level}>{_words(heading[2])}</h{level}>"
    if _POINT.match(block):
        tag = "ul" if block.startswith("-") else "ol"
        points = "".join(f"<li>{_words(point)}</li>" for point in _points(block))
        return f"<{tag}>{points}</{tag}>"
    return f"<p>{_words(' '.join(block.split()))}</p>"


def _points(block: str) -> list[str]:
    points: list[str] = []
    for line in block.splitlines():
        begun, continued = _POINT.match(line), _CONTINUED.match(line)
        if begun:
            points.append(begun[2])
        else:
            points[-1] += " " + (continued[1] if continued else line)
    return points


def _words(text: str) -> str:
    escaped = html.escape(text, quote=False)
    bold = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escaped)
    return re.sub(r"`(.+?)`", r"<code>\1</code>", bold)
