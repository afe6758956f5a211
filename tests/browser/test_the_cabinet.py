"""What only a browser shows of the cabinet: room in the bar above, and photographs on their way."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .test_the_story import begin, photographs

pytestmark = pytest.mark.browser

ROWS_OF_THE_BAR = """() => {
    const parts = [...document.querySelectorAll('.util .wrap > *')];
    const shown = parts.filter((each) => each.getClientRects().length);
    const boxes = shown.map((each) => each.getBoundingClientRect());
    return new Set(boxes.map((box) => Math.round((box.top + box.bottom) / 16))).size;
}"""
WORDLESS = """() => [...document.querySelectorAll('.util :is(a, button)')]
    .filter((each) => each.getClientRects().length && !each.innerText.trim()).length"""


def of_the_bar(page: Page, width: int) -> tuple[int, int, bool]:
    """In how many rows its parts stand, how many have no words, whether the page is too wide."""
    page.set_viewport_size({"width": width, "height": 800})
    too_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return page.evaluate(ROWS_OF_THE_BAR), page.evaluate(WORDLESS), too_wide


@pytest.mark.parametrize("who", [None, "librarian@mezhdurechensk.demo", "curator@museum.demo"])
def test_the_bar_above_is_one_row_of_words_at_every_width(who, sign_in, new_context) -> None:
    page = sign_in(who) if who else new_context().new_page()
    page.goto("/wanted/")
    for width in (1440, 1366, 1280, 1024, 768, 390, 320):
        assert of_the_bar(page, width) == (1, 0, False), width


def test_many_photographs_speak_with_one_voice_and_the_tile_is_the_button(sign_in, tmp_path: Path) -> None:
    page = sign_in("librarian@mezhdurechensk.demo")
    page.goto(f"{begin(page)}objects/new/?type=artifact")
    page.fill("input[name=title]", "Лампа настольная")
    control = page.locator("input#files")
    box = control.bounding_box()
    assert box is not None
    assert max(box["width"], box["height"]) <= 1
    control.focus()
    expect(control).to_be_focused()
    voices = page.locator("main [role=status]").count()
    page.set_input_files("input#files", photographs(tmp_path, "DSC", 5))
    assert page.locator("main [role=status]").count() == voices
    expect(page.locator("[data-uploads]")).to_have_text(
        re.compile(r"(Загружено|Sent:) 5 (из|of) 5"), timeout=60_000
    )
    expect(page.get_by_role("heading", level=1)).to_have_text("Лампа настольная")
    expect(page.locator("[data-side]")).to_contain_text("Лампа настольная")
