"""Real small pictures, drawn on the spot and taken in by the one door for files."""

from io import BytesIO
from typing import Any

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from catalogue.digital.ingest import ingest
from catalogue.digital.models import Master, MuseumImage


class MasterFactory(factory.Factory[Master]):
    """A JPEG of one colour, another one each time; equal ``colour`` and size are the same master."""

    class Meta:
        model = Master

    colour = factory.Sequence(lambda number: (number * 53 % 256, number * 97 % 256, number % 256))
    width = 320
    height = 240

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> Master:
        drawn = BytesIO()
        Image.new("RGB", (fields["width"], fields["height"]), fields["colour"]).save(drawn, "JPEG")
        return ingest(SimpleUploadedFile("sheet.jpg", drawn.getvalue()), shown_name="sheet.jpg")


class MuseumImageFactory(factory.Factory[MuseumImage]):
    """An image that shows a master; ``hires_of`` makes it the larger version of another."""

    class Meta:
        model = MuseumImage

    master = factory.SubFactory(MasterFactory)
    title = "Общий вид"
    original_name = "sheet.jpg"

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> MuseumImage:
        image = MuseumImage.of_master(fields.pop("master"), **fields)
        image.save()
        return image
