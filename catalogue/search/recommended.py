"""Items the curator wants on top for some queries: Wagtail's promoted search results, in any word form."""

from collections import defaultdict
from dataclasses import dataclass

from wagtail.contrib.search_promotions.models import SearchPromotion

from catalogue.search.index.versions import Version
from catalogue.search.kept import KeptByVersion
from catalogue.search.query import TextQuery
from catalogue.search.thesaurus.lexicon import Forms, forms_of


@dataclass(frozen=True)
class Recommendation:
    """What is asked for, and the keys of the pages to show first, in the curator's order."""

    asked: Forms
    pages: tuple[int, ...]


def recommended_for(query: TextQuery, version: Version) -> tuple[int, ...]:
    """The keys of the pages recommended for a query. Costs an SQL query after a change, else none."""
    asked = forms_of(query.typed)
    return next((each.pages for each in _kept.at(version) if _same(each.asked, asked)), ())


def _same(one: Forms, other: Forms) -> bool:
    """Whether two queries have the same words, in whatever form and order."""
    return len(one) == len(other) and all(any(not word.isdisjoint(each) for each in other) for word in one)


def _read() -> list[Recommendation]:
    pages: dict[str, list[int]] = defaultdict(list)
    chosen = SearchPromotion.objects.filter(page__isnull=False).order_by("query", "sort_order", "pk")
    for query, page in chosen.values_list("query__query_string", "page_id"):
        pages[query].append(page)
    return [Recommendation(forms_of(query), tuple(keys)) for query, keys in pages.items() if forms_of(query)]


_kept = KeptByVersion(_read)
