"""The list of suggestions under the search field, by the WAI-ARIA pattern of a combobox, in Chromium."""

import re

import pytest
from playwright.sync_api import Browser, Locator, expect

from catalogue.authorities.models import Place, Term, Vocabulary
from tests.search.visiting import SITE, Visitor, visiting

pytestmark = pytest.mark.browser

SUGGEST = "**/suggest/?*"


@pytest.fixture(autouse=True)
def chests(public_item):
    """Two items and a place of the same beginning."""
    place = Place.objects.create(slug="sundukovo", name="Сундуково")
    theme = Term.objects.create(vocabulary=Vocabulary.THEME, slug="t", name="сундуки с книгами")
    first = public_item("Сундук книгоноши", accession_number="МБК КП-1/1", places=[place], themes=[theme])
    return [first, public_item("Сундук дорожный", accession_number="МБК КП-2/1")]


@pytest.fixture
def field(visitor: Visitor) -> Locator:
    """The search field of the catalogue."""
    visitor.open("/catalogue/")
    return visitor.page.get_by_role("combobox", name="Что найти")


@pytest.fixture
def options(visitor: Visitor, field: Locator) -> Locator:
    """The options of the open list, after «сунд» was typed."""
    field.press_sequentially("сунд")
    options = visitor.page.locator("[role=listbox] [role=option]")
    expect(options).to_have_count(4)
    return options


def chosen(field: Locator, option: Locator) -> None:
    """Nothing but this option is chosen, and the field says so; the focus stays in the field."""
    expect(option).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", option.get_attribute("id") or "")
    expect(field).to_be_focused()
    expect(field.page.locator('[aria-selected="true"]')).to_have_count(1)


def not_chosen(field: Locator) -> None:
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile(""))
    expect(field.page.locator('[aria-selected="true"]')).to_have_count(0)


def is_open(field: Locator, whether: bool = True) -> None:
    expect(field).to_have_attribute("aria-expanded", "true" if whether else "false")
    expect(field.page.locator("[role=listbox]")).to_be_visible(visible=whether)


def test_before_anything_is_typed_the_list_is_closed(visitor: Visitor, field: Locator) -> None:
    is_open(field, False)
    field.focus()
    field.press("ArrowDown")
    is_open(field, False)
    assert visitor.asked_for("/suggest/") == []


def test_typing_shows_groups_with_their_names(visitor: Visitor, field: Locator, options: Locator) -> None:
    is_open(field)
    listbox = visitor.page.get_by_role("listbox", name="Подсказки")
    assert listbox.get_attribute("id") == field.get_attribute("aria-controls")
    assert field.get_attribute("aria-autocomplete") == "list"
    expect(listbox.get_by_role("group", name="Предметы").get_by_role("option")).to_have_text(
        [re.compile("Сундук дорожный.*КП-2/1"), re.compile("Сундук книгоноши.*КП-1/1")]
    )
    expect(listbox.get_by_role("group", name="Темы").get_by_role("option")).to_have_count(1)
    expect(listbox.get_by_role("group", name="Места").get_by_role("option")).to_have_text(
        [re.compile("Сундуково.*1 предмет")]
    )
    not_chosen(field)


def test_the_number_of_suggestions_is_said(visitor: Visitor, field: Locator, options: Locator) -> None:
    said = visitor.page.locator("form.search [role=status]")
    expect(said).to_have_text("4 подсказки")
    field.press_sequentially("учок")
    expect(said).to_have_text("Подсказок нет")
    is_open(field, False)


def test_one_question_for_what_is_typed_in_one_go(visitor: Visitor, field: Locator, options: Locator) -> None:
    assert len(visitor.asked_for("/suggest/")) == 1


def test_arrows_go_through_all_options_and_back_into_the_field(field: Locator, options: Locator) -> None:
    for place in range(4):
        field.press("ArrowDown")
        chosen(field, options.nth(place))
    field.press("ArrowDown")
    not_chosen(field)
    field.press("ArrowUp")
    chosen(field, options.nth(3))
    field.press("Home")
    chosen(field, options.nth(0))
    field.press("End")
    chosen(field, options.nth(3))
    field.press("ArrowUp")
    chosen(field, options.nth(2))


def test_while_nothing_is_chosen_the_keys_of_the_text_are_left_alone(
    visitor: Visitor, field: Locator, options: Locator
) -> None:
    field.press("Home")
    assert visitor.page.evaluate("document.activeElement.selectionStart") == 0
    not_chosen(field)
    field.press("End")
    assert visitor.page.evaluate("document.activeElement.selectionStart") == 4
    is_open(field)


def test_enter_goes_where_the_choice_leads(
    visitor: Visitor, field: Locator, options: Locator, chests
) -> None:
    field.press("ArrowDown")
    field.press("Enter")
    expect(visitor.page).to_have_url(SITE + chests[1].address)


def test_enter_without_a_choice_searches(visitor: Visitor, field: Locator, options: Locator) -> None:
    field.press("Enter")
    expect(visitor.page).to_have_url(re.compile(r"/catalogue/\?q=%D1%81%D1%83%D0%BD%D0%B4$"))


