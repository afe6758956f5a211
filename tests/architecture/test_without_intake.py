"""The public site stands on its own feet: it runs with the intake uninstalled."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VISIT = """
import django; django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
call_command("load_vocabularies", verbosity=0)
visitor = Client()
NAMES = "catalogue/ timeline/ map/ exhibitions/ libraries/ wanted/ api/catalogue/ login/"
for name in ["", *NAMES.split()]:
    address = f"/{name}"
    print(address, visitor.get(address).status_code)
print("/cabinet/", visitor.get("/cabinet/").status_code)
"""


def test_the_public_site_runs_without_the_intake() -> None:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.architecture.settings_without_intake"}
    run = subprocess.run(
        [sys.executable, "-c", VISIT], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    answers = dict(line.split() for line in run.stdout.splitlines() if line.startswith("/"))
    assert answers.pop("/cabinet/") == "404", run.stderr
    assert set(answers.values()) == {"200"}, answers
