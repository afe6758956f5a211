"""What the intake does when pages change: signals only tell."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from catalogue.models import CatalogueItemPage

from .models import DepositObject, EventKind
from .services.correspondence import write_letters
from .services.moving import record

OF_THE_PAGE = (EventKind.PUBLISHED, EventKind.PAGE_WITHDRAWN, EventKind.PAGE_RESTORED)


@transaction.atomic
def tell_of_publication(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """Note the first publication of an accepted object, or its return, and write to its contributor."""
    deposit_object = _object_of(instance)
    if deposit_object is None:
        return
    if deposit_object.published_at is None:
        deposit_object.published_at = timezone.now()
        deposit_object.save(update_fields=["published_at"])
        _tell(deposit_object, EventKind.PUBLISHED)
    elif _last_of_the_page(deposit_object) == EventKind.PAGE_WITHDRAWN:
        _tell(deposit_object, EventKind.PAGE_RESTORED)


@transaction.atomic
def tell_of_withdrawal(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """Note that an accepted object has left the catalogue, and write why to its contributor."""
    deposit_object = _object_of(instance)
    if deposit_object and isinstance(instance, CatalogueItemPage) and instance.is_withdrawn:
        _tell(deposit_object, EventKind.PAGE_WITHDRAWN, note=instance.withdrawal_reason)


def _object_of(page: Page) -> DepositObject | None:
    accepted = DepositObject.objects.filter(page_id=page.pk)
    return accepted.select_for_update(of=("self",)).select_related("deposit", "page").first()


def _last_of_the_page(deposit_object: DepositObject) -> str | None:
    events = deposit_object.events.filter(kind__in=OF_THE_PAGE).order_by("-pk")
    return events.values_list("kind", flat=True).first()


def _tell(deposit_object: DepositObject, kind: EventKind, *, note: str = "") -> None:
    write_letters(record(deposit_object.deposit, kind, by=None, deposit_object=deposit_object, note=note))
