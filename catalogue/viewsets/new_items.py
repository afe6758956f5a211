"""A new record in the CMS: the least that is needed, then the editor."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from catalogue.accounts.actions import Action
from catalogue.accounts.models import LibraryNetwork, User
from catalogue.accounts.permissions import may
from catalogue.authorities.models import Term, Vocabulary
from catalogue.models import ArchivalDocumentPage, ArtifactPage, CatalogueItemPage
from catalogue.panels.term_widgets import GroupedTermSelect
from catalogue.services.items import ItemDraft, create_draft

ITEM_PAGES = (ArchivalDocumentPage, ArtifactPage)


class NewItemForm(forms.Form):
    """What a record cannot be made without."""

    item_type = forms.ChoiceField(
        label=gettext_lazy("Type"),
        choices=[(model.item_type, model._meta.verbose_name) for model in ITEM_PAGES],
        widget=forms.RadioSelect,
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=255,
        help_text=gettext_lazy("The object word first: «Шкаф каталожный»"),
    )
    kind = forms.ModelChoiceField(
        label=gettext_lazy("Kind of object"),
        queryset=Term.objects.filter(vocabulary=Vocabulary.KIND, is_active=True),
        widget=GroupedTermSelect,
    )
    date_text = forms.CharField(
        label=gettext_lazy("Dating"),
        max_length=120,
        required=False,
        help_text=CatalogueItemPage._meta.get_field("date_text").help_text,
    )
    network = forms.ModelChoiceField(
        label=gettext_lazy("Library network"),
        queryset=LibraryNetwork.objects.filter(is_active=True),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a kind that the type cannot be: «шкаф» is no document."""
        data = super().clean() or {}
        kind, item_type = data.get("kind"), data.get("item_type")
        if kind and item_type and not kind.suits(item_type):
            self.add_error("kind", _("This kind does not fit here. Choose one from the list."))
        return data


class NewItemView(WagtailAdminTemplateMixin, FormView):
    """Asks for the least, makes the draft through the one door, and opens it in the editor."""

    form_class = NewItemForm
    template_name = "wagtailadmin/generic/form.html"
    page_title = gettext_lazy("New record")
    header_icon = "doc-full"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in those who may make records."""
        if not may(request.user, Action.EDIT_ITEM):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list of records, and here."""
        records = {"url": reverse("catalogue_items:index"), "label": gettext_lazy("Catalogue")}
        return [*self.breadcrumbs_items, records, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What Wagtail's form template asks for."""
        return {
            "action_url": reverse("catalogue_items:new"),
            "submit_button_label": _("Make the draft"),
            **super().get_context_data(**kwargs),
        }

    def form_valid(self, form: NewItemForm) -> HttpResponse:
        """Make the draft and open it."""
        author = self.request.user if isinstance(self.request.user, User) else None
        page = create_draft(ItemDraft(**form.cleaned_data), by=author)
        messages.success(
            self.request, _("The draft got the number %(number)s.") % {"number": page.catalogue_number}
        )
        return redirect("wagtailadmin_pages:edit", page.pk)


def lead_to_new_item_form(request: HttpRequest, parent_page: Any, page_class: type) -> HttpResponse | None:
    """Hook ``before_create_page``: an item without its number cannot be made by Wagtail's own form."""
    return redirect("catalogue_items:new") if issubclass(page_class, CatalogueItemPage) else None
