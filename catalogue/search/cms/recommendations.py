"""«Рекомендуем в поиске»: Wagtail's promoted results, narrowed to what this search does with them.

Only items are recommended, words are compared in any form and order, and nobody's queries are counted; so
the columns and fields of Wagtail's screens that speak of external links and views are left out.
"""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.widgets import AdminPageChooser
from wagtail.contrib.search_promotions import forms as promotions
from wagtail.contrib.search_promotions import views
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.contrib.search_promotions.views.settings import SearchPromotionColumn

from catalogue.models import CatalogueItemPage


class AskedForm(promotions.QueryForm):
    """The words visitors type."""

    query_string = forms.CharField(
        label=_("What visitors type"),
        help_text=_("In any form and order of the words: «газеты для детей» answers «детская газета» too."),
    )


class RecommendationForm(WagtailAdminModelForm):
    """An item to show first."""

    sort_order = forms.IntegerField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer items only, and ask for one."""
        super().__init__(*args, **kwargs)
        self.fields["page"].widget = AdminPageChooser(target_models=[CatalogueItemPage])
        self.fields["page"].required = True

    class Meta(WagtailAdminModelForm.Meta):
        model = SearchPromotion
        fields = ("query", "page")
        labels = {"page": _("Item")}
        help_texts = {"page": _("It will stand first in the results.")}


_Items: Any = forms.inlineformset_factory(
    Query, SearchPromotion, form=RecommendationForm, can_order=True, can_delete=True, extra=0
)


class RecommendationFormSet(promotions.SearchPromotionsFormSet, _Items):
    """The recommended items in their order."""

    form = RecommendationForm


class RecommendationListView(views.IndexView):
    """Queries with what is recommended for them."""

    page_title = _("Recommended in the search")
    add_item_label = _("Add a recommendation")
    columns = [
        TitleColumn(
            "query_string",
            label=_("What visitors type"),
            width="40%",
            url_name="wagtailsearchpromotions:edit",
            sort_key="query_string",
        ),
        SearchPromotionColumn("editors_picks", label=_("What stands first"), width="60%"),
    ]


class _WithItems:
    """The form with items only."""

    form_class = AskedForm

    @cached_property
    def searchpicks_formset(self) -> RecommendationFormSet:
        """The recommended items as sent, or as they are."""
        request, query = self.request, self.object  # type: ignore[attr-defined]
        return RecommendationFormSet(request.POST if request.method == "POST" else None, instance=query)


class NewRecommendationView(_WithItems, views.CreateView):
    """Recommend something for words that had no recommendation."""


class RecommendationView(_WithItems, views.EditView):
    """Change what is recommended for some words."""
