"""The header that every screen of the desk shares with the rest of the CMS."""

from typing import Any

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from catalogue.waiting_work import waiting_work

from ..models import Deposit

INBOX = {"url": reverse_lazy("intake_desk:inbox"), "label": _("Incoming objects")}


class DeskView(WagtailAdminTemplateMixin, View):
    """A screen of the desk."""

    header_icon = "download"

    def trail(self) -> list[dict[str, Any]]:
        """The breadcrumbs below the inbox; the last one is the screen itself."""
        return []

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the inbox, the trail."""
        return [*super().get_breadcrumbs_items(), INBOX, *self.trail()]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what waits for the worker: papers «in preparation» and letters «queued» need an explanation."""
        return super().get_context_data(waiting_work=waiting_work(), **kwargs)


def deposit_crumb(deposit: Deposit) -> dict[str, Any]:
    """The breadcrumb of a deposit."""
    return {"url": reverse("intake_desk:deposit", args=[deposit.pk]), "label": deposit.number}
