"""Public copies of pictures and files follow what is public: made with a page, gone with the last one."""

from django.db.models import Exists, OuterRef, QuerySet

from catalogue.digital.larger_copies import show_in_public
from catalogue.digital.models import MuseumImage, PublicCopy, PublicDocument
from catalogue.digital.public_copies import remove_public_copies
from catalogue.digital.public_documents import request_public_document
from catalogue.digital.tiles import request_tiles
from catalogue.models import CatalogueItemPage, ExhibitionPage, ItemFile, ItemImage


def show_item(page: CatalogueItemPage) -> None:
    """Make the copies of a public item and take back those of pictures it no longer has."""
    if not page.live or page.is_withdrawn:
        return  # Wagtail says «published» of a page that is only scheduled, too
    rows = list(ItemImage.objects.filter(page=page.pk).select_related("image").order_by("sort_order", "pk"))
    for row in rows:
        _describe(row)
        _show(row.image)
    for file in ItemFile.objects.filter(page=page.pk).select_related("document__master"):
        request_public_document(file.document)
    lead_image = rows[0].image if rows else None
    CatalogueItemPage.objects.filter(pk=page.pk).update(lead_image=lead_image)
    page.lead_image = lead_image
    take_back_what_nobody_shows()


def show_exhibition(page: ExhibitionPage) -> None:
    """Make the copies of an exhibition's cover."""
    if page.live and page.lead_image:
        _show(page.lead_image)
    take_back_what_nobody_shows()


def take_back_what_nobody_shows() -> None:
    """Remove the public copies of pictures and files that no public page shows any more."""
    for image in _shown_nowhere():
        remove_public_copies(image)
    public = ItemFile.objects.filter(
        document=OuterRef("document"), page__live=True, page__withdrawn_at__isnull=True
    )
    for copy in PublicDocument.objects.exclude(Exists(public)):
        copy.delete()  # one by one: the file goes with its row


def _show(image: MuseumImage) -> None:
    show_in_public(image)
    request_tiles(image)


def _describe(row: ItemImage) -> None:
    """Lists show the picture without its sheet; the words go with it."""
    words = row.alt_text[: MuseumImage._meta.get_field("description").max_length]
    if row.image.description != words:
        row.image.description = words
        row.image.save(update_fields=["description"])


def _shown_nowhere() -> QuerySet[MuseumImage]:
    here = OuterRef("pk")
    of_items = ItemImage.objects.filter(image=here, page__live=True, page__withdrawn_at__isnull=True)
    covers = ExhibitionPage.objects.filter(lead_image=here, live=True)
    copies = PublicCopy.objects.filter(image=here)
    return MuseumImage.objects.filter(Exists(copies)).exclude(Exists(of_items)).exclude(Exists(covers))
