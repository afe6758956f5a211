"""Wagtail's site record, pointed at the address the demonstration prints."""

from urllib.parse import urlsplit

from wagtail.models import Site


def point_site_at(address: str) -> None:
    """Set host and port of the default site from ``address`` (``http://127.0.0.1:8000``)."""
    parts = urlsplit(address)
    Site.objects.filter(is_default_site=True).update(hostname=parts.hostname, port=parts.port or 80)
    Site.clear_site_root_paths_cache()
