"""A deposit: the overview of a draft, the status of everything else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from catalogue.waiting_work import waiting_work

from ..forms.small import ReasonForm
from ..models import Deposit
from ..permissions import may_answer, may_edit, may_endorse, may_read_papers, may_withdraw
from ..presentation.box import decided_box
from ..presentation.course import course_of
from ..presentation.days import days
from ..presentation.papers import papers_of, stamp_of
from ..presentation.remarks import left_in_words
from ..presentation.signs import sign_of_deposit
from ..presentation.slips import title_of
from ..presentation.steps import OBJECTS
from ..states import DepositState, ObjectState
from ..turns import counts_in_words, expectation, waiting_days, waits_for_signed_act, whose_turn
from .door import cabinet
from .finding import person, readable
from .steps import step_context

MOST_DRAFTS = 20
"""Other drafts to choose from; more are hardly told apart by their names."""


@require_safe
@cabinet
def deposit(request: HttpRequest, key: int) -> HttpResponse:
    """What the deposit is, what becomes of it, what is expected from whom."""
    found = _with_counts(request, key)
    if found.state == DepositState.DRAFT and may_edit(person(request), found):
        context = {"title": title_of(found), "other_drafts": _other_drafts(request, found)}
        return render(request, "intake/draft.html", step_context(found, OBJECTS) | context)
    return status_page(request, found)


def status_page(
    request: HttpRequest,
    deposit: Deposit,
    *,
    withdraw_form: ReasonForm | None = None,
    refuse_form: ReasonForm | None = None,
) -> HttpResponse:
    """The status, with the forms of what the reader may do; a form with errors is shown open."""
    reader = person(request)
    rows = decided_box(deposit)
    returned = [row for row in rows if row.deposit_object.state == ObjectState.RETURNED]
    unanswered = [row for row in returned if row.unanswered]
    papers = papers_of(deposit, reader) if may_read_papers(reader, deposit) else []
    now = gettext("Waiting for you") if may_endorse(reader, deposit) else expectation(deposit)
    context = {
        "deposit": deposit,
        "title": title_of(deposit),
        "sign": sign_of_deposit(deposit),
        "turn": whose_turn(deposit),
        "expectation": now,
        "waits_for_signed_act": deposit.state == DepositState.CLOSED and waits_for_signed_act(deposit),
        "waiting": days(waiting_days(deposit)),
        "counts": counts_in_words(deposit),
        "rows": rows,
        "returned": returned if may_answer(reader, deposit) else [],
        "unanswered": sum(row.unanswered for row in unanswered),
        "left": left_in_words(sum(row.unanswered for row in unanswered)),
        "answer_url": unanswered[0].url if unanswered else "",
        "nothing_is_ready": len(unanswered) == len(returned),
        "papers": papers,
        "to_sign": next((paper for paper in papers if paper.url and not paper.signed_url), None),
        "worker_is_late": any(not paper.url for paper in papers) and waiting_work().is_late,
        "stamp": stamp_of(papers) if deposit.state == DepositState.CLOSED else None,
        "course": course_of(deposit, now),
        "may_endorse": may_endorse(reader, deposit),
        "may_edit": may_edit(reader, deposit),
        "may_withdraw": may_withdraw(reader, deposit),
        "withdraw_form": withdraw_form or ReasonForm(prefix="withdraw"),
        "refuse_form": refuse_form or ReasonForm(prefix="refuse"),
        "nav_section": "cabinet",
    }
    return render(request, "intake/deposit_status.html", context)


def _other_drafts(request: HttpRequest, draft: Deposit) -> list[tuple[int, str]]:
    """The drafts an object of this one can be laid into, by keys and names."""
    drafts = Deposit.objects.in_cabinet_of(person(request)).drafts().filter(network=draft.network_id)
    others = drafts.exclude(pk=draft.pk).prefetch_related("objects_in_box").order_by("-updated_at")
    return [(other.pk, title_of(other)) for other in others[:MOST_DRAFTS]]


def _with_counts(request: HttpRequest, key: int) -> Deposit:
    return get_object_or_404(readable(request).with_counts(), pk=key)
