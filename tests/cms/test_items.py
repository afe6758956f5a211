"""The list of records and their editor."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from catalogue.accounts.roles import Role
from catalogue.authorities.models import Place, Term
from catalogue.models import ArchivalDocumentPage, ArtifactPage, CatalogueIndexPage, CatalogueItemPage
from catalogue.text.folding import fold

LISTING_QUERIES = 30
EMPTY_FORMSETS = ("item_images", "item_files", "agents", "places", "people")


def form_of(page: CatalogueItemPage, **changes: Any) -> dict[str, Any]:
    """What the browser would send back from the editor, with these changes."""
    form = type(page).get_edit_handler().get_form_class()(instance=page)
    data = {name: form[name].value() for name in form.fields}
    data = {name: value for name, value in data.items() if value not in (None, [], False)}
    many = {name: [term.pk for term in value] for name, value in data.items() if isinstance(value, list)}
    empty = {name: inline_formset([]) for name in EMPTY_FORMSETS}
    return nested_form_data(data | many | empty | {"tags": ""} | changes)


def editor_of(page: CatalogueItemPage) -> str:
    return f"/cms/pages/{page.pk}/edit/"


@pytest.mark.parametrize("item_type", ["document", "artifact"])
def test_the_editor_has_six_tabs_and_tells_what_was_understood(item_type: str, draft, signed_in) -> None:
    page = draft(item_type=item_type, date_text="конец 1930-х")
    answer = signed_in(Role.CURATOR).get(editor_of(page))
    html = answer.content.decode()
    assert answer.status_code == 200
    assert html.count('role="tab"') == 6
    assert page.dating.sentence in html
    assert page.catalogue_number in html


@pytest.mark.parametrize("item_type", ["document", "artifact"])
def test_a_draft_is_saved_and_published_from_the_editor(item_type: str, draft, signed_in) -> None:
    page = draft(item_type=item_type)
    curator = signed_in(Role.CURATOR)
    tyazhin = Place.objects.get(slug="tyazhinsky")
    saved = curator.post(
        editor_of(page),
        form_of(
            page,
            title="Приказ исправленный",
            date_text="1930-е",
            places=inline_formset([{"place": tyazhin.pk}]),
            materials=[Term.objects.get(slug="bumaga").pk],
            tags="ликбез",
        ),
    )
    assert saved.status_code == 302, saved.context["form"].errors if saved.context else saved
    page = type(page).objects.get(pk=page.pk)
    latest = page.get_latest_revision_as_object()
    assert (latest.title, page.live, latest.number) == ("Приказ исправленный", False, page.number)

    published = curator.post(editor_of(page), form_of(latest) | {"action-publish": "1", "tags": "ликбез"})
    assert published.status_code == 302
    page = type(page).objects.get(pk=page.pk)
    assert (page.live, page.title, page.year_from, page.year_to) == (True, "Приказ исправленный", 1930, 1939)
    assert page.slug.endswith(page.catalogue_number)


def test_a_wrong_form_comes_back_with_what_was_typed(draft, signed_in) -> None:
    page = draft()
    answer = signed_in(Role.CURATOR).post(editor_of(page), form_of(page, title="", description="Не потерять"))
    assert answer.status_code == 200
    assert "Не потерять" in answer.content.decode()


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.AUDITOR, Role.EDITOR])
def test_readers_get_the_card_and_not_the_editor(role: Role, draft, signed_in) -> None:
    page = draft()
    reader = signed_in(role)
    assert reader.get(editor_of(page)).status_code == 403
    card = reader.get(f"/cms/items/{page.pk}/")
    assert card.status_code == 200
    assert page.title in card.content.decode()
    assert f'href="/cms/items/{page.pk}/"' in reader.get("/cms/items/").content.decode()


def test_a_new_record_gets_its_number_from_the_one_door(signed_in) -> None:
    curator = signed_in(Role.CURATOR)
    kind = Term.objects.get(slug="shtempel")
    answer = curator.post(
        "/cms/items/new/",
        {"item_type": "artifact", "title": "Штемпель овальный", "kind": kind.pk, "date_text": "1920-е"},
    )
    page = ArtifactPage.objects.get()
    assert (answer.status_code, answer.headers["location"]) == (302, editor_of(page))
    assert (page.title, page.catalogue_number, page.live, page.year_from) == (
        "Штемпель овальный",
        "000001",
        False,
        1920,
    )


def test_a_new_record_of_a_kind_that_its_type_cannot_be_is_refused(signed_in) -> None:
    kind = Term.objects.get(slug="shtempel")
    answer = signed_in(Role.CURATOR).post(
        "/cms/items/new/", {"item_type": "document", "title": "Штемпель овальный", "kind": kind.pk}
    )
    assert "Этот вид сюда не подходит" in answer.content.decode()
    assert not CatalogueItemPage.objects.exists()


def test_wagtails_own_form_never_makes_an_item_without_its_number(signed_in) -> None:
    index = CatalogueIndexPage.objects.get()
    answer = signed_in(Role.CURATOR).get(f"/cms/pages/add/catalogue/archivaldocumentpage/{index.pk}/")
    assert (answer.status_code, answer.headers["location"]) == (302, "/cms/items/new/")
    assert not ArchivalDocumentPage.objects.exists()


def listed(client: Client, query: str) -> list[str]:
    return [item.title for item in client.get(f"/cms/items/?{query}").context["object_list"]]


def test_the_list_is_searched_by_number_and_by_words_of_the_draft(draft, signed_in) -> None:
    draft("Приказ первый", accession_number="МБК КП-21/1")
    draft("Шкаф каталожный", item_type="artifact")
    curator = signed_in(Role.CURATOR)
    assert listed(curator, "q=КП 21/1") == ["Приказ первый"]
    assert listed(curator, "q=2") == ["Шкаф каталожный", "Приказ первый"]
    assert listed(curator, "q=каталожный шкаф") == ["Шкаф каталожный"]
    assert listed(curator, "q=нет такого") == []


def test_the_list_is_narrowed_by_network_kind_period_and_state(draft, signed_in) -> None:
    document, artifact = draft("Приказ"), draft("Шкаф", item_type="artifact", date_text="1965")
    curator = signed_in(Role.CURATOR)
    assert listed(curator, f"kind={artifact.kind_id}") == ["Шкаф"]
    assert listed(curator, f"period={document.period_id}") == ["Приказ"]
    assert listed(curator, f"network={document.network_id}") == ["Шкаф", "Приказ"]
    assert listed(curator, "live=true") == []


@pytest.mark.parametrize("path", ["/cms/items/", "/cms/reports/incomplete/"])
def test_a_list_costs_the_same_for_two_and_for_twelve_records(
    path: str, draft, signed_in, django_assert_max_num_queries
) -> None:
    curator = signed_in(Role.CURATOR)
    costs = []
    for count in (2, 10):
        for number in range(count):
            draft(f"Приказ № {number}", item_type=("document", "artifact")[number % 2])
        curator.get(path)
        with django_assert_max_num_queries(LISTING_QUERIES) as spent:
            curator.get(path)
        costs.append(len(spent))
    assert costs[0] == costs[1]


def test_the_report_names_what_a_record_lacks_and_goes_into_a_spreadsheet(draft, signed_in) -> None:
    draft("Приказ", description="Есть")
    auditor = signed_in(Role.AUDITOR)
    page = auditor.get("/cms/reports/incomplete/").content.decode()
    assert "Приказ" in page
    (row,) = auditor.get("/cms/reports/incomplete/").context["object_list"]
    assert [name for name in vars(row) if name.startswith("lacks_") and getattr(row, name)] == [
        "lacks_pictures"
    ]
    sheet = b"".join(auditor.get("/cms/reports/incomplete/?export=csv").streaming_content).decode()
    assert "000001,Приказ,МИБС г. Междуреченска," in sheet


@pytest.mark.parametrize(("item_type", "stranger"), [("document", "Шкаф каталожный"), ("artifact", "Приказ")])
def test_the_editor_offers_the_kinds_of_its_type(item_type: str, stranger: str, draft, signed_in) -> None:
    page = BeautifulSoup(
        signed_in(Role.CURATOR).get(editor_of(draft(item_type=item_type))).content.decode(), "html.parser"
    )
    groups = page.select("#id_kind optgroup")
    assert groups
    assert stranger not in [option.get_text() for option in page.select("#id_kind option")]
    for group in groups:
        names = [fold(option.get_text()) for option in group.select("option")]
        assert names == sorted(names)
