"""How the list of items is narrowed: by filters, by numbers, by words."""

import re
from collections.abc import Callable

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelsearch.backends import get_search_backend
from wagtail.admin.filters import WagtailFilterSet

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Term, Vocabulary
from catalogue.models import CatalogueItemPage
from catalogue.text.numbers import AccessionNumber

_YO = re.compile("[её]", re.IGNORECASE)
_MOST_WORDS = 16


def terms_of(vocabulary: Vocabulary) -> Callable[[HttpRequest], QuerySet[Term]]:
    """The terms a filter offers."""
    return lambda _request: Term.objects.filter(vocabulary=vocabulary, is_active=True)


class ItemFilterSet(WagtailFilterSet):
    """What the list can be narrowed by."""

    network = django_filters.ModelChoiceFilter(
        queryset=LibraryNetwork.objects.all(), label=_("Library network")
    )
    kind = django_filters.ModelChoiceFilter(queryset=terms_of(Vocabulary.KIND), label=_("Kind of object"))
    period = django_filters.ModelChoiceFilter(queryset=terms_of(Vocabulary.PERIOD), label=_("Period"))
    live = django_filters.BooleanFilter(label=_("In the catalogue"))
    withdrawn_at = django_filters.BooleanFilter(lookup_expr="isnull", exclude=True, label=_("Withdrawn"))

    class Meta:
        model = CatalogueItemPage
        fields: list[str] = []


def of_words(items: QuerySet[CatalogueItemPage], typed: str) -> QuerySet[CatalogueItemPage]:
    """Those with a number as typed, with every word in the title as it stands, or found as by visitors.

    The title is read besides the index, since a draft's newest title stands in no index.
    """
    words = typed.strip()
    if not words:
        return items
    if words.isascii() and words.isdecimal():
        return items.filter(Q(number=int(words[:9])) | Q(accession_number__contains=words[:60]))
    everything = CatalogueItemPage.objects.order_by()
    found = get_search_backend("default").typed(everything, words).values("pk")
    number = AccessionNumber.read(words)
    also = Q(accession_slug=number.slug) if number else _in_the_title(words)
    return items.filter(Q(pk__in=found) | also)


def _in_the_title(words: str) -> Q:
    condition = Q()
    for word in words.split()[:_MOST_WORDS]:
        # A regular expression, since SQLite's LIKE knows letter case in Latin only
        pattern = _YO.sub("[её]", re.escape(word))
        condition &= Q(title__iregex=pattern) | Q(draft_title__iregex=pattern)
    return condition
