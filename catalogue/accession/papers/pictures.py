"""The small pictures of an act's rows."""

from catalogue.accession.models import Act

PICTURE_WIDTH = 320


def pictures_of(act: Act) -> dict[int, bytes]:
    """A small JPEG for every row that has a picture, by the row's position."""
    return {}
