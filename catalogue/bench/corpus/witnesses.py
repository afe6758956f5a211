"""Words the benchmark asks for, planted so that their number of items is known in advance.

No name of a vocabulary and no tag holds a controlled or a rare word, so their items are told by
the texts alone.
"""

CONTROLLED = {"работник": "bibliothecarius", "собрание": "collectio", "чертёж": "delineatio"}
"""Common Russian words, and the foreign word that stands wherever they stand: equal hits without forms."""
COMMON = "библиотека"
"""The commonest of all: stands in every third title or description, and in names."""
COMMON_EVERY = 3
MIDDLE = "концерт"
RARE = {"водокачка": 7, "телеграфист": 57, "граммофон": 107}
"""Rare words with their places in every ``RARE_EVERY`` items."""
RARE_EVERY = 1500
PHRASE = ("передвижной", "фонд")
"""An adjective and its noun, side by side in one item of ``PHRASE_EVERY``."""
PHRASE_EVERY, PHRASE_PLACE = 120, 11
MISSPELT = {"телиграфист": "телеграфист", "водакачка": "водокачка"}

ASKED_NOUNS = frozenset({*CONTROLLED, COMMON, MIDDLE, *RARE, PHRASE[1]})


def planted_nouns(number: int) -> list[str]:
    """The nouns that must stand in the description of the item with this number."""
    planted = [noun for noun, place in RARE.items() if number % RARE_EVERY == place]
    return [COMMON, *planted] if number % COMMON_EVERY == 0 else planted


def has_phrase(number: int) -> bool:
    """Whether the description of the item with this number holds the phrase."""
    return number % PHRASE_EVERY == PHRASE_PLACE
