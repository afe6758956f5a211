"""Rules of the look that people forget: budgets, the strict policy, contrast, inputs named."""

import re
from itertools import chain
from pathlib import Path

import pytest

from catalogue.templatetags.icons import DRAWINGS

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "catalogue" / "static" / "catalogue"
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
COMPONENTS = sorted((ROOT / "templates" / "components").glob("*.html"))
SITE = (STATIC / "css" / "site.css").read_text()

PAGE_FONTS = ("golos-*", "pt-mono-*", "literata-*", "old-standard-cyr.woff2", "old-standard-latin.woff2")
DARK = r':root\[data-theme="dark"\] \{(.*?)\}'
DARK_BY_SYSTEM = r":root:not\(\[data-theme\]\) \{(.*?)\}"
LIGHT = r":root \{\n    color-scheme: light;(.*?)\n  \}"

# DESIGN.md, part 2.1: what stands on what, and how far apart WCAG wants them
TEXT_PAIRS = [
    ("ink", "ground"),
    ("ink", "card"),
    ("ink", "tint"),
    ("ink-2", "ground"),
    ("ink-2", "card"),
    ("ink-2", "guide"),
    ("accent", "ground"),
    ("accent", "card"),
    ("accent-2", "tint"),
    ("on-accent", "accent"),
    ("on-oak", "oak-lit"),
    ("on-foot", "foot"),
    ("on-foot-2", "foot"),
    ("ok", "ok-tint"),
    ("warn", "warn-tint"),
    ("err", "err-tint"),
    ("err", "card"),
]
SIGN_PAIRS = [("line-ui", "card"), ("line-ui", "ground"), ("focus", "ground"), ("focus", "card")]


def tokens(pattern: str) -> dict[str, str]:
    found = re.search(pattern, SITE, re.DOTALL)
    assert found, pattern
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", found.group(1)))


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("second", ["public.css", "item.css", "search.css", "cabinet.css"])
def test_the_styles_of_a_page_stay_under_45_kilobytes(second):
    assert sum((STATIC / "css" / name).stat().st_size for name in ("site.css", second)) < 45_000


@pytest.mark.parametrize(
    "own",
    [("search.js", "range.js"), ("timeline.js",), ("copy.js", "print.js"), ("cabinet.js",)],
    ids=["catalogue", "timeline", "item and selection", "cabinet"],
)
def test_the_scripts_of_a_page_stay_under_30_kilobytes_without_the_viewer(own):
    of_every_page = ("site.js", "suggest.js", "selection.js")
    assert sum((STATIC / "js" / name).stat().st_size for name in (*of_every_page, *own)) < 30_000


def test_the_fonts_of_an_item_page_stay_under_120_kilobytes():
    files = set(chain.from_iterable((STATIC / "fonts").glob(pattern) for pattern in PAGE_FONTS))
    assert sum(path.stat().st_size for path in files) < 120_000


def test_every_font_named_by_the_styles_is_there_and_its_licence_too():
    named = set(re.findall(r"url\(\.\./fonts/([\w-]+\.woff2)\)", SITE))
    assert named == {path.name for path in (STATIC / "fonts").glob("*.woff2")}
    assert len(list((STATIC / "fonts" / "licences").glob("OFL-*.txt"))) == 4


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_readable_on_everything_it_stands_on(theme):
    colours = {**tokens(LIGHT), **tokens(theme)}
    faint = {pair: contrast(*(colours[name] for name in pair)) for pair in TEXT_PAIRS}
    assert not {pair: ratio for pair, ratio in faint.items() if ratio < 4.5}
    faint = {pair: contrast(*(colours[name] for name in pair)) for pair in SIGN_PAIRS}
    assert not {pair: ratio for pair, ratio in faint.items() if ratio < 3}


def test_the_dark_theme_is_the_same_by_choice_and_by_the_system():
    assert tokens(DARK) == tokens(DARK_BY_SYSTEM) != {}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_a_style_a_script_or_an_address_of_another_site(path):
    if "email" in path.parts:
        return  # letters have no stylesheet to refer to
    text = path.read_text()
    assert not re.search(r"\sstyle=|<style|\son\w+=\"", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)[^>]*>", text)
    assert not re.search(r"(?:src|href)=[\"'](?:https?:)?//", text)
    assert 'href="#"' not in text


@pytest.mark.parametrize("path", sorted((STATIC / "css").glob("*.css")), ids=lambda path: path.name)
def test_no_style_asks_another_site(path):
    assert not re.search(r"@import|https?:", path.read_text())


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.name)
def test_a_component_opens_with_a_comment_naming_its_inputs(path):
    assert path.read_text().startswith(f"{{# {path.name}: ")


def test_every_sign_used_in_a_template_is_drawn():
    used = set(re.findall(r"{% icon \"(\w+)\" %}", "".join(path.read_text() for path in TEMPLATES)))
    assert used <= set(DRAWINGS)
