"""Why a file is not taken, each reason with its sentence for the person who sent it."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy


class Reason(StrEnum):
    """A reason; the decoding process answers with the same words."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TEXT = "text"
    SVG = "svg"
    RAW = "raw"
    UNSUPPORTED = "unsupported"
    NOT_A_PICTURE = "not_a_picture"
    BROKEN = "broken"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MANY_PAGES = "too_many_pages"
    ENCRYPTED = "encrypted"
    TOO_LONG = "too_long"
    NO_SPACE = "no_space"
    BUSY = "busy"


SENTENCES = {
    Reason.EMPTY: _("The file is empty: it holds 0 bytes. Choose it once more."),
    Reason.TOO_LARGE: _("The file is larger than %(limit)s MB. Save it smaller and choose it once more."),
    Reason.TEXT: _("This is a text file, not a picture, though it is named like one."),
    Reason.SVG: _("Drawings in SVG are not taken. Save it as PNG or PDF."),
    Reason.RAW: _("This is a raw file of a camera. Save it as TIFF or JPEG."),
    Reason.UNSUPPORTED: _("Files of this kind are not taken. Send JPEG, PNG, TIFF, WebP, HEIC or PDF."),
    Reason.NOT_A_PICTURE: _("This is not a picture. Send JPEG, PNG, TIFF, WebP or HEIC."),
    Reason.BROKEN: _("The file is damaged or came only in part: it cannot be opened to its end."),
    Reason.TOO_MANY_PIXELS: _(
        "The picture has more than %(limit)s million points, too many for a file of its kind. "
        "Save it smaller or as an ordinary JPEG, not a progressive one."
    ),
    Reason.TOO_MANY_PAGES: ngettext_lazy(
        "The file has more than %(limit)s page. Split it.",
        "The file has more than %(limit)s pages. Split it.",
        "limit",
    ),
    Reason.ENCRYPTED: _("The file is locked with a password. Send it without the password."),
    Reason.TOO_LONG: _("The file takes too long to open. Save it anew in a photo program."),
    Reason.BUSY: _("Many files are being opened right now. Send this one once more in a minute."),
    Reason.NO_SPACE: _("There is no room left for files. Tell the museum; what you entered is kept."),
}


class FileRefused(Exception):
    """A file was not taken. ``str()`` of it is a sentence for the person who sent it.

    `limit` is the number the file went over, where the reason is a limit. Nothing was kept.
    """

    def __init__(self, reason: Reason, *, limit: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.limit = limit

    def __str__(self) -> str:
        return str(SENTENCES[self.reason] % {"limit": self.limit})


class TooBusy(FileRefused):
    """Every place for opening files is taken; a view may answer 503. Nothing is wrong with the file."""

    def __init__(self) -> None:
        super().__init__(Reason.BUSY)


class NoSpace(FileRefused):
    """The disk is full; a view may answer 507."""

    def __init__(self) -> None:
        super().__init__(Reason.NO_SPACE)
