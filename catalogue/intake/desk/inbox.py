"""The inbox: who waits longest stands first, with what is expected from whom."""

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalogue.accounts.models import User

from ..models import Deposit, DepositObject
from ..permissions import may_claim
from ..presentation.days import days
from ..presentation.photographs import first_of_deposits
from ..presentation.slips import title_of
from ..querysets import DepositQuerySet
from ..states import WITH_THE_MUSEUM, DepositState, ObjectState
from ..turns import Turn, waiting_days, whose_turn
from .expecting import expected_in_words
from .finding import curator, deposits_for
from .furniture import DeskView
from .standing import standing_of_deposit
from .unsent import with_unsent_letters

ROWS_PER_PAGE = 25


class Shelf(models.TextChoices):
    """The parts of the inbox a curator switches between."""

    WAITING = "waiting", _("Waiting for a decision")
    MINE = "mine", _("Mine")
    FREE = "free", _("Nobody's")
    LIBRARY = "library", _("Waiting for the library")
    ALL = "all", _("All")


def on_shelf(deposits: DepositQuerySet, shelf: Shelf, user: User) -> DepositQuerySet:
    """The deposits of one shelf."""
    with_museum = deposits.filter(state__in=WITH_THE_MUSEUM)
    asked = DepositObject.objects.filter(deposit=models.OuterRef("pk"), state=ObjectState.RETURNED)
    with_library = models.Exists(asked)
    match shelf:
        case Shelf.WAITING:
            return with_museum.exclude(with_library)
        case Shelf.MINE:
            return with_museum.filter(holder=user)
        case Shelf.FREE:
            return with_museum.filter(state=DepositState.SENT)
        case Shelf.LIBRARY:
            return with_museum.filter(with_library)
        case Shelf.ALL:
            return deposits


class InboxView(DeskView):
    """The list of deposits."""

    template_name = "intake/desk/inbox.html"
    page_title = _("Incoming objects")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The inbox is the last one itself."""
        return [*super().get_breadcrumbs_items()[:-1], {"url": "", "label": self.page_title}]

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show one shelf, page by page, in a stable order."""
        user = curator(request)
        asked = request.GET.get("shelf", "")
        shelf = Shelf(asked) if asked in Shelf.values else Shelf.WAITING
        deposits = on_shelf(deposits_for(request), shelf, user).with_counts().order_by("waiting_since", "pk")
        named = deposits.prefetch_related("objects_in_box__remarks")
        page = Paginator(named, ROWS_PER_PAGE).get_page(request.GET.get("p"))
        pictures = first_of_deposits(page.object_list)
        rows = [self.row(deposit, user, pictures.get(deposit.pk, [])) for deposit in page.object_list]
        return self.render_to_response(
            self.get_context_data(
                page=page, rows=rows, shelves=self.shelves(request, user, shelf), shelf=shelf
            )
        )

    def row(self, deposit: Deposit, user: User, pictures: list[Any]) -> dict[str, Any]:
        """One line of the table."""
        return {
            "deposit": deposit,
            "title": title_of(deposit),
            "standing": standing_of_deposit(deposit),
            "waits": waiting_in_words(deposit),
            "expected": expected_in_words(deposit),
            "pictures": pictures,
            "may_claim": may_claim(user, deposit),
        }

    def shelves(
        self, request: HttpRequest, user: User, current: Shelf
    ) -> list[dict[str, str | int | bool | Promise]]:
        """The switch between the shelves, with their counts."""
        deposits = deposits_for(request)
        return [
            {
                "value": shelf.value,
                "label": shelf.label,
                "count": on_shelf(deposits, shelf, user).count(),
                "is_current": shelf == current,
            }
            for shelf in Shelf
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the deposits with letters that did not leave, whatever shelf they stand on."""
        return super().get_context_data(unsent=with_unsent_letters(deposits_for(self.request)), **kwargs)


def waiting_in_words(deposit: Deposit) -> str:
    """«3 дня», «сегодня»; a dash where nobody is waited for."""
    if whose_turn(deposit) == Turn.NOBODY:
        return "—"
    waits = waiting_days(deposit)
    return days(waits) if waits else gettext("today")
