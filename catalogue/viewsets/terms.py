"""«Справочники»: the terms of all vocabularies, in one list, vocabulary by vocabulary."""

from typing import Any

from django.db.models import Case, F, IntegerField, QuerySet, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.views.generic import IndexView

from catalogue.accounts.flag_columns import yes_or_no
from catalogue.authorities.models import Term, Vocabulary

from .vocabulary import VocabularyViewSet

# Their terms are steps of a scale, in the order of the vocabulary; everywhere else the alphabet leads
SCALES = [Vocabulary.PERIOD, Vocabulary.CONDITION]


class TermIndexView(IndexView):
    """The list: vocabulary by vocabulary, narrower terms under their broader one."""

    def get_base_queryset(self) -> QuerySet[Any]:
        """The terms with what the columns show."""
        return super().get_base_queryset().select_related("parent")

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """As asked; else by vocabulary, the most used first, and within it by broader term and alphabet."""
        if self.request.GET.get("ordering"):
            return super().order_queryset(queryset)
        ranks = [When(vocabulary=one, then=place) for place, one in enumerate(Vocabulary.values)]
        return queryset.order_by(
            Case(*ranks, output_field=IntegerField()),
            Coalesce("parent__name", "name"),
            Case(When(vocabulary__in=SCALES, then="sort_order"), default=0),
            Coalesce("parent__name", "name"),
            F("parent").asc(nulls_first=True),
            "name",
            "pk",
        )


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
