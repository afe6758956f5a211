"""The card of an item for those who read and do not edit: registrar, editor, auditor."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.generic import InspectView

from catalogue.accounts.actions import Action
from catalogue.accounts.permissions import may
from catalogue.models import CatalogueItemPage

SHOWN = [
    "catalogue_number",
    "title",
    "kind",
    "network",
    "date_text",
    "period",
    "description",
    "provenance_story",
    "place_as_written",
    "material_text",
    "technique_text",
    "dimensions",
    "quantity",
    "authenticity",
    "condition",
    "condition_note",
    "acquisition",
    "rights",
    "rights_note",
    "people_depicted",
    "age_rating",
    "accession_number",
    "inventory_number",
    "service_note",
]


class ItemCardView(InspectView):
    """Everything the record says, as a list; nothing can be changed here."""

    model = CatalogueItemPage
    page_title = gettext_lazy("Record")
    header_icon = "doc-full"
    index_url_name = "catalogue_items:index"
    fields = SHOWN

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in those who may read items."""
        if not may(request.user, Action.READ_ITEM):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_edit_url(self) -> str | None:
        """The editor, for those who edit records."""
        if not may(self.request.user, Action.EDIT_ITEM):
            return None
        return reverse("wagtailadmin_pages:edit", args=[self.object.pk])

    def get_field_label(self, field_name: str, field: Any) -> str:
        """The field's own name; the number is no field."""
        return _("Catalogue number") if field is None else super().get_field_label(field_name, field)

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        """The value, or a dash where there is none."""
        return super().get_field_display_value(field_name, field) or "—"

    def user_has_any_permission(self, permissions: Any) -> bool:
        """The table of permissions has answered already."""
        return True
