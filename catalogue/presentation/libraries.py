"""The contributing networks: all of them in groups, one of them with what it handed over."""

from collections.abc import Collection, Iterable
from math import cos, hypot, radians
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils.translation import gettext as _

from .addresses import catalogue_address, network_address

if TYPE_CHECKING:
    from catalogue.accounts.models import LibraryNetwork
    from catalogue.authorities.models import CorporateBody, CorporateBodyName

NEIGHBOURS = 5
LATITUDE_OF_KUZBASS = 54.5
FAR_AHEAD = 10_000


class Territory(NamedTuple):
    """Whom a network serves: the name of the territory, and a remark on its history or nothing."""

    name: str
    remark: str


def group_titles() -> dict[str, str]:
    """Kinds of networks in the order of the page, with their headings."""
    return {
        "regional": _("Regional libraries"),
        "city": _("Library systems of cities"),
        "district": _("Library systems of municipal districts"),
    }


def network_row(network: "LibraryNetwork") -> dict[str, Any]:
    """A network in a list; ``public_items`` is its number of records, see ``with_public_items``."""
    return {
        "name": network.short_name,
        "full_name": network.full_name,
        "municipality": network.municipality,
        "url": network_address(network.slug),
        "count": network.public_items,  # type: ignore[attr-defined]  # annotated
    }


def network_groups(networks: "Iterable[LibraryNetwork]") -> list[dict[str, Any]]:
    """The networks under their headings; a heading without networks is left out."""
    listed = list(networks)
    groups = [
        {"title": title, "networks": [network_row(network) for network in listed if network.kind == kind]}
        for kind, title in group_titles().items()
    ]
    return [group for group in groups if group["networks"]]


def neighbours_of(network: "LibraryNetwork", networks: "Iterable[LibraryNetwork]") -> list[dict[str, Any]]:
    """The nearest other networks, if it is known where the network is."""
    if network.latitude is None or network.longitude is None:
        return []
    others = [each for each in networks if each.pk != network.pk and each.latitude is not None]
    nearest = sorted(others, key=lambda other: (_distance(network, other), other.short_name))
    return [network_row(other) for other in nearest[:NEIGHBOURS]]


def genealogy_of(bodies: "Collection[CorporateBody]") -> list[dict[str, str]]:
    """How the network's libraries were called through the years, oldest first, undated last."""
    known: list[CorporateBody | CorporateBodyName] = list(bodies)
    known += [other for body in bodies for other in body.other_names.all()]
    named = sorted(known, key=lambda each: (each.year_from or FAR_AHEAD, each.name))
    return [
        {
            "years": years(each.year_from, each.year_to),
            "name": each.name,
            "note": getattr(each, "address", ""),
        }
        for each in named
    ]


def territory_of(municipality: str) -> Territory:
    """«Таштагольский муниципальный округ (район до 2025)»: the name and what is remarked of it."""
    name, _bracket, remark = municipality.partition(" (")
    return Territory(name, remark.removesuffix(")"))


def years(first: int | None, last: int | None) -> str:
    """An interval in words: «1927–1978», «с 1936», «до 1917», «1947»."""
    if first is None and last is None:
        return ""
    if first is None:
        return _("until %(year)s") % {"year": last}
    if last is None:
        return _("since %(year)s") % {"year": first}
    return str(first) if first == last else f"{first}–{last}"


def catalogue_of(network: "LibraryNetwork") -> str:
    """The catalogue with this network chosen."""
    return catalogue_address(library=network.slug)


def _distance(one: "LibraryNetwork", other: "LibraryNetwork") -> float:
    """In degrees of latitude; near enough to tell who is next door."""
    north = float(one.latitude or 0) - float(other.latitude or 0)
    east = (float(one.longitude or 0) - float(other.longitude or 0)) * cos(radians(LATITUDE_OF_KUZBASS))
    return hypot(north, east)
