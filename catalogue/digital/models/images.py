"""Wagtail's image and rendition for this museum, from the first migration on."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from typing import IO, Any, Self

from django.core.files import File
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, Image

from ..public_sources import PublicSource, best_source, srcset_of
from ..storages import private_storage
from ..working_copies import working_copy_of
from ..working_sizes import working_scale
from .masters import Master


class MuseumImage(AbstractImage):
    """A picture of a sheet or a side. Its file is the private master; visitors get public copies.

    Make one with ``MuseumImage.of_master(ingest(...), title=...)``. Renditions for the staff's
    screens are made of the master's working copy, so nothing of the original's metadata can pass
    into them, and Wagtail never opens a stranger's bytes.
    """

    file = models.ImageField(_("file"), storage=private_storage, upload_to="incoming", max_length=200)
    master = models.ForeignKey(
        Master,
        on_delete=models.PROTECT,
        related_name="images",
        editable=False,
        verbose_name=_("original file"),
    )
    original_name = models.CharField(_("name of the file when handed in"), max_length=255, blank=True)
    credit = models.CharField(_("who took it"), max_length=200, blank=True)
    hires_of = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="hires_versions",
        verbose_name=_("larger version of"),
        help_text=_("Replaces that picture in deep zoom; never a sheet of its own."),
    )

    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    @classmethod
    def of_master(cls, master: Master, **fields: Any) -> Self:
        """A new unsaved image that shows `master`; `fields` are those of the model."""
        image = cls(**fields)
        image.show_master(master)
        return image

    def show_master(self, master: Master) -> None:
        """Let the image show `master` from now on. Raises ValueError when that is no picture."""
        if not master.is_picture:
            raise ValueError(f"{master.media_type} cannot be shown as an image.")
        self.master = master
        self.file = master.file.name
        self.width, self.height = master.width or 0, master.height or 0
        self._set_image_file_metadata()

    def _set_image_file_metadata(self) -> None:
        """Size and hash are known from the master; Wagtail would read the whole file for them."""
        if self.master_id is not None:
            self.file_size = self.master.byte_size
            self._set_file_hash()

    def _set_file_hash(self) -> None:
        # Wagtail looks for duplicates by this column, made for a SHA-1: forty characters of ours serve
        self.file_hash = self.master.sha256[:40]

    @property
    def filename(self) -> str:
        """The name people know it by; the stored one is a hash."""
        return self.original_name or super().filename

    @contextmanager
    def open_file(self) -> Iterator[IO[bytes]]:
        """The working copy, for whatever Wagtail makes of an image."""
        with working_copy_of(self.master).open("rb") as file:
            yield file

    def generate_rendition_file(self, filter: Filter, *, source: File | None = None) -> File:  # noqa: A002
        """Wagtail's rendition, with the focal point at the scale of the working copy."""
        rendition_source = copy(self)
        scale = working_scale(self.width, self.height)
        for name in ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"):
            value = getattr(self, name)
            setattr(rendition_source, name, None if value is None else round(value * scale))
        return super(MuseumImage, rendition_source).generate_rendition_file(filter, source=source)

    def public_source(self, width: int) -> PublicSource | None:
        """The smallest public copy at least `width` pixels wide, else the widest; None when not public.

        Costs no query when ``public_copies`` is prefetched.
        """
        return best_source([made.source for made in self.public_copies.all()], width)

    @property
    def public_srcset(self) -> str:
        """All public copies as the value of ``srcset``."""
        return srcset_of([made.source for made in self.public_copies.all()])


class MuseumRendition(AbstractRendition):
    """A small copy for the staff's screens: private like its image, without any metadata."""

    image = models.ForeignKey(MuseumImage, on_delete=models.CASCADE, related_name="renditions")
    file: Any = models.ImageField(
        storage=private_storage,
        max_length=200,
        width_field="width",
        height_field="height",
        upload_to="renditions",
    )

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_specification"
            )
        ]
