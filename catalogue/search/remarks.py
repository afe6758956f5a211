"""What the page says of its understanding of the query, each with a link that takes it back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from catalogue.search.addresses import changed
from catalogue.search.loosening import years_in_words
from catalogue.search.parameters import SearchRequest
from catalogue.search.understanding import SPELLING, WORDS, YEARS

EXACT = "exact"
ToTheLetter = Callable[[str], str]
"""Gives the address at which something is taken as it is written."""


@dataclass(frozen=True)
class Remark:
    """A sentence, the words it is about, and the link that undoes what it says."""

    said: str
    words: tuple[str, ...]
    action: str
    url: str


def remarks(asked: SearchRequest, params: QueryDict, at: str = "") -> list[Remark]:
    """The remarks on a search, the most surprising first.

    Args:
        asked: what is asked for.
        params: the parameters of the search.
        at: the page they stand on; the catalogue by default.
    """

    def to_the_letter(what: str) -> str:
        query = params.copy()
        query.setlist(EXACT, [*asked.exact, what])
        return changed(query, at=at)

    return [
        *_corrected(asked, to_the_letter),
        *_time(asked, to_the_letter),
        *_synonyms(asked, to_the_letter),
        *_exact(asked, changed(params, drop=[(EXACT, None)], at=at)),
    ]


def _corrected(asked: SearchRequest, to_the_letter: ToTheLetter) -> Iterator[Remark]:
    if asked.understood.corrected_from:
        instead = f"«{asked.understood.typed}»"
        action = _("Look for “%(query)s”") % {"query": asked.typed}
        lacks = asked.understood.lacks_words
        said = _("Shown are items that do not have all the words:") if lacks else _("Shown are results for")
        yield Remark(said, (instead,), action, to_the_letter(SPELLING))


def _time(asked: SearchRequest, to_the_letter: ToTheLetter) -> Iterator[Remark]:
    if asked.years_said:
        phrases = ", ".join(f"«{each.phrase}»" for each in asked.time)
        said = _("%(phrases)s is understood as years:") % {"phrases": phrases}
        years = years_in_words(asked.years_said)
        yield Remark(said, (years,), _("Look for the words"), to_the_letter(YEARS))


def _synonyms(asked: SearchRequest, to_the_letter: ToTheLetter) -> Iterator[Remark]:
    wordings = tuple(dict.fromkeys(wording for _asked, wording in asked.text.expanded))
    if wordings:
        action = _("Look for the exact words only")
        yield Remark(_("Also looked for:"), wordings, action, to_the_letter(WORDS))


def _exact(asked: SearchRequest, as_usual: str) -> Iterator[Remark]:
    if asked.exact and asked.typed:
        yield Remark(_("The query is taken to the letter."), (), _("Look as usual"), as_usual)
