"""Events of library history."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .dated import DatedModel
from .places import Place
from .slugs import FrozenSlugModel


class Event(FrozenSlugModel, DatedModel):
    """Something that happened: an opening, a naming, the centralisation of a district."""

    title = models.CharField(_("title"), max_length=250)
    place = models.ForeignKey(
        Place,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("place"),
    )
    description = models.TextField(_("description"), blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["date_earliest", "title"]

    def __str__(self) -> str:
        return self.title
