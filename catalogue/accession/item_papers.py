"""What the accounting tells of an item in its editor: its numbers of temporary custody and its acts."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from catalogue.accounts.actions import Action
from catalogue.accounts.models import User
from catalogue.accounts.permissions import may_anywhere
from catalogue.panels.papers import Paper

from .models import Act, TemporaryCustodyRegisterEntry


def papers_of_item(item_key: int, reader: User) -> Iterator[Paper]:
    """The rows of the temporary custody, then the acts that hold; two queries."""
    for row in TemporaryCustodyRegisterEntry.objects.filter(item=item_key).order_by("year", "number"):
        yield Paper(_("Number of temporary custody"), row.designation)
    may_open = may_anywhere(reader, Action.READ_ACTS)
    for act in Act.objects.in_force().filter(lines__item=item_key).order_by("issued_on", "pk"):
        yield _act(act, may_open=may_open)


def _act(act: Act, *, may_open: bool) -> Paper:
    words = _("%(number)s of %(day)s, %(kind)s") % {
        "number": act.number,
        "day": date_format(act.issued_on, "j E Y"),
        "kind": act.get_kind_display(),
    }
    return Paper(_("Act"), words, reverse("acts:pdf", args=[act.pk]) if act.pdf and may_open else "")
