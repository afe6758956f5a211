"""A walk over an answer and its description at once: what either has and the other lacks."""

from collections.abc import Iterator
from typing import Any

TYPES = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


def differences(answer: Any, schema: dict[str, Any], whole: dict[str, Any], at: str = "$") -> Iterator[str]:
    """Every difference in a sentence.

    Args:
        answer: a real answer, or a part of it.
        schema: what is said of it.
        whole: the whole description, in which references point.
        at: where in the answer this is.
    """
    schema = resolved(schema, whole)
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(is_of(answer, TYPES[each]) for each in types):
        yield f"{at}: {answer!r} is no {types}"
        return
    if "enum" in schema and answer not in schema["enum"]:
        yield f"{at}: {answer!r} is not among {schema['enum']}"
    if isinstance(answer, dict):
        described, required = set(schema["properties"]), set(schema["required"])
        yield from (f"{at}.{key} is not described" for key in answer.keys() - described)
        yield from (f"{at}.{key} is described but missing" for key in described - answer.keys())
        yield from (f"{at}.{key} is not said to be there always" for key in described - required)
        for key in answer.keys() & described:
            yield from differences(answer[key], schema["properties"][key], whole, f"{at}.{key}")
    if isinstance(answer, list):
        yield from _differences_of_parts(answer, schema, whole, at)


def resolved(schema: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    """The schema itself, where only its place is named."""
    for step in schema.get("$ref", "").split("/")[1:]:
        whole = whole[step]
    return whole if "$ref" in schema else schema


def is_of(value: Any, kind: type) -> bool:
    return isinstance(value, kind) and not (kind is int and isinstance(value, bool))


def _differences_of_parts(
    answer: list[Any], schema: dict[str, Any], whole: dict[str, Any], at: str
) -> Iterator[str]:
    parts = schema.get("prefixItems")
    if parts and len(parts) != len(answer):
        yield f"{at}: {len(answer)} values instead of {len(parts)}"
        return
    for place, each in enumerate(answer):
        yield from differences(each, parts[place] if parts else schema["items"], whole, f"{at}[{place}]")
