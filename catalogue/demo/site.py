"""The address the demonstration prints: for the settings of this process, and for Wagtail's site record."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Site


def speak_from(address: str) -> None:
    """Let everything this process writes (the seed's letters, too) name ``address`` as its own."""
    settings.SITE_URL = settings.WAGTAILADMIN_BASE_URL = address


def point_site_at(address: str) -> None:
    """Set host and port of the default site from ``address`` (``http://127.0.0.1:8000``)."""
    parts = urlsplit(address)
    Site.objects.filter(is_default_site=True).update(hostname=parts.hostname, port=parts.port or 80)
    Site.clear_site_root_paths_cache()
