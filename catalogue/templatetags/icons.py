"""The one set of signs: a 24 px grid, drawn by strokes, coloured by the text around them.

A sign repeats a word and never replaces it, so it is always hidden from screen readers.
"""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

DRAWINGS: dict[str, str] = {
    "camera": '<path d="M3 7h4l2-3h6l2 3h4v13H3z"/><circle cx="12" cy="13" r="4"/>',
    "check": '<path d="M4 13l5 5L20 6"/>',
    "clock": '<circle cx="12" cy="12" r="9.5"/><path d="M12 6v6l4 3"/>',
    "cloud": (
        '<path d="M7 18a5 5 0 1 1 1-9.9A6 6 0 0 1 19.5 11 3.6 3.6 0 0 1 18 18z"/>'
        '<path d="M9 13l2.5 2.5L16 11"/>'
    ),
    "copy": '<path d="M8 8h12v13H8zM16 8V3H4v13h4"/>',
    "doc": '<path d="M5 2h10l4 4v16H5zM14 2v5h5M8 12h8M8 16h8"/>',
    "down": '<path d="M12 3v13M6 11l6 6 6-6M4 21h16"/>',
    "eye": '<path d="M2 12q10-13 20 0-10 13-20 0z"/><circle cx="12" cy="12" r="3"/>',
    "full": '<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>',
    "grid": '<path d="M3 4h7v7H3zM14 4h7v7h-7zM3 14h7v6H3zM14 14h7v6h-7z"/>',
    "info": '<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6M12 7v.5"/>',
    "key": '<circle cx="7" cy="12" r="4"/><path d="M11 12h11M18 12v4"/>',
    "left": '<path d="M15 4l-8 8 8 8"/>',
    "list": '<path d="M3 6h2M8 6h13M3 12h2M8 12h13M3 18h2M8 18h13"/>',
    "minus": '<path d="M4 12h16"/>',
    "moon": '<path d="M19 15A8.5 8.5 0 0 1 9 4.5a8.5 8.5 0 1 0 10 10.5z"/>',
    "msg": '<path d="M3 4h18v13H11l-5 4v-4H3z"/>',
    "pin": '<path d="M12 22q-7-8-7-13a7 7 0 0 1 14 0q0 5-7 13z"/><circle cx="12" cy="9" r="2.5"/>',
    "plus": '<path d="M12 4v16M4 12h16"/>',
    "print": '<path d="M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z"/>',
    "right": '<path d="M9 4l8 8-8 8"/>',
    "rotate": '<path d="M19 12a7 7 0 1 1-2-5l2 2M19 4v5h-5"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>',
    "sound": '<path d="M4 9h4l5-5v16l-5-5H4zM16 9q3 3 0 6M18.5 6q6 6 0 12"/>',
    "sun": (
        '<circle cx="12" cy="12" r="4.5"/><path d="M12 1.5v3M12 19.5v3M1.5 12h3M19.5 12h3'
        'M4.6 4.6l2 2M17.4 17.4l2 2M4.6 19.4l2-2M17.4 6.6l2-2"/>'
    ),
    "time": '<path d="M2 18h20M5 18v-6M10 18V6M15 18v-9M20 18V9"/>',
    "up": '<path d="M12 20V6M6 11l6-6 6 6M4 3h16"/>',
    "user": '<circle cx="12" cy="8" r="4"/><path d="M4 21q1-7 8-7t8 7"/>',
    "warn": '<path d="M12 3l10 18H2z"/><path d="M12 10v5M12 18v.5"/>',
    "x": '<path d="M5 5l14 14M19 5L5 19"/>',
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """Return the sign as inline SVG.

    Raises:
        KeyError: there is no such sign.
    """
    drawing = mark_safe(DRAWINGS[name])  # noqa: S308 - a constant of this file
    return format_html('<svg class="ico" viewBox="0 0 24 24" aria-hidden="true">{}</svg>', drawing)
