"""Which letters of a deposit stand open: the library's, and whatever did not leave."""

from catalogue.accounts.models import Membership

from ..models import Deposit
from ..models.letters import LetterState
from .letters import LetterRow


def letters_in_view(rows: list[LetterRow], deposit: Deposit) -> dict[str, list[LetterRow]]:
    """The open letters and those to the museum's own people, which would drown them; one query."""
    of_the_library = set(
        Membership.objects.filter(network=deposit.network_id).values_list("user_id", flat=True)
    )
    stand_open = [
        row
        for row in rows
        if row.letter.recipient_id in of_the_library or row.letter.state == LetterState.FAILED
    ]
    return {"letters": stand_open, "folded_letters": [row for row in rows if row not in stand_open]}
