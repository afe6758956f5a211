"""The page of personal data says of a withdrawal what the consent says; a page the museum has edited stays."""

from django.db import migrations

BEFORE = (
    "Имя, должность, почту и телефон сотрудника библиотеки видит только музей: они нужны, "
    "чтобы принять заявку и составить акт. На сайте указана только библиотечная система. Согласие на обработку "
    "данных даётся отдельным документом, его можно отозвать в любой момент: напишите музею, и данные удалят."
)
AFTER = (
    "Имя, должность, почту и телефон сотрудника библиотеки видит только музей: они нужны, чтобы принять заявку "
    "и составить акт. На сайте названа только библиотечная система. Согласие на обработку данных даётся отдельным "
    "документом.\n\n"
    "Согласие можно отозвать в любое время: в личном кабинете, пока заявка не отправлена, или письмом в музей. "
    "После отзыва музей удалит ваши данные, кроме тех, что стоят в уже составленных актах: акты хранятся постоянно."
)


def tell_alike(apps, schema_editor):
    pages = apps.get_model("catalogue", "StandardPage").objects
    pages.filter(slug="personal-data", introduction=BEFORE).update(introduction=AFTER)


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0003_people_in_the_pictures_may_be_not_stated")]
    operations = [migrations.RunPython(tell_alike, migrations.RunPython.noop)]
