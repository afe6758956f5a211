"""What stands for the thing on the screen: its sheets and sides, its files."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class ItemImage(Orderable):
    """One sheet or side, in order."""

    page = ParentalKey("catalogue.CatalogueItemPage", on_delete=models.CASCADE, related_name="item_images")
    image = models.ForeignKey(
        "digital.MuseumImage", on_delete=models.PROTECT, related_name="item_images", verbose_name=_("picture")
    )
    label = models.CharField(
        _("sheet or side"), max_length=60, blank=True, help_text=_("«Л. 12 об.», «Оборот», «Общий вид»")
    )
    caption = models.CharField(_("caption"), max_length=250, blank=True)
    alt_text = models.CharField(
        _("description for those who cannot see it"),
        max_length=500,
        blank=True,
        help_text=_("What is to be seen, in one sentence."),
    )
    transcript = models.TextField(
        _("transcript"), blank=True, help_text=_("The text of the sheet, line by line, as it is written.")
    )

    panels = [
        FieldPanel("image"),
        FieldPanel("label"),
        FieldPanel("caption"),
        FieldPanel("alt_text"),
        FieldPanel("transcript"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("sheet or side")
        verbose_name_plural = _("sheets and sides")

    def __str__(self) -> str:
        return self.label or self.caption or str(self.image_id)


class ItemFile(Orderable):
    """A file beside the pictures: a PDF of all sheets, a recording."""

    page = ParentalKey("catalogue.CatalogueItemPage", on_delete=models.CASCADE, related_name="item_files")
    document = models.ForeignKey(
        "digital.MuseumDocument", on_delete=models.PROTECT, related_name="item_files", verbose_name=_("file")
    )
    title = models.CharField(_("title"), max_length=250)

    panels = [FieldPanel("document"), FieldPanel("title")]

    class Meta(Orderable.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self) -> str:
        return self.title
