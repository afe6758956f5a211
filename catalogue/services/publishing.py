"""An item goes public, is taken back, returns; and what follows of each."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log

from catalogue.accounts.models import User
from catalogue.models import CatalogueItemPage
from catalogue.permissions import may_restore_items, may_withdraw_items

WITHDRAWN, RESTORED = "catalogue.withdraw", "catalogue.restore"


class NeverPublished(ValueError):
    """Only what visitors could see leaves a tombstone; a draft is no business of theirs."""


class AlreadyWithdrawn(ValueError):
    """The item has its tombstone, perhaps by somebody who was a moment faster; the words on it stay."""


class NotWithdrawn(ValueError):
    """There is no tombstone to take away."""


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
        AlreadyWithdrawn: its tombstone stands.
        ValidationError: there is no reason, or it is too long.
    """
    if not may_withdraw_items(by):
        raise PermissionDenied
    page = _locked(page)
    if page.first_published_at is None:
        raise NeverPublished(page.catalogue_number)
    if page.is_withdrawn:
        raise AlreadyWithdrawn(page.catalogue_number)
    page.withdrawn_at = timezone.now()
    page.withdrawal_reason = _checked_reason(page, reason)
    page.save(clean=False)  # whatever else its card may lack by today's rules must not keep it public
    # Past Wagtail's permissions, by which an item is never unpublished
    UnpublishPageAction(page, user=by, log_action=False).execute(skip_permission_checks=True)
    log(page, WITHDRAWN, user=by, data={"reason": page.withdrawal_reason})
    return _fresh(page)


@transaction.atomic
def restore(page: CatalogueItemPage, *, by: User | None) -> CatalogueItemPage:
    """Bring a withdrawn item back to the catalogue, as its latest draft has it.

    Raises PermissionDenied, NotWithdrawn, NotReadyForPublication.
    """
    if not may_restore_items(by):
        raise PermissionDenied
    page = _locked(page)
    if not page.is_withdrawn:
        raise NotWithdrawn(page.catalogue_number)
    reason = page.withdrawal_reason
    page.withdrawn_at, page.withdrawal_reason = None, ""
    page.save(clean=False)
    log(page, RESTORED, user=by, data={"reason": reason})
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
