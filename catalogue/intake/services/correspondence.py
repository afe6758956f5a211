"""Who gets which letter about which event; the letter is a row of the same transaction."""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.template.loader import render_to_string

from catalogue.accession.models import ActKind
from catalogue.accounts.models import User
from catalogue.accounts.roles import Role, group_name
from catalogue.background.queueing import queue

from ..models import Deposit, DepositEvent, EventKind, Letter
from ..tasks import send_letter

Recipients = Callable[[Deposit], Iterable[User]]


def contributor(deposit: Deposit) -> list[User]:
    """The person who began the deposit."""
    return [deposit.created_by]


def holder(deposit: Deposit) -> list[User]:
    """The curator who took it, if somebody has."""
    return [deposit.holder] if deposit.holder else []


def curators(deposit: Deposit) -> Iterable[User]:
    """Everybody whose inbox it stands in, but the contributor's own account."""
    names = [group_name(Role.CURATOR), group_name(Role.HEAD_CURATOR)]
    return (
        User.objects.filter(groups__name__in=names, is_active=True)
        .exclude(pk=deposit.created_by_id)
        .distinct()
    )


def coordinators(deposit: Deposit) -> Iterable[User]:
    """The coordinators of the network."""
    return User.objects.filter(
        memberships__network=deposit.network,
        memberships__role=Role.COORDINATOR,
        memberships__is_active=True,
        is_active=True,
    ).distinct()


LETTERS: dict[EventKind, dict[str, Recipients]] = {
    EventKind.ENDORSEMENT_ASKED: {"endorsement_asked": coordinators},
    EventKind.ENDORSEMENT_REFUSED: {"endorsement_refused": contributor},
    EventKind.SENT: {"sent": contributor, "sent_to_curators": curators},
    EventKind.SENT_AGAIN: {"sent_again": holder},
    EventKind.RETURNED: {"returned": contributor},
    EventKind.DECLINED: {"declined": contributor},
    EventKind.ACT_ISSUED: {"act_issued": contributor},
    EventKind.WITHDRAWN: {"withdrawn": holder},
    EventKind.PUBLISHED: {"published": contributor},
    EventKind.PAGE_WITHDRAWN: {"page_withdrawn": contributor},
    EventKind.PAGE_RESTORED: {"page_restored": contributor},
}


def write_letters(event: DepositEvent) -> list[Letter]:
    """Write the letters of an event and queue them once the transaction is committed."""
    letters = [
        write_letter(event, template, recipient)
        for template, recipients in LETTERS.get(EventKind(event.kind), {}).items()
        for recipient in recipients(event.deposit)
    ]
    for letter in letters:
        queue(send_letter, letter.pk)
    return letters


def write_letter(event: DepositEvent, template: str, recipient: User) -> Letter:
    """One letter: the first line of its template is the subject, the rest the text."""
    text = render_to_string(f"email/{template}.txt", letter_context(event, recipient))
    subject, _blank, body = text.strip().partition("\n")
    html = render_to_string("email/letter.html", {"subject": subject, "text": body.strip()})
    curator = event.deposit.holder
    return Letter.objects.create(
        deposit=event.deposit,
        event=event,
        recipient=recipient,
        subject=subject.strip()[:200],
        text=body.strip() + "\n",
        html=html,
        reply_to=curator.email if curator else "",
    )


def _act_of(event: DepositEvent) -> dict[str, object]:
    """Of the act that was issued: whether it is about copies, and the titles of what it holds."""
    if event.kind != EventKind.ACT_ISSUED:
        return {}
    act = event.deposit.rounds.select_related("act").get(act__number=event.note).act
    pages = [line.item_id for line in act.lines.order_by("position")]
    titles = {each.page_id: str(each) for each in event.deposit.objects_in_box.filter(page__in=pages)}
    return {
        "copies": act.kind == ActKind.DIGITAL_COPIES,
        "accepted": [titles[page] for page in pages],
    }


def letter_context(event: DepositEvent, recipient: User) -> dict[str, object]:
    """What a letter may speak of."""
    deposit_object = event.deposit_object
    # Read anew: the object may have been loaded with its remarks before the event changed them
    remarks = deposit_object.remarks.open() if deposit_object else ()
    return {
        "event": event,
        "deposit": event.deposit,
        "deposit_object": deposit_object,
        "remarks": list(remarks),
        **_act_of(event),
        "recipient": recipient,
        "site_url": settings.SITE_URL,
    }
