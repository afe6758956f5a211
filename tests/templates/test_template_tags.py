"""The small words of templates."""

import pytest
from django.template import RequestContext, Template
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.safestring import mark_safe
from wagtail.rich_text import RichText

from catalogue.templatetags.charts import histogram
from catalogue.templatetags.icons import icon
from catalogue.templatetags.typography import counted, typeset


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1 предмет"), (3, "3 предмета"), (11, "11 предметов"), (40, "40 предметов")]
)
def test_a_number_stands_with_the_right_word(number, said):
    assert counted(number, "предмет,предмета,предметов").replace("\u00a0", " ") == said


def test_typesetting_leaves_markup_alone_and_says_nothing_for_nothing():
    found = mark_safe('изба-<mark title="x">читальня</mark>')
    assert typeset(found) is not None
    assert typeset(found) == found
    assert typeset(None) == ""


def test_rich_text_is_set_between_its_tags():
    drawn = render_to_string("catalogue/blocks/paragraph.html", {"value": RichText("<p>в г. <b>№ 3</b></p>")})
    assert "<p>в\u00a0г. <b>№\u00a03</b></p>" in drawn


def test_a_page_set_as_a_whole_leaves_typed_text_as_it_was_and_stays_escaped():
    page = "<textarea>{{ t }}</textarea><p>{{ t }}</p>"
    drawn = Template(f"{{% load typography %}}{{% filter typeset_html %}}{page}{{% endfilter %}}").render(
        RequestContext(RequestFactory().get("/"), {"t": "№ 3 <b>"})
    )
    assert drawn == "<textarea>№ 3 &lt;b&gt;</textarea><p>№\u00a03 &lt;b&gt;</p>"


def test_typeset_text_is_still_escaped():
    drawn = Template("{% load typography %}{{ title|typeset }}").render(
        RequestContext(RequestFactory().get("/"), {"title": "<b>"})
    )
    assert drawn == "&lt;b&gt;"


@pytest.mark.parametrize(
    ("tag", "left"),
    [
        ('{% without "theme" "изба" %}', "?theme=%D0%BA%D0%BB%D1%83%D0%B1&q=x"),
        ('{% without "theme" %}', "?q=x"),
        ('{% without "absent" "1" %}', "?theme=%D0%B8%D0%B7%D0%B1%D0%B0&theme=%D0%BA%D0%BB%D1%83%D0%B1&q=x"),
    ],
)
def test_a_chip_drops_its_own_value_and_goes_back_to_the_first_page(tag, left):
    request = RequestFactory().get("/catalogue/", {"theme": ["изба", "клуб"], "q": "x", "page": "4"})
    drawn = Template("{% load addresses %}{% autoescape off %}" + tag + "{% endautoescape %}").render(
        RequestContext(request)
    )
    assert drawn == left


def test_a_sign_is_hidden_from_screen_readers_and_a_missing_one_is_an_error():
    assert 'aria-hidden="true"' in icon("eye")
    with pytest.raises(KeyError):
        icon("no such sign")


def test_the_highest_bar_is_the_richest_decade_and_the_chosen_years_are_marked():
    drawn = histogram([(1920, 2), (1930, 8), (1940, 0)], 1925, 1935)
    assert [bar["height"] for bar in drawn["bars"]] == [25, 100, 2]
    assert [bar["chosen"] for bar in drawn["bars"]] == [True, True, False]
    assert drawn["richest"] == (1930, 8)


DECADES = [(1920, 2), (1930, 8), (1940, 1)]


@pytest.mark.parametrize(
    ("start", "end", "left", "right"),
    [
        (None, None, 1920, 1950),  # at the edges: no bound
        (1930, 1939, 1930, 1940),
        (1933, 1941, 1930, 1950),
        (1800, 1920, 1920, 1930),
        (2000, None, 1940, 1950),  # beyond all bars, and yet the thumbs do not pass each other
        (None, 1850, 1920, 1930),
    ],
)
def test_the_thumbs_stand_between_decades(start, end, left, right):
    thumbs = histogram(DECADES, start, end)["thumbs"]
    assert (thumbs["left"], thumbs["right"]) == (left, right)
    assert (thumbs["first"], thumbs["beyond"]) == (1920, 1950)


def test_one_decade_needs_no_thumbs():
    assert histogram([(1920, 2)])["thumbs"] is None


def test_a_histogram_of_nothing_is_nothing():
    assert histogram([])["bars"] == []
