"""Questions to the deposits; every view starts from ``visible_to`` and gives strangers 404."""

from typing import TYPE_CHECKING, Self

from django.db import models

from catalogue.accounts.models import User
from catalogue.accounts.roles import Role

from .states import WITH_THE_MUSEUM, DepositState, ObjectState

if TYPE_CHECKING:
    from catalogue.accounts.models import Membership

MUSEUM_READERS = frozenset({Role.CURATOR, Role.HEAD_CURATOR, Role.REGISTRAR, Role.AUDITOR, Role.SUPERUSER})


class DepositQuerySet(models.QuerySet):
    """Deposits."""

    def visible_to(self, user: User) -> Self:
        """Those the person may read (WORKFLOW.md: «read a deposit with its conversation»).

        The museum reads what has been sent, drafts of libraries are the libraries' own.
        """
        if user.roles & MUSEUM_READERS:
            return self.filter(number__isnull=False)
        return self.in_cabinet_of(user)

    def in_cabinet_of(self, user: User) -> Self:
        """Those in the person's cabinet: own ones, the network's for its coordinator."""
        membership = user.membership
        if membership is None:
            return self.none()
        within = self.filter(network=membership.network)
        if membership.role == Role.COORDINATOR:
            return within
        own = models.Q(created_by=user)
        if membership.network.colleagues_see_deposits:
            return within.filter(own | colleagues_of(membership))
        return within.filter(own)

    def in_inbox(self) -> Self:
        """Those that wait for the museum, the longest waiting first."""
        return self.filter(state__in=WITH_THE_MUSEUM).order_by("waiting_since", "pk")

    def with_counts(self) -> Self:
        """With the number of objects in each state, and of acts not yet back: derived, never stored."""
        return self.annotate(
            objects_total=models.Count("objects_in_box", distinct=True),
            unsigned_acts=models.Count(
                "rounds", filter=models.Q(rounds__act__signed_scan__isnull=True), distinct=True
            ),
            **{f"objects_{state.value}": _count(state) for state in ObjectState},
        )

    def drafts(self) -> Self:
        """Those not sent yet."""
        return self.filter(state=DepositState.DRAFT)


def _count(state: ObjectState) -> models.Count:
    return models.Count("objects_in_box", filter=models.Q(objects_in_box__state=state), distinct=True)


def colleagues_of(membership: "Membership") -> models.Q:
    """Deposits of colleagues: of the branch, or of the whole network where the person has no branch."""
    # An empty Q would be dropped by «or», and nobody would see anything
    if membership.branch_id is None:
        return models.Q(network=membership.network_id)
    return models.Q(branch=membership.branch_id)
