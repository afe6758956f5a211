"""What of an item is found, and what stands first."""

import pytest

from catalogue.authorities.models import CorporateBody, Person, Place, PlaceName, Term, TermLabel, Vocabulary
from catalogue.models import ExhibitionIndexPage, ExhibitionPage, ItemImage
from catalogue.search.keeping import index_everywhere
from catalogue.search.thesaurus.shipped import load_thesaurus
from catalogue.services.items import AgentDraft


def titles(client, query, **parameters):
    answer = client.get("/api/catalogue/", {"q": query, **parameters}).json()
    return [result["title"] for result in answer["results"]]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Дѣтямъ въ подарокъ", "дети"),
        ("Фёдоровские чтения", "федоровскими"),
        ("Избачитальня на Томи", "изба-читальня"),
        ("Изба-читальня", "избачитальня"),
        ("Изба-читальня", "избы читальни"),
        ("Книга о ша\u0301хте", "шахты"),
        ("Прялки", "прялок"),
        ("Стахановцы", "стахановцев"),
    ],
)
def test_words_are_found_in_every_form_and_spelling(client, public_item, written, typed):
    public_item(written)
    public_item("Совсем другая вещь")
    assert titles(client, typed) == [written]


def test_a_phrase_in_quotes_must_stand_in_its_order(client, public_item):
    public_item("Красный уголок шахты")
    public_item("Уголок библиотеки, красный шкаф")
    assert len(titles(client, "красный уголок")) == 2
    assert titles(client, '"красный уголок"') == ["Красный уголок шахты"]
    assert titles(client, "«красного уголка»", sort="title") == ["Красный уголок шахты"]


def test_a_word_behind_a_minus_is_left_out(client, public_item):
    public_item("Знамя пионерское")
    public_item("Знамя переходящее")
    assert titles(client, "знамёна -пионерское") == ["Знамя переходящее"]


@pytest.mark.parametrize("typed", ["КП-21/1", "кп 21/1", "МБК КП-21/1", "кп21/1", "МБК  КП 21 / 1"])
def test_a_museum_number_in_any_punctuation_leads_straight_to_the_item(client, public_item, typed):
    item = public_item("Карточка", accession_number="МБК КП-21/1")
    public_item("Другая карточка 21", accession_number="МБК КП-21/2")
    response = client.get("/catalogue/", {"q": typed})
    assert (response.status_code, response["Location"]) == (302, f"/catalogue/{item.slug}/")
    assert titles(client, typed) == ["Карточка"]


def test_the_number_of_an_accession_lists_its_objects(client, public_item):
    public_item("Карточка", accession_number="МБК КП-21/1")
    public_item("Вторая", accession_number="МБК КП-21/2")
    public_item("Чужая 21", accession_number="МБК КП-210/1")
    assert client.get("/catalogue/", {"q": "КП-21"}).status_code == 200
    assert sorted(titles(client, "КП-21")) == ["Вторая", "Карточка"]


def test_a_catalogue_number_leads_straight_to_the_item(client, public_item):
    item = public_item("Карточка")
    assert client.get("/catalogue/", {"q": item.catalogue_number})["Location"] == f"/catalogue/{item.slug}/"


def test_an_archival_reference_is_found_in_any_punctuation(client, public_item):
    public_item("Приказ", reference_code="Ф. 1. Оп. 1. Д. 3. Л. 12–13")
    public_item("Другой приказ", reference_code="Ф. 1. Оп. 1. Д. 31")
    assert titles(client, "ф 1 оп 1 д 3") == ["Приказ"]
    assert len(titles(client, "фонд 1 опись 1")) == 2


def test_names_of_authorities_lead_to_the_item(client, public_item):
    place = Place.objects.create(slug="n", name="Новокузнецк")
    PlaceName.objects.create(place=place, name="Сталинск", year_from=1932, year_to=1961)
    theme = Term.objects.create(vocabulary=Vocabulary.THEME, slug="t", name="книгоноши")
    TermLabel.objects.create(term=theme, name="разносчики книг")
    person = Person.objects.create(slug="p", surname="Лашевская", given_name="Вера", is_living=False)
    body = CorporateBody.objects.create(slug="b", name="Общество трезвости")
    public_item(
        "Вещь",
        places=[place],
        themes=[theme],
        people=[person],
        tags=["летопись"],
        agents=[AgentDraft(body=body), AgentDraft(as_written="артель «Кожевник»")],
    )
    public_item("Иная вещь")
    for typed in [
        "Сталинск",
        "Новокузнецке",
        "книгонош",
        "разносчиков",
        "Лашевской",
        "летописи",
        "трезвости",
        "артелью",
    ]:
        assert titles(client, typed) == ["Вещь"], typed


