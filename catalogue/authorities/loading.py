"""Filling the vocabularies, networks and places from the project's data, once for each slug.

What is there already is left as it is: a curator's correction outlives every later load. A term
that is not wanted is put out of use in the CMS; a deleted one would come back with the next load.

Rows are made in bulk, past the signals of each: who listens is told once, by ``vocabularies_loaded``.
"""

from collections import Counter
from decimal import Decimal

from django.db import transaction

from catalogue.accounts.models import LibraryNetwork
from catalogue.accounts.models.networks import NetworkKind

from .models import Place, PlaceName, Term, TermLabel, Vocabulary
from .models.terms import AppliesTo
from .place_names import read_names
from .signals import vocabularies_loaded
from .vocabulary_files import TermRow, rows_of, term_rows

TERMS, NETWORKS, PLACES = "terms", "networks", "places"
_NETWORK_KINDS = {"city": NetworkKind.CITY, "okrug": NetworkKind.DISTRICT, "regional": NetworkKind.REGIONAL}


@transaction.atomic
def load_all() -> Counter[str]:
    """Create what is missing; returns how many terms, networks and places were created."""
    created = Counter(
        {
            TERMS: sum(load_terms(vocabulary) for vocabulary in Vocabulary),
            NETWORKS: load_networks(),
            PLACES: load_places(),
        }
    )
    if created.total():
        vocabularies_loaded.send(sender=Vocabulary)
    return created


def load_terms(vocabulary: Vocabulary) -> int:
    """Create the terms of a vocabulary that are missing; returns their number."""
    known = {term.slug: term for term in Term.objects.filter(vocabulary=vocabulary)}
    missing = [
        (position, row)
        for position, row in enumerate(term_rows(vocabulary), start=1)
        if row.slug not in known
    ]
    left = missing
    while left:  # generation by generation: a broader term has its key before its narrower ones name it
        ready = [(position, row) for position, row in left if not row.parent or row.parent in known]
        terms = [_term(vocabulary, row, known.get(row.parent), position) for position, row in ready]
        known |= {term.slug: term for term in Term.objects.bulk_create(terms)}
        left = [each for each in left if each not in ready]
    TermLabel.objects.bulk_create(
        TermLabel(term=known[row.slug], name=name) for _position, row in missing for name in row.alternative
    )
    return len(missing)


def load_networks() -> int:
    """Create the networks of DOMAIN.md, part 3, that are missing; returns their number."""
    known = set(LibraryNetwork.objects.values_list("slug", flat=True))
    missing = [_network(row) for row in rows_of("library-networks.csv") if row["slug"] not in known]
    return len(LibraryNetwork.objects.bulk_create(missing))


def load_places() -> int:
    """Create the places that are missing, with their names in time; returns their number."""
    known = set(Place.objects.values_list("slug", flat=True))
    missing = [row for row in rows_of("places.csv") if row["slug"] not in known]
    places = Place.objects.bulk_create(map(_place, missing))
    PlaceName.objects.bulk_create(
        PlaceName(place=place, name=name.name, year_from=name.year_from, year_to=name.year_to, note=name.note)
        for place, row in zip(places, missing, strict=True)
        for name in read_names(row["other_names"])
    )
    return len(missing)


def _term(vocabulary: Vocabulary, row: TermRow, parent: Term | None, position: int) -> Term:
    return Term(
        vocabulary=vocabulary,
        slug=row.slug,
        name=row.name,
        parent=parent,
        sort_order=position,
        applies_to=row.applies_to or AppliesTo.BOTH,
        year_from=row.year_from,
        year_to=row.year_to,
        scope_note=row.scope_note,
        uri=row.uri,
        allows_download=row.allows_download,
        is_active=row.is_active,
    )


def _network(row: dict[str, str]) -> LibraryNetwork:
    return LibraryNetwork(
        slug=row["slug"],
        short_name=row["short_name"],
        full_name=row["full_name"],
        municipality=row["municipality"],
        kind=_NETWORK_KINDS[row["kind"]],
        latitude=_degrees(row["lat"]),
        longitude=_degrees(row["lon"]),
        confidence=row["confidence"],
    )


def _place(row: dict[str, str]) -> Place:
    return Place(
        slug=row["slug"],
        name=row["name"],
        kind=row["kind"],
        latitude=_degrees(row["lat"]),
        longitude=_degrees(row["lon"]),
        municipality_today=row["municipality_today"],
        confidence=row["confidence"],
    )


def _degrees(text: str) -> Decimal | None:
    return Decimal(text) if text else None
