"""The step that saves items as the editor does: a new draft, published; found by the next search at once."""

from typing import Any

from django.db import transaction

from catalogue.bench.cases import Case
from catalogue.bench.timing import Samples
from catalogue.bench.truth import found_by, hits_of
from catalogue.models import CatalogueItemPage
from catalogue.services.items import publish

SAVES = 25


class NotFoundAtOnce(Exception):
    """A saved item is not found by a word it was saved with."""


def run() -> dict[str, Any]:
    """Save some items one by one; gives the times. Raises NotFoundAtOnce."""
    # Without pictures: those of the corpus have no files behind them, and saving would look for some
    items = CatalogueItemPage.objects.in_catalogue().filter(lead_image=None).order_by("-number")
    samples = Samples()
    for place, item in enumerate([each.specific for each in items[: SAVES + 1]]):
        word = f"сохранено{'абвгдежзиклмнопрстуфхцчшщэюя'[place]}"
        measured = samples if place else Samples()  # the first save fills what a process remembers
        with measured.one():
            _save(item, word)
        if item.pk not in hits_of(found_by(Case("", "", {"q": word}))):
            raise NotFoundAtOnce(word)
    return samples.as_json()


@transaction.atomic
def _save(item: Any, word: str) -> None:
    item.description = f"{item.description} {word.capitalize()}."
    item.save_revision(log_action=True)
    publish(item, by=None)
