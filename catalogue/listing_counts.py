"""«Всего: 44» under the lists of the CMS."""

from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from wagtail.admin.paginator import WagtailPaginator


def total_in_words(paginator: Paginator) -> str:
    """How many records the list has, in words that need no case and no plural of the model's name."""
    return _("Total: %(count)d") % {"count": paginator.count}


def teach_wagtail_to_count() -> None:
    """Replace Wagtail's own label, which puts any number before a nominative: «44 предметы каталога»."""
    WagtailPaginator.items_count_label = property(total_in_words)
