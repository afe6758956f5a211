"""What an address of the desk names, for the museum's people; everybody else gets 404."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from catalogue.accounts.models import User

from ..models import Deposit, DepositObject, Letter, ObjectFile, Remark
from ..querysets import MUSEUM_READERS, DepositQuerySet


def curator(request: HttpRequest) -> User:
    """The signed-in person, if deposits are the person's business. Raises Http404 for the others."""
    user = request.user
    if not isinstance(user, User) or not user.roles & MUSEUM_READERS:
        raise Http404
    return user


def deposits_for(request: HttpRequest) -> DepositQuerySet:
    """The deposits the museum may read: those that have been sent."""
    deposits = Deposit.objects.visible_to(curator(request))
    return deposits.select_related("network", "branch", "created_by", "holder")


def find_deposit(request: HttpRequest, key: int) -> Deposit:
    """The deposit of the address."""
    return get_object_or_404(deposits_for(request), pk=key)


def find_object(deposit: Deposit, object_key: int) -> DepositObject:
    """The object of the address, in its deposit."""
    objects = deposit.objects_in_box.select_related("kind", "place", "authenticity", "page", "decided_by")
    found = get_object_or_404(objects.prefetch_related("files__master", "remarks__author"), pk=object_key)
    found.deposit = deposit
    return found


def find_remark(deposit: Deposit, remark_key: int) -> Remark:
    """The remark of the address, in its deposit."""
    remarks = Remark.objects.filter(deposit_object__deposit=deposit)
    return get_object_or_404(remarks.select_related("deposit_object__deposit"), pk=remark_key)


def find_file(deposit: Deposit, file_key: int) -> ObjectFile:
    """The photograph of the address, in its deposit."""
    files = ObjectFile.objects.filter(deposit_object__deposit=deposit)
    return get_object_or_404(files.select_related("master"), pk=file_key)


def find_letter(deposit: Deposit, letter_key: int) -> Letter:
    """The letter of the address, about its deposit."""
    return get_object_or_404(deposit.letters, pk=letter_key)
