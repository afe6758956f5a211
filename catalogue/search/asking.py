"""From an address to a search and the public items of this moment."""

from dataclasses import dataclass

from django.http import QueryDict

from catalogue.search.columns.columns import Columns
from catalogue.search.columns.current import current_columns
from catalogue.search.columns.filtering import Choosing
from catalogue.search.parameters import SearchRequest
from catalogue.search.thesaurus.current import current_lexicon


@dataclass(frozen=True)
class Asked:
    """What an address asks for, and the public items it is asked of."""

    request: SearchRequest
    columns: Columns


def asked_by(params: QueryDict) -> Asked:
    """The parameters read; what their values are called is known without asking the database."""
    columns = current_columns()
    lexicon = current_lexicon(columns.version)
    return Asked(SearchRequest.from_params(params, Choosing(columns), lexicon), columns)
