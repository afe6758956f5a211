"""The cabinet's list."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from catalogue.accounts.models import User

from ..listing import SHELF_NAMES, Shelf, shelf_counts, with_shelves
from ..models import Deposit, DepositObject
from ..presentation.photographs import first_of_deposits
from ..presentation.slips import slip_of
from ..querysets import DepositQuerySet
from ..states import UNDECIDED, ObjectState
from .door import cabinet
from .finding import person, readable

ON_A_PAGE = 20
HANDED_OVER = (*UNDECIDED, ObjectState.ACCEPTED)


@require_safe
@cabinet
def deposit_list(request: HttpRequest) -> HttpResponse:
    """The deposits of the reader's cabinet, what waits for the reader first."""
    reader = person(request)
    if reader.membership is None:
        return show_the_desk(reader)
    own = Deposit.objects.in_cabinet_of(reader)
    shelf = SHELF_NAMES.get(request.GET.get("show", ""))
    page = Paginator(_listed(own, reader, shelf), ON_A_PAGE).get_page(request.GET.get("page"))
    pictures = first_of_deposits(page)
    counts = shelf_counts(own, reader)
    context = {
        "network": reader.membership.network,
        "slips": [slip_of(deposit, reader, pictures.get(deposit.pk, [])) for deposit in page],
        "page": page,
        "total": sum(counts.values()),
        "tabs": [(name, place.name, counts[place]) for name, place in SHELF_NAMES.items() if counts[place]],
        "shown": request.GET.get("show", "") if shelf else "",
        "waiting_for_you": counts[Shelf.YOU],
        "became": _became(own),
        "nav_section": "cabinet",
    }
    return render(request, "intake/deposit_list.html", context)


@require_safe
@cabinet
def by_number(request: HttpRequest, number: str) -> HttpResponse:
    """From the number on a paper to the deposit: «z-2026-0019» stands for «З-2026-0019»."""
    written = "З" + number[1:]
    return redirect(get_object_or_404(readable(request), number=written))


def show_the_desk(reader: User) -> HttpResponse:
    """The museum's people work elsewhere; a person of no network and no museum has nothing here."""
    if reader.has_perm("wagtailadmin.access_admin"):
        return redirect("wagtailadmin_home")
    raise PermissionDenied


def _listed(own: DepositQuerySet, reader: User, shelf: Shelf | None) -> DepositQuerySet:
    listed = with_shelves(own.with_counts(), reader)
    if shelf:
        listed = listed.filter(shelf=shelf)
    return (
        listed.select_related("created_by", "network")
        .prefetch_related("objects_in_box")
        .order_by("shelf", F("waiting_since").asc(nulls_last=True), "-pk")
    )


def _became(own: DepositQuerySet) -> dict[str, int]:
    """What became of everything handed over; what was taken back or declined stays with the library."""
    return DepositObject.objects.filter(deposit__in=own, state__in=HANDED_OVER).aggregate(
        sent=Count("pk"), published=Count("pk", filter=Q(page__live=True))
    )
