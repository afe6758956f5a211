"""Wagtail tells that a page went public or was taken off; what follows is decided in the services."""

from typing import Any

from wagtail.models import Page

from catalogue.models import CatalogueItemPage, ExhibitionPage
from catalogue.services import public_media


def page_went_public(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """Whatever way it was published: by the services, the editor, a workflow or a schedule."""
    if isinstance(instance, CatalogueItemPage):
        public_media.show_item(instance)
    elif isinstance(instance, ExhibitionPage):
        public_media.show_exhibition(instance)


def page_was_taken_off(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """Unpublished, withdrawn or deleted: its pictures are no longer public."""
    if isinstance(instance, CatalogueItemPage | ExhibitionPage):
        public_media.take_back_what_nobody_shows()
