"""«Справочники»: the terms of all vocabularies, in one list narrowed by vocabulary."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.views.generic import IndexView

from catalogue.accounts.flag_columns import yes_or_no
from catalogue.authorities.models import Term

from .vocabulary import VocabularyViewSet


class TermIndexView(IndexView):
    """The list with broader terms at no further cost."""

    def get_base_queryset(self) -> QuerySet[Any]:
        """The terms with what the columns show."""
        return super().get_base_queryset().select_related("parent")


class TermViewSet(VocabularyViewSet):
    """Terms: kinds, themes, periods, materials, techniques, conditions, rights."""

    model = Term
    name = "terms"
    add_label = _("Add a term")
    icon = "tag"
    index_view_class = TermIndexView
    list_per_page = 50
    list_display = ["name", "vocabulary", "parent", yes_or_no(Term, "is_active")]
    list_filter = ["vocabulary", "is_active", "applies_to"]
    search_fields = ["name", "alternative_labels__name"]
    panels = [
        FieldRowPanel(["vocabulary", "parent"]),
        "name",
        InlinePanel("alternative_labels", panels=["name"], heading=_("Alternative names"), label=_("name")),
        "scope_note",
        FieldRowPanel(["sort_order", "is_active"]),
        MultiFieldPanel(["applies_to"], heading=_("For kinds of objects")),
        MultiFieldPanel([FieldRowPanel(["year_from", "year_to"])], heading=_("For periods")),
        MultiFieldPanel([FieldPanel("uri"), "allows_download"], heading=_("For rights")),
    ]
