"""A list that is only read: no address adds, changes or deletes."""

from collections.abc import Callable
from typing import Any

from django.db import models
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from catalogue.accession.policies import ReadOnlyByTable
from catalogue.accounts.actions import Action


class ReadingViewSet(ModelViewSet):
    """A list for those whom the table of permissions lets read (``reading``)."""

    reading: Action
    list_per_page = 50
    copy_view_enabled = False
    add_to_reference_index = False
    exclude_form_fields: tuple[str, ...] = ()

    def on_register(self) -> None:
        """Let the table answer, then register as every viewset does."""
        register_permission_policy(self.model, ReadOnlyByTable(self.model, self.reading), exact_class=True)
        super().on_register()

    def register_permissions(self) -> None:
        """These permissions are not handed out group by group."""

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list, and the record where there is one to look at."""
        patterns = [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]
        if self.inspect_view_enabled:
            patterns.append(path("<int:pk>/", self.inspect_view, name="inspect"))
        return patterns


class DayColumn(Column):
    """A date as papers write it; Wagtail's own column says how long ago it was."""

    def get_value(self, instance: Any) -> str:
        """The day, or nothing."""
        day = super().get_value(instance)
        return date_format(day, "SHORT_DATE_FORMAT") if day else ""


def years_of(model: type[models.Model], field: str) -> Callable[[], list[tuple[int, str]]]:
    """The years a list holds, newest first, for a filter."""

    def years() -> list[tuple[int, str]]:
        days = model._default_manager.dates(field, "year", order="DESC")
        return [(day.year, str(day.year)) for day in days]

    return years


def card_address(row: Any) -> str:
    """The address of the card of the row's item."""
    return reverse("catalogue_items:card", args=[row.item_id])
