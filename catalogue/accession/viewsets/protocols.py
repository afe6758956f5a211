"""«Протоколы»: what the commission heard and decided."""

from datetime import date
from typing import Any, ClassVar

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView, InspectView

from catalogue.accession.models import CommissionProtocol
from catalogue.accounts.actions import Action

from .reading import DayColumn, ReadingViewSet


def address_of(protocol: CommissionProtocol) -> str:
    """The address of one protocol."""
    return reverse("protocols:inspect", args=[protocol.pk])


def day_of_confirmation(protocol: CommissionProtocol) -> date | None:
    """The day here, not in Greenwich."""
    return timezone.localdate(protocol.confirmed_at) if protocol.confirmed_at else None


class ProtocolIndexView(IndexView):
    """Protocols, the newest first."""

    def get_base_queryset(self) -> QuerySet[Any]:
        """With the number of objects and the people."""
        protocols = super().get_base_queryset().select_related("prepared_by", "confirmed_by")
        return protocols.annotate(decision_count=Count("decisions"))


class ProtocolView(InspectView):
    """One protocol with its decisions, object by object."""

    page_title = _("Protocol")

    def get_confirmed_at_display_value(self) -> str:
        """The moment in the museum's time."""
        moment = self.object.confirmed_at
        return date_format(timezone.localtime(moment), "DATETIME_FORMAT") if moment else ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the decisions."""
        decisions = self.object.decisions.select_related("item").order_by("pk")
        return super().get_context_data(**kwargs) | {"decisions": decisions}


class ProtocolViewSet(ReadingViewSet):
    """The list of protocols and each of them."""

    model = CommissionProtocol
    name = "protocols"
    url_prefix = "protocols"
    icon = "group"
    menu_label = _("Protocols")
    reading = Action.READ_PROTOCOL
    index_view_class = ProtocolIndexView
    inspect_view_enabled = True
    inspect_view_class = ProtocolView
    inspect_template_name = "accession/protocol.html"
    inspect_view_fields: ClassVar[list[str]] = [
        "number", "held_on", "present", "prepared_by", "confirmed_by", "confirmed_at",
    ]  # fmt: skip
    list_display: ClassVar[list[Column]] = [
        TitleColumn("number", label=_("Number"), get_url=address_of),
        DayColumn("held_on", label=_("Date of the meeting")),
        Column("decision_count", label=_("Objects")),
        Column("prepared_by", label=_("Prepared by")),
        Column("confirmed_by", label=_("Confirmed by")),
        DayColumn("day", label=_("Confirmed"), accessor=day_of_confirmation),
    ]
