"""The tests' settings without the intake: people's data live there, the public site does not need them."""

import os

from museum.settings import test
from museum.settings.test import *  # noqa: F403 - every name of that file is a setting

INSTALLED_APPS = [app for app in test.INSTALLED_APPS if app != "catalogue.intake"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["DATABASE_FILE"]}}
