"""The ties of a draft in memory, for the editor's preview."""

from typing import TYPE_CHECKING, Any

from catalogue.authorities.names_in_time import name_in_words

from .ties import File, Maker, Named, Ties

if TYPE_CHECKING:
    from catalogue.models import CatalogueItemPage


def draft_ties(item: "CatalogueItemPage") -> Ties:
    """The ties of an item as its unsaved relations have them."""
    return Ties(
        themes=[_named(term) for term in item.themes.all()],
        materials=[_named(term) for term in item.materials.all()],
        techniques=[_named(term) for term in item.techniques.all()],
        tags=[_named(tag) for tag in item.tags.all()],
        places=[_place(each.place, item) for each in item.places.all()],
        people=[_named(each.person) for each in item.people.all() if each.person.is_public],
        makers=[_maker(each) for each in item.agents.all() if each.person is None or each.person.is_public],
        files=[_file(each) for each in item.item_files.all()],
        exhibitions=[
            Named(each.page_id, each.page.slug, each.page.title)
            for each in item.exhibition_entries.filter(page__live=True).select_related("page")
        ],
    )


def _named(thing: Any) -> Named:
    return Named(thing.pk, thing.slug, str(thing))


def _file(each: Any) -> File:
    """By its private address, which opens for the editor."""
    document = each.document
    return File(each.title, document.url, document.filename, document.file_size, document.master.pages)


def _place(place: Any, item: "CatalogueItemPage") -> Named:
    name = name_in_words(place.name, place.other_names.all(), item.year_from, item.year_to)
    return Named(place.pk, place.slug, name)


def _maker(agent: Any) -> Maker:
    role = str(agent.get_role_display())
    if agent.person:
        return Maker(role, str(agent.person), agent.person.slug)
    return Maker(role, agent.body.name if agent.body else agent.as_written, "")
