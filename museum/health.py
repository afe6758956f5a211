"""Whether the process lives, and whether the site can work."""

from datetime import timedelta
from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse

from catalogue.search.models import SearchIndexState, index_maker
from catalogue.search.server.silence import ServerSilent
from catalogue.search.server.trying_again import waiting_since
from catalogue.waiting_work import waiting_work

WORKER_IS_LATE_AFTER = timedelta(minutes=5)


def healthz(request: HttpRequest) -> HttpResponse:
    """Liveness: the process answers."""
    return HttpResponse("ok", content_type="text/plain")


def readyz(request: HttpRequest) -> JsonResponse:
    """Readiness: database, storage, search and the worker, each by a real try."""
    checks = {"database": database(), "storage": storage(), "search": search(), "worker": worker()}
    ready = all(check["ok"] for check in checks.values())
    return JsonResponse({"ready": ready, **checks}, status=200 if ready else 503)


def database() -> dict[str, Any]:
    """Whether the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return {"ok": False, "error": type(error).__name__}
    return {"ok": True}


def storage() -> dict[str, Any]:
    """Whether the private store takes a file."""
    store = storages["private"]
    try:
        store.delete(store.save("readyz", ContentFile(b"ok")))
    except OSError as error:
        return {"ok": False, "error": type(error).__name__}
    return {"ok": True}


def search() -> dict[str, Any]:
    """Whether the index was made by the analyser that reads the queries."""
    try:
        made_by = SearchIndexState.stored_version()
    except DatabaseError as error:
        return {"ok": False, "error": type(error).__name__}
    state = {"ok": made_by == index_maker(), "analyser": made_by}
    if not settings.SEARCH_SERVER:
        return state
    server = search_server()
    return {**state, "ok": state["ok"] and server["ok"], "server": server}


def search_server() -> dict[str, Any]:
    """What the search server says, and whether it knows every item as it is now."""
    # The client is there only where a server is named
    state = import_module("catalogue.search.server.state")
    try:
        strange = state.indexes_of_another_analyser()
        return {"ok": not strange, "not_of_this_analyser": strange, **state.server_state()}
    except ServerSilent as silence:
        since = waiting_since()
        return {"ok": False, "error": str(silence), "waiting_since": since.isoformat() if since else None}


def worker() -> dict[str, Any]:
    """How long the oldest piece of work that is due has been waiting, in seconds.

    What is put off on purpose (a letter, a silent search server tried again) is due when its pause is over.
    """
    try:
        waiting = waiting_work()
    except DatabaseError as error:
        return {"ok": False, "error": type(error).__name__}
    age = waiting.age
    return {"ok": age < WORKER_IS_LATE_AFTER, "waiting_seconds": round(age.total_seconds())}
