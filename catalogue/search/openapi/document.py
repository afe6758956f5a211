"""The description itself, as ``/api/catalogue/openapi.json`` gives it."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from catalogue.models import MuseumSettings
from catalogue.presentation.addresses import absolute

from .answer import schemas
from .parameters import Parameter, parameters

OPENAPI = "3.1.0"
VERSION = "1.0"
"""Of the interface; it grows with every change of what an answer holds."""
JSON, ATOM, CSV = "application/json", "application/atom+xml", "text/csv"


def description(museum: MuseumSettings) -> dict[str, Any]:
    """The search, the feed and the table, with their parameters and answers."""
    known = parameters()
    return {
        "openapi": OPENAPI,
        "info": _info(museum),
        "servers": [{"url": settings.SITE_URL}],
        "paths": {
            reverse("search:api"): {"get": _search(known)},
            reverse("search:feed"): {"get": _feed(known)},
            reverse("search:table"): {"get": _table(known)},
        },
        "components": {
            "parameters": {each.name: _described(each) for each in known},
            "headers": {"ETag": {"schema": {"type": "string"}, "description": _tag()}},
            "schemas": schemas(),
        },
    }


def _info(museum: MuseumSettings) -> dict[str, Any]:
    return {
        "title": _("Catalogue of the museum for programs"),
        "summary": museum.name,
        "description": _(
            "Reading only, without a key. A value that means nothing is left out and named in “messages”."
        ),
        "version": VERSION,
        "termsOfService": f"{absolute(reverse('search:open_data'))}#terms",
        "contact": {"name": museum.name, "url": absolute(museum.about_url)},
    }


def _search(known: list[Parameter]) -> dict[str, Any]:
    answer = {"schema": {"$ref": "#/components/schemas/Answer"}}
    return _reading("search", _("Find and narrow"), known, {JSON: answer})


def _feed(known: list[Parameter]) -> dict[str, Any]:
    asked = [each for each in known if not each.orders]
    return _reading("newItems", _("What is new, as a feed"), asked, {ATOM: {"schema": {"type": "string"}}})


def _table(known: list[Parameter]) -> dict[str, Any]:
    asked = [each for each in known if not each.orders or each.name == "sort"]
    return _reading("table", _("All that is found, as a table"), asked, {CSV: {"schema": {"type": "string"}}})


def _reading(name: str, summary: str, asked: list[Parameter], content: dict[str, Any]) -> dict[str, Any]:
    tag = {"ETag": {"$ref": "#/components/headers/ETag"}}
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        "operationId": name,
        "summary": summary,
        "parameters": [{"$ref": f"#/components/parameters/{each.name}"} for each in asked],
        "responses": {
            "200": {"description": _("what was found"), "headers": tag, "content": content},
            "304": {"description": _("nothing has changed since the answer with this ETag"), "headers": tag},
            "default": {"description": _("an error"), "content": problem},
        },
    }


def _described(parameter: Parameter) -> dict[str, Any]:
    words = [f"{value} — {label}" for value, label in parameter.known.items()]
    repeated = {"type": "array", "items": parameter.schema, "uniqueItems": True}
    return {
        "name": parameter.name,
        "in": "query",
        "description": ": ".join([parameter.meaning, "; ".join(words)] if words else [parameter.meaning]),
        "schema": repeated if parameter.many else parameter.schema,
    }


def _tag() -> str:
    return _("Send it back as If-None-Match: while nothing has changed, the answer is an empty 304.")
