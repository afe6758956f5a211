"""The few kinds of values an answer is made of, as JSON Schema."""

from collections.abc import Mapping
from typing import Any

Schema = dict[str, Any]


def text(meaning: str, **more: Any) -> Schema:
    """A text."""
    return {"type": "string", "description": meaning, **more}


def number(meaning: str, **more: Any) -> Schema:
    """A whole number."""
    return {"type": "integer", "description": meaning, **more}


def or_null(schema: Schema) -> Schema:
    """The same, where it may be unknown."""
    return {**schema, "type": [schema["type"], "null"]}


def a_list(of: Schema, meaning: str = "") -> Schema:
    """A list of values of one kind."""
    return {"type": "array", "items": of, **({"description": meaning} if meaning else {})}


def in_order(*parts: Schema) -> Schema:
    """A list of so many values, each with a place of its own."""
    return {"type": "array", "prefixItems": list(parts), "minItems": len(parts), "maxItems": len(parts)}


def an_object(properties: Mapping[str, Schema], meaning: str = "") -> Schema:
    """An object that has all of these properties."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        **({"description": meaning} if meaning else {}),
    }


def component(name: str) -> Schema:
    """A schema that is described once, by its name."""
    return {"$ref": f"#/components/schemas/{name}"}
