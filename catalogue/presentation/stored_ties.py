"""The ties of a stored item: ten tables, one question."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import CharField, F, IntegerField, Q, QuerySet, Value

from catalogue.authorities.models import PlaceName
from catalogue.authorities.names_in_time import name_in_words
from catalogue.authorities.place_names import NameInTime
from catalogue.digital.models import PublicDocument
from catalogue.digital.models.public_copies import TileState

from .ties import File, Maker, Named, Ties

if TYPE_CHECKING:
    from catalogue.models import CatalogueItemPage

NAMED = ("themes", "materials", "techniques", "tags", "people", "exhibitions")
NUMBERS = ("place", "key", "size", "since", "until")
WORDS = ("slug", "name", "second", "third", "body", "written", "role")
TERM = {"place": "term__sort_order", "key": "term_id", "slug": "term__slug", "name": "term__name"}
PLACE = {"place": "sort_order", "key": "place_id", "slug": "place__slug", "name": "place__name"}
PLACE_NAME = {"key": "place_id", "name": "name", "since": "year_from", "until": "year_to"}
TAG = {"place": "pk", "key": "tag_id", "slug": "tag__slug", "name": "tag__name"}
PERSON = {
    "place": "sort_order",
    "key": "person_id",
    "slug": "person__slug",
    "name": "person__surname",
    "second": "person__given_name",
    "third": "person__patronymic",
}
MAKER = PERSON | {"body": "body__name", "written": "as_written", "role": "role"}
FILE = {
    "place": "sort_order",
    "name": "title",
    "slug": "document__public_copy__token",
    "written": "document__original_name",
    "size": "document__public_copy__byte_size",
    "key": "document__public_copy__pages",
}
"""Of the public copy: the original has no address, and without a copy the page does not list the file."""
EXHIBITION = {"key": "page_id", "slug": "page__slug", "name": "page__title"}
AGREED = Q(person__isnull=True) | Q(person__is_living=False) | Q(person__consent_given=True)
"""A living person is named with consent only (152-ФЗ, art. 10.1)."""
COPIED = Q(document__public_copy__state=TileState.READY)


class Row(NamedTuple):
    """A row of the answer; tables that lack a column leave it empty."""

    relation: str
    place: int
    key: int
    size: int
    since: int | None
    until: int | None
    slug: str
    name: str
    second: str
    third: str
    body: str
    written: str
    role: str


def stored_ties(item: "CatalogueItemPage") -> Ties:
    """The ties of an item as the database has them. Costs one query."""
    first, *others = (_columns(name, rows, paths) for name, (rows, paths) in _tables(item).items())
    found: dict[str, list[Row]] = defaultdict(list)
    for values in first.union(*others, all=True):
        row = Row._make("" if value is None else value for value in values)
        found[row.relation].append(row)
    for rows in found.values():
        rows.sort(key=lambda row: (row.place, row.name))
    roles = dict(item.agents.model._meta.get_field("role").flatchoices)
    return Ties(
        **{name: [_named(row) for row in found[name]] for name in NAMED},
        places=[_place(row, found["place_names"], item) for row in found["places"]],
        makers=[_maker(row, roles) for row in found["makers"]],
        files=[_file(row) for row in found["files"]],
    )


def _tables(item: "CatalogueItemPage") -> dict[str, tuple[QuerySet[Any], dict[str, str]]]:
    return {
        "themes": (item.themes.through.objects.filter(catalogueitempage=item.pk), TERM),
        "materials": (item.materials.through.objects.filter(catalogueitempage=item.pk), TERM),
        "techniques": (item.techniques.through.objects.filter(catalogueitempage=item.pk), TERM),
        "tags": (item.tagged_items.model.objects.filter(content_object=item.pk), TAG),
        "places": (item.places.model.objects.filter(page=item.pk), PLACE),
        "place_names": (PlaceName.objects.filter(place__item_places__page=item.pk), PLACE_NAME),
        "people": (item.people.model.objects.filter(AGREED, page=item.pk), PERSON),
        "makers": (item.agents.model.objects.filter(AGREED, page=item.pk), MAKER),
        "files": (item.item_files.model.objects.filter(COPIED, page=item.pk), FILE),
        "exhibitions": (item.exhibition_entries.filter(page__live=True), EXHIBITION),
    }


def _columns(relation: str, rows: QuerySet[Any], paths: dict[str, str]) -> QuerySet[Any, Any]:
    no_number, no_word = Value(0, IntegerField()), Value("", CharField())
    columns: dict[str, Any] = {"of": Value(relation, CharField())}
    columns |= {f"the_{name}": F(paths[name]) if name in paths else no_number for name in NUMBERS}
    columns |= {f"the_{name}": F(paths[name]) if name in paths else no_word for name in WORDS}
    return rows.order_by().annotate(**columns).values_list(*columns)


def _named(row: Row) -> Named:
    return Named(row.key, row.slug, _full_name(row))


def _place(row: Row, names: list[Row], item: "CatalogueItemPage") -> Named:
    """A place under the name it bore when the thing was made."""
    others = [
        NameInTime(each.name, each.since or None, each.until or None) for each in names if each.key == row.key
    ]
    return Named(row.key, row.slug, name_in_words(row.name, others, item.year_from, item.year_to))


def _maker(row: Row, roles: dict[str, Any]) -> Maker:
    return Maker(str(roles[row.role]), _full_name(row) or row.body or row.written, row.slug)


def _file(row: Row) -> File:
    return File(row.name, PublicDocument(token=row.slug).url, row.written, row.size, row.key)


def _full_name(row: Row) -> str:
    return " ".join(filter(None, [row.name, row.second, row.third]))
