"""An object as the index sees it: the texts of its search fields, brought to dictionary forms."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db.models import Manager, Model, prefetch_related_objects
from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from catalogue.search.analysis import index_text, prefix_text

FIELD_END = " | "
"""Stands in the stored text after every field, so that a phrase cannot run from one field into the next."""

Analyse = Callable[[str, float | None], str]


class FixedText(SearchField):
    """A search field whose text is known already."""

    def __init__(self, name: str, text: str, boost: float | None) -> None:
        super().__init__(name, boost=boost)
        self.text = text

    def get_value(self, obj: object) -> str:
        """The text, whatever the object."""
        return self.text


class FixedPrefix(AutocompleteField):
    """An autocomplete field whose text is known already."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(name)
        self.text = text

    def get_value(self, obj: object) -> str:
        """The text, whatever the object."""
        return self.text


class IndexedDocument:
    """What modelsearch's indexer is given instead of the object: the same key, analysed texts."""

    def __init__(self, obj: Any, analyse: Analyse) -> None:
        self.pk = obj.pk
        self._fields = [
            _fixed(field, value, analyse) for field, value in texts_of_fields(obj, obj.get_search_fields())
        ]

    def get_search_fields(self) -> list[SearchField | AutocompleteField]:
        """The fields, their texts fixed."""
        return self._fields


def plain_analysis(text: str, boost: float | None) -> str:
    """The words of a field, for an engine that weighs fields by itself."""
    return index_text(text) + FIELD_END


def prefetch_texts(model: Any, objects: Sequence[Model]) -> None:
    """Fetch what the search fields will read, at a number of queries that does not grow with the objects."""
    lookups = [lookup for field in model.get_search_fields() for lookup in getattr(field, "prefetch", ())]
    prefetch_related_objects(objects, *dict.fromkeys(lookups))


def _fixed(field: Any, value: object, analyse: Analyse) -> SearchField | AutocompleteField:
    text = as_text(value)
    if isinstance(field, AutocompleteField):
        return FixedPrefix(field.field_name, prefix_text(text))
    return FixedText(field.field_name, analyse(text, field.boost), field.boost)


def texts_of_fields(obj: Any, fields: Sequence[Any]) -> Iterator[tuple[Any, object]]:
    """Every search field of an object and of what it is related to, with its value."""
    for field in fields:
        if isinstance(field, RelatedFields):
            for related in _related(field.get_value(obj)):
                yield from texts_of_fields(related, field.fields)
        elif isinstance(field, SearchField | AutocompleteField):
            yield field, field.get_value(obj)


def _related(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value.all()) if isinstance(value, Manager) else [value]


def as_text(value: object) -> str:
    """Whatever a search field gives, as one text."""
    match value:
        case None:
            return ""
        case str():
            return value
        case dict():
            return " ".join(as_text(each) for each in value.values())
        case list() | tuple():
            return " ".join(as_text(each) for each in value)
    return str(value)
