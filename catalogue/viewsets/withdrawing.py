"""«Снять из каталога» and «Вернуть в каталог»: asked once more, with the words visitors will read."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from catalogue.accounts.models import User
from catalogue.models import CatalogueItemPage
from catalogue.models.publication import NotReadyForPublication
from catalogue.permissions import may_restore_items, may_withdraw_items
from catalogue.services.items import AlreadyWithdrawn, NeverPublished, NotWithdrawn, restore, withdraw

# Offered, not imposed: the words on a tombstone are chosen by who withdraws
USUAL_REASONS = (
    gettext_lazy("At the request of the holder of rights."),
    gettext_lazy("At the request of the family."),
    gettext_lazy("The rights are being clarified."),
    gettext_lazy("The record repeats another one."),
)


class WithdrawalForm(forms.Form):
    """Why the record leaves the catalogue."""

    reason = forms.CharField(
        label=gettext_lazy("Reason, as visitors will read it"),
        max_length=300,
        widget=forms.TextInput(attrs={"list": "usual-reasons", "autocomplete": "off"}),
        help_text=gettext_lazy("It stands at the record's address, beside its number and title."),
        error_messages={"required": gettext_lazy("Say why: the reason stands on the tombstone.")},
    )


class ItemActionView(WagtailAdminTemplateMixin, FormView):
    """A question about one item; POST answers it and leads back with a sentence."""

    header_icon = "doc-full"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in those who may; say to the others no more than that."""
        if not isinstance(request.user, User) or not self.may(request.user):
            raise PermissionDenied
        self.person = request.user
        self.item = get_object_or_404(CatalogueItemPage, pk=kwargs["pk"])
        if sentence := self.what_hinders():
            messages.warning(request, sentence)
            return self.back()
        return super().dispatch(request, *args, **kwargs)

    def may(self, user: User) -> bool:
        """Whether the person may do it with any item."""
        raise NotImplementedError

    def what_hinders(self) -> str:
        """Why it cannot be done with this item as it stands; empty if it can."""
        raise NotImplementedError

    def back(self) -> HttpResponse:
        """Where the person came from, else the editor."""
        known = get_valid_next_url_from_request(self.request)
        return redirect(known or reverse("wagtailadmin_pages:edit", args=[self.item.pk]))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list of records, the record, and here."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("catalogue_items:index"), "label": _("Catalogue")},
            {
                "url": reverse("wagtailadmin_pages:edit", args=[self.item.pk]),
                "label": self.item.get_admin_display_title(),
            },
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The item, and where the ways back lead."""
        return super().get_context_data(
            item=self.item,
            item_url=reverse("wagtailadmin_pages:edit", args=[self.item.pk]),
            next_url=get_valid_next_url_from_request(self.request),
            **kwargs,
        )


class WithdrawView(ItemActionView):
    """Takes a public record out of the catalogue."""

    form_class = WithdrawalForm
    template_name = "catalogue/cms/withdraw.html"
    page_title = gettext_lazy("Withdraw from the catalogue")

    def may(self, user: User) -> bool:
        """Curators."""
        return may_withdraw_items(user)

    def what_hinders(self) -> str:
        """A draft nobody saw, or a tombstone that stands."""
        if self.item.is_withdrawn:
            return _already_withdrawn(self.item)
        return _never_published() if self.item.first_published_at is None else ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the usual reasons."""
        return super().get_context_data(usual_reasons=USUAL_REASONS, **kwargs)

    def form_valid(self, form: WithdrawalForm) -> HttpResponse:
        """Withdraw it."""
        try:
            withdraw(self.item, by=self.person, reason=form.cleaned_data["reason"])
        except AlreadyWithdrawn:
            messages.warning(self.request, _already_withdrawn(self.item))
        except NeverPublished:
            messages.warning(self.request, _never_published())
        else:
            messages.success(
                self.request,
                _("Withdrawn: «%(title)s». At its address stand its number, its title and the reason.")
                % {"title": self.item.title},
            )
        return self.back()


class RestoreView(ItemActionView):
    """Brings a withdrawn record back."""

    form_class = forms.Form
    template_name = "catalogue/cms/restore.html"
    page_title = gettext_lazy("Return to the catalogue")

    def may(self, user: User) -> bool:
        """The head curator."""
        return may_restore_items(user)

    def what_hinders(self) -> str:
        """A record that was not withdrawn."""
        return "" if self.item.is_withdrawn else _not_withdrawn()

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Restore it, or say everything that stands in the way."""
        try:
            restore(self.item, by=self.person)
        except NotWithdrawn:
            messages.warning(self.request, _not_withdrawn())
        except NotReadyForPublication as refusal:
            messages.error(self.request, " ".join([_("It stays withdrawn."), *map(str, refusal.obstacles)]))
        else:
            messages.success(
                self.request, _("«%(title)s» is in the catalogue again.") % {"title": self.item.title}
            )
        return self.back()


def _already_withdrawn(item: CatalogueItemPage) -> str:
    item.refresh_from_db(fields=["withdrawal_reason"])
    return _("The record is withdrawn already. Its reason: %(reason)s") % {"reason": item.withdrawal_reason}


def _never_published() -> str:
    return _("Visitors have never seen this record: there is nothing to withdraw.")


def _not_withdrawn() -> str:
    return _("The record is not withdrawn.")
