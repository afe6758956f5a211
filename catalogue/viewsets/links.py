"""Menu entries that lead to Wagtail's own screens: pages of the site, images, files."""

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

FILE_ACTIONS = {"add", "change", "delete"}


class PagesMenuItem(MenuItem):
    """For those who have a right on some page."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether there is a page to manage."""
        return user_has_any_page_permission(request.user)


class ImagesMenuItem(MenuItem):
    """For those who manage images."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether there is an image to manage."""
        return policy_registry.get_by_type(get_image_model()).user_has_any_permission(
            request.user, FILE_ACTIONS
        )


class DocumentsMenuItem(MenuItem):
    """For those who manage files."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether there is a file to manage."""
        return policy_registry.get_by_type(get_document_model()).user_has_any_permission(
            request.user, FILE_ACTIONS
        )


class PagesLink(ViewSet):
    """The tree of pages."""

    menu_label = _("Pages of the site")
    name = menu_name = "pages"
    menu_icon = "folder-open-inverse"
    menu_url = reverse_lazy("wagtailadmin_explore_root")
    menu_item_class = PagesMenuItem


class ImagesLink(ViewSet):
    """The images."""

    menu_label = _("Images")
    name = menu_name = "images-of-items"
    menu_icon = "image"
    menu_url = reverse_lazy("wagtailimages:index")
    menu_item_class = ImagesMenuItem


class DocumentsLink(ViewSet):
    """The files."""

    menu_label = _("Files")
    name = menu_name = "files-of-items"
    menu_icon = "doc-full-inverse"
    menu_url = reverse_lazy("wagtaildocs:index")
    menu_item_class = DocumentsMenuItem
