"""The table of texts: a virtual one on SQLite, one of vectors on PostgreSQL; Django's models know neither."""

from django.db import migrations

from catalogue.search.index.tables import TABLE, database_table


def make(apps, schema_editor):
    database_table().make()


def drop(apps, schema_editor):
    schema_editor.execute(f"DROP TABLE IF EXISTS {TABLE}")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(make, drop)]
