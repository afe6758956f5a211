"""Choosing terms in a form: one from a list under headings, many from a wall of boxes."""

from typing import Any

from django import forms

from catalogue.text.folding import fold


class GroupedTermSelect(forms.Select):
    """A list in which terms that have narrower ones are the headings over them; under each, the alphabet.

    Works on the terms the field offers, without a query of its own.
    """

    def optgroups(
        self, name: str, value: list[str], attrs: dict[str, Any] | None = None
    ) -> list[tuple[str | None, list[dict[str, Any]], int | None]]:
        """The options, each under its broader term."""
        flat = super().optgroups(name, value, attrs)
        options = [option for _heading, members, _index in flat for option in members]
        terms = {
            option["value"].instance.pk: option for option in options if hasattr(option["value"], "instance")
        }
        parents = {_parent(option): None for option in terms.values()}
        headings = {key: terms[key]["label"] for key in parents if key in terms}
        groups: dict[str | None, list[dict[str, Any]]] = {}
        for option in options:
            key = option["value"].instance.pk if hasattr(option["value"], "instance") else None
            if key not in headings or option["selected"]:
                groups.setdefault(headings.get(_parent(option)), []).append(option)
        return [
            (heading, sorted(members, key=_by_alphabet), index)
            for index, (heading, members) in enumerate(groups.items())
        ]


class TermCheckboxes(forms.CheckboxSelectMultiple):
    """Every term a box, in columns (the class is styled in ``cms.css``)."""

    def __init__(self, attrs: dict[str, Any] | None = None, choices: Any = ()) -> None:
        super().__init__({"class": "term-checkboxes", **(attrs or {})}, choices)


def _by_alphabet(option: dict[str, Any]) -> tuple[bool, str]:
    """The empty choice stays first."""
    return bool(option["value"]), fold(str(option["label"]))


def _parent(option: dict[str, Any]) -> int | None:
    instance = getattr(option["value"], "instance", None)
    return instance.parent_id if instance else None
