"""The second wording of the consent: what becomes of the data after a withdrawal, as /personal-data/ says it."""

from datetime import date
from pathlib import Path

from django.db import migrations

TEXT = Path(__file__).resolve().parents[1] / "data" / "consent-2.ru.txt"


def write_second_text(apps, schema_editor):
    title, body = TEXT.read_text(encoding="utf-8").split("\n", 1)
    apps.get_model("intake", "ConsentText").objects.get_or_create(
        version=2, defaults={"title": title, "body": body.strip(), "in_force_since": date(2026, 11, 25)}
    )


class Migration(migrations.Migration):
    dependencies = [("intake", "0003_a_network_without_coordinator_and_unknown_people")]
    operations = [migrations.RunPython(write_second_text, migrations.RunPython.noop)]
