"""Words in quotes must stand one after the other.

Full-text indexes keep all dictionary forms of a word in a row, so neighbours in the text are not neighbours
in the index; the order is verified here, on the text as the index stores it.
"""

from collections.abc import Sequence

FIELD_BOUNDARY = "|"
FORMS_OF_A_WORD = 4
"""A word leaves this many forms in the index at the most, so the next word starts within them."""


def stands_in(phrase: Sequence[Sequence[str]], stored_text: str) -> bool:
    """Whether the words of the phrase stand in this order, side by side, in one field of the text."""
    return any(_in_field(phrase, field.split()) for field in stored_text.split(FIELD_BOUNDARY))


def _in_field(phrase: Sequence[Sequence[str]], words: list[str]) -> bool:
    ends = {place for place, word in enumerate(words) if word in phrase[0]}
    for forms in phrase[1:]:
        reached = {place + step for place in ends for step in range(1, FORMS_OF_A_WORD + 1)}
        ends = {place for place in reached if place < len(words) and words[place] in forms}
    return bool(ends)
