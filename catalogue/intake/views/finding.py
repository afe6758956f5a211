"""Finding what an address names, for the person who asks: a stranger gets 404, never 403."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from catalogue.accounts.models import User

from ..models import Deposit, DepositObject, ObjectFile
from ..querysets import DepositQuerySet


def person(request: HttpRequest) -> User:
    """The signed-in person; ``door.cabinet`` has made sure there is one."""
    if not isinstance(request.user, User):
        raise TypeError("A view of the cabinet is not wrapped by door.cabinet.")
    return request.user


def readable(request: HttpRequest) -> DepositQuerySet:
    """The deposits the person may read: her own, her network's, or those sent to her museum."""
    return Deposit.objects.visible_to(person(request)).select_related("network", "created_by")


def readable_deposit(request: HttpRequest, key: int) -> Deposit:
    """The deposit, to read."""
    return get_object_or_404(readable(request), pk=key)


def cabinet_deposit(request: HttpRequest, key: int) -> Deposit:
    """The deposit, to work with: of the person's own cabinet. Whether she may is the service's word."""
    own = Deposit.objects.in_cabinet_of(person(request)).select_related("network", "created_by")
    return get_object_or_404(own, pk=key)


def object_in(deposit: Deposit, object_key: int) -> DepositObject:
    """The card in this box."""
    objects = deposit.objects_in_box.select_related("kind", "authenticity", "place", "page")
    found = get_object_or_404(objects, pk=object_key)
    found.deposit = deposit
    return found


def file_in(deposit: Deposit, file_key: int) -> ObjectFile:
    """The photograph in this box."""
    files = ObjectFile.objects.filter(deposit_object__deposit=deposit)
    return get_object_or_404(files.select_related("master", "deposit_object"), pk=file_key)
