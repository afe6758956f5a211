"""Free tags (метки) of items and exhibitions, over one common list."""

from django.db import models
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase


class ItemTag(TaggedItemBase):
    """A tag on an item."""

    content_object = ParentalKey(
        "catalogue.CatalogueItemPage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class ExhibitionTag(TaggedItemBase):
    """A tag on an exhibition."""

    content_object = ParentalKey(
        "catalogue.ExhibitionPage", on_delete=models.CASCADE, related_name="tagged_items"
    )
