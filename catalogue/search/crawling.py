"""What crawlers of search engines are asked to leave alone: the same items in endless combinations.

Open to them stay the plain catalogue with its pages, one value of one facet, and every item.
"""

from catalogue.item_facets import FACETS
from catalogue.search.addresses import SEARCHED

_FACET_NAMES = {facet.name for facet in FACETS}

CLOSED: tuple[str, ...] = (
    "/catalogue/?*&",
    *(f"/catalogue/?{name}=" for name in SEARCHED if name not in _FACET_NAMES),
    "/catalogue/list.csv",
    "/catalogue/random/",
    "/catalogue/values/",
    "/suggest/",
    "/selection/",
    "/feeds/*?",
    "/api/",
)
"""Patterns of robots.txt (RFC 9309): ``*`` is anything, the beginning of an address is enough."""
OPEN = ("/api/$",)
"""What is open all the same: the longer pattern holds."""
