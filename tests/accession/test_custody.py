"""Custody follows one table: every step not in it is refused by name."""

from itertools import product

import pytest

from catalogue.accession.errors import IllegalCustodyStep
from catalogue.accession.models import ActKind, Custody, CustodyStep
from catalogue.accession.services.custody import TRANSITIONS, custody_of, custody_of_all, take_step

from .conftest import ISSUED_ON

pytestmark = pytest.mark.django_db
LEGAL = {
    ("none", "copy"), ("none", "temporary"), ("temporary", "commission"), ("temporary", "given_back"),
    ("commission", "fund"), ("commission", "given_back"), ("fund", "excluded"),
}  # fmt: skip


@pytest.mark.parametrize(("now", "target"), list(product(Custody, Custody)))
def test_only_the_steps_of_the_workflow_are_taken(now, target, make_act, make_item):
    item, act = make_item(), make_act(ActKind.DIGITAL_COPIES, make_item())
    if now != Custody.NONE:
        CustodyStep.objects.create(item=item, state=now, act=act, taken_on=ISSUED_ON)
    if (now, target) in LEGAL:
        take_step(item, target, on=ISSUED_ON, act=act)
        assert custody_of(item) == target
    else:
        with pytest.raises(IllegalCustodyStep) as refusal:
            take_step(item, target, on=ISSUED_ON, act=act)
        assert (refusal.value.now, refusal.value.target) == (now, target)
        assert custody_of(item) == now


def test_what_was_given_back_or_excluded_goes_nowhere():
    assert not {Custody.COPY, Custody.GIVEN_BACK, Custody.EXCLUDED} & set(TRANSITIONS)


def test_a_step_without_a_paper_is_refused(make_item):
    with pytest.raises(ValueError, match="paper"):
        take_step(make_item(), Custody.COPY, on=ISSUED_ON)


def test_the_places_of_many_things_cost_one_query(make_act, make_item, django_assert_num_queries):
    items = [make_item() for _ in range(5)]
    make_act(ActKind.DIGITAL_COPIES, *items[:2])
    make_act(ActKind.TEMPORARY_CUSTODY, *items[2:4])
    with django_assert_num_queries(1):
        places = custody_of_all(items)
    assert list(places.values()) == ["copy", "copy", "temporary", "temporary", "none"]
