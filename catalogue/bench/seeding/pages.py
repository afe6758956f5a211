"""Items of the corpus as rows of all tables an item page is made of."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max
from wagtail.models import Page

from catalogue.authorities.models import Term, Vocabulary
from catalogue.bench.corpus.generator import ARTIFACT, DOCUMENT
from catalogue.bench.corpus.records import ItemRecord
from catalogue.bench.seeding.filed_under import FiledUnder
from catalogue.bench.seeding.rows import Rows
from catalogue.models import (
    ArchivalDocumentPage,
    ArtifactPage,
    CatalogueIndexPage,
    CatalogueItemPage,
    ItemAgent,
    ItemImage,
    ItemPerson,
    ItemPlace,
)
from catalogue.models.tags import ItemTag
from catalogue.text.dating import Dating, parse_dating
from catalogue.text.numbers import AccessionNumber, format_catalogue_number
from catalogue.text.periods import best_period

MODELS = {DOCUMENT: ArchivalDocumentPage, ARTIFACT: ArtifactPage}
_PAGE = (
    "id", "path", "title", "draft_title", "slug", "url_path", "content_type_id", "translation_key",
    "first_published_at", "last_published_at", "latest_revision_created_at",
)  # fmt: skip
_ITEM = (
    "page_ptr_id", "number", "network_id", "kind_id", "period_id", "description", "place_as_written",
    "authenticity_id", "rights_id", "condition_id", "lead_image_id", "accession_number",
    "accession_sort_key", "accession_slug", "date_text", "date_earliest", "date_latest", "date_precision",
    "date_doubtful", "year_from", "year_to",
)  # fmt: skip


class PageTables:
    """The tables of item pages, filled by portions."""

    def __init__(self, filed_under: FiledUnder) -> None:
        self._filed = filed_under
        self._periods = list(Term.objects.filter(vocabulary=Vocabulary.PERIOD, is_active=True))
        self._index = CatalogueIndexPage.objects.get()
        self._last_key = Page.objects.aggregate(last=Max("pk"))["last"]
        self._types = {name: ContentType.objects.get_for_model(model).pk for name, model in MODELS.items()}
        self._pages = Rows(
            Page, _PAGE, depth=self._index.depth + 1, numchild=0, live=True, locale_id=self._index.locale_id
        )
        self._items = Rows(CatalogueItemPage, _ITEM)
        self._kinds = {
            DOCUMENT: Rows(ArchivalDocumentPage, ["catalogueitempage_ptr_id"]),
            ARTIFACT: Rows(ArtifactPage, ["catalogueitempage_ptr_id", "object_name"]),
        }
        self._tags = Rows(ItemTag, ["tag_id", "content_object_id"])
        self._people = Rows(ItemPerson, ["page_id", "person_id", "sort_order"])
        self._places = Rows(ItemPlace, ["page_id", "place_id"], sort_order=0)
        self._agents = Rows(ItemAgent, ["page_id", "person_id", "as_written", "sort_order"])
        self._images = Rows(
            ItemImage, ["page_id", "image_id", "transcript"], sort_order=0, label="Л. 1", alt_text="Лист."
        )
        self._terms = {
            Vocabulary.THEME: Rows(_through("themes"), ["catalogueitempage_id", "term_id"]),
            Vocabulary.MATERIAL: Rows(_through("materials"), ["catalogueitempage_id", "term_id"]),
            Vocabulary.TECHNIQUE: Rows(_through("techniques"), ["catalogueitempage_id", "term_id"]),
        }

    def write(self, records: Sequence[ItemRecord]) -> list[int]:
        """Store some items; gives their keys."""
        keyed = [(self.key_of(record.number), record) for record in records]
        self._pages.write(self._page(*each) for each in keyed)
        self._items.write(self._item(*each) for each in keyed)
        self._kinds[DOCUMENT].write([key] for key, record in keyed if record.item_type == DOCUMENT)
        self._kinds[ARTIFACT].write(
            (key, record.title.split()[0]) for key, record in keyed if record.item_type == ARTIFACT
        )
        self._write_links(keyed)
        return [key for key, _record in keyed]

    def finish(self, items: int) -> None:
        """Tell the parent how many children it has."""
        Page.objects.filter(pk=self._index.pk).update(numchild=items)

    def key_of(self, number: int) -> int:
        """The key of the page of an item."""
        return int(self._last_key + number)

    def _write_links(self, keyed: Sequence[tuple[int, ItemRecord]]) -> None:
        filed = self._filed
        self._tags.write((filed.tags[tag], key) for key, record in keyed for tag in record.tags)
        self._people.write(
            (key, filed.people[person], place)
            for key, record in keyed
            for place, person in enumerate(record.people)
        )
        self._places.write((key, filed.places[slug]) for key, record in keyed for slug in record.places)
        self._agents.write(_all(self._makers(*each) for each in keyed))
        self._images.write(
            (key, self._picture(record), record.transcript) for key, record in keyed if record.is_illustrated
        )
        for vocabulary, rows in self._terms.items():
            rows.write(_all(self._filings(vocabulary, *each) for each in keyed))

    def _page(self, key: int, record: ItemRecord) -> tuple[Any, ...]:
        slug = f"item-{format_catalogue_number(record.number)}"
        path = Page._get_path(self._index.path, self._index.depth + 1, record.number)
        moment = record.published
        return (
            key, path, record.title, record.title, slug, f"{self._index.url_path}{slug}/",
            self._types[record.item_type], uuid5(NAMESPACE_URL, slug), moment, moment, moment,
        )  # fmt: skip

    def _item(self, key: int, record: ItemRecord) -> tuple[Any, ...]:
        filed = self._filed
        dating = _dating(record.date_text)
        number = AccessionNumber.read(record.accession_number)
        return (
            key, record.number, filed.networks[record.network], self._term(Vocabulary.KIND, record.kind),
            period_of(record.date_text, self._periods), record.description, record.place_as_written,
            self._term(Vocabulary.AUTHENTICITY, record.authenticity),
            self._term(Vocabulary.RIGHTS, record.rights),
            self._term(Vocabulary.CONDITION, record.condition),
            self._picture(record) if record.is_illustrated else None, record.accession_number,
            number.sort_text if number else "", number.slug if number else "", record.date_text,
            dating.earliest, dating.latest, dating.precision.value, dating.doubtful, dating.year_from,
            dating.year_to,
        )  # fmt: skip

    def _makers(self, key: int, record: ItemRecord) -> Iterator[tuple[Any, ...]]:
        for place, person in enumerate(record.makers):
            # Every other maker is known by the words of the source only
            known = self._filed.people[person] if person % 2 == 0 else None
            yield key, known, self._filed.by_initials[person], place

    def _filings(self, vocabulary: Vocabulary, key: int, record: ItemRecord) -> Iterator[tuple[int, int]]:
        slugs = {
            Vocabulary.THEME: record.themes,
            Vocabulary.MATERIAL: record.materials,
            Vocabulary.TECHNIQUE: record.techniques,
        }[vocabulary]
        return ((key, self._term(vocabulary, slug)) for slug in slugs)

    def _term(self, vocabulary: Vocabulary, slug: str) -> int:
        return self._filed.terms[(vocabulary, slug)]

    def _picture(self, record: ItemRecord) -> int:
        return self._filed.pictures[record.number % len(self._filed.pictures)]


def period_of(date_text: str, periods: Sequence[Term]) -> int | None:
    """The key of the period a dating belongs to."""
    dating = _dating(date_text)
    period = best_period(dating.year_from, dating.year_to, periods)
    return period.pk if period else None


def years_of(date_text: str) -> tuple[int | None, int | None]:
    """The years a dating may mean."""
    return _dating(date_text).year_from, _dating(date_text).year_to


@lru_cache(maxsize=20_000)
def _dating(text: str) -> Dating:
    return parse_dating(text)


def _through(relation: str) -> Any:
    return CatalogueItemPage._meta.get_field(relation).remote_field.through  # type: ignore[union-attr]


def _all(groups: Iterable[Iterable[tuple[Any, ...]]]) -> Iterator[tuple[Any, ...]]:
    return (row for group in groups for row in group)
