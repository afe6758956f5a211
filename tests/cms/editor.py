"""The editor's form as a browser would post it back unchanged."""

from html.parser import HTMLParser

from django.test import Client
from django.urls import reverse
from wagtail.models import Page

# The blocks of a story are drawn by a script; without it there are none
STORIES = {f"{name}-count": "0" for name in ("body", "narrative")}


def posted_form(client: Client, page: Page, *, revision: int | None = None) -> dict[str, str | list[str]]:
    """Every field of the page's editor, or of an earlier revision's, with its value."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if revision is not None:
        address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision])
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    reader = _Fields()
    reader.feed(answer.content.decode())
    return STORIES | reader.fields


class _Fields(HTMLParser):
    """Gathers the successful controls of the form with the id ``page-edit-form`` or ``w-editor-form``."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str | list[str]] = {}
        self._inside = False
        self._select: str | None = None
        self._area: str | None = None
        self._template = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = dict(attrs)
        if tag == "form":
            self._inside = "data-edit-form" in at or "edit-form" in (at.get("id") or "")
        if tag == "template":
            self._template += 1
        if not self._inside or self._template or "disabled" in at:
            return
        name = at.get("name") or ""
        if tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in at:
            self._add(self._select, at.get("value") or "")
        elif tag == "textarea":
            self._area = name
            self._add(name, "")
        elif tag == "input" and name and at.get("type") not in {"submit", "button", "file"}:
            if at.get("type") in {"checkbox", "radio"} and "checked" not in at:
                return
            self._add(name, at.get("value") or ("on" if at.get("type") == "checkbox" else ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "template":
            self._template -= 1
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._area = None

    def handle_data(self, data: str) -> None:
        if self._area:
            self.fields[self._area] = data.removeprefix("\n") if not self.fields[self._area] else data

    def _add(self, name: str, value: str) -> None:
        if name not in self.fields:
            self.fields[name] = value
            return
        known = self.fields[name]
        self.fields[name] = [*known, value] if isinstance(known, list) else [known, value]
