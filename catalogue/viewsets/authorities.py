"""«Справочники»: persons, bodies, places and events."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldRowPanel, InlinePanel, MultiFieldPanel

from catalogue.accounts.flag_columns import yes_or_no
from catalogue.authorities.models import CorporateBody, Event, Person, Place

from .vocabulary import VocabularyViewSet


class PersonViewSet(VocabularyViewSet):
    """Persons of library history."""

    model = Person
    name = "persons"
    add_label = _("Add a person")
    icon = "user"
    list_display = ["__str__", "years", yes_or_no(Person, "is_living"), yes_or_no(Person, "consent_given")]
    list_filter = ["is_living", "consent_given"]
    search_fields = ["surname", "given_name", "patronymic", "other_names__name"]
    panels = [
        FieldRowPanel(["surname", "given_name", "patronymic"]),
        FieldRowPanel(["years", "year_of_birth", "year_of_death"]),
        MultiFieldPanel(["is_living", "consent_given"], heading=_("May be named in public")),
        InlinePanel(
            "other_names",
            panels=["name"],
            heading=_("Other forms of the name"),
            label=pgettext_lazy("person", "name"),
        ),
        "history",
    ]


class CorporateBodyViewSet(VocabularyViewSet):
    """Libraries and other bodies with their names and their genealogy."""

    model = CorporateBody
    name = "corporate-bodies"
    add_label = _("Add a corporate body")
    icon = "group"
    list_display = ["name", "place", "network", "year_from", "year_to"]
    list_filter = ["network", "place"]
    search_fields = ["name", "other_names__name"]
    panels = [
        "name",
        FieldRowPanel(["place", "network"]),
        FieldRowPanel(["year_from", "year_to"]),
        InlinePanel(
            "other_names",
            panels=["name", "address", FieldRowPanel(["year_from", "year_to"])],
            heading=_("Names and addresses in time"),
            label=_("name"),
        ),
        InlinePanel(
            "predecessors",
            panels=["predecessor", FieldRowPanel(["year", "note"])],
            heading=_("Where it came from"),
            label=_("predecessor"),
        ),
        "history",
    ]


class PlaceViewSet(VocabularyViewSet):
    """Places with their names in time."""

    model = Place
    name = "places"
    add_label = _("Add a place")
    icon = "site"
    list_display = ["name", "kind", "municipality_today"]
    list_filter = ["kind"]
    search_fields = ["name", "other_names__name", "municipality_today"]
    panels = [
        FieldRowPanel(["name", "kind"]),
        "municipality_today",
        InlinePanel(
            "other_names",
            panels=["name", FieldRowPanel(["year_from", "year_to"]), "note"],
            heading=_("Names in time"),
            label=_("name"),
        ),
        FieldRowPanel(["latitude", "longitude"]),
        "confidence",
    ]


class EventViewSet(VocabularyViewSet):
    """Events of library history."""

    model = Event
    name = "events"
    add_label = _("Add an event")
    icon = "calendar-alt"
    list_display = ["title", "date_text", "place"]
    list_filter = ["place"]
    search_fields = ["title", "description"]
    panels = ["title", "date_text", "place", "description", "source"]
