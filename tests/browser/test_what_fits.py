"""What people read is neither cut nor broken: guides, cards, labels, headings, at their widths."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

DOCUMENT, ARTIFACT, EXHIBITION = "/id/000002/", "/id/000036/", "/exhibitions/sorok-knig-na-podvode/"

CUT = """nodes => nodes.filter(node => node.scrollWidth > node.clientWidth + 1
    || node.scrollHeight > node.clientHeight + 1).map(node => node.textContent.trim())"""
SMALL_HEADINGS = """nodes => nodes.filter(node => node.offsetParent).filter(node => {
    const { fontFamily, fontSize } = getComputedStyle(node);
    return fontFamily.includes('Old Standard') && parseFloat(fontSize) < 24;
}).map(node => node.textContent.trim())"""
TALLER_THAN_ITS_LINES = """(nodes, lines) => nodes.filter(
    node => node.clientHeight > (lines + 0.5) * parseFloat(getComputedStyle(node).lineHeight)
).map(node => node.textContent.trim())"""


def opened(new_context, address: str, width: int, **options: object) -> Page:
    page = new_context(width, 900, **options).new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page


def low_vision(new_context, site, address: str, width: int, choice: str) -> Page:
    context = new_context(width, 900)
    context.add_cookies([{"name": "appearance", "value": choice, "url": site.url}])
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("width", [1440, 1366, 1280, 1024, 768])
def test_the_guides_of_the_drawer_are_whole(new_context, width: int) -> None:
    page = opened(new_context, "/", width)
    assert page.locator(".guide").count() == 9
    assert page.locator(".guide").evaluate_all(CUT) == []


def test_the_item_of_the_week_is_shown_whole(new_context) -> None:
    picture = opened(new_context, "/", 1440).locator(".front img")
    shown = picture.bounding_box()
    natural = picture.evaluate("image => image.naturalWidth / image.naturalHeight")
    assert shown["width"] / shown["height"] == pytest.approx(natural, rel=0.02)


@pytest.mark.parametrize("width", [1440, 1024, 768, 390, 320])
@pytest.mark.parametrize("address", ["/catalogue/", EXHIBITION])
def test_numbers_and_datings_of_cards_are_whole(new_context, address: str, width: int) -> None:
    page = opened(new_context, address, width)
    marks = page.locator(".rcard__mark span")
    assert marks.evaluate_all("nodes => nodes.every(node => node.offsetParent)")
    assert marks.evaluate_all(CUT) == []


@pytest.mark.parametrize("width", [1440, 390])
def test_the_rod_hole_stands_in_the_middle_clear_of_the_button(new_context, width: int) -> None:
    page = opened(new_context, "/catalogue/", width)
    apart = page.locator(".rcard").evaluate_all("""cards => cards.every(card => {
        const box = card.getBoundingClientRect(), hole = getComputedStyle(card, '::after');
        const left = parseFloat(hole.left), size = parseFloat(hole.width);
        const top = box.height - parseFloat(hole.bottom) - size;
        const pick = card.querySelector('.pick').getBoundingClientRect();
        const clear = pick.left - box.left > left + size || pick.bottom - box.top <= top;
        return clear && Math.abs(left + size / 2 - box.width / 2) < 2;
    })""")
    assert apart


def test_an_exhibition_has_four_cards_in_a_row_of_one_height(new_context) -> None:
    page = opened(new_context, EXHIBITION, 1440)
    boxes = page.locator("#entries .rcard").evaluate_all(
        "cards => cards.map(card => [card.offsetTop, card.offsetHeight])"
    )
    rows: dict[int, list[int]] = {}
    for top, height in boxes:
        rows.setdefault(top, []).append(height)
    assert [len(row) for row in rows.values()][:-1] == [4] * (len(rows) - 1)
    assert all(len(set(row)) == 1 for row in rows.values())


@pytest.mark.parametrize(
    "address",
    ["/", "/catalogue/", "/catalogue/?q=подвода", DOCUMENT, ARTIFACT, EXHIBITION, "/libraries/belovo/"],
)
def test_the_display_face_is_for_large_letters_only(new_context, address: str) -> None:
    page = opened(new_context, address, 1440)
    assert page.locator("main :is(h1, h2, h3, h4)").evaluate_all(SMALL_HEADINGS) == []


@pytest.mark.parametrize("width", [390, 320])
def test_the_views_of_the_list_stand_in_one_row_on_a_phone(new_context, width: int) -> None:
    links = opened(new_context, "/catalogue/", width).locator(".seg a")
    assert len(set(links.evaluate_all("links => links.map(link => link.offsetTop)"))) == 1


def test_the_margin_of_a_network_breaks_between_words(new_context) -> None:
    page = opened(new_context, "/libraries/mezhdurechensk/", 1440)
    expect(page.locator("main")).not_to_contain_text("(до преобразования")
    assert page.locator(".entry__mark").evaluate_all(CUT) == []


def test_where_nothing_can_be_narrowed_there_is_no_cabinet(new_context) -> None:
    page = opened(new_context, "/catalogue/?q=ххххцц", 390)
    expect(page.locator(".refine")).to_be_hidden()
    wide = opened(new_context, "/catalogue/?q=ххххцц", 1440)
    assert wide.locator(".empty").bounding_box()["x"] == wide.locator("h1").bounding_box()["x"]


def test_all_that_is_left_of_a_facet_is_in_sight(new_context) -> None:
    page = opened(new_context, "/catalogue/", 1440)
    drawers = page.locator(".drawer__in")
    page.locator(".drawer:not([open]) > summary").evaluate_all("heads => heads.forEach(head => head.click())")
    assert drawers.evaluate_all(CUT) == []


def documents_of(page) -> str:
    """How many documents are public by now: other tests of the session publish, too."""
    asked = "fetch('/api/catalogue/?type=document').then(answer => answer.json())"
    return str(page.evaluate(f"{asked}.then(found => found.total)"))


def test_filters_of_a_phone_are_applied_by_a_button_that_counts(new_context) -> None:
    page = opened(new_context, "/catalogue/", 390)
    page.locator(".refine > summary").click()
    page.locator(".cab [name=type][value=document]").check()
    button = page.locator("[data-apply]")
    expect(button).to_have_text(f"Показать {documents_of(page)}")
    assert "type" not in page.url
    button.click()
    expect(page.locator("#found")).to_have_attribute("data-total", documents_of(page))
    expect(page.locator("#found")).to_be_in_viewport()
    expect(page.locator(".refine")).not_to_have_attribute("open", "")


def test_filters_of_a_wide_screen_are_applied_at_once(new_context) -> None:
    page = opened(new_context, "/catalogue/", 1440)
    page.locator(".cab [name=type][value=document]").check()
    expect(page.locator("#found")).to_have_attribute("data-total", documents_of(page))


def test_a_short_transcript_is_no_taller_than_it_needs(new_context) -> None:
    page = opened(new_context, "/id/000003/", 1440)
    sheet, text = (page.locator(each).bounding_box()["height"] for each in (".viewer", ".transcript"))
    assert text <= sheet
    page.locator(".transcript > :not(h2)").evaluate_all("parts => parts.forEach(part => part.remove())")
    assert page.locator(".transcript").bounding_box()["height"] < 150


def test_the_full_screen_shows_the_whole_sheet(new_context) -> None:
    page = opened(new_context, DOCUMENT, 1366)
    page.locator('[data-zoom="full"]').click()
    expect(page.locator("[data-viewer-said]")).to_have_text("Увеличение 100 %")


class TestLowVision:
    """The version for people with low vision."""

    def test_its_panel_stays_folded_on_the_pages_and_a_link_leads_back(self, new_context, site) -> None:
        page = low_vision(new_context, site, DOCUMENT, 1440, "size:2")
        expect(page.locator("#vision legend").first).to_be_hidden()
        page.locator("#vision summary").click()
        expect(page.locator("#vision legend").first).to_be_visible()
        expect(page.locator("#vision [name=size][value='2']")).to_be_checked()
        page.get_by_role("link", name="Обычная версия").click()
        expect(page.locator("#vision")).to_be_hidden()
        expect(page.get_by_role("button", name="Версия для слабовидящих")).to_be_visible()

    def test_its_panel_is_folded_on_a_phone(self, new_context, site) -> None:
        page = low_vision(new_context, site, "/", 390, "size:3")
        expect(page.locator("#vision legend").first).to_be_hidden()
        page.locator("#vision summary").click()
        expect(page.locator("#vision legend").first).to_be_visible()

    def test_it_works_without_a_script(self, new_context, site) -> None:
        context = new_context(390, 844, java_script_enabled=False)
        context.add_cookies([{"name": "appearance", "value": "size:2", "url": site.url}])
        page = context.new_page()
        page.goto("/")
        page.locator("#vision summary").click()
        expect(page.locator("#vision legend").first).to_be_visible()

    @pytest.mark.parametrize("width", [1440, 1024])
    def test_words_of_the_label_are_whole(self, new_context, site, width: int) -> None:
        page = low_vision(new_context, site, ARTIFACT, width, "size:2")
        assert page.locator(".label dt").evaluate_all(TALLER_THAN_ITS_LINES, 1) == []

    def test_words_of_the_drawers_have_the_width_of_the_drawer(self, new_context, site) -> None:
        page = low_vision(new_context, site, "/catalogue/", 390, "size:3")
        page.locator(".refine > summary").click()
        check = page.locator(".cab .check").first
        count = check.locator("span")
        assert count.bounding_box()["y"] > check.locator("input").bounding_box()["y"] + 20
