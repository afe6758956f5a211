"""The panel «Поиск» on the first screen of the CMS: whether the index is fit, whether the worker keeps up."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from catalogue.search.models import SearchIndexState, index_maker
from catalogue.waiting_work import waiting_work

from .empty_searches import may_read_searches


class SearchStatePanel(Component):
    """Two questions, two queries."""

    name = "search_state"
    template_name = "search/cms/state_panel.html"
    order = 250

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The state of the index and of the work that waits."""
        state = SearchIndexState.objects.filter(pk=SearchIndexState.THE_INDEX).first()
        fits = state is not None and state.analyser_version == index_maker()
        return {"state": state, "fits": fits, "work": waiting_work(), "version": index_maker()}


def show_search_state(request: HttpRequest, panels: list[Component]) -> None:
    """Hook ``construct_homepage_panels``: for those who run reports."""
    if may_read_searches(request.user):
        panels.append(SearchStatePanel())
