"""What is asked: every kind of question the issue names, as addresses and as questions to bare tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from catalogue.bench.corpus.witnesses import (
    COMMON,
    CONTROLLED,
    MIDDLE,
    MISSPELT,
    PHRASE,
    RARE,
)
from catalogue.bench.raw.questions import ON_A_PAGE, RawQuestion
from catalogue.text.morphology import lemmas

CATALOGUE, SUGGEST = "/catalogue/", "/suggest/"
LANDING, COMMON_WORD, MIDDLE_WORD, RARE_WORD = "landing", "common word", "middle word", "rare word"
PHRASE_OF_TWO, PREFIX, THREE_FACETS = "phrase", "prefix", "three facets"
MISSPELT_WORD, FIRST_PAGE, DEEP_PAGE = "misspelt word", "list, page 1", "list, deep page"
YEARS, SUGGESTIONS, FOREIGN_WORD, ITEM = "years", "suggest", "foreign word", "item"
DEEP = 1000


@dataclass(frozen=True)
class Case:
    """One question.

    `lemma` is the word of the author's key, `of_phrase` whether the key's phrase is meant; `raw` is what the
    bare tables are asked; `is_exact`: both must find the same.
    """

    kind: str
    name: str
    params: dict[str, str] = field(default_factory=dict)
    path: str = CATALOGUE
    raw: RawQuestion | None = None
    is_exact: bool = True
    lemma: str = ""
    of_phrase: bool = False


def cases(items: int, chosen: dict[str, tuple[str, int]]) -> Iterator[Case]:
    """All questions to a museum of so many items.

    Args:
        items: the number of items.
        chosen: the commonest value of some facets: its slug and its key.
    """
    yield Case(LANDING, "no query", raw=RawQuestion())
    for word in (COMMON, *CONTROLLED):
        yield _word(COMMON_WORD, word)
    yield _word(MIDDLE_WORD, MIDDLE)
    for word in RARE:
        yield _word(RARE_WORD, word)
    for foreign in CONTROLLED.values():
        yield Case(FOREIGN_WORD, foreign, {"q": foreign}, raw=RawQuestion(((foreign,),)))
    yield _phrase()
    yield Case(PREFIX, "библ*", {"q": "библ*"})
    yield Case(
        THREE_FACETS,
        ", ".join(chosen),
        {name: slug for name, (slug, _key) in chosen.items()},
        raw=RawQuestion(chosen={name: key for name, (_slug, key) in chosen.items()}),
    )
    yield Case(
        YEARS,
        "1930–1945",
        {"from": "1930", "to": "1945"},
        raw=RawQuestion(year_from=1930, year_to=1945),
    )
    for typed in MISSPELT:
        yield Case(MISSPELT_WORD, typed, {"q": typed})
    pages = max(1, min(DEEP, items // ON_A_PAGE))
    yield Case(FIRST_PAGE, "newest", {"sort": "added"}, raw=RawQuestion())
    yield Case(
        DEEP_PAGE,
        f"newest, page {pages}",
        {"sort": "added", "page": str(pages)},
        raw=RawQuestion(offset=(pages - 1) * ON_A_PAGE),
    )
    yield Case(SUGGESTIONS, "раб", {"q": "раб"}, path=SUGGEST)


def _word(kind: str, word: str) -> Case:
    return Case(kind, word, {"q": word}, raw=RawQuestion((lemmas(word.replace("ё", "е")),)), lemma=word)


def _phrase() -> Case:
    words = tuple(lemmas(word) for word in PHRASE)
    question = RawQuestion(words, is_phrase=True)
    typed = f"«{' '.join(PHRASE)}»"
    return Case(PHRASE_OF_TWO, typed, {"q": typed}, raw=question, is_exact=False, of_phrase=True)


def as_json(case: Case) -> dict[str, Any]:
    """What is told of a case beside its figures."""
    return {"kind": case.kind, "name": case.name, "path": case.path, "params": case.params}
