"""The accession number as it stands in an address: /id/kp-21-1/."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0002_short_name_of_the_museum")]

    operations = [
        migrations.AddField(
            model_name="catalogueitempage",
            name="accession_slug",
            field=models.CharField(blank=True, db_index=True, default="", editable=False, max_length=60),
            preserve_default=False,
        ),
    ]
