"""The author's key: which items hold a word in any form, told by how they were written."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from catalogue.bench.corpus.inflection import noun
from catalogue.bench.corpus.records import ItemRecord
from catalogue.bench.corpus.witnesses import ASKED_NOUNS
from catalogue.text.folding import fold, fold_tokens

NAMES, PHRASE_OF_THE_KEY = "names", "phrase"
Found = dict[str, set[int]]
"""Numbers of items by the field that holds the word."""


class Key:
    """Collects the numbers of items by words and fields; only asked words, unless all are wanted.

    Args:
        names: the names of what items may be filed under, by slug or by place in the list of people.
        asked: the words to remember; None for every word, which takes memory.
    """

    def __init__(
        self, names: Mapping[str, Iterable[str]], asked: frozenset[str] | None = ASKED_NOUNS
    ) -> None:
        self._asked = asked
        self._named = _named(names, ASKED_NOUNS if asked is None else asked)
        self.words: dict[str, Found] = defaultdict(lambda: defaultdict(set))
        self.phrase: set[int] = set()

    def note(self, record: ItemRecord) -> None:
        """Remember an item."""
        for field, lemmas in record.lemmas.items():
            for lemma in lemmas if self._asked is None else lemmas & self._asked:
                self.words[lemma][field].add(record.number)
        for slug in _slugs(record):
            for lemma in self._named.get(slug, ()):
                self.words[lemma][NAMES].add(record.number)
        if record.has_phrase:
            self.phrase.add(record.number)

    def items_with(self, lemma: str) -> set[int]:
        """All items that hold the word anywhere."""
        return set().union(*self.words[lemma].values()) if lemma in self.words else set()

    def as_json(self) -> dict[str, object]:
        """The key as plain values, to be kept beside the database."""
        words = {
            lemma: {field: sorted(numbers) for field, numbers in found.items()}
            for lemma, found in self.words.items()
        }
        return {"words": words, PHRASE_OF_THE_KEY: sorted(self.phrase)}


def _named(names: Mapping[str, Iterable[str]], asked: frozenset[str]) -> dict[str, list[str]]:
    """The asked words that stand in the names of something, by any of their forms."""
    forms = {lemma: {fold(form) for form in noun(lemma).forms} for lemma in asked}
    words = {slug: {word for name in given for word in fold_tokens(name)} for slug, given in names.items()}
    found = {
        slug: [lemma for lemma, bent in forms.items() if bent & standing] for slug, standing in words.items()
    }
    return {slug: lemmas for slug, lemmas in found.items() if lemmas}


def _slugs(record: ItemRecord) -> tuple[str, ...]:
    return (
        f"kind:{record.kind}",
        f"network:{record.network}",
        *(f"place:{slug}" for slug in record.places),
        *(f"theme:{slug}" for slug in record.themes),
    )
