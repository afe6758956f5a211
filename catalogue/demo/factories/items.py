"""Items of the catalogue, through the one door into the page tree."""

from typing import Any

import factory

from catalogue.authorities.models import Vocabulary
from catalogue.models import CatalogueItemPage
from catalogue.services.items import ImageDraft, ItemDraft, create_draft, publish, withdraw

from .authorities import TermFactory
from .people import LibraryNetworkFactory
from .pictures import MuseumImageFactory

DRAFT, PUBLISHED, WITHDRAWN = "draft", "published", "withdrawn"


class ItemFactory(factory.Factory[CatalogueItemPage]):
    """An item as a draft; ``published`` and ``withdrawn`` lead it on. Fields are those of ``ItemDraft``.

    ``with_picture`` gives it a sheet. ``build`` makes the ``ItemDraft`` only.
    """

    class Meta:
        model = ItemDraft

    class Params:
        published = factory.Trait(stage=PUBLISHED)
        withdrawn = factory.Trait(stage=WITHDRAWN)
        document = factory.Trait(
            item_type="document",
            title=factory.Sequence(lambda number: f"Протокол заседания № {number}"),
            kind=factory.SubFactory(TermFactory, name="Протокол"),
        )
        with_picture = factory.Trait(images=factory.LazyFunction(lambda: [sheet()]))

    stage = DRAFT
    by = None
    reason = "Снято по решению музея."
    item_type = "artifact"
    title = factory.Sequence(lambda number: f"Лампа керосиновая № {number}")
    kind = factory.SubFactory(TermFactory)
    rights = factory.SubFactory(TermFactory, vocabulary=Vocabulary.RIGHTS, name="Общественное достояние")
    network = factory.SubFactory(LibraryNetworkFactory)
    date_text = "1920-е гг."

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> CatalogueItemPage:
        stage, by, reason = (fields.pop(name) for name in ("stage", "by", "reason"))
        page = create_draft(model_class(**fields), by=by)
        if stage in {PUBLISHED, WITHDRAWN}:
            page = publish(page, by=by)
        if stage == WITHDRAWN:
            page = withdraw(page, by=by, reason=reason)
        return page

    @classmethod
    def _build(cls, model_class: Any, *args: Any, **fields: Any) -> ItemDraft:
        for name in ("stage", "by", "reason"):
            del fields[name]
        return model_class(**fields)


def sheet(**fields: Any) -> ImageDraft:
    """A sheet with a small picture of its own."""
    plain: dict[str, Any] = {
        "image": MuseumImageFactory.create(),
        "label": "Общий вид",
        "alt_text": "Ровный цвет.",
    }
    return ImageDraft(**plain | fields)
