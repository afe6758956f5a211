"""Known places: the list offered while typing, and the place a text names exactly."""

import re
from collections import defaultdict

from catalogue.authorities.models import Place
from catalogue.authorities.models.places import PlaceName

# «г. Сталинск», «село Тяжин»: people write the kind of place before its name
_KIND_OF_PLACE = re.compile(
    r"^(?:г|гор|город|с|село|д|дер|деревня|п|пос|пгт|посёлок|поселок|рп|ст)(?:\.\s*|\s+)"
)


def known_names() -> list[str]:
    """Every name a place bears or bore, for the list under the field."""
    names = set(Place.objects.values_list("name", flat=True))
    names.update(PlaceName.objects.values_list("name", flat=True))
    return sorted(names)


def place_named(text: str) -> Place | None:
    """The place whose name, of today or of another time, is exactly ``text``; None for two or for none."""
    if not text.strip():
        return None
    keys = _places_by_name().get(_fold(text), set())
    return Place.objects.get(pk=keys.pop()) if len(keys) == 1 else None


def _places_by_name() -> dict[str, set[int]]:
    places: dict[str, set[int]] = defaultdict(set)
    for key, name in Place.objects.values_list("pk", "name"):
        places[_fold(name)].add(key)
    for key, name in PlaceName.objects.values_list("place_id", "name"):
        places[_fold(name)].add(key)
    return places


def _fold(text: str) -> str:
    """The name alone, whatever its letter case and ё."""
    folded = " ".join(text.casefold().replace("ё", "е").split())
    return _KIND_OF_PLACE.sub("", folded)
