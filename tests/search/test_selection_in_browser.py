"""«Моя подборка» on the visitor's own device, in Chromium."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from catalogue.models import CatalogueItemPage
from catalogue.search.selection.numbers import MOST_ITEMS, as_parameter
from tests.search.visiting import SITE, Visitor, visiting

pytestmark = pytest.mark.browser

STORED = "localStorage.getItem('selection')"
FORBIDDEN = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
SHUT = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'Security'); } })"


@pytest.fixture(autouse=True)
def three(public_item) -> list[CatalogueItemPage]:
    """Three public items, numbered in this order."""
    return [public_item(title) for title in ["Альбом", "Дневник", "Формуляр"]]


@pytest.fixture
def keep(visitor: Visitor) -> Callable[..., None]:
    """Put numbers into the store of the device, as earlier visits did."""

    def keep(*numbers: int) -> None:
        visitor.open("/selection/")
        visitor.page.evaluate("text => localStorage.setItem('selection', text)", _json(numbers))

    return keep


def _json(numbers: tuple[int, ...] | list[int]) -> str:
    return str([f"{number:06d}" for number in numbers]).replace("'", '"')


def kept(page: Page) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", page.evaluate(STORED) or "")]


def button(page: Page, title: str) -> Locator:
    """The button that puts an item into the selection, on the card of that title."""
    return page.locator(f'[data-pick][data-name="{title}"]').first


def tally(page: Page) -> Locator:
    return page.locator(".util__kept .tally")


def shown(page: Page) -> list[int]:
    return [int(each.get_attribute("data-number") or 0) for each in page.locator("main article").all()]


def test_items_are_put_in_on_the_catalogue_and_counted(visitor: Visitor) -> None:
    visitor.open("/catalogue/?view=list")
    page = visitor.page
    expect(tally(page)).to_have_text("")
    button(page, "Формуляр").click()
    button(page, "Альбом").click()
    expect(tally(page)).to_have_text("2")
    expect(button(page, "Альбом")).to_have_text("В подборке")
    expect(button(page, "Альбом")).to_have_attribute("aria-label", "В подборке: Альбом. Убрать")
    expect(button(page, "Дневник")).to_have_attribute("aria-label", "В подборку: Дневник")
    assert kept(page) == [3, 1]
    assert visitor.address == "/catalogue/?view=list"


def test_a_second_press_takes_it_out_again(visitor: Visitor) -> None:
    visitor.open("/catalogue/")
    voice = visitor.page.get_by_role("status")
    button(visitor.page, "Альбом").press("Enter")
    expect(voice.filter(has_text="В подборке: Альбом")).to_have_count(1)
    button(visitor.page, "Альбом").press("Enter")
    expect(voice.filter(has_text="Убрано из подборки: Альбом")).to_have_count(1)
    expect(tally(visitor.page)).to_have_text("")
    expect(button(visitor.page, "Альбом")).to_have_text("В подборку")
    expect(button(visitor.page, "Альбом")).to_be_focused()
    assert kept(visitor.page) == []


def test_an_item_is_put_in_on_its_own_page_too(visitor: Visitor, three: list[CatalogueItemPage]) -> None:
    visitor.open(three[1].address)
    button(visitor.page, "Дневник").click()
    expect(tally(visitor.page)).to_have_text("1")
    visitor.page.locator(".util__kept").click()
    expect(visitor.page).to_have_url(f"{SITE}/selection/?n=000002")
    expect(visitor.page.locator("h1")).to_have_text("Моя подборка")


def test_results_that_change_in_place_know_what_is_in(visitor: Visitor, keep) -> None:
    keep(1)
    visitor.open("/catalogue/")
    visitor.mark()
    visitor.page.locator("#sort").select_option("title")
    expect(visitor.page).to_have_url(re.compile("sort=title"))
    expect(button(visitor.page, "Альбом")).to_have_text("В подборке")
    expect(button(visitor.page, "Дневник")).to_be_visible()
    assert visitor.stayed


def test_the_page_without_an_address_opens_ones_own(visitor: Visitor, keep) -> None:
    keep(3, 1)
    visitor.open("/selection/")
    expect(visitor.page).to_have_url(f"{SITE}/selection/?n=000003,000001")
    assert shown(visitor.page) == [3, 1]
    visitor.page.go_back()
    expect(visitor.page).not_to_have_url(re.compile("n="))


def test_taking_away_one_takes_it_from_the_device(visitor: Visitor, keep) -> None:
    keep(3, 1)
    visitor.open("/selection/?n=000003,000001")
    visitor.page.get_by_role("link", name="Убрать: Формуляр").click()
    expect(visitor.page).to_have_url(f"{SITE}/selection/?n=000001")
    assert kept(visitor.page) == [1]
    expect(tally(visitor.page)).to_have_text("1")


def test_clearing_can_be_undone(visitor: Visitor, keep) -> None:
    keep(3, 1)
    visitor.open("/selection/")
    expect(visitor.page).to_have_url(re.compile("n="))
    visitor.page.get_by_role("link", name="Очистить подборку").click()
    expect(visitor.page.get_by_text("Подборка теперь пуста")).to_be_visible()
    expect(tally(visitor.page)).to_have_text("")
    assert kept(visitor.page) == []
    visitor.page.get_by_role("link", name="Вернуть").click()
    expect(tally(visitor.page)).to_have_text("2")
    assert kept(visitor.page) == shown(visitor.page) == [3, 1]


def test_somebody_elses_selection_is_shown_and_left_alone(visitor: Visitor, keep) -> None:
    keep(1)
    visitor.open("/selection/?n=000003,000002")
    expect(visitor.page.locator("h1")).to_have_text("Подборка из каталога")
    visitor.page.get_by_role("link", name="Убрать: Формуляр").click()
    expect(visitor.page).to_have_url(f"{SITE}/selection/?n=000002")
    visitor.page.get_by_role("link", name="Очистить подборку").click()
    expect(visitor.page.get_by_text("Подборка теперь пуста")).to_be_visible()
    assert kept(visitor.page) == [1]


def test_somebody_elses_selection_may_be_taken_over(visitor: Visitor, keep) -> None:
    keep(1)
    visitor.open("/selection/?n=000003,000001,000002")
    visitor.page.get_by_role("button", name="Добавить всё в мою подборку").click()
    expect(visitor.page).to_have_url(f"{SITE}/selection/?n=000001,000003,000002")
    expect(visitor.page.get_by_role("button", name="Добавить всё")).to_be_hidden()
    assert kept(visitor.page) == [1, 3, 2]


def test_what_another_window_put_in_is_not_lost(visitor: Visitor, keep) -> None:
    keep(3, 1)
    visitor.open("/selection/?n=000003,000001")
    expect(visitor.page.locator("h1")).to_have_text("Моя подборка")
    visitor.page.evaluate("text => localStorage.setItem('selection', text)", _json([3, 1, 2]))
    visitor.page.get_by_role("link", name="Убрать: Альбом").click()
    expect(visitor.page).to_have_url(f"{SITE}/selection/?n=000003")
    assert kept(visitor.page) == [3, 2]


def test_the_page_follows_what_another_window_does(visitor: Visitor, keep) -> None:
    keep(3, 1)
    visitor.open("/selection/?n=000003,000001")
    expect(visitor.page.locator("h1")).to_have_text("Моя подборка")
    event = "new StorageEvent('storage', { key: 'selection' })"
    visitor.page.evaluate(
        f"text => {{ localStorage.setItem('selection', text); dispatchEvent({event}); }}", _json([3, 1, 2])
    )
    expect(visitor.page).to_have_url(f"{SITE}/selection/?n=000003,000001,000002")


def test_what_has_left_the_catalogue_leaves_the_selection(visitor: Visitor, keep) -> None:
    keep(77, 1)
    visitor.open("/selection/")
    expect(visitor.page.get_by_text("Нет в каталоге")).to_contain_text("000077")
    expect(tally(visitor.page)).to_have_text("1")
    assert kept(visitor.page) == [1]


def test_a_selection_of_nothing_but_what_is_gone_ends_empty(visitor: Visitor, keep) -> None:
    keep(77)
    visitor.open("/selection/")
    expect(visitor.page.get_by_text("Нет в каталоге")).to_be_visible()
    assert kept(visitor.page) == []
    assert len(visitor.asked_for("/selection/?n=000077")) == 1


@pytest.mark.parametrize("stored", ["{", "null", "7", '{"a": 1}', '["<b>", null, "1", [2]]', '"000001"'])
def test_a_spoilt_store_counts_as_an_empty_one(visitor: Visitor, keep, stored: str) -> None:
    keep()
    visitor.page.evaluate("text => localStorage.setItem('selection', text)", stored)
    visitor.open("/catalogue/")
    expect(tally(visitor.page)).to_have_text("")
    button(visitor.page, "Альбом").click()
    expect(tally(visitor.page)).to_have_text("1")


def test_a_full_selection_says_so_and_loses_nothing(visitor: Visitor, keep) -> None:
    full = list(range(1000, 1000 + MOST_ITEMS - 1))
    keep(*full)
    visitor.open("/catalogue/")
    button(visitor.page, "Альбом").click()
    expect(tally(visitor.page)).to_have_text(str(MOST_ITEMS))
    button(visitor.page, "Дневник").click()
    full_words = visitor.page.locator(".util__kept").get_attribute("data-full") or ""
    expect(button(visitor.page, "Дневник")).to_have_text(full_words)
    assert kept(visitor.page) == [*full, 1]
    button(visitor.page, "Альбом").click()
    expect(button(visitor.page, "Дневник")).to_have_text("В подборку")


@pytest.mark.parametrize("script", [FORBIDDEN, SHUT], ids=["full", "forbidden"])
def test_where_nothing_may_be_kept_the_address_keeps_it(visitor: Visitor, script: str) -> None:
    page = visitor.page
    page.add_init_script(script)
    visitor.open("/catalogue/")
    button(page, "Формуляр").click()
    button(page, "Альбом").click()
    expect(tally(page)).to_have_text("2")
    page.locator(".util__kept").click()
    expect(page).to_have_url(f"{SITE}/selection/?n=000003,000001")
    expect(tally(page)).to_have_text("2")
    page.get_by_role("link", name="Убрать: Формуляр").click()
    expect(page).to_have_url(f"{SITE}/selection/?n=000001")
    expect(page.get_by_role("button", name="Добавить всё")).to_be_hidden()


def test_the_button_prints_and_the_paper_has_addresses_and_no_buttons(visitor: Visitor) -> None:
    page = visitor.page
    page.add_init_script("window.print = () => { window.printed = true; }")
    visitor.open("/selection/?n=000001,000002,000077")
    page.get_by_role("button", name="Напечатать").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    for name in [".btn", ".nav", ".util", ".notice", "[data-selection-set]", "#share-url"]:
        assert page.locator(name).filter(visible=True).count() == 0, name
    assert page.get_by_text(re.compile(r"/id/00000\d/")).filter(visible=True).count() == 2


def test_the_address_is_copied(chromium: Browser, db: None) -> None:
    with visiting(chromium) as visitor:
        visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        visitor.open("/selection/?n=000001")
        visitor.page.get_by_role("button", name="Скопировать").click()
        expect(visitor.page.get_by_role("button", name="Скопировано")).to_be_visible()
        assert visitor.page.evaluate("navigator.clipboard.readText()").endswith("/selection/?n=000001")


def test_the_paper_is_downloaded_under_its_name(visitor: Visitor, tmp_path: Path) -> None:
    visitor.open("/selection/?n=000001")
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("link", name="Скачать PDF").click()
    assert download.value.suggested_filename == "selection.pdf"
    download.value.save_as(tmp_path / "selection.pdf")
    assert (tmp_path / "selection.pdf").read_bytes().startswith(b"%PDF")


def test_without_javascript_a_selection_is_an_address(chromium: Browser, db: None) -> None:
    with visiting(chromium, java_script_enabled=False) as visitor:
        page = visitor.page
        visitor.open("/catalogue/")
        expect(button(page, "Альбом")).to_be_hidden()
        visitor.open("/selection/?n=000003,000001")
        page.get_by_role("link", name="Убрать: Альбом").click()
        expect(page).to_have_url(f"{SITE}/selection/?n=000003")
        page.get_by_role("link", name="Очистить подборку").click()
        page.get_by_role("link", name="Вернуть").click()
        assert shown(page) == [3]
        assert page.locator("main button").filter(visible=True).all_inner_texts() == []


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("appearance", ["", "size:3|scheme:wb|space:3"])
def test_the_page_keeps_within_a_narrow_screen(
    chromium: Browser, db: None, public_item, width: int, appearance: str
) -> None:
    public_item("Достопримечательности " * 8, accession_number="МБК КП-100000/1000–1001 а, б")
    for number in range(20):
        public_item(f"Лист {number}")
    with visiting(chromium, viewport={"width": width, "height": 800}) as visitor:
        if appearance:
            cookie = {"name": "appearance", "value": appearance, "url": SITE}
            visitor.page.context.add_cookies([cookie])
        visitor.open(f"/selection/?n={as_parameter(range(1, 30))}")
        assert visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert visitor.complaints == []
