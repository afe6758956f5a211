"""From text to words: the same for the index and for every query."""

from catalogue.search.expressions import AllOf, Expression, Nothing, Word, all_of
from catalogue.text.archival_references import reference_tokens
from catalogue.text.folding import fold_tokens
from catalogue.text.morphology import LONGEST_QUERY, MOST_TERMS, glued_words, lemma_text, query_groups


def index_text(text: str) -> str:
    """What the index keeps of a text: dictionary forms, and its archival references in one word each."""
    return " ".join([lemma_text(text), *reference_tokens(text)])


def extra_words(text: str) -> list[str]:
    """What a text is found by besides its single words: hyphenated words in one piece, references."""
    return [*glued_words(text), *reference_tokens(text)]


def prefix_text(text: str) -> str:
    """What the index keeps for completing a word while it is typed: folded words as they stand."""
    return " ".join(fold_tokens(text))


def words(text: str) -> list[Expression]:
    """The words of a query; stop words are left out unless there is nothing else."""
    return [Word(tuple(forms)) for forms in query_groups(text)]


def all_words(text: str) -> Expression:
    """All words of a query; nothing is found by a query without a word."""
    return all_of(words(text)) if words(text) else Nothing()


def all_prefixes(text: str) -> Expression:
    """All words of a query as they stand, the last one perhaps unfinished."""
    typed = fold_tokens(text[:LONGEST_QUERY])[:MOST_TERMS]
    if not typed:
        return Nothing()
    *finished, last = typed
    return AllOf((*(Word((word,)) for word in finished), Word((last,), prefix=True)))
