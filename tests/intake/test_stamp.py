"""The museum's stamp stands on a deposit that is wholly decided, not on one that is half so."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from catalogue.intake.models import Deposit
from catalogue.intake.services import accepting, reviewing
from tests.intake import box

pytestmark = pytest.mark.django_db


def stamps(cabinet: Client, deposit: Deposit) -> int:
    page = cabinet.get(reverse("intake:deposit", args=[deposit.pk])).content.decode()
    return len(BeautifulSoup(page, "html.parser").select(".stamp"))


def test_half_a_decision_is_not_stamped(librarian, curator, cabinet) -> None:
    deposit = box.taken(librarian, curator, objects=2)
    first, second = box.objects_of(deposit)
    accepting.accept([first], by=curator)
    assert stamps(cabinet, deposit) == 0
    reviewing.decline(second, by=curator, reason="Есть такой же")
    assert stamps(cabinet, deposit) == 1
