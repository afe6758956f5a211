"""What the search keeps: its index of items, its words, the curator's thesaurus, what was asked in vain."""

from .asked import EmptySearch
from .entries import FacetValue, IndexChange, ItemEntry
from .state import SearchIndexState, index_maker
from .thesaurus import ThesaurusEntry
from .words import SearchWord

__all__ = [
    "EmptySearch",
    "FacetValue",
    "IndexChange",
    "ItemEntry",
    "SearchIndexState",
    "SearchWord",
    "ThesaurusEntry",
    "index_maker",
]
