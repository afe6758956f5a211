"""The context of an item's page; the names are those the templates use."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import PageLogEntry

from catalogue.text.dating import parse_dating
from catalogue.text.localities import with_full_words

from . import facts, history, rights, sharing
from . import sheets as viewer
from .addresses import absolute, catalogue_address, exhibition_address, network_address, permanent_address
from .cards import cards
from .citations import citations_of
from .loading import Loaded, load
from .pictures import STAGE, picture, staff_picture
from .scale import scale_of
from .ties import Ties

if TYPE_CHECKING:
    from catalogue.models import CatalogueItemPage, MuseumSettings
    from catalogue.querysets import CatalogueItemQuerySet


def item_context(
    item: "CatalogueItemPage",
    public_items: "CatalogueItemQuerySet",
    museum: "MuseumSettings",
    request: HttpRequest,
) -> dict[str, Any]:
    """What the page of a document or an artifact shows, at a constant number of queries.

    Args:
        item: the page, stored or a draft in memory.
        public_items: what a visitor may be led to.
        museum: how the museum is named in citations.
        request: tells which sheet is open and who reads.
    """
    is_draft = bool(getattr(request, "is_preview", False))
    loaded = load(item, public_items, is_draft=is_draft)
    return {
        "nav_section": "catalogue",
        "crumbs": _crumbs(item),
        "kind_name": item.kind.name if item.kind else "",
        "subtitle": _when_and_where(item),
        "facts": facts.facts_of(item, loaded.ties),
        "chips": _chips(loaded.ties),
        "credit": _credit(item),
        "files": loaded.ties.files,
        "scale": scale_of(getattr(item, "width_cm", None), getattr(item, "height_cm", None)),
        "cms_url": _cms_url(item, request),
        **_viewer(item, loaded, request),
        **_elsewhere(item, loaded),
        **_for_others(item, loaded, museum),
    }


def _when_and_where(item: "CatalogueItemPage") -> str:
    """«14 ноября 1924 года. Село Тяжин, Томская губерния»; the archive's own form stands in the label."""
    when = parse_dating(item.date_text).written_out.removesuffix(".")
    return ". ".join(capfirst(each) for each in (when, with_full_words(item.place_as_written)) if each)


def _crumbs(item: "CatalogueItemPage") -> list[dict[str, str]]:
    crumbs = [{"title": _("Catalogue"), "url": catalogue_address()}]
    types = {"document": _("Documents"), "artifact": _("Objects")}
    if item.item_type in types:
        crumbs.append({"title": types[item.item_type], "url": catalogue_address(type=item.item_type)})
    if item.kind:
        crumbs.append({"title": item.kind.name, "url": catalogue_address(kind=item.kind.slug)})
    return crumbs


def _chips(ties: Ties) -> list[facts.Link]:
    """Themes first; a tag that is a theme already is not said twice."""
    themes = {theme.name.casefold() for theme in ties.themes}
    return [facts.link_to("theme", theme) for theme in ties.themes] + [
        facts.link_to("tag", tag) for tag in ties.tags if tag.name.casefold() not in themes
    ]


def _credit(item: "CatalogueItemPage") -> dict[str, str] | None:
    network = item.network
    if network is None:
        return None
    return {"name": network.short_name, "full_name": network.full_name, "url": network_address(network.slug)}


def _cms_url(item: "CatalogueItemPage", request: HttpRequest) -> str:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or not user.has_perm("wagtailadmin.access_admin"):
        return ""
    return reverse("wagtailadmin_pages:edit", args=[item.pk])


def _viewer(item: "CatalogueItemPage", loaded: Loaded, request: HttpRequest) -> dict[str, Any]:
    of_document = item.item_type == "document"
    all_sheets = viewer.sheets(
        loaded.images,
        of_document=of_document,
        in_detail=rights.may_be_seen_in_detail(item.rights),
        draw=staff_picture if getattr(request, "is_preview", False) else picture,
    )
    sheet = viewer.chosen(all_sheets, request.GET.get(viewer.PARAMETER, ""))
    leaves = viewer.leaves(loaded.images, of_document=of_document)
    return {
        "sheets": all_sheets,
        "sheet": sheet,
        "total": len(all_sheets),
        "previous_url": viewer.neighbour(all_sheets, sheet, -1),
        "next_url": viewer.neighbour(all_sheets, sheet, +1),
        "sheets_name": _("Sheets of the document") if of_document else _("Pictures of the object"),
        "leaves": leaves,
        "line_ends": any(leaf.marks_lines for leaf in leaves),
        "rights": rights.rights_of(item.rights, item.rights_note, all_sheets),
    }


def _elsewhere(item: "CatalogueItemPage", loaded: Loaded) -> dict[str, Any]:
    """Where one may go on from here."""
    near = {each.number > item.number: each for each in loaded.near}
    return {
        "related": cards(loaded.akin),
        "related_url": catalogue_address(kind=item.kind.slug if item.kind else None),
        "older": _neighbour(near.get(False)),
        "newer": _neighbour(near.get(True)),
        "exhibitions": [
            facts.Link(each.name, exhibition_address(each.slug)) for each in loaded.ties.exhibitions
        ],
    }


def _neighbour(item: "CatalogueItemPage | None") -> dict[str, str] | None:
    return {"title": item.title, "url": item.address, "number": item.shown_number} if item else None


def _for_others(item: "CatalogueItemPage", loaded: Loaded, museum: "MuseumSettings") -> dict[str, Any]:
    """What helps to cite, to trust and to tell others."""
    image = loaded.images[0] if loaded.images else None
    shown = picture(image.image, STAGE, image.alt_text) if image else None
    told = PageLogEntry.objects.filter(page=item.pk, action__in=history.TOLD).order_by("timestamp")
    return {
        "citations": citations_of(item, loaded, museum),
        "permanent_url": absolute(permanent_address(item.catalogue_number)),
        "changes": history.changes_of(told),
        "share": sharing.share_links(item.title, permanent_address(item.catalogue_number)),
        "og": sharing.open_graph(item.title, item.description, item.address, shown),
    }
