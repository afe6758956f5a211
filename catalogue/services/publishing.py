"""An item goes public, is taken back, returns; and what follows of each."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction

from catalogue.accounts.models import User
from catalogue.models import CatalogueItemPage
from catalogue.permissions import may_restore_items, may_withdraw_items


class NeverPublished(ValueError):
    """Only what visitors could see leaves a tombstone; a draft is no business of theirs."""


@transaction.atomic
def publish(page: CatalogueItemPage, *, by: User | None) -> CatalogueItemPage:
    """Make the latest draft of the item public, with public copies of its pictures.

    Raises NotReadyForPublication, with every obstacle as a sentence.
    """
    page = _locked(page)
    revision = page.get_latest_revision() or page.save_revision(user=by)
    page.publish(revision, user=by, skip_permission_checks=True)
    return _fresh(page)


@transaction.atomic
def withdraw(page: CatalogueItemPage, *, by: User | None, reason: str) -> CatalogueItemPage:
    """Take a public item back: a tombstone at its addresses, its pictures gone at once.

    Args:
        page: the item.
        by: who decides.
        reason: shown on the tombstone; must not be empty.

    Raises:
        PermissionDenied: the person may not.
        NeverPublished: visitors have never seen it.
        ValidationError: there is no reason, or it is too long.
    """
    if not may_withdraw_items(by):
        raise PermissionDenied
    page = _locked(page)
    if page.first_published_at is None:
        raise NeverPublished(page.catalogue_number)
    page.withdrawn_at = timezone.now()
    page.withdrawal_reason = _checked_reason(page, reason)
    page.save()
    # Past Wagtail's permissions, by which an item is never unpublished
    UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)
    return _fresh(page)


@transaction.atomic
def restore(page: CatalogueItemPage, *, by: User | None) -> CatalogueItemPage:
    """Bring a withdrawn item back to the catalogue. Raises PermissionDenied, NotReadyForPublication."""
    if not may_restore_items(by):
        raise PermissionDenied
    page = _locked(page)
    page.withdrawn_at, page.withdrawal_reason = None, ""
    page.save()
    return publish(page, by=by)


def _checked_reason(page: CatalogueItemPage, reason: str) -> str:
    if not reason.strip():
        raise ValidationError({"withdrawal_reason": _("Say why: the reason stands on the tombstone.")})
    return str(page._meta.get_field("withdrawal_reason").clean(reason.strip(), page))


def _locked(page: CatalogueItemPage) -> CatalogueItemPage:
    """The stored page, kept from other changes until the transaction ends."""
    return CatalogueItemPage.objects.select_for_update().get(pk=page.pk).specific


def _fresh(page: CatalogueItemPage) -> CatalogueItemPage:
    return type(page).objects.get(pk=page.pk)
