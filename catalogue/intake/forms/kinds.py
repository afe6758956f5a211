"""The kinds of objects as a select in groups, those that fit the type of the card."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue.authorities.models import Term, Vocabulary
from catalogue.authorities.models.terms import AppliesTo


def kinds_for(item_type: str) -> Any:
    """The kinds in use that a document (or an artifact) may be, with their groups."""
    return (
        Term.objects.filter(
            vocabulary=Vocabulary.KIND, is_active=True, applies_to__in=[item_type, AppliesTo.BOTH]
        )
        .select_related("parent")
        .order_by("parent__sort_order", "parent__name", "sort_order", "name")
    )


class _InGroups(forms.models.ModelChoiceIterator):
    """Yields the empty choice, then the kinds under the names of their groups; groups are no choice."""

    def __iter__(self) -> Iterator[Any]:
        yield "", self.field.empty_label
        terms = list(self.queryset)
        groups = {term.parent_id for term in terms if term.parent_id}
        leaves = [term for term in terms if term.pk not in groups and term.parent_id]
        for parent, members in groupby(leaves, key=lambda term: term.parent):
            yield parent.name, [self.choice(term) for term in members]
        alone = [term for term in terms if term.pk not in groups and not term.parent_id]
        yield from (self.choice(term) for term in alone)


class KindField(forms.ModelChoiceField):
    """A select of kinds in groups."""

    iterator = _InGroups
    default_error_messages: ClassVar[Any] = {
        "invalid_choice": _("This kind does not fit here. Choose one from the list.")
    }

    def __init__(self, item_type: str, **options: Any) -> None:
        super().__init__(kinds_for(item_type), **options)
