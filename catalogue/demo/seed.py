"""The demonstration from nothing: accounts, records, papers, deposits, an exhibition, the index.

Safe to repeat and to interrupt: see ``ledger``.
"""

from collections.abc import Iterator
from typing import TextIO

from django.core.management.base import OutputWrapper

from catalogue.models import CatalogueItemPage
from catalogue.search.keeping import index_everywhere
from catalogue.services.site_tree import ensure_network_pages

from . import accounting, demo_deposits, record_items, stories
from .accounts import make_accounts
from .ledger import Step, do_once
from .people import administrator


def seed(stdout: TextIO | OutputWrapper) -> None:
    """Make what is missing of the demonstration. The vocabularies must be loaded."""
    make_accounts()
    ensure_network_pages()
    do_once(steps(), by=administrator())


def steps() -> Iterator[Step]:
    """Everything there is to do, in the order of a museum's life."""
    yield from record_items.steps()
    yield from accounting.steps()
    yield from record_items.publication_steps()
    yield from demo_deposits.steps()
    yield from stories.steps()
    yield Step("search index", index_everything)


def index_everything() -> None:
    """Index at once what the worker would index later: the first visitor searches, too."""
    index_everywhere(CatalogueItemPage.objects.all().specific())
