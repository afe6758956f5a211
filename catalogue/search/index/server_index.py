"""One index of items on an OpenSearch server, under an alias that leads to it (ADR 0011)."""

import secrets
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from opensearchpy.exceptions import ConflictError, NotFoundError
from opensearchpy.helpers import bulk

from catalogue.search.index.as_json import STATE, as_document, index_body
from catalogue.search.index.documents import ItemTexts
from catalogue.search.index.versions import Version
from catalogue.search.server.analysis import Json, prefixed
from catalogue.search.server.client import client
from catalogue.search.server.silence import ServerSilent

LARGEST_REQUEST = 10 * 1024 * 1024
"""Bytes."""
NOT_FOUND, CONFLICT = 404, 409


class ServerIndex:
    """An alias on the server, and the index it leads to."""

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def alias(self) -> str:
        """The name on the server."""
        return prefixed(self.name)

    def make(self) -> None:
        """Make the index, empty; what answered under this name goes."""
        index = f"{self.alias}-{secrets.token_hex(4)}"
        client().indices.create(index=index, body=index_body())
        _lead(self.alias, index)

    def answer_as(self, name: str, version: Version) -> None:
        """Answer under that name from now on.

        Args:
            name: the name of the table whose place this one takes.
            version: the version of the database this index is at.
        """
        client().indices.refresh(index=self.alias)
        self.note_version(version)
        (index,) = _led_to(self.alias)
        _lead(prefixed(name), index, instead_of=self.alias)
        self.name = name

    def send(self, actions: Iterable[Json]) -> None:
        """Have the server do this; what is older than what it has is passed over. Raises ServerSilent."""
        _done, refused = bulk(
            client(),
            actions,
            index=self.alias,
            require_alias=True,
            raise_on_error=False,
            max_chunk_bytes=LARGEST_REQUEST,
        )
        failures = [failure for failure in refused if not _is_harmless(failure)]
        if failures:
            raise ServerSilent(f"{len(failures)} documents refused, the first: {failures[0]}")

    def refresh(self) -> None:
        """Let everything sent be found."""
        client().indices.refresh(index=self.alias)

    def version(self) -> Version | None:
        """The version of the database the index was last brought up to; None without an index."""
        try:
            state = client().get(index=self.alias, id=STATE)["_source"]
        except NotFoundError:
            return None
        return Version(state["version"], state["mark"])

    def note_version(self, version: Version) -> None:
        """Remember with the index how far it is; a later version noted by another process stays."""
        told = {"version": version.number, "version_type": "external_gte", "require_alias": "true"}
        state = {"version": version.number, "mark": version.mark}
        with suppress(ConflictError):
            client().index(index=self.alias, id=STATE, body=state, params=told)


def storing(document: ItemTexts, version: int) -> Json:
    """The order to store an item as it was at a version of the database."""
    return {**_order("index", document.item_id, version), "_source": as_document(document)}


def removing(key: int, version: int) -> Json:
    """The order to forget an item that was gone at a version of the database."""
    return _order("delete", key, version)


def _order(what: str, key: int, version: int) -> Json:
    return {"_op_type": what, "_id": str(key), "version": version, "version_type": "external_gte"}


def _is_harmless(failure: Json) -> bool:
    """Whether an order came too late, or was to forget what is not there."""
    ((what, said),) = failure.items()
    absent: bool = what == "delete" and said["status"] == NOT_FOUND and "error" not in said
    return absent or said["status"] == CONFLICT


def _led_to(alias: str) -> list[str]:
    try:
        return list(client().indices.get_alias(name=alias))
    except NotFoundError:
        return []


def _lead(alias: str, index: str, instead_of: str = "") -> None:
    """Let the alias lead to the index alone, in one step; indexes it led to before go."""
    steps: list[dict[str, Any]] = [{"remove_index": {"index": former}} for former in _led_to(alias)]
    steps.append({"add": {"index": index, "alias": alias}})
    if instead_of:
        steps.append({"remove": {"index": index, "alias": instead_of}})
    client().indices.update_aliases(body={"actions": steps})
