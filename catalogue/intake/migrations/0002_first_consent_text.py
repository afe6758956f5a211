"""The first wording of the consent: without it nothing could be sent."""

from datetime import date
from pathlib import Path

from django.db import migrations

TEXT = Path(__file__).resolve().parents[1] / "data" / "consent-1.ru.txt"


def write_first_text(apps, schema_editor):
    title, body = TEXT.read_text(encoding="utf-8").split("\n", 1)
    apps.get_model("intake", "ConsentText").objects.get_or_create(
        version=1, defaults={"title": title, "body": body.strip(), "in_force_since": date(2026, 11, 1)}
    )


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_initial")]
    operations = [migrations.RunPython(write_first_text, migrations.RunPython.noop)]
