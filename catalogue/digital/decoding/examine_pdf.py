"""The first page of a PDF as a picture, and how many there are."""

import pypdfium2

from .answers import Facts, Refused
from .limits import MOST_PDF_PAGES, WORKING_HEIGHT, WORKING_QUALITY, WORKING_WIDTH

NEEDS_A_PASSWORD = 4  # FPDF_ERR_PASSWORD
PAGE_BOX = (min(WORKING_WIDTH, 1600), min(WORKING_HEIGHT, 2400))
LARGEST_SCALE = 300 / 72


def run(kind: str, path: str, output: str) -> Facts:
    """Open the document and draw its first page to `output`. Raises Refused."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == NEEDS_A_PASSWORD
        raise Refused("encrypted" if locked else "broken") from error
    pages = len(document)
    if not pages:
        raise Refused("broken")
    if pages > MOST_PDF_PAGES:
        raise Refused("too_many_pages", MOST_PDF_PAGES)
    width, height = draw(document[0], output)
    return Facts(width, height, pages=pages)


def draw(page: pypdfium2.PdfPage, output: str) -> tuple[int, int]:
    """Draw a page into the box, however many points it claims; a page without an extent is broken."""
    width, height = page.get_size()
    if width <= 0 or height <= 0:
        raise Refused("broken")
    scale = min(PAGE_BOX[0] / width, PAGE_BOX[1] / height, LARGEST_SCALE)
    picture = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    picture.save(output, "JPEG", quality=WORKING_QUALITY)
    return picture.size