def test_escape_closes_the_list_and_keeps_the_text(field: Locator, options: Locator) -> None:
    field.press("ArrowDown")
    field.press("Escape")
    is_open(field, False)
    not_chosen(field)
    expect(field).to_have_value("сунд")
    expect(field).to_be_focused()


@pytest.mark.parametrize("key", ["ArrowDown", "ArrowUp"])
def test_an_arrow_opens_the_closed_list_again(field: Locator, options: Locator, key: str) -> None:
    field.press("Escape")
    field.press(key)
    is_open(field)


def test_leaving_the_field_closes_the_list(visitor: Visitor, field: Locator, options: Locator) -> None:
    field.press("ArrowDown")
    field.press("Tab")
    is_open(field, False)
    expect(visitor.page.get_by_role("button", name="Найти")).to_be_focused()
    assert visitor.address == "/catalogue/"


def test_a_mouse_chooses_too(visitor: Visitor, field: Locator, options: Locator) -> None:
    options.filter(has_text="Сундуково").click()
    expect(visitor.page).to_have_url(f"{SITE}/catalogue/?place=sundukovo")
    expect(visitor.page.locator("[data-total]")).to_have_attribute("data-total", "1")


def test_pressing_a_heading_or_beside_an_option_closes_nothing(
    visitor: Visitor, field: Locator, options: Locator
) -> None:
    visitor.page.locator(".suggest__head").first.click()
    is_open(field)
    expect(field).to_be_focused()
    visitor.page.locator("h1").click()
    is_open(field, False)


def test_an_emptied_field_closes_the_list(visitor: Visitor, field: Locator, options: Locator) -> None:
    field.fill("")
    is_open(field, False)
    expect(visitor.page.locator("form.search [role=status]")).to_have_text("")


def test_an_answer_that_comes_too_late_does_not_open_the_list(visitor: Visitor, field: Locator) -> None:
    held = visitor.holds(SUGGEST)
    with visitor.page.expect_request(SUGGEST):
        field.press_sequentially("сунд")
    field.press("Escape")
    for route in held:
        route.fallback()
    visitor.page.wait_for_timeout(200)
    is_open(field, False)
    expect(visitor.page.locator("form.search [role=status]")).to_have_text("")


@pytest.mark.parametrize("answer", [{}, {"status": 503, "body": "{}"}, {"status": 200, "body": "<html>"}])
def test_a_silent_or_broken_server_leaves_a_plain_search_field(
    chromium: Browser, db: None, answer: dict[str, object]
) -> None:
    with visiting(chromium) as visitor:
        visitor.open("/catalogue/")
        field = visitor.search_field
        field.press_sequentially("сун")
        is_open(field)
        visitor.breaks(SUGGEST, **answer)
        field.press_sequentially("д")
        is_open(field, False)
        field.press("Enter")
        expect(visitor.page).to_have_url(re.compile(r"/catalogue/\?q="))
        assert not [said for said in visitor.complaints if "Failed to load" not in said]


def test_the_field_of_every_page_suggests(visitor: Visitor, chests) -> None:
    for address in ["/", "/catalogue/?q=ничего", chests[0].address]:
        visitor.open(address)
        fields = visitor.search_field
        for place in range(fields.count()):
            fields.nth(place).fill("сунд")
            fields.nth(place).focus()
            expect(visitor.page.locator("[role=option]").filter(visible=True)).to_have_count(4)
            fields.nth(place).press("Escape")


@pytest.mark.parametrize("width", [390, 320])
def test_the_list_keeps_within_a_narrow_screen(chromium: Browser, db: None, public_item, width: int) -> None:
    public_item("Сундук достопримечательностей " * 6, accession_number="МБК КП-100000/1000–1001 а, б, в")
    with visiting(chromium, viewport={"width": width, "height": 800}) as visitor:
        cookie = {"name": "appearance", "value": "size:3|space:3", "url": SITE}
        for cookies in ([], [cookie]):
            visitor.page.context.add_cookies(cookies)
            visitor.open("/catalogue/")
            visitor.search_field.press_sequentially("сунд")
            listbox = visitor.page.locator("[role=listbox]")
            expect(listbox).to_be_visible()
            assert listbox.evaluate("each => each.scrollWidth - each.clientWidth") <= 0
            assert visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
            option = listbox.get_by_role("option", name=re.compile("Сундуково"))
            assert option.locator("span").first.evaluate("each => each.clientHeight") < 90
        assert visitor.complaints == []


def test_without_javascript_the_field_is_a_plain_one(chromium: Browser, db: None) -> None:
    with visiting(chromium, java_script_enabled=False) as visitor:
        visitor.open("/catalogue/")
        field = visitor.page.get_by_role("searchbox", name="Что найти")
        field.fill("сундук")
        field.press("Enter")
        expect(visitor.page.locator("[data-total]")).to_have_attribute("data-total", "2")
