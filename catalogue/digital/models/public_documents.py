"""What visitors get of a document file: a copy without anything but its pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..storages import public_storage
from .documents import MuseumDocument
from .masters import Master
from .public_copies import TileState, unguessable_token

FOLDER = "copies"


class PublicDocument(models.Model):
    """The public copy of a document file, wanted while a public page shows it; the worker makes it."""

    document = models.OneToOneField(
        MuseumDocument, on_delete=models.CASCADE, related_name="public_copy", verbose_name=_("document file")
    )
    token = models.CharField(_("address"), max_length=40, unique=True, default=unguessable_token)
    made_from = models.ForeignKey(
        Master, on_delete=models.PROTECT, related_name="+", verbose_name=_("made from")
    )
    state = models.CharField(_("state"), max_length=10, choices=TileState, default=TileState.QUEUED)
    error = models.TextField(_("why it failed"), blank=True)
    byte_size = models.PositiveBigIntegerField(_("size in bytes"), default=0)
    pages = models.PositiveIntegerField(_("pages"), default=0)
    made_at = models.DateTimeField(_("made"), null=True, blank=True)

    class Meta:
        verbose_name = _("public copy of a document")
        verbose_name_plural = _("public copies of documents")

    def __str__(self) -> str:
        return self.token

    @property
    def url(self) -> str:
        """The address visitors have it at."""
        return public_storage().url(public_name(self.token))


def public_name(token: str) -> str:
    """The name of a copy in the public store."""
    return f"{FOLDER}/{token}.pdf"
