"""Items inside the narrative of an exhibition."""

from django import template
from wagtail.models import Page

from catalogue.presentation.cards import Card

register = template.Library()


@register.simple_tag(takes_context=True)
def narrative_item(context: template.Context, item: Page | None) -> Card | None:
    """The card of an item the story names; None when the item is not public, so that nothing is drawn.

    The exhibition's page has loaded all its cards at once: ``narrative_items`` of the context.
    """
    cards: dict[int, Card] = context.get("narrative_items") or {}
    return cards.get(item.pk) if item else None
