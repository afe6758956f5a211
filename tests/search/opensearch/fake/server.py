"""A small OpenSearch over HTTP: the addresses this project uses, nothing else. It answers from memory.

It runs the very JSON the code sends, through the real client, so what is asked too much or wrongly is refused
as the real server would refuse it. How text becomes positions was compared with Lucene (ADR 0011).
"""

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.search.opensearch.fake.analysis import Refused
from tests.search.opensearch.fake.index import Document, Index, Json
from tests.search.opensearch.fake.queries import score

LONGEST_PAGE = 10_000
Answer = tuple[int, Any]
MISSING = {"type": "index_not_found_exception"}


class FakeOpenSearch:
    """What the server knows. ``asked`` lists every request with its body, for tests that read them."""

    def __init__(self) -> None:
        self.indexes: dict[str, Index] = {}
        self.aliases: dict[str, set[str]] = {}
        self.scrolls: dict[str, tuple[list[Json], int]] = {}
        self.asked: list[tuple[str, str, Any]] = []
        self.broken = False
        self.lock = threading.Lock()

    def answer(self, method: str, path: str, params: Json, lines: list[Any]) -> Answer:
        """The status and the JSON for a request."""
        body = lines[0] if lines else {}
        with self.lock:
            self.asked.append((method, path, lines if len(lines) > 1 else body))
            if self.broken:
                return 503, {"error": {"type": "master_not_discovered_exception"}}
            for pattern, methods, act in self._addresses(params, body, lines):
                found = re.fullmatch(pattern, path)
                if found and method in methods.split():
                    try:
                        return act(*found.groups())
                    except Refused as reason:
                        return 400, {"error": {"type": "illegal_argument_exception", "reason": str(reason)}}
                    except KeyError as name:
                        return 404, {"error": {**MISSING, "reason": str(name)}}
        return 405, {"error": {"type": "not_of_this_fake", "reason": f"{method} {path}"}}

    def _addresses(
        self, params: Json, body: Any, lines: list[Any]
    ) -> Iterator[tuple[str, str, Callable[..., Answer]]]:
        yield r"/", "GET", lambda: (200, {"version": {"number": "3.0.0", "distribution": "opensearch"}})
        yield r"/_aliases", "POST", lambda: self._move(body)
        yield r"/_alias/([^/]+)", "GET HEAD", self._led_to
        yield r"/_search/scroll", "POST", lambda: self._scroll(body.get("scroll_id") or params["scroll_id"])
        yield r"/_search/scroll", "DELETE", lambda: (200, {"succeeded": True})
        yield r"/_search/scroll/([^/]+)", "POST", self._scroll
        yield r"/_search/scroll/([^/]+)", "DELETE", lambda _id: (200, {"succeeded": True})
        yield r"/([^/]+)/_alias/([^/]+)", "PUT", self._put_alias
        yield r"/([^/]+)/_bulk", "POST", lambda index: self._bulk(index, lines, params)
        yield r"/([^/]+)/_msearch", "POST", lambda index: self._msearch(index, lines)
        yield r"/([^/]+)/_search", "POST GET", lambda index: self._search(index, body, params)
        yield r"/([^/]+)/_count", "POST GET", lambda index: self._count(index, body)
        yield r"/([^/]+)/_refresh", "POST", self._refresh
        yield r"/([^/]+)/_mapping", "PUT", lambda index: self._map(index, body)
        yield r"/([^/]+)/_doc/([^/]+)", "GET", self._get
        yield r"/([^/]+)/_doc/([^/]+)", "PUT POST", lambda index, id_: self._put(index, id_, body, params)
        yield r"/([^/_]+[^/]*)", "GET", self._describe
        yield r"/([^/_]+[^/]*)", "PUT", lambda index: self._create(index, body)
        yield r"/([^/_]+[^/]*)", "DELETE", self._delete

    # Indexes and aliases

    def _create(self, name: str, body: Json) -> Answer:
        if name in self.indexes or name in self.aliases or name != name.lower():
            raise Refused(f"{name} exists, or is no name")
        self.indexes[name] = Index(body)
        return 200, {"acknowledged": True}

    def _delete(self, name: str) -> Answer:
        if name in self.aliases:
            raise Refused(f"{name} is an alias")
        del self.indexes[name]
        for led_to in self.aliases.values():
            led_to.discard(name)
        self._forget_empty_aliases()
        return 200, {"acknowledged": True}

    def _describe(self, names: str) -> Answer:
        shown = {concrete for name in names.split(",") for concrete in self._concrete(name)}
        return 200, {
            concrete: {
                "aliases": {alias: {} for alias, led_to in self.aliases.items() if concrete in led_to},
                "mappings": {
                    "_meta": self.indexes[concrete].meta,
                    "properties": self.indexes[concrete].fields,
                },
            }
            for concrete in sorted(shown)
        }

    def _map(self, name: str, body: Json) -> Answer:
        self._one(name).map(body)
        return 200, {"acknowledged": True}

    def _led_to(self, alias: str) -> Answer:
        if alias not in self.aliases:
            return 404, {"error": f"alias [{alias}] missing", "status": 404}
        return 200, {name: {"aliases": {alias: {}}} for name in self.aliases[alias]}

    def _put_alias(self, index: str, alias: str) -> Answer:
        return self._move({"actions": [{"add": {"index": index, "alias": alias}}]})

    def _move(self, body: Json) -> Answer:
        for action in body["actions"]:
            ((what, told),) = action.items()
            if what == "remove_index":
                self._delete(told["index"])
            elif told["index"] not in self.indexes:
                raise KeyError(told["index"])
            elif what == "add":
                if told["alias"] in self.indexes:
                    raise Refused(f"{told['alias']} is an index")
                self.aliases.setdefault(told["alias"], set()).add(told["index"])
            elif what == "remove":
                self.aliases[told["alias"]].remove(told["index"])
        self._forget_empty_aliases()
        return 200, {"acknowledged": True}

    def _forget_empty_aliases(self) -> None:
        self.aliases = {alias: led_to for alias, led_to in self.aliases.items() if led_to}

    def _refresh(self, name: str) -> Answer:
        for concrete in self._existing(name):
            self.indexes[concrete].refresh()
        return 200, {}

    def _concrete(self, name: str) -> list[str]:
        return sorted(self.aliases.get(name, {name} & set(self.indexes)))

    def _existing(self, name: str) -> list[str]:
        concrete = self._concrete(name)
        if not concrete:
            raise KeyError(name)
        return concrete

    def _one(self, name: str) -> Index:
        (concrete,) = self._existing(name)
        return self.indexes[concrete]

    # Documents

    def _get(self, name: str, id_: str) -> Answer:
        document = self._one(name).written.get(unquote(id_))
        if document is None:
            return 404, {"_id": id_, "found": False}
        return 200, {"_id": id_, "found": True, "_version": document.version, "_source": document.source}

    def _put(self, name: str, id_: str, body: Json, params: Json) -> Answer:
        if params.get("require_alias") == "true" and name not in self.aliases:
            raise KeyError(name)
        version = int(params["version"]) if "version" in params else None
        status = self._one(name).write(unquote(id_), body, version)
        return status, {"result": "stored"} if status < 300 else {"error": {"type": "version_conflict"}}

    def _bulk(self, name: str, lines: list[Any], params: Json) -> Answer:
        items = []
        rest = iter(lines)
        for line in rest:
            ((what, told),) = line.items()
            source = next(rest) if what == "index" else {}
            said = self._one_of_bulk(name, what, told, source, params)
            items.append({what: {"_id": told["_id"], **said}})
        if params.get("refresh") == "true":
            self._refresh(name)
        return 200, {
            "errors": any(each["status"] >= 300 for item in items for each in item.values()),
            "items": items,
        }

    def _one_of_bulk(self, name: str, what: str, told: Json, source: Json, params: Json) -> Json:
        if set(told) - {"_id", "version", "version_type"} or told.get("version_type") not in {
            None,
            "external_gte",
        }:
            raise Refused(f"bulk: {told}")
        if name not in self.aliases and (params.get("require_alias") == "true" or name not in self.indexes):
            return {"status": 404, "error": MISSING}
        index, version = self._one(name), told.get("version")
        try:
            if what == "delete":
                status = index.forget(told["_id"], version)
                return {"status": status, "result": "not_found" if status == 404 else "deleted"}
            status = index.write(told["_id"], source, version)
        except Refused as reason:
            return {"status": 400, "error": {"type": "mapper_parsing_exception", "reason": str(reason)}}
        return (
            {"status": status} if status < 300 else {"status": status, "error": {"type": "version_conflict"}}
        )

    # Searches

    def _msearch(self, name: str, lines: list[Any]) -> Answer:
        answers = []
        for header, body in zip(lines[::2], lines[1::2], strict=True):
            if header:
                raise Refused(f"msearch: {header}")
            try:
                status, said = self._search(name, body, {})
            except (Refused, KeyError) as reason:
                status, said = 404, {"error": {**MISSING, "reason": str(reason)}}
            answers.append({**said, "status": status})
        return 200, {"responses": answers}

    def _search(self, name: str, body: Json, params: Json) -> Answer:
        index = self._one(name)
        hits = self._hits(index, body)
        start, size = int(params.get("from", 0)), int(params.get("size", body.get("size", 10)))
        if start + size > LONGEST_PAGE:
            raise Refused("the window is too large")
        if set(body) - {
            "query",
            "sort",
            "size",
            "_source",
            "track_total_hits",
            "search_after",
            "aggregations",
        }:
            raise Refused(f"search: {sorted(body)}")
        said: Json = {"hits": {"total": {"value": len(hits)}, "hits": hits[start : start + size]}}
        if "aggregations" in body:
            said["aggregations"] = self._buckets(index, body)
        if "scroll" in params:
            key = str(len(self.scrolls))
            self.scrolls[key] = (hits[start + size :], size)
            said["_scroll_id"] = key
        return 200, said

    def _scroll(self, key: str) -> Answer:
        hits, size = self.scrolls[key]
        self.scrolls[key] = (hits[size:], size)
        return 200, {"_scroll_id": key, "hits": {"hits": hits[:size]}}

    def _count(self, name: str, body: Json) -> Answer:
        return 200, {"count": len(self._hits(self._one(name), {"query": body["query"]}))}

    def _hits(self, index: Index, body: Json) -> list[Json]:
        found = [(score(index, body["query"], each), each) for each in index.found.values()]
        scored = [(points, each) for points, each in found if points is not None]
        sort = body.get("sort")
        if sort is None:
            scored.sort(key=lambda pair: -pair[0])
            return [{"_score": points, "fields": {"pk": each.values["pk"]}} for points, each in scored]
        for step in reversed(sort):
            ((name, direction),) = step.items()
            scored.sort(key=lambda pair: _first(pair[1], name), reverse=direction == "desc")
        rows = [
            {
                "_score": None,
                "fields": {"pk": each.values["pk"]},
                "sort": [_first(each, next(iter(step))) for step in sort],
            }
            for _points, each in scored
        ]
        after = body.get("search_after")
        return rows if after is None else [row for row in rows if row["sort"] > after]

    def _buckets(self, index: Index, body: Json) -> Json:
        ((name, told),) = body["aggregations"].items()
        told = told["terms"]
        counts: dict[Any, int] = {}
        for each in index.found.values():
            if score(index, body["query"], each) is not None:
                for value in set(each.values.get(told["field"]) or [told["missing"]]):
                    counts[value] = counts.get(value, 0) + 1
        most = sorted(counts.items(), key=lambda pair: -pair[1])[:10]
        return {
            name: {
                "buckets": [
                    {"key": int(value) if isinstance(value, bool) else value, "doc_count": count}
                    for value, count in most
                ]
            }
        }


