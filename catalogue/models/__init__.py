"""The catalogue's pages, settings and sequences."""

from .archival_documents import ArchivalDocumentPage
from .artifacts import ArtifactPage
from .exhibitions import ExhibitionEntry, ExhibitionIndexPage, ExhibitionPage, ExhibitionRule
from .items import AgeRating, CatalogueItemPage, PeopleDepicted
from .links import ItemAgent, ItemPerson, ItemPlace
from .sequences import NumberSequence
from .settings import MuseumSettings
from .site_pages import (
    CatalogueIndexPage,
    HomePage,
    LibrariesIndexPage,
    LibraryNetworkPage,
    StandardPage,
)
from .surrogates import ItemFile, ItemImage
from .tags import ExhibitionTag, ItemTag
from .wanted import WantedEntry, WantedPage

__all__ = [
    "AgeRating",
    "ArchivalDocumentPage",
    "ArtifactPage",
    "CatalogueIndexPage",
    "CatalogueItemPage",
    "ExhibitionEntry",
    "ExhibitionIndexPage",
    "ExhibitionPage",
    "ExhibitionRule",
    "ExhibitionTag",
    "HomePage",
    "ItemAgent",
    "ItemFile",
    "ItemImage",
    "ItemPerson",
    "ItemPlace",
    "ItemTag",
    "LibrariesIndexPage",
    "LibraryNetworkPage",
    "MuseumSettings",
    "NumberSequence",
    "PeopleDepicted",
    "StandardPage",
    "WantedEntry",
    "WantedPage",
]
