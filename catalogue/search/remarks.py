"""What the page says of its understanding of the query, each with a link that takes it back."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from catalogue.search.addresses import changed
from catalogue.search.loosening import years_in_words
from catalogue.search.parameters import SearchRequest
from catalogue.search.understanding import SPELLING, WORDS, YEARS

EXACT = "exact"


@dataclass(frozen=True)
class Remark:
    """A sentence, the words it is about, and the link that undoes what it says."""

    said: str
    words: tuple[str, ...]
    action: str
    url: str


def remarks(asked: SearchRequest, params: QueryDict) -> list[Remark]:
    """The remarks on a search, the most surprising first."""
    return [
        *_corrected(asked, params),
        *_time(asked, params),
        *_synonyms(asked, params),
        *_exact(asked, params),
    ]


def _corrected(asked: SearchRequest, params: QueryDict) -> Iterator[Remark]:
    if asked.understood.corrected_from:
        action = _("Look for “%(query)s”") % {"query": asked.typed}
        url = _to_the_letter(asked, params, SPELLING)
        yield Remark(
            _("Shown are results for"),
            (f"«{asked.understood.typed}»",),
            action,
            url,
        )


def _time(asked: SearchRequest, params: QueryDict) -> Iterator[Remark]:
    if asked.years_said:
        phrases = ", ".join(f"«{each.phrase}»" for each in asked.time)
        said = _("%(phrases)s is understood as years:") % {"phrases": phrases}
        yield Remark(
            said,
            (years_in_words(asked.years_said),),
            _("Look for the words"),
            _to_the_letter(asked, params, YEARS),
        )


def _synonyms(asked: SearchRequest, params: QueryDict) -> Iterator[Remark]:
    wordings = tuple(dict.fromkeys(wording for _asked, wording in asked.text.expanded))
    if wordings:
        yield Remark(
            _("Also looked for:"),
            wordings,
            _("Look for the exact words only"),
            _to_the_letter(asked, params, WORDS),
        )


def _exact(asked: SearchRequest, params: QueryDict) -> Iterator[Remark]:
    if asked.exact and asked.typed:
        url = changed(params, drop=[(EXACT, None)])
        yield Remark(_("The query is taken to the letter."), (), _("Look as usual"), url)


def _to_the_letter(asked: SearchRequest, params: QueryDict, what: str) -> str:
    query = params.copy()
    query.setlist(EXACT, [*asked.exact, what])
    return changed(query)
