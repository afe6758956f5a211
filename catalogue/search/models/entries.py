"""What counting and ordering need of every public item, and what tells processes that it has changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexChange(models.Model):
    """One change of the index. Its version grows by one each time; its mark tells it from one undone.

    A process whose own version carries another mark here (a restored copy, a change rolled back) has to
    read everything anew.
    """

    version = models.BigIntegerField(primary_key=True)
    mark = models.BigIntegerField()

    class Meta:
        verbose_name = _("change of the search index")
        verbose_name_plural = _("changes of the search index")

    def __str__(self) -> str:
        return str(self.version)


class ItemEntry(models.Model):
    """An item as the search counts and orders it; one that left the catalogue stays as not public.

    `codes` holds keys of `FacetValue`, little-endian, four bytes each; `added` is the minute of publication
    since 1970; `title_key` is the folded title to order by.
    """

    item_id = models.BigIntegerField(primary_key=True)
    version = models.BigIntegerField(db_index=True)
    is_public = models.BooleanField(default=True)
    codes = models.BinaryField(default=b"")
    year_from = models.SmallIntegerField(null=True)
    year_to = models.SmallIntegerField(null=True)
    quality = models.SmallIntegerField(default=0)
    added = models.IntegerField(default=0)
    title_key = models.CharField(max_length=80, blank=True)

    class Meta:
        verbose_name = _("entry of the search index")
        verbose_name_plural = _("entries of the search index")
        indexes = (models.Index("title_key", "item_id", name="search_entry_by_title"),)

    def __str__(self) -> str:
        return str(self.item_id)


class FacetValue(models.Model):
    """A value of a facet with its small number, by which items are coded; its words are kept along."""

    facet = models.CharField(max_length=20)
    key = models.BigIntegerField()
    slug = models.CharField(max_length=255)
    label = models.CharField(max_length=300)
    order = models.IntegerField(default=0)
    parent = models.BigIntegerField(null=True)
    version = models.BigIntegerField(db_index=True)

    class Meta:
        verbose_name = _("value of a facet")
        verbose_name_plural = _("values of facets")
        constraints = (models.UniqueConstraint("facet", "key", name="search_facet_value_once"),)

    def __str__(self) -> str:
        return self.label
