"""«Бумаги» of an item: what the rooms above the catalogue know of it. Each registers its teller itself."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from catalogue.accounts.models import User

from .facts import FactPanel


@dataclass(frozen=True)
class Paper:
    """A paper, a number, a deposit: what it is, how it is called, where it is read (empty: nowhere)."""

    label: str
    words: str
    address: str = ""


Teller = Callable[[int, User], Iterable[Paper]]
"""Tells of the item with this key what this reader may know, by a constant number of queries."""

_tellers: list[Teller] = []


def register_teller(teller: Teller) -> None:
    """Ask ``teller``, too, whenever an item is opened in the editor; safe to repeat."""
    if teller not in _tellers:
        _tellers.append(teller)


class PapersPanel(FactPanel):
    """The papers of the item in the editor, in the order in which the rooms have registered."""

    def __init__(self, template: str = "catalogue/panels/papers.html", **kwargs: Any) -> None:
        super().__init__(template, **kwargs)

    class BoundPanel(FactPanel.BoundPanel):
        """The panel of one item."""

        def papers(self) -> list[Paper]:
            """What the tellers tell the person who edits."""
            reader = self.request.user
            return [paper for teller in _tellers for paper in teller(self.instance.pk, reader)]
