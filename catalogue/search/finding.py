"""From a request to the rows it finds; a query that finds nothing is set right, if it can be."""

from dataclasses import dataclass, replace

import numpy as np

from catalogue.search.columns.columns import Columns
from catalogue.search.columns.filtering import Narrowing
from catalogue.search.fewer_words import with_most_words
from catalogue.search.index.tables import Keys
from catalogue.search.matching import TextMatch
from catalogue.search.parameters import SearchRequest
from catalogue.search.recommended import recommended_for
from catalogue.search.spelling.candidates import candidates
from catalogue.search.spelling.vocabulary import current_vocabulary
from catalogue.search.thesaurus.current import current_lexicon
from catalogue.search.understanding import SPELLING, Understanding, understand


@dataclass(frozen=True)
class Finding:
    """A request, perhaps corrected, with what its words match and what its filter lets through.

    `recommended` are the keys of the pages the curator wants on top; they are found whatever their words are.
    """

    request: SearchRequest
    match: TextMatch
    narrowing: Narrowing
    recommended: tuple[int, ...] = ()


def find(request: SearchRequest, columns: Columns) -> Finding:
    """Find what is asked for among all public items; a number is never taken for another."""
    finding = _finding(request, columns)
    if not request.has_words or SPELLING in request.exact or finding.narrowing.found.any():
        return finding
    if request.text.is_number:
        return finding
    return _corrected(request, columns) or finding


def _finding(request: SearchRequest, columns: Columns) -> Finding:
    match = TextMatch(request.text)
    found = match.mask(columns) if request.has_words else columns.alive
    recommended = recommended_for(request.text, columns.version) if request.has_words else ()
    if recommended:
        found = found | (columns.mask_of(np.array(recommended, dtype=np.int64)) & columns.alive)
    narrowing = Narrowing(columns, found, request.item_filter, request.years_said)
    return Finding(request, match, narrowing, recommended)


def _corrected(request: SearchRequest, columns: Columns) -> Finding | None:
    """What the first of the likely queries finds that finds anything; else what has the most of the words."""
    lexicon = current_lexicon(columns.version)
    for candidate in candidates(request.typed, current_vocabulary(columns.version), lexicon):
        understood = understand(candidate, lexicon, request.exact)
        finding = _finding(replace(request, understood=_instead(understood, request)), columns)
        says_anything = understood.time or not understood.text.is_empty
        if says_anything and finding.narrowing.found.any():
            return finding
    fewer = with_most_words(request.text.typed, lexicon, _that_may_be_found(request, columns))
    if fewer is None:
        return None
    understood = understand(
        " ".join([fewer, *(each.phrase for each in request.time)]), lexicon, request.exact
    )
    instead = replace(_instead(understood, request), lacks_words=True)
    finding = _finding(replace(request, understood=instead), columns)
    return finding if finding.narrowing.found.any() else None


def _that_may_be_found(request: SearchRequest, columns: Columns) -> Keys:
    """What the filter and the years of the query let through, whatever its words."""
    whatever = Narrowing(columns, columns.alive, request.item_filter, request.years_said)
    return columns.ids[whatever.passing].astype(np.int64)


def _instead(understood: Understanding, request: SearchRequest) -> Understanding:
    return replace(understood, corrected_from=request.typed)
