"""The CMS form for images."""

from wagtail.images.forms import BaseImageForm


class MuseumImageForm(BaseImageForm):
    """Wagtail's image form."""
