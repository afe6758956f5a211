"""What is answered to a query that is being typed."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from catalogue.search.columns.current import current_columns
from catalogue.search.suggest.items import items_suggested
from catalogue.search.suggest.labels import labels_suggested
from catalogue.search.suggest.suggestion import Suggestion
from catalogue.text.folding import fold_tokens
from catalogue.text.keyboard import in_russian_layout

LONGEST_QUERY, MOST_WORDS = 100, 8
HEADINGS = {
    "theme": gettext_lazy("Themes"),
    "kind": gettext_lazy("Kinds of objects"),
    "person": gettext_lazy("People"),
    "place": gettext_lazy("Places"),
    "library": gettext_lazy("Libraries"),
    "tag": gettext_lazy("Tags"),
    "exhibition": gettext_lazy("Exhibitions"),
}


def suggestions(typed: str) -> dict[str, Any]:
    """Groups of suggestions and a sentence with their number, to be spoken.

    What finds nothing as it is typed is read as the same keys write it in the Russian layout.
    """
    typed = " ".join(typed[:LONGEST_QUERY].split())
    if not fold_tokens(typed):
        return {"groups": [], "said": ""}
    found = _found(typed)
    if not any(found.values()) and in_russian_layout(typed) != typed:
        found = _found(in_russian_layout(typed))
    groups = [
        {"label": heading, "options": [asdict(each) for each in options]}
        for heading, options in found.items()
        if options
    ]
    return {"groups": groups, "said": _said(sum(map(len, found.values())))}


def _found(typed: str) -> dict[str, Sequence[Suggestion]]:
    prefixes = fold_tokens(typed)[:MOST_WORDS]
    if not prefixes:
        return {}
    columns = current_columns()
    labels = labels_suggested(prefixes, columns)
    return {
        _("Items"): items_suggested(typed, prefixes, columns),
        **{str(HEADINGS[facet]): suggested for facet, suggested in labels.items()},
    }


def _said(count: int) -> str:
    if not count:
        return _("No suggestions")
    return ngettext("%(count)d suggestion", "%(count)d suggestions", count) % {"count": count}
