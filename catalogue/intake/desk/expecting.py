"""What is awaited from whom, as the museum says it: one set of words on every screen of the desk."""

from django.utils.translation import gettext as _

from ..models import Deposit
from ..turns import Turn, expectation, whose_turn


def expected_in_words(deposit: Deposit) -> str:
    """«Ждём библиотеку», «Ждём решения музея», «Ждём подписанный акт»; of the rest the cabinet's own words.

    The cabinet speaks to the library, so its «Ждём вас» would here be said to the wrong people.
    """
    match whose_turn(deposit):
        case Turn.LIBRARY:
            return _("Waiting for the library")
        case Turn.MUSEUM:
            return _("Waiting for the museum's decision")
        case _turn:
            return expectation(deposit)
