"""What an item's page tells, and what it keeps to itself."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Person, Place, Vocabulary
from catalogue.digital.models import MuseumImage
from catalogue.models import CatalogueItemPage
from catalogue.services.items import AgentDraft, ImageDraft, ItemDraft, publish, update_draft
from tests.catalogue.conftest import ALT_TEXT, term

Make = Callable[..., CatalogueItemPage]


@pytest.fixture
def of_three_sheets(published: Make, image: Callable[..., MuseumImage]) -> Callable[..., CatalogueItemPage]:
    """Makes a document of three sheets, the second with a transcript."""
    labels = [("Л. 12", ""), ("Л. 12 об.", "Слушали: <о ключе>."), ("", "")]

    def make(**fields: object) -> CatalogueItemPage:
        images = [
            ImageDraft(image=image(colour), label=label, alt_text=ALT_TEXT, transcript=transcript)
            for colour, (label, transcript) in zip(["red", "green", "blue"], labels, strict=True)
        ]
        return published(images=images, **fields)

    return make


def test_the_address_says_which_sheet_is_open(of_three_sheets: Make, client: Client) -> None:
    context = client.get(of_three_sheets().address, {"list": "2"}).context

    assert context["sheet"].label == "Л. 12 об."
    assert (context["previous_url"], context["next_url"], context["total"]) == ("?list=1", "?list=3", 3)
    assert context["sheets"][2].label.endswith("3")


@pytest.mark.parametrize("key", ["", "9", "nonsense"])
def test_the_first_sheet_is_open_unless_another_is_named(
    of_three_sheets: Make, client: Client, key: str
) -> None:
    context = client.get(of_three_sheets().address, {"list": key}).context

    assert (context["sheet"].position, context["previous_url"]) == (1, None)


def test_a_transcript_is_text_not_markup(of_three_sheets: Make, client: Client) -> None:
    leaves = client.get(of_three_sheets().address).context["leaves"]

    assert [(leaf.label, leaf.html) for leaf in leaves] == [("Л. 12 об.", "<p>Слушали: &lt;о ключе&gt;.</p>")]


def test_a_transcript_flows_and_marks_the_ends_of_lines(
    published: Make, image: Callable[..., MuseumImage], client: Client
) -> None:
    transcript = "Передать в читальню\nпо описи волиспол-\nкома.\n2. Отпустить дров."
    page = published(images=[ImageDraft(image=image(), alt_text=ALT_TEXT, transcript=transcript)])

    context = client.get(page.address).context

    end = '<span class="line-end" aria-hidden="true">|</span>'
    assert [leaf.html for leaf in context["leaves"]] == [
        f"<p>Передать в читальню {end} по описи волиспол-{end}кома.<br>2. Отпустить дров.</p>"
    ]
    assert context["line_ends"]


def test_pictures_of_a_page_are_public_copies_with_their_description(
    of_three_sheets: Make, client: Client
) -> None:
    picture = client.get(of_three_sheets().address).context["sheet"].picture

    assert picture.url.startswith("/media/")
    assert picture.alt == ALT_TEXT
    assert picture.width >= 640
    assert round(picture.width / picture.height, 2) == 1.4


@pytest.mark.parametrize(
    ("rights", "downloads", "whole"),
    [("public-domain", 3, True), ("inc", 0, True), ("cne", 0, False)],
)
def test_rights_decide_what_may_be_taken_away(
    rights: str, downloads: int, whole: bool, of_three_sheets: Make, client: Client
) -> None:
    page = of_three_sheets(rights=term(Vocabulary.RIGHTS, rights))

    context = client.get(page.address).context

    assert len(context["rights"].downloads) == downloads
    assert bool(context["sheet"].whole_url) is whole


def test_facts_lead_to_the_catalogue_and_service_notes_stay_inside(
    published: Make, network: LibraryNetwork, client: Client
) -> None:
    page = published(
        network=network, material_text="бумага", service_note="Сейф 3", accession_number="МБК КП-9/1"
    )

    answer = client.get(page.address)

    facts = {fact.value: fact.url for fact in answer.context["facts"]}
    assert facts["Приказ"] == "/catalogue/?kind=prikaz"
    assert facts["МБК КП-9/1"] == ""
    assert "Сейф" not in answer.content.decode()


def test_the_library_that_handed_it_over_is_named_once(
    published: Make, network: LibraryNetwork, client: Client
) -> None:
    context = client.get(published(network=network).address).context

    assert context["credit"]["url"] == "/libraries/mezhdurechensk/"
    assert network.short_name not in {fact.value for fact in context["facts"]}


def test_a_period_has_its_name_beside_its_years(published: Make, client: Client) -> None:
    context = client.get(published(date_text="1924, 14 ноября").address).context

    fact = next(fact for fact in context["facts"] if fact.url.startswith("/catalogue/?period="))
    assert fact.value == "1917–1929, избы-читальни и ликбез"


@pytest.mark.parametrize(
    ("dimensions", "extent", "rows"),
    [
        ("35,2 × 22,0 см; 2 л.", "2 л.", ["35,2 × 22,0 см; 2 л."]),
        ("35,2 × 22,0 см; 12 л.", "2 л.", ["35,2 × 22,0 см; 12 л.", "2 л."]),
        ("35,2 × 22,0 см", "2 л.", ["35,2 × 22,0 см", "2 л."]),
        ("35,2 × 22,0 см", "", ["35,2 × 22,0 см"]),
    ],
)
def test_the_extent_is_said_once(
    dimensions: str, extent: str, rows: list[str], published: Make, client: Client
) -> None:
    page = published(dimensions=dimensions, extent=extent)

    facts = client.get(page.address).context["facts"]

    assert [fact.value for fact in facts if "см" in fact.value or fact.value.endswith(" л.")] == rows


@pytest.mark.parametrize(
    ("dating", "place", "told"),
    [
        (
            "1924, 14 ноября",
            "с. Тяжин, Томская губерния",
            "14 ноября 1924 года. Село Тяжин, Томская губерния",
        ),
        ("конец 1930-х", "г. Междуреченск", "Конец 1930-х годов. Город Междуреченск"),
        ("1941/42 гг.", "СССР", "1941/42 гг. СССР"),
        ("", "г. Топки", "Город Топки"),
        ("1932 г.", "", "1932 год"),
    ],
)
def test_the_line_under_the_title_is_in_full_words_and_the_label_as_recorded(
    dating: str, place: str, told: str, published: Make, client: Client
) -> None:
    context = client.get(published(date_text=dating, place_as_written=place).address).context

    assert context["subtitle"] == told
    assert {dating, place} - {""} <= {fact.value for fact in context["facts"]}


def test_a_living_person_is_named_with_consent_only(published: Make, client: Client) -> None:
    agents = [
        AgentDraft(person=Person.objects.create(slug="a", surname="Живущая", is_living=True)),
        AgentDraft(
            person=Person.objects.create(slug="b", surname="Согласная", is_living=True, consent_given=True)
        ),
        AgentDraft(person=Person.objects.create(slug="c", surname="Давняя", is_living=False)),
    ]
    people = [agent.person for agent in agents]

    text = client.get(published(agents=agents, people=people).address).content.decode()

    assert "Живущая" not in text
    assert "Согласная" in text
    assert "Давняя" in text


def test_a_tag_that_is_a_theme_is_said_once(published: Make, client: Client) -> None:
    page = published(tags=["ликбез", "1920-е"])

    chips = client.get(page.address).context["chips"]

    assert [chip.label for chip in chips] == ["ликбез", "1920-е"]
    assert chips[0].url == "/catalogue/?theme=likbez"


def test_the_history_tells_of_a_new_title(
    published: Make, item_draft: Callable[..., ItemDraft], client: Client
) -> None:
    page = published(title="Приказ")
    update_draft(page, item_draft(title="Приказ № 5"), by=None)
    publish(page, by=None)

    changes = [change.text for change in client.get(page.address).context["changes"]]

    assert any("Приказ № 5" in text for text in changes)
    assert len(changes) == 3


def test_an_artifact_with_sizes_is_drawn_beside_a_book(published: Make, client: Client) -> None:
    page = published(item_type="artifact", width_cm=Decimal("96.0"), height_cm=Decimal("142.0"))

    scale = client.get(page.address).context["scale"]

    assert (scale.thing.width, scale.thing.height) == (81, 120)
    assert scale.book.height == 17


def test_a_citation_names_the_permanent_address(published: Make, client: Client) -> None:
    context = client.get(published().address).context

    assert [citation.key for citation in context["citations"]] == ["reference", "record", "caption"]
    assert context["permanent_url"].endswith("/id/000001/")
    assert context["permanent_url"] in context["citations"][1].text


def test_a_citation_names_the_day_first_and_both_standards_by_their_names(
    published: Make, client: Client
) -> None:
    reference, record, _caption = client.get(published().address).context["citations"]

    assert ". 12 мая 1947 г. // " in reference.text
    assert (reference.label, record.label) == ("ГОСТ Р 7.0.5", "ГОСТ Р 7.0.100")


def test_the_editors_preview_shows_pictures_that_are_not_public_yet(
    draft: Make, image: Callable[..., MuseumImage]
) -> None:
    page = draft(images=[ImageDraft(image=image(), alt_text=ALT_TEXT)])

    answer = page.make_preview_request()

    assert answer.context_data["sheet"].picture.alt == ALT_TEXT
    assert not answer.context_data["sheet"].picture.url.startswith("/media/")


@pytest.mark.parametrize(
    ("dating", "label"),
    [
        ("1950", "Сталинск (ныне Новокузнецк)"),
        ("около 1900", "Кузнецк (ныне Новокузнецк)"),
        ("1970-е", "Новокузнецк"),
        ("б. д.", "Новокузнецк"),
    ],
)
def test_a_place_is_called_as_it_was_when_the_thing_was_made(
    published: Make, draft: Make, client: Client, dating: str, label: str
) -> None:
    places = [Place.objects.get(slug="novokuznetsk"), Place.objects.get(slug="mariinsk")]
    fields = {"date_text": dating, "places": places}

    stored = client.get(published(**fields).address).context["facts"]
    previewed = draft(**fields).make_preview_request().context_data["facts"]

    for facts in (stored, previewed):
        links = next(fact.links for fact in facts if fact.label == "Места")
        assert {link.url: link.label for link in links} == {
            "/catalogue/?place=novokuznetsk": label,
            "/catalogue/?place=mariinsk": "Мариинск",
        }
