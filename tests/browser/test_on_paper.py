"""What comes out of the printer, as real PDFs by Chromium."""

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ALL_PICTURES = "document.querySelectorAll('img').forEach(image => { image.loading = 'eager' })"


@pytest.fixture
def printed(new_context, tmp_path: Path):
    """Prints a page and reads the text of every sheet of paper."""

    def print_page(address: str) -> tuple[Page, list[str]]:
        page = new_context(1280, 900).new_page()
        page.goto(address)
        page.evaluate(ALL_PICTURES)
        page.wait_for_load_state("networkidle")
        file = tmp_path / "page.pdf"
        page.pdf(path=file, prefer_css_page_size=True)
        with pypdfium2.PdfDocument(file) as document:
            return page, [sheet.get_textpage().get_text_range() for sheet in document]

    return print_page


def test_every_sheet_of_a_document_is_printed_with_its_label(printed) -> None:
    page, paper = printed("/id/000002/")
    page.emulate_media(media="print")
    assert page.locator(".prints img").evaluate_all(
        "images => images.every(image => image.clientHeight > 200)"
    )
    labels = page.locator(".prints figcaption").all_inner_texts()
    assert len(labels) == 2
    assert all(label.replace("\u00a0", " ") in paper[0].replace("\u00a0", " ") for label in labels)


def test_the_title_of_an_exhibition_is_printed_in_black(printed) -> None:
    page, _paper = printed("/exhibitions/sorok-knig-na-podvode/")
    page.emulate_media(media="print")
    assert page.locator("h1").evaluate("title => getComputedStyle(title).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize(
    ("address", "heading", "follows"),
    [
        ("/", "Новое в каталоге", "КП-40/1"),
        ("/exhibitions/sorok-knig-na-podvode/", "Предметы выставки", "С этого листа начинается"),
        ("/libraries/mezhdurechensk/", "Передано музею", "КП-12/1"),
        ("/id/000016/", "Расшифровка", "Карточка 1"),
    ],
)
def test_no_heading_stands_alone_at_the_foot_of_a_page(printed, address, heading, follows) -> None:
    _page, paper = printed(address)
    plain = [" ".join(sheet.split()) for sheet in paper]
    with_heading = next(sheet for sheet in plain if heading in sheet)
    assert follows in with_heading.partition(heading)[2]


def test_what_cannot_be_pressed_on_paper_is_not_printed(printed) -> None:
    page, paper = printed("/catalogue/")
    for words in ("Порядок", "Случайный предмет", "Показать", "В подборку", "Карточки"):
        assert not any(words in sheet for sheet in paper)
    page.emulate_media(media="print")
    assert page.locator(".seg, .pick, #sort").evaluate_all("nodes => nodes.every(node => !node.offsetParent)")


def test_the_drawer_of_the_first_page_is_printed_in_one_piece(printed) -> None:
    _page, paper = printed("/")
    assert "предмет недели" in paper[0]
    assert "до перехода на электронный каталог" in paper[0].replace("\u00a0", " ").replace("\r\n", " ")
    assert not any("Ударные стройки" in sheet for sheet in paper)
