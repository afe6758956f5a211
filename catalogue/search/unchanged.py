"""Answers that need not be made again: the same index and the same address give the same answer."""

from hashlib import blake2b

from django.db.models import Subquery
from django.http import HttpRequest

from catalogue.digital.models import PublicCopy
from catalogue.search.models import IndexChange

FORM = 1
"""The form of the answers; to be raised with every change of what they hold."""


def answer_tag(request: HttpRequest) -> str:
    """The ETag of whatever a search answers at this address. Costs one query, and no search.

    Beside the version of the index it holds the latest public copy: a picture whose file was replaced gets
    a new address without a change of the index.
    """
    told = "|".join(map(str, (FORM, *_state_of_the_catalogue(), request.get_full_path())))
    return f'W/"{blake2b(told.encode(errors="replace"), digest_size=12).hexdigest()}"'


def _state_of_the_catalogue() -> tuple[object, ...]:
    copies = PublicCopy.objects.order_by("-pk").values("pk")[:1]
    changes = IndexChange.objects.order_by("-version").annotate(copy=Subquery(copies))
    return changes.values_list("version", "mark", "copy").first() or ()
