"""The story of the first issue in a real browser: from a library's form to a page a visitor finds."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

DOCUMENT = "Отчёт о работе книгонош Томусинского посёлка"
ARTIFACT = "Сумка книгоноши"
PHONE = {"width": 390, "height": 844}


def photographs(folder: Path, name: str, count: int) -> list[str]:
    """Photographs as a phone makes them: large JPEGs under the camera's names."""
    return [str(photograph(folder / f"{name}_{number}.jpg", number)) for number in range(1, count + 1)]


def photograph(path: Path, number: int) -> Path:
    picture = Image.new("RGB", (1600, 1200), (222 - number * 9, 208, 180 + number * 11))
    draw = ImageDraw.Draw(picture)
    for line in range(14):
        end = 1420 - line * 131 % 300
        draw.line([(180, 170 + line * 66), (end, 170 + line * 66)], fill=(70, 60, 120), width=5)
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=88)
    path.write_bytes(stream.getvalue())
    return path


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=re.compile(f"^{name}")).first.click()
    page.wait_for_load_state()


def begin(page: Page) -> str:
    """Open a new deposit; gives its address in the cabinet."""
    page.goto("/cabinet/deposits/new/")
    page.locator("main form button.btn").first.click()
    page.wait_for_url(re.compile(r"/cabinet/deposits/\d+/statement/"))
    return re.search(r"/cabinet/deposits/\d+/", page.url)[0]


def fill_card(page: Page, home: str, card: dict[str, str], files: list[str]) -> str:
    """Fill in a card as a person does; gives its address."""
    page.goto(f"{home}objects/new/?type={card['item_type']}")
    page.fill("input[name=title]", card["title"])
    page.select_option("select[name=kind]", label=card["kind"])
    page.fill("input[name=date_text]", "конец 1930-х")
    page.locator("input[name=date_text]").blur()
    page.check("input[name=people_depicted][value=none]")
    expect(page.get_by_text("Поняли как 1937–1939").first).to_be_visible()
    page.fill("textarea[name=description]", card["description"])
    press(page, "Сохранить")
    expect(page.get_by_text("Карточка сохранена")).to_be_visible()
    page.set_input_files("input#files", files)
    expect(page.locator("#photographs li[id^=photograph-]")).to_have_count(len(files), timeout=60_000)
    return page.url


