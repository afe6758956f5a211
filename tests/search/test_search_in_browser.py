"""The results page in Chromium: it changes in place and keeps focus, address, history; it needs no script."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.search.visiting import SITE, Visitor, visiting

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("catalogue")]

LIST = "**/catalogue/?*"


@pytest.fixture
def here(visitor: Visitor) -> Visitor:
    """A visitor on the catalogue, marked."""
    visitor.open("/catalogue/")
    visitor.mark()
    return visitor


def total(page: Page) -> Locator:
    return page.locator("[data-total]")


def box(page: Page, name: str, value: str) -> Locator:
    return page.locator(f'.drawer input[name="{name}"][value="{value}"]')


def numbers(page: Page) -> list[str | None]:
    return [each.get_attribute("data-number") for each in page.locator("main article").all()]


def open_drawer(page: Page, name: str) -> Locator:
    drawer = page.locator(f'[data-drawer="{name}"]')
    if drawer.get_attribute("open") is None:
        drawer.locator("summary").click()
    return drawer


def test_a_ticked_value_changes_address_and_results_in_place(here: Visitor) -> None:
    page = here.page
    box(page, "type", "document").check()
    expect(total(page)).to_have_attribute("data-total", "20")
    assert here.address == "/catalogue/?type=document"
    expect(page.get_by_role("status").filter(has_text="Найдено 20 предметов")).to_be_visible()
    assert here.stayed
    box(page, "type", "document").uncheck()
    expect(total(page)).to_have_attribute("data-total", "40")
    assert here.address == "/catalogue/"
    assert here.stayed


def test_the_focus_stays_on_the_ticked_box_and_space_goes_on(here: Visitor) -> None:
    page = here.page
    ticked = box(page, "type", "document")
    ticked.focus()
    for expected in ["20", "40"]:
        page.keyboard.press("Space")
        expect(total(page)).to_have_attribute("data-total", expected)
        expect(box(page, "type", "document")).to_be_focused()
    page.keyboard.press("Tab")
    expect(box(page, "type", "artifact")).to_be_focused()


def test_the_page_is_what_the_address_alone_would_give(here: Visitor) -> None:
    page = here.page
    box(page, "type", "artifact").check()
    expect(total(page)).to_have_attribute("data-total", "20")
    page.locator("#sort").select_option("oldest")
    expect(page).to_have_url(re.compile("sort=oldest"))
    expect(page.locator("form[aria-busy]")).to_have_count(0)
    there = numbers(page), page.title(), page.locator(".chip--on").all_inner_texts()
    page.reload()
    assert not here.stayed
    assert (numbers(page), page.title(), page.locator(".chip--on").all_inner_texts()) == there


def test_a_chip_takes_its_restriction_away_in_place(here: Visitor) -> None:
    here.open("/catalogue/?type=document&library=gnbk&from=1900&to=1990")
    here.mark()
    page = here.page
    expect(page.locator(".chip--on")).to_have_count(3)
    page.get_by_role("link", name=re.compile("Убрать: .*1900")).click()
    expect(page).to_have_url(f"{SITE}/catalogue/?type=document&library=gnbk")
    page.get_by_role("link", name=re.compile("Убрать: ГНБК")).click()
    expect(page).to_have_url(f"{SITE}/catalogue/?type=document")
    expect(page.locator(".chip--on")).to_have_count(1)
    expect(total(page)).to_be_focused()  # the chip is gone, so the number of results has the focus
    assert here.stayed


def test_everything_is_reset_in_place(here: Visitor) -> None:
    here.open("/catalogue/?q=библиотека&type=document&library=gnbk")
    here.mark()
    here.page.get_by_role("link", name="Сбросить всё").click()
    expect(here.page).to_have_url(re.compile(r"/catalogue/\?q=[^&]*$"))
    expect(here.page.locator(".chip--on")).to_have_count(0)
    assert here.stayed


def test_the_pager_leads_to_the_number_of_results(here: Visitor) -> None:
    page = here.page
    first = numbers(page)
    page.get_by_role("link", name="Следующий лист списка").click()
    expect(page).to_have_url(f"{SITE}/catalogue/?page=2")
    expect(total(page)).to_be_focused()
    expect(total(page)).to_be_in_viewport()
    expect(page.locator('[aria-current="page"]').filter(has_text="2")).to_be_visible()
    assert len(first) == 24
    assert not set(first) & set(numbers(page))
    assert here.stayed


def test_back_and_forward_restore_results_and_scroll(here: Visitor) -> None:
    page = here.page
    first = numbers(page)
    last = page.get_by_role("link", name="Следующий лист списка")
    last.scroll_into_view_if_needed()
    left_at = page.evaluate("scrollY")
    assert left_at > 500
    last.click()
    expect(page).to_have_url(f"{SITE}/catalogue/?page=2")
    expect(total(page)).to_be_focused()
    second = numbers(page)
    page.evaluate("scrollTo(0, 700)")
    page.wait_for_timeout(300)
    page.go_back()
    expect(page.locator("main article").first).to_have_attribute("data-number", first[0] or "")
    page.wait_for_function(f"Math.abs(scrollY - {left_at}) < 5")
    assert numbers(page) == first
    page.go_forward()
    expect(page.locator("main article").first).to_have_attribute("data-number", second[0] or "")
    page.wait_for_function("Math.abs(scrollY - 700) < 5")
    assert numbers(page) == second
    assert here.stayed


def test_back_unticks_what_was_ticked(here: Visitor) -> None:
    page = here.page
    box(page, "type", "document").check()
    expect(total(page)).to_have_attribute("data-total", "20")
    page.go_back()
    expect(total(page)).to_have_attribute("data-total", "40")
    expect(box(page, "type", "document")).not_to_be_checked()
    expect(page.locator(".chip--on")).to_have_count(0)
    page.go_forward()
    expect(total(page)).to_have_attribute("data-total", "20")
    expect(box(page, "type", "document")).to_be_checked()
    assert here.stayed


def test_back_from_an_item_finds_the_results_as_they_were_left(here: Visitor) -> None:
    page = here.page
    box(page, "type", "artifact").check()
    expect(total(page)).to_have_attribute("data-total", "20")
    found = numbers(page)
    page.locator("main article h2 a").nth(3).click()
    expect(page).not_to_have_url(re.compile(r"\?type"))
    page.go_back()
    expect(page).to_have_url(f"{SITE}/catalogue/?type=artifact")
    expect(box(page, "type", "artifact")).to_be_checked()
    assert numbers(page) == found


def test_years_are_written_and_taken_by_enter_once(here: Visitor) -> None:
    page = here.page
    steps = page.evaluate("history.length")
    page.get_by_label("с", exact=True).fill("1950")
    page.keyboard.press("Tab")
    expect(page).to_have_url(f"{SITE}/catalogue/?from=1950")
    expect(page.get_by_label("по", exact=True)).to_be_focused()
    page.keyboard.type("1959")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{SITE}/catalogue/?from=1950&to=1959")
    expect(page.locator(".chip--on")).to_have_count(1)
    expect(page.get_by_label("по", exact=True)).to_be_focused()
    assert here.stayed
    assert page.evaluate("history.length") == steps + 2
    page.go_back()
    expect(page).to_have_url(f"{SITE}/catalogue/?from=1950")


def test_years_that_are_none_wait_to_be_set_right(here: Visitor) -> None:
    page = here.page
    page.get_by_label("с", exact=True).fill("девя")
    page.keyboard.press("Tab")
    assert here.address == "/catalogue/"
    page.get_by_label("с", exact=True).press("Enter")
    expect(page.get_by_text("девя»")).to_be_visible()
    expect(total(page)).to_have_attribute("data-total", "40")


def test_order_size_and_view_change_in_place(here: Visitor) -> None:
    page = here.page
    page.locator("#per-page").focus()
    page.locator("#per-page").select_option("48")
    expect(page).to_have_url(f"{SITE}/catalogue/?per_page=48")
    expect(page.locator("main article")).to_have_count(40)
    expect(page.locator("#per-page")).to_be_focused()
    page.locator("#sort").select_option("title")
    expect(page).to_have_url(re.compile("sort=title"))
    page.get_by_role("link", name="Список").click()
    expect(page).to_have_url(re.compile("view=list"))
    expect(page.locator(".rrow")).to_have_count(40)
    expect(page.get_by_role("link", name="Список")).to_be_focused()
    expect(page.get_by_role("link", name="Список")).to_have_attribute("aria-current", "true")
    page.locator("#per-page").select_option("24")
    expect(page).not_to_have_url(re.compile("per_page"))
    expect(page).to_have_url(re.compile("view=list"))
    assert here.stayed


def test_a_page_beyond_is_left_when_a_filter_changes(here: Visitor) -> None:
    here.open("/catalogue/?page=2")
    box(here.page, "type", "document").check()
    expect(here.page).to_have_url(f"{SITE}/catalogue/?type=document")


def test_the_query_is_carried_along(here: Visitor) -> None:
    here.open("/catalogue/?q=библиотеки&exact=words")
    here.mark()
    box(here.page, "type", "artifact").check()
    expect(here.page).to_have_url(re.compile("q=.*exact=words.*type=artifact"))
    expect(here.search_field).to_have_value("библиотеки")
    assert here.stayed


def test_a_drawer_that_was_opened_stays_open(here: Visitor) -> None:
    page = here.page
    drawer = open_drawer(page, "library")
    box(page, "type", "document").check()
    expect(total(page)).to_have_attribute("data-total", "20")
    expect(drawer).to_have_attribute("open", "")
    page.reload()
    expect(drawer).to_have_attribute("open", "")


def test_a_long_facet_unfolds_with_a_field_to_find_in(here: Visitor) -> None:
    page = here.page
    drawer = open_drawer(page, "library")
    expect(drawer.locator("label")).to_have_count(8)
    drawer.get_by_role("link", name=re.compile("Ещё")).click()
    field = drawer.get_by_role("textbox")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_name("Слово в списке")
    expect(drawer.get_by_role("link", name=re.compile("Ещё"))).to_have_count(0)
    assert drawer.locator("label").count() > 8
    page.keyboard.type("г. белов")
    expect(drawer.locator("label")).to_have_count(1)
    page.keyboard.press("Enter")
    assert here.address == "/catalogue/"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{SITE}/catalogue/?library=belovo")
    expect(box(page, "library", "belovo")).to_be_focused()
    assert here.stayed


def test_a_word_no_value_has_is_said_and_escape_takes_it_away(here: Visitor) -> None:
    drawer = open_drawer(here.page, "library")
    drawer.get_by_role("link", name=re.compile("Ещё")).click()
    drawer.get_by_role("textbox").fill("ъъъ")
    expect(drawer.locator("label")).to_have_count(0)
    expect(drawer.get_by_role("status")).to_have_text("Такого значения нет")
    drawer.get_by_role("textbox").press("Escape")
    expect(drawer.get_by_role("textbox")).to_have_value("")
    expect(drawer.locator("label").first).to_be_visible()


def test_ticked_values_outlast_a_search_in_their_list(here: Visitor) -> None:
    page = here.page
    here.open("/catalogue/?library=gnbk")
    drawer = open_drawer(page, "library")
    drawer.get_by_role("link", name=re.compile("Ещё")).click()
    drawer.get_by_role("textbox").fill("г. белов")
    expect(drawer.locator("label")).to_have_text([re.compile("ГНБК"), re.compile(r"ЦБС г\.\sБелово")])
    box(page, "library", "belovo").check()
    expect(page).to_have_url(re.compile("library=gnbk"))
    expect(page).to_have_url(re.compile("library=belovo"))


def test_the_unfolding_falls_back_to_the_page_of_values(chromium: Browser, db: None) -> None:
    with visiting(chromium) as visitor:
        visitor.open("/catalogue/")
        drawer = open_drawer(visitor.page, "library")
        answers = iter([{"status": 500}])

        def once(route):
            answer = next(answers, None)
            route.fulfill(**answer) if answer else route.fallback()

        visitor.page.route("**/values/**", once)
        drawer.get_by_role("link", name=re.compile("Ещё")).click()
        expect(visitor.page).to_have_url(f"{SITE}/catalogue/values/library/")
        expect(visitor.page.locator("h1")).to_have_text("Библиотека")


@pytest.mark.parametrize(
    "answer", [{"status": 500, "body": "сломалось"}, {"status": 403, "body": "нельзя"}, {}], ids=str
)
def test_a_broken_answer_falls_back_to_plain_navigation(
    chromium: Browser, db: None, answer: dict[str, object]
) -> None:
    with visiting(chromium) as visitor:
        visitor.open("/catalogue/")
        visitor.mark()
        answers = iter([answer])

        def once(route):
            broken = next(answers, None)
            if broken is None:
                route.fallback()
            elif broken:
                route.fulfill(**broken)
            else:
                route.abort("connectionreset")

        visitor.page.route(LIST, once)
        box(visitor.page, "type", "document").check()
        expect(total(visitor.page)).to_have_attribute("data-total", "20")
        assert visitor.address == "/catalogue/?type=document"
        assert not visitor.stayed
        assert visitor.page.evaluate("history.length") == 3


def test_the_last_of_quick_changes_wins(here: Visitor) -> None:
    page = here.page
    held = here.holds(LIST)
    box(page, "type", "document").check()
    page.wait_for_timeout(50)
    box(page, "type", "artifact").check()
    page.wait_for_timeout(50)
    expect(page.locator("form[data-live]")).to_have_attribute("aria-busy", "true")
    for route in held:
        route.fallback()
    expect(total(page)).to_have_attribute("data-total", "40")
    expect(page).to_have_url(f"{SITE}/catalogue/?type=document&type=artifact")
    expect(page.locator("form[data-live]")).not_to_have_attribute("aria-busy", "true")
    assert here.stayed


def test_nothing_found_offers_the_way_out_in_place(here: Visitor) -> None:
    page = here.page
    here.open("/catalogue/?library=gnbk&type=artifact&from=1900&to=1901")
    here.mark()
    expect(total(page)).to_have_attribute("data-total", "0")
    page.locator(".empty a").click()
    expect(total(page)).not_to_have_attribute("data-total", "0")
    assert here.stayed


def test_links_that_lead_elsewhere_do(here: Visitor) -> None:
    here.page.get_by_role("link", name="Случайный предмет").click()
    expect(here.page).to_have_url(re.compile(r"/catalogue/[-\w]+/$"))
    expect(here.page.locator("dl.label")).to_be_visible()


def test_a_press_for_another_window_is_left_to_the_browser(here: Visitor) -> None:
    with here.page.context.expect_page() as other:
        here.page.get_by_role("link", name="Следующий лист списка").click(modifiers=["Control"])
    other.value.close()
    assert here.address == "/catalogue/"


def test_a_keyboard_alone_reaches_and_uses_a_drawer(here: Visitor) -> None:
    page = here.page
    page.locator('[data-drawer="period"] summary').focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"\?period="))
    assert here.focused == page.locator('[data-drawer="period"] input').first.get_attribute("value")
    page.keyboard.press("Shift+Tab")
    expect(page.locator('[data-drawer="period"] summary')).to_be_focused()
    assert here.stayed


def test_on_a_phone_the_cabinet_is_folded_and_says_how_much_is_chosen(chromium: Browser, db: None) -> None:
    with visiting(chromium, viewport={"width": 390, "height": 844}) as visitor:
        page = visitor.page
        visitor.open("/catalogue/")
        summary = page.locator(".refine > summary")
        expect(box(page, "type", "document")).to_be_hidden()
        summary.click()
        box(page, "type", "document").check()
        page.get_by_role("button", name=re.compile("Показать 20")).click()
        expect(summary).to_contain_text("выбран")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert visitor.complaints == []


def test_without_javascript_every_control_works_by_a_plain_get(chromium: Browser, db: None) -> None:
    with visiting(chromium, java_script_enabled=False) as visitor:
        page = visitor.page
        visitor.open("/catalogue/")
        box(page, "type", "document").check()
        page.get_by_role("button", name="Показать выбранное").click()
        assert "type=document" in visitor.address
        expect(total(page)).to_have_attribute("data-total", "20")

        page.locator("#sort").select_option("oldest")
        page.locator("#per-page").select_option("48")
        page.get_by_role("button", name="Упорядочить").click()
        for part in ["type=document", "sort=oldest", "per_page=48"]:
            assert part in visitor.address

        page.get_by_label("с", exact=True).fill("1940")
        page.get_by_label("по", exact=True).fill("1949")
        page.locator(".years button").click()
        assert "from=1940" in visitor.address
        assert "type=document" in visitor.address
        expect(page.locator(".chip--on")).to_have_count(2)

        page.get_by_role("link", name="Список").click()
        expect(page.locator(".rrow").first).to_be_visible()
        page.get_by_role("link", name=re.compile("Убрать: Документы")).click()
        assert "type=" not in visitor.address
        assert "view=list" in visitor.address


def test_without_javascript_a_long_facet_is_a_page_of_its_own(chromium: Browser, db: None) -> None:
    with visiting(chromium, java_script_enabled=False) as visitor:
        page = visitor.page
        visitor.open("/catalogue/?type=document")
        open_drawer(page, "library").get_by_role("link", name=re.compile("Ещё")).click()
        expect(page.locator("h1")).to_have_text("Библиотека")
        page.get_by_label("Слово в списке").fill("г. белов")
        page.get_by_role("button", name="Найти в списке").click()
        assert visitor.address.startswith("/catalogue/values/library/?")
        expect(page.locator("[data-values] label")).to_have_count(1)
        page.locator("[data-values] input").check()
        page.get_by_role("button", name="Показать выбранное").click()
        assert "library=belovo" in visitor.address
        assert "type=document" in visitor.address
        expect(page.locator(".chip--on")).to_have_count(2)


def test_without_javascript_the_pager_is_plain_links(chromium: Browser, db: None) -> None:
    with visiting(chromium, java_script_enabled=False) as visitor:
        visitor.open("/catalogue/?sort=title")
        visitor.page.get_by_role("link", name="Следующий лист списка").click()
        assert visitor.address == "/catalogue/?sort=title&page=2"
        expect(visitor.page.locator("main article")).to_have_count(16)
