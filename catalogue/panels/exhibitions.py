"""The tabs of an exhibition."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from .term_widgets import GroupedTermSelect

EXHIBITION_EDITOR = TabbedInterface(
    [
        ObjectList(
            [
                MultiFieldPanel(
                    ["title", "subtitle", "introduction", "lead_image"],
                    heading=pgettext_lazy("exhibition", "What it is about"),
                ),
                FieldPanel("narrative"),
            ],
            heading=_("Story"),
        ),
        ObjectList(
            [
                InlinePanel(
                    "entries",
                    panels=["item", "caption"],
                    heading=_("Entries picked by hand"),
                    label=_("entry"),
                ),
                InlinePanel(
                    "rules",
                    panels=[
                        FieldRowPanel([FieldPanel("kind", widget=GroupedTermSelect), "theme"]),
                        FieldRowPanel(["period", "network"]),
                        "tag",
                    ],
                    heading=_("Entries by rule"),
                    label=_("rule"),
                    help_text=_("All conditions of one rule hold together; several rules add up."),
                ),
            ],
            heading=_("Items"),
        ),
        ObjectList(
            [
                FieldPanel("tags"),
                FieldRowPanel(["curator_name", "age_rating"]),
                MultiFieldPanel(["slug", "seo_title", "search_description"], heading=_("For search engines")),
            ],
            heading=_("Tags and address"),
        ),
    ]
)
