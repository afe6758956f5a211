"""An empty results page: what happened, which filter to loosen, one action."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.item_facets import FACETS
from catalogue.presentation.addresses import catalogue_address
from catalogue.search import addresses
from catalogue.search.columns.filtering import YEARS, YEARS_SAID, Narrowing
from catalogue.search.fewer_words import best_shorter
from catalogue.search.loosening import best_loosening
from catalogue.search.parameters import SearchRequest
from catalogue.search.results import Results
from catalogue.text.time_words import without_time


@dataclass(frozen=True)
class Nothing:
    """What the empty page says (templates/components/empty.html)."""

    title: str
    text: str
    url: str
    action: str


def empty_of(results: Results, params: QueryDict, at: str = "") -> Nothing | None:
    """What is said of a search that found nothing; None where something was found.

    Args:
        results: what was found.
        params: the parameters of the search.
        at: the page the search can be made on; the catalogue by default.
    """
    if results.total:
        return None

    def without(name: str | None) -> str:
        if name == YEARS_SAID:
            return addresses.changed(
                params, at=at, q=without_time(results.request.typed, results.request.time)
            )
        names = [name] if name else [facet.name for facet in FACETS] + [YEARS]
        drop = [(each, None) for given in names for each in (("from", "to") if given == YEARS else (given,))]
        return addresses.changed(params, drop=drop, at=at)

    return _explained(results.request, results.narrowing, without)


def _explained(asked: SearchRequest, narrowing: Narrowing, without: Callable[[str | None], str]) -> Nothing:
    """Explain an empty result.

    Args:
        asked: the request that found nothing.
        narrowing: what it found, restriction by restriction.
        without: gives the address without a filter, or without all of them for None.
    """
    if asked.text.only_leaves_out:
        return Nothing(
            _("There is nothing to look for besides what is left out"),
            _("A minus leaves out what has the word. Add a word to look for, or take the minus away."),
            catalogue_address(q=without_minus(asked.typed)),
            _("Look for “%(query)s”") % {"query": without_minus(asked.typed)},
        )
    if asked.has_words and asked.text.is_empty:
        return Nothing(
            _("There is no word in the query"),
            _("Write what the thing is called, its number or its place."),
            reverse("search:catalogue"),
            _("Open the whole catalogue"),
        )
    title = _title(asked)
    loosening = best_loosening(narrowing)
    if loosening:
        text = ngettext(
            "Without the restriction “%(labels)s” there is %(count)d item.",
            "Without the restriction “%(labels)s” there are %(count)d items.",
            loosening.count,
        ) % {"labels": ", ".join(loosening.labels), "count": loosening.count}
        return Nothing(title, text, without(loosening.name), _("Take this restriction away"))
    if not asked.item_filter.is_empty:
        return Nothing(
            title,
            _("No single restriction is to blame: together they leave nothing."),
            without(None),
            _("Take all restrictions away"),
        )
    shorter = best_shorter(asked.typed) if asked.has_words else None
    if shorter:
        text = ngettext(
            "No item has all these words. Without “%(word)s” there is %(count)d item.",
            "No item has all these words. Without “%(word)s” there are %(count)d items.",
            shorter.count,
        ) % {"word": shorter.given_up, "count": shorter.count}
        return Nothing(title, text, catalogue_address(q=shorter.query), _("Look without this word"))
    return Nothing(
        title,
        _("Try another word or a part of the title. Word forms and ё need no care."),
        reverse("search:catalogue"),
        _("Open the whole catalogue"),
    )


def without_minus(query: str) -> str:
    """The query with its words to leave out as words to look for."""
    return " ".join(word.lstrip("-−–") for word in query.split())


def _title(asked: SearchRequest) -> str:
    if asked.has_words:
        return _("Nothing is found for “%(query)s”") % {"query": asked.typed}
    return _("Nothing is found under these restrictions")
