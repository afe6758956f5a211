"""Who may do what with a deposit, as questions with a yes (WORKFLOW.md, «Who may do what»)."""

from catalogue.accounts.models import User
from catalogue.accounts.roles import Role
from catalogue.models import MuseumSettings

from .models import Deposit, DepositObject
from .states import WITH_THE_LIBRARY, WITH_THE_MUSEUM, DepositState, ObjectState

REVIEWERS = frozenset({Role.CURATOR, Role.HEAD_CURATOR, Role.SUPERUSER})
HEADS = frozenset({Role.HEAD_CURATOR, Role.SUPERUSER})
PAPER_KEEPERS = REVIEWERS | {Role.REGISTRAR}
PAPER_READERS = PAPER_KEEPERS | {Role.AUDITOR}


def works_with(user: User, deposit: Deposit) -> bool:
    """Whether the deposit is the person's own, or of the network the person coordinates."""
    membership = user.membership
    if membership is None or membership.network_id != deposit.network_id:
        return False
    return deposit.created_by_id == user.pk or membership.role == Role.COORDINATOR


def may_deposit(user: User) -> bool:
    """Whether the person may begin deposits: active members of a network that takes part."""
    return user.membership is not None and user.membership.network.is_active


def may_edit(user: User, deposit: Deposit) -> bool:
    """Whether the cards may be changed freely: a draft, or with the coordinator for the coordinator."""
    if not works_with(user, deposit):
        return False
    if deposit.state == DepositState.ENDORSING:
        return coordinates(user, deposit)
    return deposit.state == DepositState.DRAFT


def may_answer(user: User, deposit: Deposit) -> bool:
    """Whether remarks may be answered now."""
    return works_with(user, deposit) and deposit.state in WITH_THE_MUSEUM


def may_send(user: User, deposit: Deposit) -> bool:
    """Whether the person may send the draft."""
    return works_with(user, deposit) and deposit.state in WITH_THE_LIBRARY


def may_withdraw(user: User, deposit: Deposit) -> bool:
    """Whether the deposit may be taken back: only while nothing of it is accepted."""
    return (
        works_with(user, deposit)
        and deposit.state in WITH_THE_MUSEUM
        and not deposit.objects_in_box.filter(state=ObjectState.ACCEPTED).exists()
    )


def coordinates(user: User, deposit: Deposit) -> bool:
    """Whether the person is the coordinator of the deposit's network."""
    membership = user.membership
    return (
        membership is not None
        and membership.network_id == deposit.network_id
        and membership.role == Role.COORDINATOR
    )


def may_endorse(user: User, deposit: Deposit) -> bool:
    """Whether the person decides for the network that the deposit goes to the museum."""
    return deposit.state == DepositState.ENDORSING and coordinates(user, deposit)


def may_review(user: User) -> bool:
    """Whether the inbox is the person's work."""
    return bool(user.roles & REVIEWERS)


def may_claim(user: User, deposit: Deposit) -> bool:
    """Whether the person may take the deposit; nobody takes a deposit of their own."""
    return may_review(user) and deposit.state == DepositState.SENT and not is_own(user, deposit)


def may_release(user: User, deposit: Deposit) -> bool:
    """Whether the person may put the deposit back into the inbox."""
    return deposit.state == DepositState.IN_REVIEW and (holds(user, deposit) or bool(user.roles & HEADS))


def may_decide(user: User, deposit: Deposit) -> bool:
    """Whether the person may remark, return, accept, decline: the holder, or a head; never on one's own."""
    return (
        deposit.state == DepositState.IN_REVIEW
        and (holds(user, deposit) or bool(user.roles & HEADS))
        and may_review(user)
        and not is_own(user, deposit)
    )


def may_reopen(user: User, deposit_object: DepositObject) -> bool:
    """Whether a final decision may be taken again: the head curator, before the page is published."""
    decided = deposit_object.state == ObjectState.DECLINED
    return decided and bool(user.roles & HEADS) and not is_own(user, deposit_object.deposit)


def may_read_papers(user: User, deposit: Deposit) -> bool:
    """Whether the person may download the acts of the deposit."""
    return works_with(user, deposit) or bool(user.roles & PAPER_READERS)


def may_hand_in_papers(user: User, deposit: Deposit) -> bool:
    """Whether the person may put in an act that came back with both signatures."""
    return works_with(user, deposit) or bool(user.roles & PAPER_KEEPERS)


def holds(user: User, deposit: Deposit) -> bool:
    """Whether the person is the curator who took the deposit."""
    return deposit.holder_id == user.pk


def is_own(user: User, deposit: Deposit) -> bool:
    """Whether four eyes forbid the person to decide (a setting; holds for the superuser too)."""
    return deposit.created_by_id == user.pk and MuseumSettings.load().four_eyes
