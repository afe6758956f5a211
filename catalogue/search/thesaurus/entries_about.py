"""Entries of the thesaurus that speak of something, found as items are: in any form of the words."""

from collections.abc import Iterable

from catalogue.search.models import ThesaurusEntry
from catalogue.text.folding import fold_tokens
from catalogue.text.morphology import lemmas


def entries_about(query: str, entries: Iterable[ThesaurusEntry]) -> list[int]:
    """The keys of the entries that hold every word of the query; the last word may be half typed."""
    asked = fold_tokens(query)
    return [entry.pk for entry in entries if _holds(entry, asked)]


def _holds(entry: ThesaurusEntry, asked: list[str]) -> bool:
    words = fold_tokens(f"{entry.words} {entry.also} {entry.note}")
    forms = {form for word in words for form in lemmas(word)}
    *whole, last = asked or [""]
    half_typed = any(word.startswith(last) for word in words)
    return all(not forms.isdisjoint(lemmas(word)) for word in whole) and (
        half_typed or not forms.isdisjoint(lemmas(last))
    )
