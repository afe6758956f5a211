"""«Отчёты»: what the records lack, and who may do what."""

from functools import reduce
from operator import or_
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, When
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView

from catalogue.accounts.actions import Action
from catalogue.accounts.permission_table import PERMISSIONS
from catalogue.accounts.permissions import enters_cms, may
from catalogue.accounts.roles import Role
from catalogue.models import CatalogueItemPage, ItemImage

from .viewsets.item_states import publication_state


def gaps() -> dict[str, tuple[Q, Promise]]:
    """What a record may lack: how the database finds it, and how people call it."""
    pictures = ItemImage.objects.filter(page=OuterRef("pk"))
    return {
        "lacks_kind": (Q(kind=None), _("kind of object")),
        "lacks_dating": (Q(date_text=""), _("dating")),
        "lacks_description": (Q(description=""), _("description")),
        "lacks_rights": (Q(rights=None), _("rights")),
        "lacks_pictures": (~Q(Exists(pictures)), _("pictures")),
        "lacks_alt_text": (Q(Exists(pictures.filter(alt_text=""))), _("descriptions of pictures")),
    }


def words_of_gaps(item: CatalogueItemPage) -> str:
    """What the record lacks, in words."""
    return ", ".join(str(words) for name, (_condition, words) in gaps().items() if getattr(item, name))


def card_of(item: CatalogueItemPage) -> str:
    """The card, which leads those who may edit on to the editor."""
    return reverse("catalogue_items:card", args=[item.pk])


class IncompleteItemsView(ReportView):
    """Records without what a published card needs (DOMAIN.md, 1.3 and 1.5; ``models/publication``)."""

    model = CatalogueItemPage
    page_title = _("Incomplete records")
    header_icon = "warning"
    index_url_name = "incomplete_items_report"
    index_results_url_name = "incomplete_items_report_results"
    columns = [
        Column("number", label=_("Number"), accessor="shown_number"),
        TitleColumn("title", label=_("Title"), accessor="draft_title", get_url=card_of),
        Column("network", label=_("Library network")),
        Column("lacks", label=_("What it lacks"), accessor=words_of_gaps),
        Column("status", label=_("Status"), accessor=publication_state),
    ]
    list_export = ["shown_number", "draft_title", "network", "lacks", "state"]
    export_headings = {
        "shown_number": _("Number"),
        "draft_title": _("Title"),
        "network": _("Library network"),
        "lacks": _("What it lacks"),
        "state": _("Status"),
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in those who run reports on the catalogue."""
        if not (may(request.user, Action.RUN_REPORTS) and may(request.user, Action.READ_ITEM)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[CatalogueItemPage]:
        """Those that lack something, with what each lacks."""
        lacking = {name: condition for name, (condition, _words) in gaps().items()}
        items = CatalogueItemPage.objects.annotate(
            **{
                name: Case(When(condition, then=True), default=False, output_field=BooleanField())
                for name, condition in lacking.items()
            }
        )
        anything = reduce(or_, (Q(**{name: True}) for name in lacking))
        return items.filter(anything, withdrawn_at=None).select_related("network").order_by("number")

    def to_row_dict(self, item: CatalogueItemPage) -> dict[str, str]:
        """A row of the spreadsheet."""
        words = [item.shown_number, item.draft_title, str(item.network or ""), words_of_gaps(item)]
        return dict(zip(self.list_export, [*words, publication_state(item)], strict=True))


class PermissionTableView(WagtailAdminTemplateMixin, TemplateView):
    """«Кто что может»: the table of permissions as the program keeps it."""

    template_name = "catalogue/reports/permissions.html"
    page_title = _("Who may do what")
    header_icon = "key"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, and here."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The roles, and for each action how far each role reaches."""
        rows = [(action.label, [_reach(action, role) for role in Role]) for action in PERMISSIONS]
        return super().get_context_data(roles=[role.label for role in Role], rows=rows, **kwargs)


class IncompleteItemsMenuItem(MenuItem):
    """For those who run reports on the catalogue."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the report would open."""
        return may(request.user, Action.RUN_REPORTS) and may(request.user, Action.READ_ITEM)


class PermissionTableMenuItem(MenuItem):
    """For everybody in the CMS: everybody may know the rules."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person is of the museum."""
        return enters_cms(request.user)


def _reach(action: Action, role: Role) -> str:
    scope = PERMISSIONS[action].get(role)
    return scope.label if scope else ""
