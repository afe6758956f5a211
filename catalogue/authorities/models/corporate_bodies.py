"""Libraries and other bodies, with their names in time and their genealogy."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from catalogue.accounts.models import LibraryNetwork

from .places import Place
from .slugs import FrozenSlugModel


class CorporateBody(FrozenSlugModel, ClusterableModel):
    """A library, a committee, a society (ISAAR(CPF))."""

    name = models.CharField(_("name"), max_length=300)
    place = models.ForeignKey(
        Place,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="corporate_bodies",
        verbose_name=_("place"),
    )
    network = models.ForeignKey(
        LibraryNetwork,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="corporate_bodies",
        verbose_name=_("library network"),
    )
    year_from = models.SmallIntegerField(_("founded"), null=True, blank=True)
    year_to = models.SmallIntegerField(_("closed"), null=True, blank=True)
    history = models.TextField(_("history"), blank=True)

    class Meta:
        verbose_name = _("corporate body")
        verbose_name_plural = _("corporate bodies")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class CorporateBodyName(models.Model):
    """A name and an address the body had in some years."""

    body = ParentalKey(CorporateBody, on_delete=models.CASCADE, related_name="other_names")
    name = models.CharField(_("name"), max_length=300)
    address = models.CharField(_("address"), max_length=300, blank=True)
    year_from = models.SmallIntegerField(_("first year"), null=True, blank=True)
    year_to = models.SmallIntegerField(_("last year"), null=True, blank=True)

    class Meta:
        verbose_name = _("name of a body in time")
        verbose_name_plural = _("names of bodies in time")
        ordering = ["year_from", "name"]

    def __str__(self) -> str:
        return self.name


class CorporateBodyRelation(models.Model):
    """One body came out of another: the genealogy of libraries."""

    successor = ParentalKey(
        CorporateBody, on_delete=models.CASCADE, related_name="predecessors", verbose_name=_("successor")
    )
    predecessor = models.ForeignKey(
        CorporateBody, on_delete=models.CASCADE, related_name="successors", verbose_name=_("predecessor")
    )
    year = models.SmallIntegerField(_("year"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("relation of bodies")
        verbose_name_plural = _("relations of bodies")
        constraints = [
            models.UniqueConstraint(fields=["successor", "predecessor"], name="one_relation_of_two_bodies"),
            models.CheckConstraint(
                condition=~models.Q(successor=models.F("predecessor")), name="no_body_succeeds_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"
