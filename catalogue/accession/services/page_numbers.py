"""The accession number on the page of an item: on what is live and on what is being edited."""

from catalogue.accounts.models import User
from catalogue.models import CatalogueItemPage


def write_accession_number(item: CatalogueItemPage, designation: str, *, by: User) -> None:
    """Write the number on the page and on its latest draft, so that publishing the draft keeps it.

    A number is no editorial change: a page without unpublished changes does not get any from it.
    """
    page = CatalogueItemPage.objects.get(pk=item.pk).specific
    draft = page.get_latest_revision_as_object()
    page.accession_number = draft.accession_number = designation
    page.save(clean=False)
    draft.save_revision(user=by, changed=page.has_unpublished_changes, log_action=True, clean=False)
    item.accession_number = designation
