"""The little of Markdown that the guides need, and nothing else."""

from catalogue.text.plain_markdown import to_html


def test_headings_go_down_from_the_pages_own() -> None:
    assert to_html("# День\n\n## Утро", top_level=2) == "<h2>День</h2>\n<h3>Утро</h3>"


def test_a_point_goes_on_in_the_next_line() -> None:
    assert to_html("1. **Приём** (`/cms/`): кто\n   ждёт.\n2. Дальше.") == (
        "<ol><li><b>Приём</b> (<code>/cms/</code>): кто ждёт.</li><li>Дальше.</li></ol>"
    )


def test_dashes_make_a_list_without_numbers() -> None:
    assert to_html("- раз\n- два") == "<ul><li>раз</li><li>два</li></ul>"


def test_markup_stays_words() -> None:
    assert to_html("<script>a & b</script>") == "<p>&lt;script&gt;a &amp; b&lt;/script&gt;</p>"
