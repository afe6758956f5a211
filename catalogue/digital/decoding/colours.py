"""The one colour space everything we make is in."""

from functools import cache

from PIL import ImageCms


@cache
def srgb_profile() -> bytes:
    """A small sRGB profile: the only thing a copy says about itself."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
