"""Every public page at four widths: nothing sticks out, nothing foreign is loaded, no complaints."""

import pytest

pytestmark = pytest.mark.browser

WIDTHS = {"desktop": (1440, 900), "tablet": (768, 1024), "phone": (390, 844), "narrow": (320, 640)}
PAGES = {
    "home": "/",
    "catalogue": "/catalogue/",
    "found": "/catalogue/?q=%D1%84%D0%BE%D1%80%D0%BC%D1%83%D0%BB%D1%8F%D1%80%D0%BE%D0%B2&view=list",
    "years": "/catalogue/?view=timeline",
    "on the map": "/catalogue/?view=map",
    "timeline": "/timeline/",
    "decades": "/timeline/?by=decade",
    "map": "/map/",
    "networks on the map": "/map/?by=library",
    "nothing": "/catalogue/?q=%D1%85%D1%85%D1%85%D1%86%D1%86",
    "document": "/id/000002/",
    "artifact": "/id/000021/",
    "exhibitions": "/exhibitions/",
    "libraries": "/libraries/",
    "network": "/libraries/mezhdurechensk/",
    "wanted": "/wanted/",
    "login": "/login/",
    "appearance": "/appearance/",
    "gone": "/id/000041/",
    "missing": "/nothing-here/",
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_public_page(name: str, width: str, new_context, site, shot) -> None:
    size = WIDTHS[width]
    page = new_context(*size).new_page()
    complaints, foreign = [], []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request", lambda request: None if request.url.startswith(site.url) else foreign.append(request.url)
    )
    page.goto(PAGES[name])
    page.wait_for_load_state("networkidle")
    shot(page, f"{name}-{width}")

    assert page.locator("h1").count() == 1
    assert page.locator("main").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert not [url for url in foreign if not url.startswith(("data:", "blob:"))]
    expected = {"gone": "410", "missing": "404"}.get(name)
    assert not [text for text in complaints if not (expected and expected in text)]


@pytest.mark.parametrize("name", ["home", "catalogue", "years", "timeline", "map", "document", "artifact"])
def test_the_same_in_the_dark_and_for_low_vision(name: str, new_context, shot) -> None:
    dark = new_context(color_scheme="dark").new_page()
    dark.goto(PAGES[name])
    shot(dark, f"{name}-dark")
    large = new_context(390, 844)
    large.add_cookies([{"name": "appearance", "value": "size:3|scheme:wb|space:3", "url": dark.url}])
    page = large.new_page()
    page.goto(PAGES[name])
    shot(page, f"{name}-low-vision")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(
    "name", ["home", "catalogue", "years", "timeline", "map", "document", "artifact", "libraries", "wanted"]
)
def test_a_page_works_without_javascript(name: str, new_context) -> None:
    page = new_context(java_script_enabled=False).new_page()
    answer = page.goto(PAGES[name])
    assert answer is not None
    assert answer.ok
    assert page.locator("main").inner_text().strip()
