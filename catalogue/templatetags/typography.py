"""Russian typography in templates; the rules themselves live in `catalogue.text`."""

from functools import lru_cache

from django import template
from django.utils.safestring import SafeString

from catalogue.text import plurals, typography

register = template.Library()

SHORT = 300
_remembered = lru_cache(maxsize=4096)(typography.typeset)
"""Labels and names stand on every page; a long text stands on one."""


@register.filter
def typeset(value: object) -> str:
    """Set plain text: quotation marks, dashes, no-break spaces. Markup is left as it is."""
    text = "" if value is None else str(value)
    if isinstance(value, SafeString):
        return text
    return _remembered(text) if len(text) <= SHORT else typography.typeset(text)


@register.filter
def counted(number: int, forms: str) -> str:
    """Return the number with its word: `{{ n|counted:"предмет,предмета,предметов" }}`."""
    one, few, many = forms.split(",")
    return plurals.counted(number, one, few, many)
