"""What of an item is searched and what is filtered; read by the pages and by the search index."""

from wagtail.search import index

# Authorities and other names travel with the item, so that «Сталинск» finds «Новокузнецк»
ITEM_SEARCH_FIELDS = [
    index.SearchField("description"),
    index.SearchField("provenance_story"),
    index.SearchField("place_as_written"),
    index.SearchField("material_text"),
    index.SearchField("technique_text"),
    index.SearchField("accession_number"),
    index.FilterField("number"),
    index.FilterField("year_from"),
    index.FilterField("year_to"),
]
