"""Text to tokens with positions, by the very settings an index was created with."""

import re
from collections import defaultdict
from typing import Any

Positions = dict[str, set[int]]
USUAL_GAP = 100


class Refused(Exception):
    """The server's 400: it does not know what it is asked for, or it does not fit."""


class Analyser:
    """A custom analyser: a tokenizer and filters."""

    def __init__(self, analysis: dict[str, Any], name: str) -> None:
        definition = dict(analysis["analyzer"][name])
        if definition.pop("type") != "custom":
            raise Refused(f"analyser {name}")
        self.tokenizer = _tokenizer(analysis["tokenizer"][definition.pop("tokenizer")])
        self.filters = [_filter(analysis["filter"][each]) for each in definition.pop("filter")]
        if definition:
            raise Refused(f"analyser {name}: {definition}")

    def places(self, text: str) -> list[set[str]]:
        """The tokens at each position."""
        places = [{token} for token in self.tokenizer(text)]
        for each in self.filters:
            places = [{part for token in tokens for part in each(token)} for tokens in places]
        return places

    def positions(self, texts: list[str], gap: int = USUAL_GAP) -> Positions:
        """Where each token stands in several texts, one behind the other with a gap between."""
        found: Positions = defaultdict(set)
        start = 0
        for text in texts:
            places = self.places(text)
            for place, tokens in enumerate(places, start):
                for token in tokens:
                    found[token].add(place)
            start += len(places) + gap
        return found


def _tokenizer(definition: dict[str, Any]) -> Any:
    known = dict(definition)
    longest = known.pop("max_token_length", 255)
    if known != {"type": "whitespace"}:
        raise Refused(f"tokenizer {definition}")

    def split(text: str) -> list[str]:
        pieces = text.split()
        return [piece[start : start + longest] for piece in pieces for start in range(0, len(piece), longest)]

    return split


def _filter(definition: dict[str, Any]) -> Any:
    known = dict(definition)
    patterns = [re.compile(pattern) for pattern in known.pop("patterns", ())]
    with_original = known.pop("preserve_original", True)
    if known != {"type": "pattern_capture"}:
        raise Refused(f"filter {definition}")

    def parts(token: str) -> set[str]:
        captured = {
            group
            for pattern in patterns
            for match in pattern.finditer(token)
            for group in match.groups()
            if group
        }
        return captured | {token} if with_original or not captured else captured

    return parts
