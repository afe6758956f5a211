"""The API that Wagtail's own scripts read: pages for the menu of the tree, nothing else, nothing to change.

Wagtail 8.0.1 routes here nine actions that publish, move and delete past the screens and their sentences,
and lists of images and documents with the addresses of the originals. No script of the CMS asks for them.
"""

from typing import Any, ClassVar, NoReturn

from django.http import Http404, HttpRequest
from django.urls import URLPattern
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import BaseAPIViewSet
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet


class PagesToRead(PagesAdminAPIViewSet):
    """Pages, as far as the person may explore them."""

    actions: ClassVar[dict[str, Any]] = {}

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        """Lists and pages, without the address of the actions."""
        return [each for each in super().get_urlpatterns() if each.name != "action"]


class Closed(BaseAPIViewSet):
    """An endpoint whose addresses the pages of the CMS name, and where nobody finds anything."""

    nested_default_fields: ClassVar[list[str]] = [*BaseAPIViewSet.nested_default_fields, "title"]

    def initial(self, request: HttpRequest, *args: Any, **kwargs: Any) -> NoReturn:
        """Answer 404 before anything is looked up."""
        raise Http404


class ClosedImages(Closed, ImagesAdminAPIViewSet):
    """No list of images: people choose them in the chooser, by their previews."""


class ClosedDocuments(Closed, DocumentsAdminAPIViewSet):
    """No list of documents."""


def leave_only_reading(router: WagtailAPIRouter) -> None:
    """Hook ``construct_admin_api``: exchange Wagtail's endpoints for these."""
    router.register_endpoint("pages", PagesToRead)
    router.register_endpoint("images", ClosedImages)
    router.register_endpoint("documents", ClosedDocuments)
