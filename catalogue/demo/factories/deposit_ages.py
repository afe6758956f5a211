"""Putting what happened to a deposit into the past, so that lists show ages as in life."""

from datetime import timedelta

from django.db.models import F, QuerySet

from catalogue.intake.models import (
    Consent,
    DecisionRound,
    Deposit,
    DepositEvent,
    DepositObject,
    Letter,
    ObjectFile,
    Remark,
)

MOMENTS_OF_A_DEPOSIT = ("created_at", "updated_at", "sent_at", "waiting_since", "closed_at")


def put_into_the_past(deposit: Deposit, *, days: int) -> None:
    """Move every moment of the deposit so far ``days`` back; states and order stay."""
    if not days:
        return
    ago = timedelta(days=days)
    of_deposit, of_object = {"deposit": deposit}, {"deposit_object__deposit": deposit}
    _move(Deposit.objects.filter(pk=deposit.pk), ago, *MOMENTS_OF_A_DEPOSIT)
    _move(DepositObject.objects.filter(**of_deposit), ago, "created_at", "updated_at", "decided_at")
    _move(ObjectFile.objects.filter(**of_object), ago, "uploaded_at")
    _move(Remark.objects.filter(**of_object), ago, "created_at", "sent_at", "answered_at", "closed_at")
    _move(DecisionRound.objects.filter(**of_deposit), ago, "created_at")
    _move(Consent.objects.filter(**of_deposit), ago, "given_at")
    _move(DepositEvent.objects.filter(**of_deposit), ago, "at")
    _move(Letter.objects.filter(**of_deposit), ago, "created_at")


def _move(rows: QuerySet, ago: timedelta, *moments: str) -> None:
    rows.update(**{moment: F(moment) - ago for moment in moments})
