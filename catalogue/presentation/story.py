"""An exhibition: its story in chapters and the items it shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.html import strip_tags

from .cards import Card

if TYPE_CHECKING:
    from wagtail.blocks import StreamValue

WORDS_A_MINUTE = 150


@dataclass(frozen=True)
class Chapter:
    """What stands between two headings; the first may have no heading."""

    number: int
    title: str
    blocks: "list[StreamValue.StreamChild]"

    @property
    def anchor(self) -> str:
        """Its address within the page."""
        return f"g{self.number}"


@dataclass(frozen=True)
class Entry:
    """An item of the exhibition, with the curator's words."""

    item: Card
    caption: str


def chapters_of(narrative: "StreamValue") -> list[Chapter]:
    """The story cut at its headings."""
    chapters: list[Chapter] = []
    for block in narrative:
        if block.block_type == "heading":
            chapters.append(Chapter(len(chapters) + 1, block.value, []))
            continue
        if not chapters:
            chapters.append(Chapter(1, "", []))
        chapters[-1].blocks.append(block)
    return chapters


def keys_of_items_told(narrative: "StreamValue") -> list[int]:
    """The keys of the items inside the story, without loading them."""
    told = [block["value"]["item"] for block in narrative.raw_data if block["type"] == "item"]
    return [key for key in told if key]


def entries_in_order(picked: Sequence[tuple[int, str]], by_key: Mapping[int, Card]) -> list[Entry]:
    """Those picked by hand in the curator's order, then those the rules gather; each once, public ones."""
    captions = dict(picked)
    order = dict.fromkeys([*captions, *by_key])
    return [Entry(by_key[key], captions.get(key, "")) for key in order if key in by_key]


def reading_minutes(introduction: str, narrative: "StreamValue") -> int:
    """How long one reads, at least a minute."""
    words = sum(len(strip_tags(text).split()) for text in [introduction, *_texts(list(narrative.raw_data))])
    return max(1, round(words / WORDS_A_MINUTE))


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return _texts(value["value"]) if "value" in value else _texts(list(value.values()))
    return [text for each in value for text in _texts(each)] if isinstance(value, list) else []
