"""The thumbs over the years by keyboard and by hand; the map and the timeline at work."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

TOTAL = "[role=status][data-total]"
SLOW_NETWORK = """
const fetched = window.fetch;
window.fetch = async (...asked) => {
  await new Promise((done) => setTimeout(done, 600));
  return fetched(...asked);
};
"""


@pytest.fixture
def complaints() -> list[str]:
    return []


@pytest.fixture
def page(new_context, complaints) -> Page:
    page = new_context(1440, 900).new_page()
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page


def open_catalogue(page: Page, query: str = "") -> int:
    page.goto(f"/catalogue/{query}")
    page.wait_for_load_state("networkidle")
    return int(page.get_attribute(TOTAL, "data-total"))


def test_an_arrow_key_moves_the_years_by_a_decade(page, complaints) -> None:
    every = open_catalogue(page)
    first = page.get_by_label("Первый год")
    first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")

    # at once: the field, the words, the bars
    expect(page.locator("#year-from")).to_have_value("1920")
    expect(first).to_have_attribute("aria-valuetext", "с 1920")
    bars = page.locator(".hist rect")
    expect(page.locator(".hist rect.on")).to_have_count(bars.count() - 3)

    # when the thumb rests: the results, the address; the focus stays
    page.wait_for_url("**/catalogue/?from=1920")
    expect(page.locator(TOTAL)).not_to_have_attribute("data-total", str(every))
    expect(page.locator("#year-start")).to_be_focused()
    expect(page.locator(".chip--on")).to_have_text(re.compile("1920"))
    assert not complaints


def test_the_second_thumb_means_the_last_year_and_the_edges_no_bound(page, complaints) -> None:
    open_catalogue(page, "?from=1920&to=1969")
    last = page.get_by_label("Последний год")
    last.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/catalogue/?from=1920&to=1959")
    page.keyboard.press("Home")  # stops before the other thumb
    page.wait_for_url("**/catalogue/?from=1920&to=1929")
    page.keyboard.press("End")
    page.wait_for_url("**/catalogue/?from=1920")
    expect(page.locator("#year-end")).to_have_attribute("aria-valuetext", "до наших дней")
    page.go_back()
    expect(page.locator("#year-to")).to_have_value("1929")
    assert not complaints


def test_going_back_before_the_answer_shows_what_was_before(page) -> None:
    page.add_init_script(SLOW_NETWORK)
    open_catalogue(page, "?from=1920&to=1929")
    before = page.get_attribute(TOTAL, "data-total")
    page.locator("#year-end").focus()
    page.keyboard.press("End")
    page.wait_for_url("**/catalogue/?from=1920")
    page.go_back()
    expect(page.locator("#year-to")).to_have_value("1929")
    page.wait_for_load_state("networkidle")
    expect(page.locator(TOTAL)).to_have_attribute("data-total", before)


def test_years_that_are_no_decade_stay_until_their_own_thumb_is_moved(page) -> None:
    open_catalogue(page, "?from=1943&to=1956")
    expect(page.locator("#year-start")).to_have_attribute("aria-valuetext", "с 1943")
    page.locator("#year-end").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/catalogue/?from=1943&to=1969")


def test_a_key_pressed_while_the_server_answers_is_not_lost(page) -> None:
    page.add_init_script(SLOW_NETWORK)
    open_catalogue(page)
    page.locator("#year-start").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/catalogue/?from=1900")  # the answer is on its way
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/catalogue/?from=1910")
    expect(page.locator("#year-from")).to_have_value("1910")
    expect(page.locator("#year-start")).to_be_focused()


def test_a_thumb_is_dragged_by_hand(page) -> None:
    open_catalogue(page)
    box = page.locator("#year-end").bounding_box()
    right, middle = box["x"] + box["width"], box["y"] + box["height"] / 2
    page.mouse.move(right - 10, middle)
    page.mouse.down()
    page.mouse.move(right - box["width"] / 2, middle, steps=5)
    assert page.locator("#year-to").input_value()
    assert page.url.endswith("/catalogue/")
    page.mouse.up()
    page.wait_for_url(re.compile(r"to=19\d9"))


def test_without_a_script_the_fields_do_and_no_thumb_is_shown(new_context) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/catalogue/")
    expect(page.locator("#year-start")).to_be_hidden()
    page.fill("#year-from", "1930")
    page.fill("#year-to", "1939")
    page.press("#year-to", "Enter")
    assert "from=1930&to=1939" in page.url


def test_the_thumbs_are_seen_in_forced_colours(new_context, shot) -> None:
    page = new_context(forced_colors="active").new_page()
    page.goto("/catalogue/?from=1930&to=1959")
    expect(page.locator("#year-start")).to_be_visible()
    shot(page, "years-forced-colours")
    page.goto("/map/")
    shot(page, "map-forced-colours")


def test_the_period_that_is_read_is_marked(page, complaints) -> None:
    page.goto("/timeline/")
    page.locator("[data-spy] a").nth(4).click()
    expect(page.locator("[data-spy] [aria-current]")).to_have_attribute("href", "#p-1946-1958")
    heading = page.locator("#p-1946-1958 h2").bounding_box()
    list_of_periods = page.locator("[data-spy]").bounding_box()
    assert heading["y"] >= list_of_periods["y"] + list_of_periods["height"]
    assert not complaints


def test_a_point_of_the_map_opens_its_items_by_keyboard(page, complaints) -> None:
    page.goto("/map/")
    page.get_by_role("link", name="Кемерово, предметов: 4").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/catalogue/?place=kemerovo")
    expect(page.locator(TOTAL)).to_have_attribute("data-total", "4")
    assert not complaints


def test_the_views_change_in_place_and_keep_the_filter(page, complaints) -> None:
    open_catalogue(page, "?type=artifact")
    page.evaluate("window.same = true")
    page.get_by_role("link", name="Карта", exact=True).first.click()
    expect(page.locator(".map svg")).to_be_visible()
    page.get_by_role("link", name="Библиотечные системы").click()
    expect(page.get_by_role("heading", name="Библиотечные системы")).to_be_visible()
    page.get_by_role("link", name="По годам").click()
    expect(page.locator(".rail").first).to_be_visible()
    assert "type=artifact" in page.url
    assert "by=" not in page.url
    assert page.evaluate("window.same") is True
    assert not complaints
