"""Words of a deposit for templates."""

from django import template

from ..models import DepositObject
from ..turns import counts_in_words, waiting_days, whose_turn
from ..values import field_label, value_in_words

register = template.Library()

register.filter("card_field_label", field_label)
register.filter("counts_in_words", counts_in_words)
register.filter("waiting_days", waiting_days)
register.filter("whose_turn", whose_turn)


@register.filter
def card_value(deposit_object: DepositObject, field: str) -> str:
    """What the card says in ``field``."""
    return value_in_words(deposit_object, field)
