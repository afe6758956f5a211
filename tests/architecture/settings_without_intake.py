"""The tests' settings without the intake: people's data live there, the public site does not need them."""

from museum.settings.test import *

INSTALLED_APPS = [app for app in INSTALLED_APPS if app != "catalogue.intake"]  # noqa: F405
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": TEST_DATA / "without-intake.sqlite3"}
}  # noqa: F405
