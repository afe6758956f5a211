"""What every list of «Справочники» has in common: a button in good Russian, a card without ids."""

from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from wagtail.admin.views.generic import InspectView
from wagtail.admin.viewsets.model import ModelViewSet

MACHINES_OWN = {"id", "slug"}


class RecordView(InspectView):
    """A record to read: flags in words, a dash where nothing is said."""

    def get_fields(self) -> list[str]:
        """The fields people have filled."""
        return [name for name in super().get_fields() if name not in MACHINES_OWN]

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        """The value in words."""
        if isinstance(field, models.BooleanField):
            return _("yes") if getattr(self.object, field_name) else _("no")
        value = super().get_field_display_value(field_name, field)
        return "—" if value in (None, "") else value


class VocabularyViewSet(ModelViewSet):
    """A list whose button names what it adds in the accusative, which Wagtail cannot make itself."""

    add_label: Promise
    inspect_view_class = RecordView
    inspect_view_enabled = True

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """The list with its own label on the button."""
        return super().get_index_view_kwargs(add_item_label=self.add_label, **kwargs)