def _first(document: Document, name: str) -> Any:
    return document.values[name][0]


def _shown(said: Any, paths: list[list[str]]) -> Any:
    """What ``filter_path`` leaves of an answer: objects and lists with nothing in them go."""
    if any(not path for path in paths):
        return said
    if isinstance(said, list):
        left = [_shown(each, paths) for each in said]
        return [each for each in left if each not in ({}, [])]
    if not isinstance(said, dict):
        return {}
    shown = {
        name: _shown(value, [path[1:] for path in paths if fnmatchcase(name, path[0])])
        for name, value in said.items()
        if any(fnmatchcase(name, path[0]) for path in paths)
    }
    return {name: value for name, value in shown.items() if value not in ({}, [])}


class _Handler(BaseHTTPRequestHandler):
    server: Any
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # one packet an answer, else each waits 40 ms

    def do_any(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        lines = [json.loads(line) for line in self.rfile.read(length).decode().splitlines() if line]
        parts = urlsplit(self.path)
        params = {name: values[0] for name, values in parse_qs(parts.query).items()}
        status, said = self.server.fake.answer(self.command, parts.path, params, lines)
        if "filter_path" in params and status < 300:
            said = _shown(said, [path.split(".") for path in params["filter_path"].split(",")])
        content = b"" if self.command == "HEAD" else json.dumps(said, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=UTF-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = do_any  # noqa: N815

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def running(fake: FakeOpenSearch) -> Iterator[str]:
    """Serve; gives the address for SEARCH_URL, without a prefix."""
    http = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    http.daemon_threads = True
    http.fake = fake  # type: ignore[attr-defined]
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    yield f"opensearch://127.0.0.1:{http.server_port}"
    http.shutdown()
    http.server_close()
