"""Why something was not published, as a list in which every reason leads to the field that mends it."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from catalogue.models import CatalogueItemPage
from catalogue.models.publication import Obstacle


def obstacles_here(introduction: str, obstacles: Iterable[Obstacle]) -> SafeString:
    """For the editor of the item itself: a link opens the tab of the field and puts the caret there.

    Wagtail's own script does that; without it the link is an ordinary fragment.
    """
    items = format_html_join("", "<li>{}</li>", ((_here(each),) for each in obstacles))
    return format_html("{}<ul>{}</ul>", introduction, items)


def obstacles_among(introduction: str, refused: Mapping[CatalogueItemPage, Iterable[Obstacle]]) -> SafeString:
    """For a list of items: each item with its reasons, which lead into its editor."""
    items = format_html_join(
        "",
        "<li>«{}»<ul>{}</ul></li>",
        (
            (item.title, format_html_join("", "<li>{}</li>", ((_there(item, each),) for each in obstacles)))
            for item, obstacles in refused.items()
        ),
    )
    return format_html("{}<ul>{}</ul>", introduction, items)


def _here(obstacle: Obstacle) -> str:
    if not obstacle.field:
        return obstacle.sentence
    return format_html(
        '<a href="#{0}" data-controller="w-focus" data-action="w-focus#focus:prevent"'
        ' data-w-focus-target-value="#{0}">{1}</a>',
        _control(obstacle),
        obstacle.sentence,
    )


def _there(item: CatalogueItemPage, obstacle: Obstacle) -> str:
    address = reverse("wagtailadmin_pages:edit", args=[item.pk])
    fragment = f"#{_control(obstacle)}" if obstacle.field else ""
    return format_html('<a href="{}{}">{}</a>', address, fragment, obstacle.sentence)


def _control(obstacle: Obstacle) -> str:
    """The id of the control in Wagtail's form."""
    return f"id_{obstacle.field}"
