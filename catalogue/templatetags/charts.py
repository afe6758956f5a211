"""Drawings made of numbers, as SVG attributes: styles in the markup are forbidden by the site's policy."""

from collections.abc import Sequence
from typing import Any

from django import template

register = template.Library()

WIDTH, HEIGHT, GAP, SMALLEST = 1000, 100, 4, 2


@register.inclusion_tag("components/histogram.html")
def histogram(
    years: Sequence[tuple[int, int]], start: int | None = None, end: int | None = None
) -> dict[str, Any]:
    """Draw how many items each decade has, the chosen years marked.

    Args:
        years: (first year of the decade, number of items), in order.
        start: the first chosen year, or nothing.
        end: the last chosen year, or nothing.
    """
    most = max((count for _decade, count in years), default=0)
    step = WIDTH / max(len(years), 1)
    bars = [
        {
            "x": round(place * step, 1),
            "y": HEIGHT - _height(count, most),
            "width": round(step - GAP, 1),
            "height": _height(count, most),
            "decade": decade,
            "count": count,
            "chosen": (start is None or decade + 9 >= start) and (end is None or decade <= end),
        }
        for place, (decade, count) in enumerate(years)
    ]
    thumbs = _thumbs([decade for decade, _count in years], start, end)
    richest = max(years, key=lambda pair: pair[1], default=None)
    return {
        "bars": bars,
        "richest": richest,
        "width": WIDTH,
        "height": HEIGHT,
        "ticks": bars[:: max(1, len(bars) // 5)],
        "start": start,
        "end": end,
        "thumbs": thumbs,
    }


def _thumbs(decades: Sequence[int], start: int | None, end: int | None) -> dict[str, int] | None:
    """Where the two thumbs stand: at the beginnings of decades, the second after the last chosen one."""
    if len(decades) < 2:
        return None
    first, beyond = decades[0], decades[-1] + 10
    left = first if start is None else min(max(start // 10 * 10, first), beyond - 10)
    right = beyond if end is None else min(max(end // 10 * 10 + 10, left + 10), beyond)
    return {"first": first, "beyond": beyond, "left": left, "right": right}


def _height(count: int, most: int) -> int:
    """Return the height of a bar; nothing at all still leaves a mark on the line."""
    return max(SMALLEST, round(count / most * HEIGHT)) if most else SMALLEST
