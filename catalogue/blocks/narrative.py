"""The blocks of an exhibition's narrative and of plain pages."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ItemBlock(blocks.StructBlock):
    """One object of the catalogue, shown inside the narrative with the curator's words."""

    item = blocks.PageChooserBlock(page_type="catalogue.CatalogueItemPage", label=_("item"))
    words = blocks.RichTextBlock(
        label=_("curator's words"), required=False, features=["bold", "italic", "link"]
    )

    class Meta:
        icon = "image"
        label = _("item of the catalogue")
        template = "catalogue/blocks/item.html"


class QuoteBlock(blocks.StructBlock):
    """Words of a document or a witness, with their source."""

    text = blocks.TextBlock(label=_("words"))
    source = blocks.CharBlock(label=_("source"), required=False)

    class Meta:
        icon = "openquote"
        label = _("quotation")
        template = "catalogue/blocks/quote.html"


class NarrativeStreamBlock(blocks.StreamBlock):
    """A story told in headings, paragraphs, objects and quotations."""

    heading = blocks.CharBlock(label=_("heading"), icon="title", template="catalogue/blocks/heading.html")
    paragraph = blocks.RichTextBlock(
        label=_("text"),
        icon="pilcrow",
        features=["bold", "italic", "link", "ol", "ul"],
        template="catalogue/blocks/paragraph.html",
    )
    item = ItemBlock()
    quote = QuoteBlock()
