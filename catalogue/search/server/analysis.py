"""What the server does with words: next to nothing, since all Russian is in ``catalogue.text``.

It is sent words that are analysed already, one place in the text behind the other, by spaces; what stands at
the same place — a word as it is written and its dictionary forms — comes as one piece: «φпечати/печать».
The filter ``pattern_capture``, part of OpenSearch itself, gives every part of a piece the position of the
piece. So a phrase is found by positions in any form of its words, without any plugin.
"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from catalogue.text.morphology import ANALYSER_VERSION

Json = dict[str, Any]

ANALYSER = "words"
APART = "/"
"""Between words at one place; words hold letters and digits only."""
LONGEST_PIECE = 4096
"""The server's own limit, 255, would cut the forms of a long word."""
SAME_PLACE = "same_place"


def index_settings() -> Json:
    """The settings of an index: its analysis, and one copy on every second node there may be."""
    words = {"type": "custom", "tokenizer": "pieces", "filter": [SAME_PLACE]}
    return {
        "index": {"number_of_shards": 1, "auto_expand_replicas": "0-1"},
        "analysis": {
            "tokenizer": {"pieces": {"type": "whitespace", "max_token_length": LONGEST_PIECE}},
            "filter": {
                SAME_PLACE: {
                    "type": "pattern_capture",
                    "preserve_original": False,
                    "patterns": [f"([^{APART}]+)"],
                }
            },
            # The second name is for fields that name no analyser: modelsearch's
            "analyzer": {ANALYSER: words, "default": words},
        },
    }


def kept_with_the_index() -> Json:
    """What a mapping remembers: which analyser cut the words."""
    return {"analyser": ANALYSER_VERSION}


def piece(words: Iterable[str]) -> str:
    """Words that stand at one place."""
    return APART.join(words)


def prefixed(name: str) -> str:
    """The name on the server, where others may have indexes, too."""
    server: Any = settings.SEARCH_SERVER
    return f"{server.prefix}_{name}"
