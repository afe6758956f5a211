"""One index: documents checked against the mapping, found only after a refresh, written by versions."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from tests.search.opensearch.fake.analysis import USUAL_GAP, Analyser, Positions, Refused

Json = dict[str, Any]
WHOLE = {"integer": 31, "long": 63}
KNOWN_OF_A_FIELD = frozenset(
    {"type", "analyzer", "norms", "position_increment_gap", "copy_to", "properties", "store"}
)


@dataclass
class Document:
    """What can be found: words by their positions, other values as they are, nested documents."""

    id: str
    version: int
    source: Json
    words: dict[str, Positions] = field(default_factory=dict)
    values: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    nested: dict[str, list["Document"]] = field(default_factory=lambda: defaultdict(list))


class Index:
    """An index as it was created and filled."""

    def __init__(self, body: Json) -> None:
        body = dict(body)
        self.settings = body.pop("settings", {})
        mapping = body.pop("mappings", {})
        if body:
            raise Refused(f"index: {body}")
        self.meta: Json = {}
        self.kept_of_source: list[str] | None = None
        self.fields: Json = {}
        self.written: dict[str, Document] = {}
        self.found: dict[str, Document] = {}
        self.map(mapping)

    def map(self, mapping: Json) -> None:
        """Add to the mapping; a field cannot change."""
        mapping = dict(mapping)
        self.meta = mapping.pop("_meta", self.meta)
        self.kept_of_source = mapping.pop("_source", {}).get("includes", self.kept_of_source)
        mapping.pop("dynamic", None)  # always strict here
        for name, definition in mapping.pop("properties", {}).items():
            if self.fields.setdefault(name, definition) != definition:
                raise Refused(f"{name} cannot become {definition}")
            _check(name, definition)
        if mapping:
            raise Refused(f"mapping: {mapping}")

    def refresh(self) -> None:
        """Let everything written be found."""
        self.found = dict(self.written)

    def write(self, id_: str, source: Json, version: int | None) -> int:
        """Store a document; gives the HTTP status."""
        former = self.written.get(id_)
        if version is not None and former and former.version > version:
            return 409
        number = version if version is not None else (former.version + 1 if former else 1)
        document = Document(id_, number, self._kept(source))
        texts: dict[str, list[str]] = defaultdict(list)
        self._read(document, source, self.fields, "", texts)
        for name, values in texts.items():
            analyser = self.analyser(name)
            document.words[name] = analyser.positions(values, self._gap(name))
        self.written[id_] = document
        return 200 if former else 201

    def forget(self, id_: str, version: int | None) -> int:
        """Remove a document; gives the HTTP status."""
        former = self.written.get(id_)
        if version is not None and former and former.version > version:
            return 409
        return 200 if self.written.pop(id_, None) else 404

    def analyser(self, name: str) -> Analyser:
        """The analyser of a text field."""
        definition = self._definition(name)
        return Analyser(self.settings["analysis"], definition.get("analyzer", "default"))

    def is_text(self, name: str) -> bool:
        """Whether a field holds words."""
        return bool(self._definition(name)["type"] == "text")

    def _definition(self, name: str) -> Json:
        fields = self.fields
        *path, last = name.split(".")
        for step in path:
            fields = fields[step]["properties"]
        if last not in fields:
            raise Refused(f"no field {name}")
        definition: Json = fields[last]
        return definition

    def _gap(self, name: str) -> int:
        gap: int = self._definition(name).get("position_increment_gap", USUAL_GAP)
        return gap

    def _kept(self, source: Json) -> Json:
        if self.kept_of_source is None:
            return source
        return {name: value for name, value in source.items() if name in self.kept_of_source}

    def _read(
        self, document: Document, source: Json, fields: Json, path: str, texts: dict[str, list[str]]
    ) -> None:
        for name, value in source.items():
            if name not in fields:
                raise Refused(f"no field {path}{name}")
            definition, full = fields[name], f"{path}{name}"
            values = [each for each in (value if isinstance(value, list) else [value]) if each is not None]
            if definition["type"] == "nested":
                for each in values:
                    inner = self._inner(document.id, each, definition["properties"], full, texts)
                    document.nested[full].append(inner)
            elif definition["type"] == "text":
                copies = definition.get("copy_to", [])
                for target in [full, *([copies] if isinstance(copies, str) else copies)]:
                    texts[target] += [_text(each) for each in values]
            else:
                document.values[full] += [_value(definition["type"], each) for each in values]

    def _inner(
        self, id_: str, source: Json, fields: Json, path: str, texts: dict[str, list[str]]
    ) -> Document:
        """A nested document; what is copied to fields of the outer one goes to ``texts``."""
        inner = Document(id_, 0, {})
        own: dict[str, list[str]] = defaultdict(list)
        self._read(inner, source, fields, f"{path}.", own)
        for name, values in own.items():
            if "." in name:
                inner.words[name] = self.analyser(name).positions(values, self._gap(name))
            else:
                texts[name] += values
        return inner


def _check(name: str, definition: Json) -> None:
    if set(definition) - KNOWN_OF_A_FIELD:
        raise Refused(f"field {name}: {definition}")
    if definition["type"] not in {"text", "keyword", "boolean", "date", "double", "nested", "binary", *WHOLE}:
        raise Refused(f"field {name}: {definition}")
    for inner, inner_definition in definition.get("properties", {}).items():
        _check(f"{name}.{inner}", inner_definition)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise Refused(f"{value!r} is no text")
    return value


def _value(kind: str, value: Any) -> Any:
    if kind == "keyword":
        return str(value)
    if kind in WHOLE:
        if isinstance(value, bool) or abs(int(value)) >= 2 ** WHOLE[kind]:
            raise Refused(f"{value!r} is no {kind}")
        return int(value)
    if kind == "double":
        return float(value)
    if kind == "date":
        return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    if kind == "boolean" and not isinstance(value, bool):
        raise Refused(f"{value!r} is no boolean")
    return value
