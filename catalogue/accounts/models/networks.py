"""Library networks (ЦБС) and their branches: the organisations that contribute."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel


class NetworkKind(models.TextChoices):
    """What a network serves; the word «район» is history since 2025 (DOMAIN.md, 0.5)."""

    CITY = "city", _("city")
    DISTRICT = "district", _("municipal district")
    REGIONAL = "regional", _("regional library")


class LibraryNetwork(ClusterableModel):
    """A centralised library system or a regional library: a contributing organisation."""

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    short_name = models.CharField(_("short name"), max_length=120)
    full_name = models.CharField(_("full name"), max_length=300)
    municipality = models.CharField(_("municipality"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=NetworkKind, default=NetworkKind.CITY)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    confidence = models.CharField(
        _("where the data come from"),
        max_length=300,
        blank=True,
        help_text=_("Shown to the staff only."),
    )
    postal_address = models.CharField(_("postal address"), max_length=300, blank=True)
    website = models.URLField(_("website"), blank=True)
    endorsement_required = models.BooleanField(
        _("the coordinator endorses deposits"),
        default=False,
        help_text=_("A deposit goes to the museum only after the network's coordinator has agreed."),
    )
    colleagues_see_deposits = models.BooleanField(
        _("colleagues see each other's deposits"),
        default=False,
        help_text=_("Read only, within the branch or the whole network."),
    )
    is_active = models.BooleanField(_("takes part"), default=True)

    class Meta:
        verbose_name = _("library network")
        verbose_name_plural = _("library networks")
        ordering = ["short_name"]

    def __str__(self) -> str:
        return self.short_name


class Branch(models.Model):
    """A branch (филиал) of a network: one library building with its readers."""

    network = ParentalKey(
        LibraryNetwork, on_delete=models.CASCADE, related_name="branches", verbose_name=_("library network")
    )
    name = models.CharField(_("name"), max_length=200)
    locality = models.CharField(_("locality"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("branch")
        verbose_name_plural = _("branches")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["network", "name"], name="one_branch_of_a_name")]

    def __str__(self) -> str:
        return self.name
