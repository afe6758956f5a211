"""Search in the CMS by modelsearch's own OpenSearch backend, with our analyser on both sides."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from modelsearch.backends.opensearch3 import (
    OpenSearch3AutocompleteQueryCompiler,
    OpenSearch3Index,
    OpenSearch3Mapping,
    OpenSearch3SearchBackend,
    OpenSearch3SearchQueryCompiler,
    OpenSearch3SearchResults,
)
from modelsearch.index import AutocompleteField, SearchField
from opensearchpy.exceptions import NotFoundError
from opensearchpy.helpers import BulkIndexError, bulk

from catalogue.search.analysis import index_text, prefix_text
from catalogue.search.expressions import Expression
from catalogue.search.server.analysis import ANALYSER, Json, index_settings, kept_with_the_index, prefixed
from catalogue.search.server.client import SEARCH_TIMEOUT, client
from catalogue.search.server.silence import ServerSilent

from .as_json import as_query
from .documents import as_text, prefetch_texts, texts_of_fields
from .later import write_or_later
from .queries import as_expression
from .typed import as_typed

ALL_TEXT = "_all_text"
LARGEST_REQUEST = 10 * 1024 * 1024
MOST_PAGES = 10_000


class Mapping(OpenSearch3Mapping):
    """modelsearch's fields, their texts brought to dictionary forms."""

    edgengram_analyzer_config = {"analyzer": ANALYSER}
    """Beginnings of words are found by the query, not by an index of all beginnings."""

    def get_mapping(self) -> Json:
        """The mapping of a model, with what made the index.

        modelsearch has the server gather all texts by their weights. But models share an index, and with it
        the one place that says where «title» is gathered: the last model would weigh it for all. We gather.
        """
        mapping = super().get_mapping()
        _without_copies(mapping["properties"])
        return {"_meta": kept_with_the_index(), **mapping}

    def get_document(self, obj: Any) -> Json:
        """The entry of an object: its fields, and all its texts together and by their weights."""
        document: Json = super().get_document(obj)
        for field, value in texts_of_fields(obj, obj.get_search_fields()):
            if isinstance(field, SearchField):
                text = index_text(as_text(value))
                document.setdefault(ALL_TEXT, []).append(text)
                if field.boost:
                    document.setdefault(self.get_boost_field_name(field.boost), []).append(text)
        return document

    def _get_document_field_data(self, field: Any, obj: Any) -> tuple[str, Any, list[Any]]:
        name, value, beginnings = super()._get_document_field_data(field, obj)
        if isinstance(field, AutocompleteField):
            value = prefix_text(as_text(value))
            return name, value, [value]
        if isinstance(field, SearchField):
            return name, index_text(as_text(value)), []
        return name, value, beginnings


def _without_copies(fields: Json) -> None:
    for definition in fields.values():
        definition.pop("copy_to", None)
        _without_copies(definition.get("properties", {}))


class Index(OpenSearch3Index):
    """An index of one tree of models."""

    def add_items(self, model: Any, items: Sequence[Any]) -> None:
        """Write the entries of some objects of one model."""
        prefetch_texts(model, items)
        super().add_items(model, items)

    def forget(self, keys: Sequence[str]) -> None:
        """Remove the entries of some objects."""
        removing = [{"_op_type": "delete", "_id": key} for key in keys]
        bulk(client(), removing, index=self.name, raise_on_error=False, refresh=True)


class CompilerMixin:
    """The compiler of modelsearch with our expressions; put before modelsearch's class."""

    mapping_class = Mapping
    DEFAULT_OPERATOR = "and"
    unfinished = False

    def get_inner_query(self) -> Json:
        """What to find, filters apart."""
        expression = as_expression(self.query, unfinished=self.unfinished)  # type: ignore[attr-defined]
        return as_query(expression, self.searched_fields())

    def searched_fields(self) -> list[str]:
        """Where words are looked for, with the weights."""
        fields = self.remapped_fields or []  # type: ignore[attr-defined]
        return [getattr(field, "field_name_with_boost", field) for field in fields]


