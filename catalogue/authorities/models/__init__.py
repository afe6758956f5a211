"""Authorities and vocabularies: people, bodies, places, events, terms."""

from .corporate_bodies import CorporateBody, CorporateBodyName, CorporateBodyRelation
from .dated import DatedModel
from .events import Event
from .people import Person, PersonName
from .places import Place, PlaceName
from .terms import Term, TermLabel, Vocabulary

__all__ = [
    "CorporateBody",
    "CorporateBodyName",
    "CorporateBodyRelation",
    "DatedModel",
    "Event",
    "Person",
    "PersonName",
    "Place",
    "PlaceName",
    "Term",
    "TermLabel",
    "Vocabulary",
]
