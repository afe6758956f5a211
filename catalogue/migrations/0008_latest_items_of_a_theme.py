"""An index by which the latest items of a theme are met first; Django makes none over a relation of its own."""

from django.db import migrations

MAKE = "CREATE INDEX catalogue_items_by_theme ON catalogue_catalogueitempage_themes (term_id, catalogueitempage_id)"
DROP = "DROP INDEX catalogue_items_by_theme"


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0007_term_of_custody")]

    operations = [migrations.RunSQL(MAKE, DROP)]
