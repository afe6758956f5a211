"""The panel «Поиск» on the first screen of the CMS: all is well, or what is wrong."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from catalogue.accounts.models import User
from catalogue.accounts.roles import Role
from catalogue.search.models import SearchIndexState, index_maker
from catalogue.waiting_work import waiting_work

ANSWER_FOR_THE_SEARCH = frozenset({Role.HEAD_CURATOR, Role.SUPERUSER})


class SearchStatePanel(Component):
    """Two questions, two queries."""

    name = "search_state"
    template_name = "search/cms/state_panel.html"
    order = 250

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The state of the index and of the work that waits."""
        state = SearchIndexState.objects.filter(pk=SearchIndexState.THE_INDEX).first()
        fits = state is not None and state.analyser_version == index_maker()
        work = waiting_work()
        is_well = fits and not work.is_late
        return {"state": state, "fits": fits, "work": work, "version": index_maker(), "is_well": is_well}


def show_search_state(request: HttpRequest, panels: list[Component]) -> None:
    """Hook ``construct_homepage_panels``: for those who can do something about it."""
    if isinstance(request.user, User) and request.user.roles & ANSWER_FOR_THE_SEARCH:
        panels.append(SearchStatePanel())
