"""The museum's screens in the CMS: what is listed, edited and chosen where."""

from .choosers import CHOOSERS
from .menu import CatalogueGroup, ExhibitionsGroup, VocabulariesGroup

__all__ = ["CHOOSERS", "CatalogueGroup", "ExhibitionsGroup", "VocabulariesGroup"]
