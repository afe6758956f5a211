"""Production: as strict as ``base``; what is missing stops the start in one clear sentence."""

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .environment import ALLOWED_HOSTS, EMAIL_URL, SECRET_KEY, SITE_URL, env

DEMO = False

for name, value in {"SECRET_KEY": SECRET_KEY, "ALLOWED_HOSTS": ALLOWED_HOSTS, "EMAIL_URL": EMAIL_URL}.items():
    if not value:
        raise ImproperlyConfigured(f"Set {name} in the environment: production does not start without it.")

vars().update(env.email_url_config(EMAIL_URL))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=f"museum@{ALLOWED_HOSTS[0]}")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
# Only where the named proxy sets the header and strips it from visitors' requests
if env.bool("BEHIND_TLS_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
