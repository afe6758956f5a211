"""The pages every installation starts with, in place of Wagtail's welcome page.

Rows of the tree are written by hand: historical models know nothing of treebeard.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import migrations

HOME_PATH = "00010001"
HOME = ("homepage", "home", "Музей библиотек и библиотечного дела", {
    "lead": "Документы и вещи, которые сберегли сами библиотеки: от уездной читальни до наших дней.",
})
SECTIONS = [
    ("catalogueindexpage", "catalogue", "Каталог", {
        "introduction": "Архивные документы и предметы из истории библиотек Кузбасса.",
    }),
    ("exhibitionindexpage", "exhibitions", "Выставки", {
        "introduction": "Рассказы о библиотеках, собранные кураторами из документов и предметов каталога.",
    }),
    ("librariesindexpage", "libraries", "Библиотеки", {
        "introduction": "Библиотечные системы, которые передают музею свою историю.",
    }),
    ("wantedpage", "wanted", "Что мы ищем", {
        "introduction": "Чего в собрании ещё нет. Если это хранится у вас, передайте музею подлинник или цифровую копию.",
    }),
    ("standardpage", "about", "О музее", {
        "introduction": "Музей рассказывает об истории библиотек и библиотечной профессии в Кемеровской области. "
        "Предметы и документы передают сами библиотеки, описывают и проверяют их кураторы музея.",
    }),
    ("standardpage", "personal-data", "Обработка персональных данных", {
        "introduction": "Имя, должность, почту и телефон сотрудника библиотеки видит только музей: они нужны, "
        "чтобы принять заявку и составить акт. На сайте указана только библиотечная система. Согласие на обработку "
        "данных даётся отдельным документом, его можно отозвать в любой момент: напишите музею, и данные удалят.",
    }),
]


def plant(apps, schema_editor):
    """Home page, its sections, and the site that begins at the home page."""
    page_model = apps.get_model("wagtailcore", "Page")
    page_model.objects.filter(path=HOME_PATH).delete()
    home = _page(apps, *HOME, path=HOME_PATH, depth=2, url_path="/home/", numchild=len(SECTIONS))
    for place, (model, slug, title, texts) in enumerate(SECTIONS, start=1):
        _page(apps, model, slug, title, texts, path=f"{HOME_PATH}{place:04d}", depth=3, url_path=f"/home/{slug}/")
    page_model.objects.filter(depth=1).update(numchild=1)
    address = urlsplit(settings.SITE_URL)
    site_model = apps.get_model("wagtailcore", "Site")
    site_model.objects.all().delete()
    site_model.objects.create(
        hostname=address.hostname,
        port=address.port or (443 if address.scheme == "https" else 80),
        root_page_id=home.pk,
        is_default_site=True,
        site_name=home.title,
    )


def _page(apps, model, slug, title, texts, **place):
    content_types = apps.get_model("contenttypes", "ContentType").objects
    content_type, _made = content_types.get_or_create(app_label="catalogue", model=model)
    locales = apps.get_model("wagtailcore", "Locale").objects
    locale, _made = locales.get_or_create(language_code=settings.LANGUAGE_CODE)
    return apps.get_model("catalogue", model).objects.create(
        title=title, draft_title=title, slug=slug, content_type=content_type, locale=locale, live=True, **place, **texts
    )


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(plant, migrations.RunPython.noop, elidable=False)]
