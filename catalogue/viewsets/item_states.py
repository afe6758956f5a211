"""Where a record is on its way to visitors, in words (WORKFLOW.md, the fourth track)."""

from django.utils.translation import gettext as _

from catalogue.models import CatalogueItemPage


def publication_state(item: CatalogueItemPage) -> str:
    """«Черновик», «В каталоге», «В каталоге, есть правки», «Снят»."""
    if item.is_withdrawn:
        return _("Withdrawn")
    if not item.live:
        return _("Draft")
    return (
        _("In the catalogue, with unpublished changes")
        if item.has_unpublished_changes
        else _("In the catalogue")
    )
