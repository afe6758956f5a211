"""Who may read the files of images and documents: previews are for all of the CMS, originals for curators.

An original holds what a camera wrote into it: the place of somebody's home, serial numbers, names. The same
master may belong to a deposit as well; whether it may be read as that is asked of the intake.
"""

from pathlib import PurePosixPath

from catalogue.accounts.actions import Action
from catalogue.accounts.models import User
from catalogue.accounts.permissions import enters_cms, may

from .models import MuseumDocument, MuseumImage
from .permissions import Person


def is_a_preview(user: Person, name: str) -> bool:
    """Renditions are made of images of the CMS by us; its people see them, whatever state the image is in."""
    return _is_of_the_cms(user)


def is_a_preview_of_the_cms(user: Person, name: str) -> bool:
    """The same for thumbnails, which are made of the masters of deposits, too."""
    return _is_of_the_cms(user) and _belongs_to_the_cms(sha256_of(name))


def is_an_original_of_the_cms(user: Person, name: str) -> bool:
    """The masters behind images and documents are for those who keep originals."""
    return (
        isinstance(user, User)
        and may(user, Action.DOWNLOAD_ORIGINALS)
        and _belongs_to_the_cms(sha256_of(name))
    )


def sha256_of(name: str) -> str:
    """The SHA-256 of the master, as the names of its files begin with it."""
    return PurePosixPath(name).stem.partition("-")[0]


def _is_of_the_cms(user: Person) -> bool:
    return isinstance(user, User) and enters_cms(user)


def _belongs_to_the_cms(sha256: str) -> bool:
    return any(
        model.objects.filter(master__sha256=sha256).exists() for model in (MuseumImage, MuseumDocument)
    )
