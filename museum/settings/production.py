"""Production: as strict as ``base``; what is missing stops the start in one clear sentence."""

from .base import *  # noqa: F403
from .environment import (
    ALLOWED_HOSTS,
    BEHIND_PROXY,
    EMAIL_URL,
    PRIVATE_FILES_BY,
    SECRET_KEY,
    SITE_URL,
    env,
    refuse_to_start,
)

DEMO = False

needed = {"SECRET_KEY": SECRET_KEY, "ALLOWED_HOSTS": ALLOWED_HOSTS, "EMAIL_URL": EMAIL_URL}
if missing := ", ".join(name for name, value in needed.items() if not value):
    refuse_to_start(
        f"Задайте в окружении {missing}: без этого рабочий сайт не запускается (см. .env.example)."
    )

if PRIVATE_FILES_BY not in ("", "nginx"):
    refuse_to_start("PRIVATE_FILES_BY — это nginx или ничего (см. .env.example).")

vars().update(env.email_url_config(EMAIL_URL))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=f"museum@{ALLOWED_HOSTS[0]}")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
