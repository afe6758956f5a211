"""The six tabs of an item, for archival documents and for artifacts."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
)

from .facts import FactPanel
from .item_form import ItemPageForm
from .papers import PapersPanel
from .term_widgets import GroupedTermSelect, TermCheckboxes

Panels = Sequence[Panel | str]


def item_editor(*, naming: Panels, details: Panels, history: Panels, access: Panels) -> TabbedInterface:
    """The tabs common to both kinds of items, with the fields one kind has beside them.

    Args:
        naming: what the thing is, after its title.
        details: what it is like, after its measures.
        history: how it lived, after the provenance story.
        access: who may see it, after the rights.
    """
    return TabbedInterface(
        [
            ObjectList(_description(naming, details), heading=_("Description")),
            ObjectList(_sheets(), heading=_("Sheets and sides")),
            ObjectList(_provenance(history), heading=_("Provenance")),
            ObjectList(_rights(access), heading=_("Rights and people")),
            ObjectList(_accounting(), heading=_("Accounting")),
            ObjectList(_connections(), heading=_("Connections")),
        ],
        base_form_class=ItemPageForm,
    )


def _description(naming: Panels, details: Panels) -> Panels:
    return [
        MultiFieldPanel(
            ["title", FieldPanel("kind", widget=GroupedTermSelect), *naming, "description"],
            heading=_("What it is"),
        ),
        MultiFieldPanel(
            ["date_text", FactPanel("catalogue/panels/dating.html"), "period"], heading=_("Dating")
        ),
        MultiFieldPanel(
            [
                "material_text",
                FieldPanel("materials", widget=TermCheckboxes),
                "technique_text",
                FieldPanel("techniques", widget=TermCheckboxes),
                FieldRowPanel(["dimensions", "quantity"]),
                *details,
            ],
            heading=_("Material, technique, measures"),
        ),
        MultiFieldPanel(
            ["authenticity", FieldRowPanel(["condition", "condition_note"])],
            heading=_("Condition and authenticity"),
        ),
    ]


def _sheets() -> Panels:
    return [
        InlinePanel("item_images", heading=_("Sheets and sides, in order"), label=_("sheet or side")),
        InlinePanel("item_files", heading=_("Files beside the pictures"), label=_("file")),
    ]


def _provenance(history: Panels) -> Panels:
    return [
        MultiFieldPanel(["network", "acquisition"], heading=_("From whom")),
        MultiFieldPanel(["provenance_story", *history], heading=_("How it lived")),
        InlinePanel("agents", heading=_("Authors and makers"), label=_("author or maker")),
        MultiFieldPanel(
            ["place_as_written", InlinePanel("places", heading=_("Places"), label=_("place"))],
            heading=_("Where"),
        ),
    ]


def _rights(access: Panels) -> Panels:
    return [
        MultiFieldPanel(["rights", "rights_note", *access], heading=_("Rights")),
        MultiFieldPanel(["people_depicted", "is_sensitive", "age_rating"], heading=_("People and age")),
        InlinePanel("people", heading=_("Persons the item is about"), label=_("person")),
    ]


def _accounting() -> Panels:
    return [
        FactPanel("catalogue/panels/numbers.html", heading=_("In the catalogue")),
        PapersPanel(heading=_("Deposit and papers")),
        MultiFieldPanel(["accession_number", "inventory_number"], heading=_("Accounting numbers")),
        MultiFieldPanel(["service_note"], heading=_("For the staff")),
    ]


def _connections() -> Panels:
    return [
        MultiFieldPanel(["tags", FieldPanel("themes", widget=TermCheckboxes)], heading=_("Themes and tags")),
        FactPanel("catalogue/panels/exhibitions.html", heading=_("In exhibitions")),
    ]


ARCHIVAL_DOCUMENT_EDITOR = item_editor(
    naming=[],
    details=[FieldRowPanel(["extent", "language_of_material"]), "inscription"],
    history=["archival_history", FieldRowPanel(["reference_code", "level_of_description"])],
    access=[FieldRowPanel(["access_conditions", "closed_until"])],
)
ARTIFACT_EDITOR = item_editor(
    naming=["object_name"],
    details=[FieldRowPanel(["height_cm", "width_cm", "depth_cm"]), "inscription"],
    history=["usage"],
    access=[],
)
