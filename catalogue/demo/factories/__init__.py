"""Factories of real things for the demonstration and the tests.

Every stage of a thing's life is reached by the services that people's buttons call, so nothing here
is in a state it could not be in.
"""

from .authorities import PlaceFactory, TermFactory
from .deposits import CardFactory, DepositFactory, DepositObjectFactory
from .exhibitions import ExhibitionFactory
from .items import ItemFactory
from .people import LibraryNetworkFactory, MembershipFactory, UserFactory
from .pictures import MasterFactory, MuseumImageFactory

__all__ = [
    "CardFactory",
    "DepositFactory",
    "DepositObjectFactory",
    "ExhibitionFactory",
    "ItemFactory",
    "LibraryNetworkFactory",
    "MasterFactory",
    "MembershipFactory",
    "MuseumImageFactory",
    "PlaceFactory",
    "TermFactory",
    "UserFactory",
]