def test_fields_of_both_types_are_searched(client, public_item):
    public_item("Штамп", item_type="artifact", object_name="Печатка", inscription="Книг не выносить")
    assert titles(client, "печатка") == titles(client, "выносить") == ["Штамп"]


def test_transcripts_are_searched_and_shown_as_the_passage(client, public_item, picture):
    item = public_item("Протокол", description="О работе.")
    ItemImage.objects.create(
        page=item, image=picture, transcript="Слушали: об открытии избы-читальни в селе Тяжин"
    )
    index_everywhere([item])
    answer = client.get("/api/catalogue/?q=открытие").json()
    assert answer["results"][0]["snippet"] == "Слушали: об открытии избы-читальни в селе Тяжин"
    page = client.get("/catalogue/?q=открытие&view=list").content.decode()
    assert "<mark>открытии</mark>" in page


def test_a_title_weighs_more_than_a_tag_and_a_tag_more_than_prose(client, public_item):
    public_item("Третья", description="Здесь рассказано про чернильницу и ручку. " * 3)
    public_item("Вторая", tags=["чернильница"])
    public_item("Первая: чернильница")
    assert titles(client, "чернильница") == ["Первая: чернильница", "Вторая", "Третья"]


def test_exhibitions_are_found_by_their_words_and_by_their_tags(client, public_item):
    public_item("Портфель", tags=["книгоноши"])
    shown = ExhibitionPage(
        title="Книга идёт к читателю", slug="kniga", introduction="О библиотеках-передвижках"
    )
    ExhibitionIndexPage.objects.get().add_child(instance=shown)
    shown.tags.add("книгоноши")
    shown.save()
    draft = ExhibitionPage(title="Передвижка: черновик", slug="draft", live=False)
    ExhibitionIndexPage.objects.get().add_child(instance=draft)
    found = client.get("/catalogue/?q=передвижки").content.decode()
    assert "/exhibitions/kniga/" in found
    assert "/exhibitions/draft/" not in found
    tag = shown.tags.get()
    assert "/exhibitions/kniga/" in client.get("/catalogue/", {"tag": tag.slug}).content.decode()
    assert "/exhibitions/kniga/" not in client.get("/catalogue/").content.decode()


@pytest.mark.parametrize(
    "typed",
    ["мбк кп 21 1", "(МБК КП-21/1)", "к.п. 21/1", "КП\u00a021\u22151", "КП_21_1", "мбк.кп.21.1", "№ КП-21/1"],
)
def test_whatever_stands_between_the_parts_of_a_number_leads_to_its_item_alone(client, public_item, typed):
    item = public_item("Устав общества", accession_number="МБК КП-21/1")
    public_item("Акт о 21 книге КП 1", accession_number="МБК КП-1/1")
    assert [each["number"] for each in client.get("/api/catalogue/", {"q": typed}).json()["results"]] == [
        item.catalogue_number
    ]


def test_a_phrase_behind_a_minus_is_left_out_as_a_whole(client, public_item):
    public_item("Сумка книгоноши из Горной Шории")
    left = public_item("Сумка книгоноши: Шория и горная дорога")
    found = client.get("/api/catalogue/", {"q": 'книгоноша -"Горная Шория"'}).json()["results"]
    assert [each["number"] for each in found] == [left.catalogue_number]


@pytest.mark.parametrize("typed", ["дет. библиотека", "библиотека дет.", "обл. библиотека"])
def test_a_dot_behind_a_shortened_word_makes_no_initials_of_it(client, public_item, typed):
    load_thesaurus()
    public_item("Областная детская библиотека")
    assert client.get("/api/catalogue/", {"q": typed}).json()["total"] == 1