def test_the_story(sign_in, new_context, site, shot, tmp_path) -> None:  # noqa: PLR0915 - one story
    librarian = sign_in("librarian@mezhdurechensk.demo", **PHONE)
    shot(librarian, "story-01-cabinet")
    home = begin(librarian)
    librarian.check("input[name=originals][value=handed_over]")
    shot(librarian, "story-02-statement")
    press(librarian, "Сохранить")

    document = {
        "item_type": "document", "title": DOCUMENT, "kind": "Отчёт годовой",
        "description": "Вели книгоноши при клубе. На последнем листе подписи.",
    }  # fmt: skip
    card = fill_card(librarian, home, document, photographs(tmp_path, "IMG", 3))
    shot(librarian, "story-03-document")
    artifact = {"item_type": "artifact", "title": ARTIFACT, "kind": "Портфель книгоноши"}
    stamp = fill_card(
        librarian, home, artifact | {"description": "Брезент."}, photographs(tmp_path, "DSC", 2)
    )
    shot(librarian, "story-04-artifact")

    # She leaves, comes back at an old desk computer, finds everything
    librarian = sign_in("librarian@mezhdurechensk.demo")
    librarian.goto(card)
    expect(librarian.locator("input[name=title]")).to_have_value(DOCUMENT)
    expect(librarian.locator("#photographs li[id^=photograph-]")).to_have_count(3)
    shot(librarian, "story-05-back-again")

    librarian.goto(f"{home}consent/")
    expect(librarian.locator("input[name=agree]")).not_to_be_checked()
    shot(librarian, "story-06-consent")
    librarian.check("input[name=agree]")
    press(librarian, "Даю согласие|Дать согласие")
    librarian.wait_for_url(re.compile("/send/"))
    shot(librarian, "story-07-before-sending")
    press(librarian, "Отправить заявку")
    librarian.wait_for_url(re.compile("/receipt/"))
    number = re.search(r"З-\d{4}-\d{4}", librarian.inner_text("main"))[0]
    shot(librarian, "story-08-receipt")

    curator = sign_in("curator@museum.demo", width=1440, height=900)
    curator.goto("/cms/intake/")
    shot(curator, "story-09-inbox")
    curator.get_by_role("row", name=number).get_by_role("link").first.click()
    press(curator, "Взять себе")
    curator.get_by_role("link", name=ARTIFACT).click()
    expect(curator.get_by_role("heading", name=ARTIFACT)).to_be_visible()
    shot(curator, "story-10-review")
    curator.locator('[data-remark="date_text"]').click()
    curator.fill("textarea[name=text]", "По чему видно, что это конец 1930-х?")
    press(curator, "Прикрепить замечание")
    press(curator, "Вернуть с 1 замечанием")
    expect(curator.get_by_role("heading", name=DOCUMENT)).to_be_visible()
    press(curator, "Принять и открыть следующий")
    shot(curator, "story-11-accepted")
    expect(curator.get_by_text(re.compile("АВ-")).first).to_be_visible()

    librarian.goto(home)
    shot(librarian, "story-12-returned")
    expect(librarian.get_by_text("Ждём вас").first).to_be_visible()
    act = librarian.get_by_role("link", name=re.compile("Скачать PDF"))
    for _ in range(20):
        if act.count():
            break
        librarian.wait_for_timeout(500)
        librarian.reload()
    with librarian.expect_download() as download:
        act.first.click()
    assert download.value.path().read_bytes().startswith(b"%PDF")

    librarian.goto(stamp)
    librarian.fill("textarea[name^=answer-]", "По штампу фабрики на подкладке")
    shot(librarian, "story-13-answer")
    press(librarian, "Отправить снова")
    expect(librarian.get_by_text("Ждём куратора").first).to_be_visible()

    # The curator completes the draft in the editor and publishes it
    curator.goto(f"/cms/intake/{home.split('/')[3]}/")
    curator.get_by_role("link", name=re.compile("Черновик карточки")).first.click()
    shot(curator, "story-14-editor")
    publish_in_the_editor(curator)
    shot(curator, "story-15-published")

    # A visitor finds it by another form of a word, narrows, opens, enlarges, reads, cites
    visitor = new_context(1440, 900).new_page()
    visitor.goto("/catalogue/")
    visitor.fill("main input[name=q]", "книгоношами Томусинский")
    press(visitor, "Найти")
    result = visitor.locator("article[data-number]", has_text="книгонош Томусинского")
    for _ in range(30):
        if result.count():
            break
        visitor.wait_for_timeout(500)
        visitor.reload()
    shot(visitor, "story-16-found")
    result.get_by_role("link").first.click()
    visitor.wait_for_load_state("networkidle")
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Отчёт о работе книгонош")
    expect(visitor.get_by_text("Книгоношей трое").first).to_be_visible()
    expect(visitor.get_by_text("МИБС г. Междуреченска").first).to_be_visible()
    shot(visitor, "story-17-page")
    visitor.locator("[data-zoom=in]").click()
    expect(visitor.locator(".openseadragon-canvas").first).to_be_visible()
    visitor.get_by_role("button", name=re.compile("^Скопировать")).first.click()
    expect(visitor.get_by_text(re.compile("Скопировано")).first).to_be_visible()
    shot(visitor, "story-18-enlarged")

    # Another network's librarian finds nothing of it
    stranger = sign_in("librarian@belovo.demo")
    for address in (home, card, stamp):
        answer = stranger.goto(address)
        assert answer is not None
        assert answer.status == 404


def publish_in_the_editor(curator: Page) -> None:
    """Describe each leaf, add the transcript and the rights, press «Опубликовать»; no policy is broken."""
    complaints: list[str] = []
    curator.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    curator.get_by_role("tab", name="Листы и виды").click()
    for number in range(3):
        curator.fill(f"[name=item_images-{number}-alt_text]", f"Лист {number + 1}: рукописный отчёт")
    curator.fill("[name=item_images-0-transcript]", "Отчёт. Книгоношей трое, дворов обойдено сорок.")
    curator.get_by_role("tab", name="Права и люди").click()
    curator.select_option("select[name=rights]", label="Общественное достояние")
    more = curator.locator("footer [data-w-dropdown-target=toggle], footer button[aria-label]").first
    if more.is_visible():
        more.click()
    curator.get_by_role("button", name="Опубликовать").first.click()
    curator.wait_for_load_state("networkidle")
    assert not complaints