class Compiler(CompilerMixin, OpenSearch3SearchQueryCompiler):
    """Whole words."""


class AutocompleteCompiler(CompilerMixin, OpenSearch3AutocompleteQueryCompiler):
    """Words as they are typed."""

    unfinished = True

    def searched_fields(self) -> list[str]:
        """The fields of whole words; those of completion stand in the query itself."""
        return _all_fields(self.queryset.model)


def _all_fields(model: Any) -> list[str]:
    return Compiler(model._default_manager.all(), "").searched_fields()


class Results(OpenSearch3SearchResults):
    """Results of either. Where the index is missing they raise ServerSilent, as while there is no server."""

    def _backend_do_search(self, body: Json, **options: Any) -> Any:
        try:
            return super()._backend_do_search(body, request_timeout=SEARCH_TIMEOUT, **options)
        except NotFoundError as error:
            raise ServerSilent("there is no index") from error

    def _do_count(self) -> int:
        try:
            count: int = super()._do_count()
        except NotFoundError as error:
            raise ServerSilent("there is no index") from error
        return count


class Backend(OpenSearch3SearchBackend):
    """The backend on an OpenSearch server. A save waits for nothing: it is written on commit, or later."""

    mapping_class = Mapping
    index_class = Index
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    results_class = Results
    client_class = staticmethod(client)
    settings = {"settings": index_settings()}

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__({"HOSTS": [], "INDEX_PREFIX": prefixed("cms_"), **params})

    def add(self, obj: Any) -> None:
        """Write the entry of an object."""
        self.add_bulk(type(obj), [obj])

    def add_bulk(self, model: Any, obj_list: Sequence[Any]) -> None:
        """Write the entries of some objects of one model."""
        keys = [str(each.pk) for each in obj_list]
        transaction.on_commit(partial(write_or_later, model._meta.label, keys), robust=True)

    def delete(self, obj: Any) -> None:
        """Remove the entry of an object."""
        self.add_bulk(type(obj), [obj])

    def bulk(self, server: Any, actions: Any, index: str) -> None:
        """Have the server write; what it answers from shows it at once. Raises ServerSilent."""
        answers = index in {each.name for each in self.all_indexes()}
        told = {"require_alias": True, "refresh": True} if answers else {}
        try:
            bulk(server, actions, index=index, max_chunk_bytes=LARGEST_REQUEST, **told)
        except BulkIndexError as error:
            raise ServerSilent(
                f"{len(error.errors)} entries refused, the first: {error.errors[0]}"
            ) from error

    def typed(self, queryset: QuerySet[Any], text: str) -> QuerySet[Any]:
        """Those of the queryset that a list of the CMS finds by what is typed."""
        return self.restricted(queryset, as_typed(text), ())

    def restricted(
        self, queryset: QuerySet[Any], expression: Expression, columns: tuple[str, ...]
    ) -> QuerySet[Any]:
        """Those of the queryset that the expression finds, whatever its conditions: it is the database's."""
        model = queryset.model
        compiler = Compiler(model._default_manager.all(), "")
        body = {
            "query": {
                "bool": {
                    "filter": [compiler.get_content_type_filter(), as_query(expression, _all_fields(model))],
                }
            },
            "sort": [{"pk": "asc"}],
            "size": MOST_PAGES,
            "_source": False,
        }
        try:
            found = client().search(
                body=body,
                index=self.get_index_for_model(model).name,
                params={"filter_path": "hits.hits.sort", "request_timeout": SEARCH_TIMEOUT},
            )
        except NotFoundError as error:
            raise ServerSilent("there is no index") from error
        keys = [hit["sort"][0] for hit in found.get("hits", {}).get("hits", [])]
        return queryset.filter(pk__in=keys)
