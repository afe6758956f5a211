"""Places and their names in time."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from .slugs import FrozenSlugModel


class Place(FrozenSlugModel, ClusterableModel):
    """A town or settlement, with today's name; the names of other times are beside it."""

    name = models.CharField(_("name today"), max_length=150)
    kind = models.CharField(_("kind of place"), max_length=60, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    municipality_today = models.CharField(_("municipality today"), max_length=200, blank=True)
    confidence = models.CharField(_("where the data come from"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class PlaceName(models.Model):
    """A name the place bore: «Сталинск», 1932–1961."""

    place = ParentalKey(Place, on_delete=models.CASCADE, related_name="other_names")
    name = models.CharField(_("name"), max_length=150)
    year_from = models.SmallIntegerField(_("first year"), null=True, blank=True)
    year_to = models.SmallIntegerField(_("last year"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=150, blank=True)

    class Meta:
        verbose_name = _("name of a place in time")
        verbose_name_plural = _("names of places in time")
        ordering = ["year_from", "name"]

    def __str__(self) -> str:
        return self.name
