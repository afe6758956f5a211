"""The main menu: at most seven entries, in the order of the museum's work (CONTRACT: in the CMS)."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup

from .authorities import CorporateBodyViewSet, EventViewSet, PersonViewSet, PlaceViewSet
from .exhibitions import ExhibitionListingViewSet
from .items import ItemListingViewSet
from .links import DocumentsLink, ImagesLink, PagesLink
from .networks import LibraryNetworkViewSet, MembershipViewSet
from .terms import TermViewSet

# Intake comes first with 100, accession fourth with 400; both register their own entries
CATALOGUE, EXHIBITIONS, VOCABULARIES, REPORTS, SETTINGS = 200, 300, 500, 600, 700
OWN_PLACE = {"reports": REPORTS, "settings": SETTINGS}
# Wagtail's entries that stand inside our groups, or that this museum does not use
HIDDEN = frozenset({"explorer", "images", "documents", "snippets", "help"})
HIDDEN_SETTINGS = frozenset(
    {"groups", "workflows", "workflow-tasks", "locales", "collections", "promoted-search-results"}
)
HIDDEN_REPORTS = frozenset({"workflows", "workflow-tasks", "aging-pages", "page-types-usage", "search-terms"})


class CatalogueGroup(ViewSetGroup):
    """«Каталог»: records, images, files."""

    menu_label = _("Catalogue")
    menu_name = "catalogue"
    menu_icon = "doc-full"
    menu_order = CATALOGUE
    items = (ItemListingViewSet("catalogue_items"), ImagesLink(), DocumentsLink())


class ExhibitionsGroup(ViewSetGroup):
    """«Выставки и страницы»."""

    menu_label = _("Exhibitions and pages")
    menu_name = "exhibitions-and-pages"
    menu_icon = "image"
    menu_order = EXHIBITIONS
    items = (ExhibitionListingViewSet("catalogue_exhibitions"), PagesLink())


_of_other_rooms: list[type[ViewSet]] = []


def add_to_vocabularies(*screens: type[ViewSet]) -> None:
    """Put screens of a room above this one into «Справочники», before Wagtail builds its menu."""
    _of_other_rooms.extend(screen for screen in screens if screen not in _of_other_rooms)


class VocabulariesGroup(ViewSetGroup):
    """«Справочники»: our own screens, then those other rooms have added."""

    menu_label = _("Vocabularies")
    menu_name = "vocabularies"
    menu_icon = "tag"
    menu_order = VOCABULARIES
    own = (
        TermViewSet,
        PersonViewSet,
        CorporateBodyViewSet,
        PlaceViewSet,
        EventViewSet,
        LibraryNetworkViewSet,
        MembershipViewSet,
    )

    @property
    def items(self) -> tuple[type[ViewSet], ...]:
        """What the group holds."""
        return (*self.own, *_of_other_rooms)


def arrange_main_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Hook ``construct_main_menu``: leave seven entries, in their order."""
    menu_items[:] = [item for item in menu_items if item.name not in HIDDEN]
    for item in menu_items:
        item.order = OWN_PLACE.get(item.name, item.order)


def arrange_settings_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Hook ``construct_settings_menu``: roles come from the table of permissions, not from groups by hand."""
    menu_items[:] = [item for item in menu_items if item.name not in HIDDEN_SETTINGS]


def arrange_reports_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Hook ``construct_reports_menu``: no reports on workflows nobody runs."""
    menu_items[:] = [item for item in menu_items if item.name not in HIDDEN_REPORTS]
