"""``manage.py demo``: what it writes before the site answers names the address it will print."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

from catalogue.demo.factories import DepositFactory
from catalogue.intake.models import Letter
from catalogue.management.commands import demo

NOT_TRIED_HERE = ("collect_if_changed", "set_passwords", "call_command")


@pytest.fixture
def only_seed(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[object], None]], None]:
    """The command with ``seed`` in place of the demonstration, and nothing else."""

    def replaced(seed: Callable[[object], None]) -> None:
        for name in NOT_TRIED_HERE:
            monkeypatch.setattr(demo, name, lambda *_args, **_options: None)
        monkeypatch.setattr(demo, "ACCOUNTS", ())
        monkeypatch.setattr(demo, "seed", seed)

    return replaced


@pytest.mark.django_db
def test_letters_of_the_seed_lead_to_the_port_of_the_site(
    only_seed: Callable[[Callable[[object], None]], None], tmp_path: Path
) -> None:
    only_seed(lambda _stdout: DepositFactory.create(sent=True))

    with override_settings(DEMO=True, DATA_DIR=tmp_path, SITE_URL=settings.SITE_URL):
        call_command("demo", port=8131, no_serve=True, verbosity=0)

    assert Letter.objects.exists()
    assert all("http://127.0.0.1:8131/" in letter.text for letter in Letter.objects.all())
