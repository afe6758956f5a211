"""The form of the item editor: what it refuses beyond the fields' own rules."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from catalogue.authorities.models.terms import AppliesTo
from catalogue.sensitivity import keeps_the_mark


class ItemPageForm(WagtailAdminPageForm):
    """The form of both kinds of items."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the kinds of objects that this type may be, and the one it is."""
        super().__init__(*args, **kwargs)
        item: Any = self.instance
        if "kind" in self.fields:
            kind: Any = self.fields["kind"]
            fits = Q(applies_to__in=[item.item_type, AppliesTo.BOTH]) | Q(pk=item.kind_id)
            kind.queryset = kind.queryset.filter(fits)

    def clean_is_sensitive(self) -> bool:
        """Refuse to take the mark away for those who may not publish what bears it."""
        marked = bool(self.cleaned_data.get("is_sensitive"))
        item: Any = self.instance
        if not marked and item.pk and keeps_the_mark(item, by=self.for_user):
            raise ValidationError(_("This mark is taken away by the head curator only."))
        return marked
