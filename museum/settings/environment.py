"""The one place that reads the environment; ``.env.example`` documents every name."""

from pathlib import Path
from typing import NoReturn

import environ


def refuse_to_start(sentence: str) -> NoReturn:
    """End the program with one sentence and exit code 1, whatever program reads the settings.

    Django would dress an ImproperlyConfigured in fifty lines of traceback, with the sentence last.
    """
    raise SystemExit(sentence)


REPOSITORY_ROOT = Path(__file__).resolve().parents[2]

env = environ.Env()
env_file = REPOSITORY_ROOT / ".env"
if env_file.is_file():
    env.read_env(env_file)

DATA_DIR = Path(env.str("DATA_DIR", default=str(REPOSITORY_ROOT))).resolve()
SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
SECRET_KEY = env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
DATABASE_URL = env.str("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'museum.sqlite3'}")
SEARCH_URL = env.str("SEARCH_URL", default="")
CACHE_URL = env.str("CACHE_URL", default="locmemcache://")
EMAIL_URL = env.str("EMAIL_URL", default="")
# Only where the named proxy sets X-Forwarded-* itself and strips them from visitors' requests
BEHIND_PROXY = env.bool("BEHIND_TLS_PROXY", default=False)
HTTPS = env.bool("HTTPS", default=True)
# "nginx": private files are handed to the proxy once a view has let them pass; "": the site sends them itself
PRIVATE_FILES_BY = env.str("PRIVATE_FILES_BY", default="")
