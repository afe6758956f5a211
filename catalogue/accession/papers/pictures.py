"""The small pictures of an act's rows."""

import logging

from catalogue.accession.models import Act
from catalogue.digital.refusals import FileRefused
from catalogue.digital.storages import private_storage
from catalogue.digital.working_copies import thumbnail_of

logger = logging.getLogger(__name__)
PICTURE_WIDTH = 320


def pictures_of(act: Act) -> dict[int, bytes]:
    """A small JPEG for every row that has a picture, by the row's position.

    A damaged original leaves its row without a picture: the paper is due all the same.
    """
    pictures = {}
    for line in act.lines.select_related("picture"):
        if line.picture is None:
            continue
        try:
            name = thumbnail_of(line.picture, PICTURE_WIDTH)
        except FileRefused:
            logger.warning(
                "Row %s of act %s: its original can no longer be decoded.", line.position, act.number
            )
            continue
        with private_storage().open(name) as file:
            pictures[line.position] = file.read()
    return pictures
