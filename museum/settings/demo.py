"""The demonstration: production's middleware and headers over plain http on one machine."""

import os

os.environ.setdefault("HTTPS", "false")

from .base import *  # noqa: F403 - the setting above decides what base computes
from .environment import ALLOWED_HOSTS as CONFIGURED_HOSTS
from .environment import DATA_DIR, EMAIL_URL, SECRET_KEY, env
from .made_up_secret import made_up_secret

DEMO = True
SECRET_KEY = SECRET_KEY or made_up_secret(DATA_DIR / "secret-key")
ALLOWED_HOSTS = CONFIGURED_HOSTS or ["127.0.0.1", "localhost", "[::1]"]

# Letters are files one can open, unless a server for them is named
if EMAIL_URL:
    vars().update(env.email_url_config(EMAIL_URL))
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA_DIR / "mail"
DEFAULT_FROM_EMAIL = "museum@example.org"
