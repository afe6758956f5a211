"""Texts of items on an OpenSearch server (ADR 0011): all analysed by us, found by positions there."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from django.db import transaction
from opensearchpy.exceptions import NotFoundError

from catalogue.search.expressions import Expression, Nothing
from catalogue.search.index.as_json import PAGE, as_search
from catalogue.search.index.catching_up import catch_up_when_committed
from catalogue.search.index.documents import COLUMNS, ItemTexts
from catalogue.search.index.server_index import ServerIndex, removing, storing
from catalogue.search.index.tables import TABLE, Keys, Layer
from catalogue.search.index.versions import current_version
from catalogue.search.server.analysis import Json
from catalogue.search.server.client import SEARCH_TIMEOUT, client
from catalogue.search.server.silence import ServerSilent

ANSWERED = "responses.status,responses.error.type,responses.hits.hits.sort"
OK = 200


class Table(ServerIndex):
    """An index on the server as a table of texts."""

    def take_the_place_of(self, name: str) -> None:
        """Answer under that name from the commit on, as far as the database is now."""
        transaction.on_commit(partial(self.answer_as, name, current_version()))

    def write(self, documents: Sequence[ItemTexts]) -> None:
        """Store the texts of some items: at once in a table in the making, else when they are committed."""
        if self.name == TABLE:
            catch_up_when_committed([each.item_id for each in documents])
        else:
            version = current_version().number
            self.send([storing(each, version) for each in documents])

    def remove(self, keys: Sequence[int]) -> None:
        """Forget some items, likewise."""
        if self.name == TABLE:
            catch_up_when_committed(keys)
        else:
            version = current_version().number
            self.send([removing(key, version) for key in keys])

    def hits(self, expression: Expression, columns: Sequence[str] = COLUMNS) -> Keys:
        """The keys of the items found; phrases are found by the positions of words."""
        if isinstance(expression, Nothing):
            return np.empty(0, dtype=np.int64)
        (keys,) = self.layers([(expression, columns)])
        return keys

    def layers(self, asked: Sequence[Layer]) -> list[Keys]:
        """The hits of several expressions, by one question for every ten thousand of the longest."""
        found: list[list[int]] = [[] for _layer in asked]
        unread = list(range(len(asked)))
        while unread:
            pages = self._pages([as_search(*asked[place], after=_last(found[place])) for place in unread])
            for place, page in zip(unread, pages, strict=True):
                found[place] += page
            unread = [place for place, page in zip(unread, pages, strict=True) if len(page) == PAGE]
        return [np.array(keys, dtype=np.int64) for keys in found]

    def _pages(self, searches: Sequence[Json]) -> list[list[int]]:
        body: list[Json] = [line for search in searches for line in ({}, search)]
        params = {"filter_path": ANSWERED, "request_timeout": SEARCH_TIMEOUT}
        try:
            answers = client().msearch(body=body, index=self.alias, params=params).get("responses", [])
        except NotFoundError as error:
            raise ServerSilent("there is no index") from error
        if [answer["status"] for answer in answers] != [OK] * len(searches):
            raise ServerSilent(f"instead of hits: {answers[:1]}")
        return [[hit["sort"][0] for hit in answer.get("hits", {}).get("hits", [])] for answer in answers]


def _last(keys: list[int]) -> int | None:
    return keys[-1] if keys else None
