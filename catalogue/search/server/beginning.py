"""A new site makes its indexes on the server as it makes its tables in the database."""

import logging

from catalogue.search.index.catching_up import refill
from catalogue.search.rebuilding import rebuild_pages_of_the_cms
from catalogue.search.server.silence import ServerSilent

logger = logging.getLogger(__name__)


def make_first_indexes() -> None:
    """Make the indexes of visitors and of the CMS; while the server is silent, the first save will."""
    try:
        refill()
        rebuild_pages_of_the_cms(lambda *_progress: None)
    except ServerSilent as silence:
        logger.warning("No index was made on the search server: %s", silence)
