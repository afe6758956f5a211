"""What the map is made of: the places of what was found, or the networks that handed it over."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext as _

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Place, Term, Vocabulary
from catalogue.authorities.names_in_time import former_names, name_held, name_in_words
from catalogue.item_filter import ItemFilter
from catalogue.search import addresses
from catalogue.search.map.outline import spot_in_the_oblast
from catalogue.search.map.projection import Spot
from catalogue.search.options import Option
from catalogue.text.time_words import Years

TOWN = "город"
"""The kind of places one finds one's way by, whether or not anything was found there (data/places.csv)."""


@dataclass(frozen=True)
class Somewhere:
    """A place or a network: what it is called on the map and in the list, and how much was found.

    `url` leads to the catalogue filtered by it; what lies outside the oblast or nowhere has no `spot`.
    """

    name: str
    said: str
    note: str
    count: int
    url: str
    chosen: bool
    spot: Spot | None


def places(options: Sequence[Option], years: Years, params: QueryDict) -> list[Somewhere]:
    """The places of what was found, and the towns without any; costs two queries.

    Args:
        options: the values of the facet.
        years: the years that are asked for, which tell what a place is called.
        params: the parameters of the search.
    """
    counted = {option.key: option for option in options}
    known = Place.objects.filter(Q(pk__in=counted) | Q(kind=TOWN, latitude__isnull=False))
    return [
        _place(place, counted.get(place.pk), years, params) for place in known.prefetch_related("other_names")
    ]


def networks(options: Sequence[Option], params: QueryDict) -> list[Somewhere]:
    """The networks that handed over what was found; costs one query."""
    known = LibraryNetwork.objects.in_bulk([option.key for option in options])
    return [
        Somewhere(
            name=network.short_name,
            said=network.short_name,
            note=network.municipality,
            count=option.count,
            url=_catalogue_of("library", network.slug, params),
            chosen=option.selected,
            spot=_spot(network),
        )
        for option in options
        if (network := known.get(option.key))
    ]


def years_asked_for(years: Years, item_filter: ItemFilter) -> Years:
    """The years asked for, else those of the chosen periods; costs a query for these.

    Args:
        years: those of the filter or of the query's own words, as ``Narrowing.years`` has them.
        item_filter: may name periods.
    """
    if years != (None, None) or "period" not in item_filter.chosen:
        return years
    slugs = list(item_filter.chosen["period"].labels)
    periods = list(Term.objects.filter(vocabulary=Vocabulary.PERIOD, slug__in=slugs))
    firsts = [each.year_from for each in periods if each.year_from is not None]
    lasts = [each.year_to for each in periods if each.year_to is not None]
    return (
        min(firsts) if firsts and len(firsts) == len(periods) else None,
        max(lasts) if lasts and len(lasts) == len(periods) else None,
    )


def _place(place: Any, option: Option | None, years: Years, params: QueryDict) -> Somewhere:
    names = list(place.other_names.all())
    former = former_names(place.name, names) if years == (None, None) else []
    return Somewhere(
        name=name_held(place.name, names, *years),
        said=name_in_words(place.name, names, *years),
        note=_("formerly %(names)s") % {"names": ", ".join(former)} if former else "",
        count=option.count if option else 0,
        url=_catalogue_of("place", place.slug, params),
        chosen=bool(option and option.selected),
        spot=_spot(place),
    )


def _catalogue_of(facet: str, slug: str, params: QueryDict) -> str:
    return addresses.changed(params, drop=[("view", None), ("by", None)], **{facet: slug})


def _spot(thing: Any) -> Spot | None:
    latitude: Decimal | None = thing.latitude
    longitude: Decimal | None = thing.longitude
    if latitude is None or longitude is None:
        return None
    return spot_in_the_oblast(float(latitude), float(longitude))
