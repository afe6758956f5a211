"""What ties an item to authorities: its makers, the people and the places it is about."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class AgentRole(models.TextChoices):
    """What an agent did (LIDO event types, in the words of the museum's card)."""

    AUTHOR = "author", _("author")
    MAKER = "maker", _("maker")
    PUBLISHER = "publisher", _("publisher")
    PHOTOGRAPHER = "photographer", _("photographer")
    PREVIOUS_OWNER = "previous_owner", _("previous owner")


class ItemAgent(Orderable):
    """Who made the thing: a person or a body of the authorities, and the words of the source."""

    page = ParentalKey("catalogue.CatalogueItemPage", on_delete=models.CASCADE, related_name="agents")
    person = models.ForeignKey(
        "authorities.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("person"),
    )
    body = models.ForeignKey(
        "authorities.CorporateBody",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("corporate body"),
    )
    as_written = models.CharField(_("as written on the thing"), max_length=250, blank=True)
    role = models.CharField(_("role"), max_length=20, choices=AgentRole, default=AgentRole.AUTHOR)

    panels = [FieldPanel("role"), FieldPanel("person"), FieldPanel("body"), FieldPanel("as_written")]

    class Meta(Orderable.Meta):
        verbose_name = _("author or maker")
        verbose_name_plural = _("authors and makers")

    def __str__(self) -> str:
        return str(self.person or self.body or self.as_written)


class ItemPerson(Orderable):
    """A person the item is about or shows."""

    page = ParentalKey("catalogue.CatalogueItemPage", on_delete=models.CASCADE, related_name="people")
    person = models.ForeignKey(
        "authorities.Person", on_delete=models.PROTECT, related_name="item_people", verbose_name=_("person")
    )

    panels = [FieldPanel("person")]

    class Meta(Orderable.Meta):
        verbose_name = _("person the item is about")
        verbose_name_plural = _("persons the item is about")


class ItemPlace(Orderable):
    """A place of the item's making or life."""

    page = ParentalKey("catalogue.CatalogueItemPage", on_delete=models.CASCADE, related_name="places")
    place = models.ForeignKey(
        "authorities.Place", on_delete=models.PROTECT, related_name="item_places", verbose_name=_("place")
    )

    panels = [FieldPanel("place")]

    class Meta(Orderable.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")
