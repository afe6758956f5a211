"""The one meeting of the intake with the page tree: an accepted object becomes a draft page."""

from catalogue.accounts.models import User
from catalogue.models import CatalogueItemPage
from catalogue.services.items import create_draft

from ..mapping import item_draft
from ..models import DepositObject


def make_draft_page(deposit_object: DepositObject, *, by: User) -> CatalogueItemPage:
    """Make the draft page of an object through the one door."""
    return create_draft(item_draft(deposit_object), by=by)
