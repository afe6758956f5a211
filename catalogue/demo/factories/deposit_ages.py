"""Putting what happened to a deposit into the past, so that lists show ages as in life."""

from datetime import timedelta

from django.db.models import F, QuerySet

from catalogue.intake.models import Consent, Deposit, DepositEvent, DepositObject, Letter, ObjectFile


def put_into_the_past(deposit: Deposit, *, days: int) -> None:
    """Move every moment of the deposit so far ``days`` back; states and order stay."""
    if not days:
        return
    ago = timedelta(days=days)
    of_deposit = {"deposit": deposit}
    _move(Deposit.objects.filter(pk=deposit.pk), ago, "created_at", "updated_at", "sent_at", "waiting_since")
    _move(DepositObject.objects.filter(**of_deposit), ago, "created_at", "updated_at")
    _move(ObjectFile.objects.filter(deposit_object__deposit=deposit), ago, "uploaded_at")
    _move(Consent.objects.filter(**of_deposit), ago, "given_at")
    _move(DepositEvent.objects.filter(**of_deposit), ago, "at")
    _move(Letter.objects.filter(**of_deposit), ago, "created_at")


def _move(rows: QuerySet, ago: timedelta, *moments: str) -> None:
    rows.update(**{moment: F(moment) - ago for moment in moments})
