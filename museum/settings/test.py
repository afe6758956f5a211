"""Tests: the demonstration's settings, work done at once, files in a folder of their own."""

import tempfile
from pathlib import Path

from .demo import *  # noqa: F403

TEST_DATA = Path(tempfile.mkdtemp(prefix="museum-tests-"))
MEDIA_ROOT = TEST_DATA / "public"
PRIVATE_MEDIA_ROOT = TEST_DATA / "private"
FILE_UPLOAD_TEMP_DIR = PRIVATE_MEDIA_ROOT / "incoming"
STATIC_ROOT = TEST_DATA / "static"

# `manage.py demo` would fill the database of the tests
DEMO = False
SECRET_KEY = "tests only"  # noqa: S105
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
# Tests change the database past the signals; those of remembering name a cache of their own
CACHES["pages"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}  # noqa: F405
TASKS = {
    "default": {
        "BACKEND": "django_tasks.backends.immediate.ImmediateBackend",
        "QUEUES": ["default", "media", "letters"],
    }
}
# Tests that need a server start or name one themselves (tests/search/opensearch)
SEARCH_SERVER = None
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
AXES_ENABLED = True
