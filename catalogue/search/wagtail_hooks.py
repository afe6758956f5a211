"""What the search registers with Wagtail. Registration only."""

from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from catalogue.viewsets.menu import add_to_vocabularies

from .cms.empty_searches import EmptySearchesMenuItem, EmptySearchesView
from .cms.recommendations import NewRecommendationView, RecommendationListView, RecommendationView
from .cms.recommendations_link import RecommendationsLink
from .cms.state_panel import show_search_state
from .cms.thesaurus import ThesaurusViewSet

add_to_vocabularies(ThesaurusViewSet, RecommendationsLink)
hooks.register("construct_homepage_panels", show_search_state)


# Before Wagtail's own screens at the same addresses, which keep their names
@hooks.register("register_admin_urls", order=-1)
def search_urls() -> list[URLPattern]:
    """The report, and the screens of recommendations."""
    return [
        path("reports/empty-searches/", EmptySearchesView.as_view(), name="empty_searches_report"),
        path(
            "reports/empty-searches/results/",
            EmptySearchesView.as_view(results_only=True),
            name="empty_searches_report_results",
        ),
        path("searchpicks/", RecommendationListView.as_view()),
        path("searchpicks/results/", RecommendationListView.as_view(results_only=True)),
        path("searchpicks/add/", NewRecommendationView.as_view()),
        path("searchpicks/<int:query_id>/", RecommendationView.as_view()),
    ]


@hooks.register("register_reports_menu_item")
def empty_searches() -> MenuItem:
    """«Искали и не нашли»."""
    return EmptySearchesMenuItem(
        _("Searched and not found"),
        reverse_lazy("empty_searches_report"),
        name="empty-searches",
        icon_name="search",
        order=15,
    )
