"""Exhibitions that the same query finds, by their story and by their tags."""

from collections.abc import Sequence

from catalogue.models import ExhibitionPage
from catalogue.search.matching import TextMatch
from catalogue.search.parameters import SearchRequest

MOST_SHOWN = 3


def exhibitions_found(request: SearchRequest, match: TextMatch) -> Sequence[ExhibitionPage]:
    """A few public exhibitions; none while neither words nor tags are asked for. Costs one query."""
    tags = request.item_filter.chosen.get("tag")
    if not request.has_words and tags is None:
        return ()
    exhibitions = ExhibitionPage.objects.live()
    if tags is not None:
        tagged = ExhibitionPage.objects.filter(tagged_items__tag__in=tags.keys).order_by()
        exhibitions = exhibitions.filter(pk__in=tagged.values("pk"))
    if request.has_words:
        exhibitions = match.narrow_pages(exhibitions)
    return list(exhibitions.order_by("-first_published_at", "pk")[:MOST_SHOWN])
