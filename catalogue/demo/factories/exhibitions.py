"""Exhibitions."""

from collections.abc import Iterable
from typing import Any

import factory

from catalogue.models import (
    CatalogueItemPage,
    ExhibitionEntry,
    ExhibitionIndexPage,
    ExhibitionPage,
    ExhibitionRule,
)
from catalogue.text.transliteration import to_slug


class ExhibitionFactory(factory.Factory[ExhibitionPage]):
    """An exhibition as a draft, or ``published``.

    ``items`` are picked by hand: items, or pairs of an item and its caption; ``rules`` are the
    conditions of each rule; ``tags`` are names.
    """

    class Meta:
        model = ExhibitionPage

    class Params:
        published = factory.Trait(is_published=True)

    is_published = False
    title = factory.Sequence(lambda number: f"Выставка № {number}")
    slug = factory.LazyAttribute(lambda page: to_slug(page.title))
    items: Iterable[CatalogueItemPage | tuple[CatalogueItemPage, str]] = ()
    rules: Iterable[dict[str, Any]] = ()
    tags: Iterable[str] = ()
    by = None

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> ExhibitionPage:
        is_published, by = fields.pop("is_published"), fields.pop("by")
        items, rules, tags = (fields.pop(name) for name in ("items", "rules", "tags"))
        page = model_class(live=False, owner=by, **fields)
        page.entries = [_entry(each) for each in items]
        page.rules = [ExhibitionRule(**conditions) for conditions in rules]
        page.tags.set(list(tags))
        ExhibitionIndexPage.objects.get().add_child(instance=page)
        revision = page.save_revision(user=by)
        if is_published:
            page.publish(revision, user=by, skip_permission_checks=True)
        return ExhibitionPage.objects.get(pk=page.pk)


def _entry(picked: CatalogueItemPage | tuple[CatalogueItemPage, str]) -> ExhibitionEntry:
    item, caption = picked if isinstance(picked, tuple) else (picked, "")
    return ExhibitionEntry(item_id=item.pk, caption=caption)
