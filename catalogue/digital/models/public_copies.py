"""What visitors get: copies without metadata, under names nobody can guess."""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..public_sources import PublicSource
from ..storages import public_storage
from .images import MuseumImage
from .masters import Master


def unguessable_token() -> str:
    """A name of 128 random bits (RELIABILITY.md, access to media)."""
    return secrets.token_urlsafe(16)


class PublicCopy(models.Model):
    """One public copy of an image at one width, made when a page is published, gone when withdrawn."""

    image = models.ForeignKey(MuseumImage, on_delete=models.CASCADE, related_name="public_copies")
    width_limit = models.PositiveIntegerField(_("asked width in pixels"))
    file = models.FileField(_("file"), storage=public_storage, max_length=200)
    width = models.PositiveIntegerField(_("width in pixels"))
    height = models.PositiveIntegerField(_("height in pixels"))
    byte_size = models.PositiveIntegerField(_("size in bytes"))

    class Meta:
        verbose_name = _("public copy")
        verbose_name_plural = _("public copies")
        constraints = [
            models.UniqueConstraint(fields=["image", "width_limit"], name="one_public_copy_per_width")
        ]

    def __str__(self) -> str:
        return f"{self.image_id} · {self.width_limit}"

    @property
    def source(self) -> PublicSource:
        """The copy as templates use it."""
        return PublicSource(self.file.url, self.width, self.height)


class TileState(models.TextChoices):
    """How far the tiles of an image are."""

    QUEUED = "queued", _("queued")
    READY = "ready", _("ready")
    FAILED = "failed", _("failed")


class TileSet(models.Model):
    """The deep-zoom tiles of an image: a static IIIF Image API 3 level 0 tree."""

    image = models.OneToOneField(MuseumImage, on_delete=models.CASCADE, related_name="tiles")
    token = models.CharField(_("address"), max_length=40, unique=True, default=unguessable_token)
    made_from = models.ForeignKey(
        Master,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("made from"),
        help_text=_("The larger version where there is one."),
    )
    state = models.CharField(_("state"), max_length=10, choices=TileState, default=TileState.QUEUED)
    error = models.TextField(_("why it failed"), blank=True)
    width = models.PositiveIntegerField(_("width in pixels"), default=0)
    height = models.PositiveIntegerField(_("height in pixels"), default=0)
    made_at = models.DateTimeField(_("made"), null=True, blank=True)

    class Meta:
        verbose_name = _("tiles")
        verbose_name_plural = _("tiles")

    def __str__(self) -> str:
        return self.token

    @property
    def is_ready(self) -> bool:
        """Whether a viewer may be offered."""
        return self.state == TileState.READY
