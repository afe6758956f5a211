"""What the intake does when pages change: signals only tell."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from .models import DepositObject, EventKind
from .services.correspondence import write_letters
from .services.moving import record


def tell_contributor(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """Note the first publication of an accepted object and write to its contributor."""
    with transaction.atomic():
        published = DepositObject.objects.filter(page_id=instance.pk, published_at__isnull=True)
        deposit_object = published.select_for_update().select_related("deposit", "page").first()
        if deposit_object is None:
            return
        deposit_object.published_at = timezone.now()
        deposit_object.save(update_fields=["published_at"])
        write_letters(
            record(deposit_object.deposit, EventKind.PUBLISHED, by=None, deposit_object=deposit_object)
        )
