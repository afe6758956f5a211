"""What an answer holds, as JSON Schema; a test compares it with real answers, both ways."""

from django.utils.translation import gettext as _

from catalogue.item_facets import FACETS, TYPES

from .schemas import Schema, a_list, an_object, component, in_order, number, or_null, text


def schemas() -> dict[str, Schema]:
    """The parts of an answer by their names; a new facet stands among them by itself."""
    return {
        "Answer": _answer(),
        "Query": _query(),
        "Item": _item(),
        "Facets": _facets(),
        "FacetValue": _facet_value(),
        "Problem": _problem(),
    }


def _answer() -> Schema:
    decade = in_order(
        number(_("first year of a decade")), number(_("items of the decade, whatever years are chosen"))
    )
    return an_object(
        {
            "total": number(_("items found, on all pages"), minimum=0),
            "page": number(_("number of this page"), minimum=1),
            "pages": number(_("number of pages"), minimum=1),
            "query": component("Query"),
            "results": a_list(component("Item"), _("items of this page")),
            "facets": component("Facets"),
            "years": a_list(decade, _("how the items are spread over the decades")),
            "messages": a_list(text(_("a sentence")), _("what of the address was left out, and why")),
            "advice": or_null(_advice()),
        }
    )


def _advice() -> Schema:
    return an_object(
        {
            "title": text(_("what has not been found")),
            "text": text(_("which restriction or word to give up, and how much is found without it")),
            "url": text(_("address of a search that finds something, relative to the root")),
            "action": text(_("what that search does")),
        },
        _("what to do where nothing is found"),
    )


def _query() -> Schema:
    also = in_order(text(_("what was typed")), text(_("what was looked for along with it")))
    said = in_order(text(_("the words")), or_null(number(_("first year"))), or_null(number(_("last year"))))
    return an_object(
        {
            "typed": text(_("as it was typed")),
            "used": text(_("as it was looked for")),
            "corrected_from": or_null(text(_("what was typed, where something else was looked for"))),
            "expanded": a_list(also, _("abbreviations and their wordings")),
            "years": a_list(said, _("words of the query that mean time, and their years")),
        },
        _("what was made of the words"),
    )


def _item() -> Schema:
    return an_object(
        {
            "number": text(
                _("catalogue number; the permanent address is /id/<number>/"), pattern="^[0-9]{6,}$"
            ),
            "accession_number": or_null(text(_("number in the museum's accession register"))),
            "type": text(_("document or thing"), enum=list(TYPES)),
            "title": text(_("title")),
            "url": text(_("address of the item's page, from the root of the site"), format="uri-reference"),
            "dating": text(_("dating as the museum writes it")),
            "year_from": or_null(number(_("first possible year"))),
            "year_to": or_null(number(_("last possible year"))),
            "library": or_null(text(_("library network that handed it over"))),
            "kind": or_null(text(_("kind of object"))),
            "themes": a_list(text(_("a theme")), _("controlled themes")),
            "tags": a_list(text(_("a tag")), _("free tags")),
            "thumbnail": or_null(text(_("address of a picture, from the root of the site"))),
            "snippet": text(_("passage that tells why it was found")),
        }
    )


def _facets() -> Schema:
    return an_object(
        {facet.name: a_list(component("FacetValue"), str(facet.label)) for facet in FACETS},
        _("what is found can be narrowed by; a facet's own choice is left out of its counts"),
    )


def _facet_value() -> Schema:
    return an_object(
        {
            "value": text(_("value of the parameter")),
            "label": text(_("its words")),
            "count": number(_("items it would leave"), minimum=0),
            "selected": {"type": "boolean", "description": _("whether it is chosen")},
        }
    )


def _problem() -> Schema:
    return an_object(
        {
            "title": text(_("name of the error in the HTTP standard")),
            "status": number(_("number of the error")),
            "detail": text(_("what to do")),
        },
        _("an error (RFC 9457)"),
    )
