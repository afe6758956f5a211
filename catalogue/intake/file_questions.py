"""Who of the museum may read the files of deposits: whoever may read the deposit, once it was sent.

Libraries have addresses of their own in the cabinet (``views/files.py``).
"""

from catalogue.accounts.models import User
from catalogue.digital.cms_questions import sha256_of
from catalogue.digital.permissions import Person

from .models import Deposit
from .querysets import MUSEUM_READERS


def is_of_a_readable_deposit(user: Person, name: str) -> bool:
    """Whether the file is an original or a thumbnail of a photograph in a deposit this person reads."""
    if not (isinstance(user, User) and user.roles & MUSEUM_READERS):
        return False
    deposits = Deposit.objects.visible_to(user)
    return deposits.filter(objects_in_box__files__master__sha256=sha256_of(name)).exists()
