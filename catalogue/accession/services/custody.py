"""Where a thing may go from where it is: one table, one error (WORKFLOW.md, four tracks)."""

from collections.abc import Iterable
from datetime import date

from catalogue.accession.errors import IllegalCustodyStep
from catalogue.accession.models import Act, CommissionProtocol, Custody, CustodyStep
from catalogue.models import CatalogueItemPage

TRANSITIONS: dict[Custody, frozenset[Custody]] = {
    Custody.NONE: frozenset({Custody.COPY, Custody.TEMPORARY}),
    Custody.TEMPORARY: frozenset({Custody.COMMISSION, Custody.GIVEN_BACK}),
    Custody.COMMISSION: frozenset({Custody.FUND, Custody.GIVEN_BACK}),
    Custody.FUND: frozenset({Custody.EXCLUDED}),
}


def custody_of(item: CatalogueItemPage) -> Custody:
    """Where the thing is now: the state of its last step."""
    last = CustodyStep.objects.filter(item=item).order_by("-pk").first()
    return Custody(last.state) if last else Custody.NONE


def custody_of_all(items: Iterable[CatalogueItemPage]) -> dict[int, Custody]:
    """Where each of the things is, by the item's key, in one query."""
    keys = [item.pk for item in items]
    places = dict.fromkeys(keys, Custody.NONE)
    for step in CustodyStep.objects.filter(item__in=keys).order_by("pk").only("item_id", "state"):
        places[step.item_id] = Custody(step.state)
    return places


def take_step(
    item: CatalogueItemPage,
    target: Custody,
    *,
    on: date,
    act: Act | None = None,
    protocol: CommissionProtocol | None = None,
) -> CustodyStep:
    """Record that a thing went where a paper says. Inside the caller's transaction.

    Raises IllegalCustodyStep for a step the table does not know, ValueError without a paper.
    """
    if act is None and protocol is None:
        raise ValueError("A step of custody is a paper: an act or a protocol.")
    CatalogueItemPage.objects.select_for_update(of=("self",)).values_list("pk").get(pk=item.pk)
    now = custody_of(item)
    if target not in TRANSITIONS.get(now, frozenset()):
        raise IllegalCustodyStep(item, now.value, target.value)
    return CustodyStep.objects.create(item=item, state=target, act=act, protocol=protocol, taken_on=on)
