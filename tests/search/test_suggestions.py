"""What is suggested while a visitor types: groups, numbers, other names; nothing that is not public."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Person, PersonName, Place, PlaceName, Term, TermLabel, Vocabulary
from catalogue.models import CatalogueItemPage, ExhibitionEntry, ExhibitionIndexPage, ExhibitionPage
from catalogue.search.keeping import index_everywhere
from catalogue.search.suggest.answer import LONGEST_QUERY, suggestions
from catalogue.search.suggest.suggestion import MOST_IN_A_GROUP

MOST_QUERIES = 3  # the version of the index, the texts, the items
GROUPS = ["Предметы", "Темы", "Виды предметов", "Люди", "Места", "Библиотеки", "Метки", "Выставки"]


@pytest.fixture
def suggest(client):
    """The suggestions for a query: by the heading of its group what each says, and where it leads."""

    def asked(query):
        groups = client.get("/suggest/", {"q": query}).json()["groups"]
        return {group["label"]: group["options"] for group in groups}

    return asked


@pytest.fixture
def labels(suggest):
    """The suggested labels of one group."""
    return lambda query, group="Предметы": [option["label"] for option in suggest(query).get(group, ())]


@pytest.fixture
def winter(public_item):
    """An item that is filed under «зим…» in every way there is."""
    network = LibraryNetwork.objects.create(
        slug="zimnyaya", short_name="Зимняя ЦБС", full_name="МБУ «Зимняя»"
    )
    item = public_item(
        "Зимний протокол",
        network=network,
        themes=[Term.objects.create(vocabulary=Vocabulary.THEME, slug="zima", name="зимние чтения")],
        people=[Person.objects.create(slug="zimin", surname="Зимин", given_name="Пётр", is_living=False)],
        places=[Place.objects.create(slug="zimovye", name="Зимовье")],
        tags=["зимовка"],
        accession_number="МБК КП-21/1",
    )
    shown = ExhibitionPage(title="Зимняя дорога", slug="zima")
    ExhibitionIndexPage.objects.get().add_child(instance=shown)
    ExhibitionEntry.objects.create(page=shown, item=item)
    ExhibitionPage.objects.get(pk=shown.pk).save_revision().publish()
    index_everywhere([item])
    return item


def test_groups_stand_in_one_order_and_their_number_is_said(client, winter):
    term = winter.kind
    term.name = "Зимний приказ"
    term.save()
    answer = client.get("/suggest/", {"q": "зим"}).json()
    assert [group["label"] for group in answer["groups"]] == GROUPS
    assert answer["said"] == "8 подсказок"


def test_every_suggestion_leads_where_it_says(suggest, winter):
    addresses = {group: options[0]["url"] for group, options in suggest("зим").items()}
    assert addresses == {
        "Предметы": winter.address,
        "Темы": "/catalogue/?theme=zima",
        "Люди": "/catalogue/?person=zimin",
        "Места": "/catalogue/?place=zimovye",
        "Библиотеки": "/libraries/zimnyaya/",
        "Метки": f"/catalogue/?tag={'%D0%B7%D0%B8%D0%BC%D0%BE%D0%B2%D0%BA%D0%B0'}",
        "Выставки": "/exhibitions/zima/",
    }


def test_a_suggestion_tells_its_number_of_items_an_item_its_museum_number(suggest, winter):
    notes = {group: options[0]["note"] for group, options in suggest("зим").items()}
    assert notes.pop("Предметы") == "КП-21/1"
    assert set(notes.values()) == {"1 предмет"}


@pytest.mark.parametrize(
    "typed",
    [
        "КП-21/1", "кп 21/1", "кп21/1", "КП–21/", "КП 21", "МБК КП-21/1", "мбккп21/1", "КП № 21", "kp-21",
        "000001", "1", "№ 1", "№000001", " 1 ",
    ],
)  # fmt: skip
def test_an_item_is_suggested_by_its_number_in_any_punctuation(labels, public_item, typed):
    public_item("Карточка", accession_number="МБК КП-21/1")
    public_item("Другая", accession_number="МБК КП-3/1")
    assert labels(typed) == ["Карточка"]


def test_items_of_a_begun_number_stand_in_the_order_of_their_numbers(labels, public_item):
    for number in ["22/1", "21/2", "21/1", "210/1", "211/1", "212/1"]:
        public_item(number, accession_number=f"МБК КП-{number}")
    assert labels("КП-21") == ["21/1", "21/2", "210/1", "211/1"]


def test_what_looks_like_a_number_may_be_a_title(labels, public_item):
    public_item("План 1930 года")
    public_item("Отчёт о КП-7", accession_number="МБК КП-8/1")
    assert labels("план 1930") == ["План 1930 года"]
    assert labels("КП-7") == ["Отчёт о КП-7"]


def test_a_year_is_looked_for_in_titles_too(labels, public_item):
    public_item("План 1930 года")
    assert labels("1930") == labels("193") == ["План 1930 года"]


@pytest.mark.parametrize(
    "typed",
    [
        "изб",
        "избы",
        "изба-чит",
        "чита",
        "читальня",
        "протокол изб",
        "протоколы",
        "ПРОТОКОЛ",
        "протокол о",
        "протокол об о",
    ],
)
def test_a_title_is_found_by_every_word_the_last_one_perhaps_begun(labels, public_item, typed):
    public_item("Протокол об открытии избы-читальни")
    public_item("Журнал учёта")
    assert labels(typed) == ["Протокол об открытии избы-читальни"]


@pytest.mark.parametrize("typed", ["чтец", "протокол чтец", "избач"])
def test_a_word_the_title_lacks_finds_nothing(labels, public_item, typed):
    public_item("Протокол об открытии избы-читальни", description="Пришёл чтец, избач.")
    assert labels(typed) == []


@pytest.mark.parametrize("typed", ["фёдор", "федор", "Федоров", "ФЁДОРОВ", "Ѳедоров", "фе\u0308дор"])
def test_the_letter_yo_and_the_old_letters_need_no_care(labels, public_item, typed):
    person = Person.objects.create(slug="fedorov", surname="Фёдоров", given_name="Василий", is_living=False)
    public_item("Фёдоровские чтения", people=[person])
    assert labels(typed, "Люди") == [str(person)]
    if len(typed) < 7:
        assert labels(typed) == ["Фёдоровские чтения"]


def test_another_name_suggests_the_thing_and_is_shown_beside_it(suggest, public_item):
    place = Place.objects.create(slug="n", name="Новокузнецк")
    PlaceName.objects.create(place=place, name="Сталинск", year_from=1932, year_to=1961)
    theme = Term.objects.create(vocabulary=Vocabulary.THEME, slug="t", name="книгоноши")
    TermLabel.objects.create(term=theme, name="разносчики книг")
    person = Person.objects.create(slug="p", surname="Лашевская", given_name="Вера", is_living=False)
    PersonName.objects.create(person=person, name="Лащевская В. М.")
    public_item("Вещь", places=[place], themes=[theme], people=[person])
    expected = {
        "стали": ("Места", "Новокузнецк", "Сталинск"),
        "разнос": ("Темы", "книгоноши", "разносчики книг"),
        "лащ": ("Люди", str(person), "Лащевская В. М."),
    }
    for typed, (group, label, note) in expected.items():
        (option,) = suggest(typed)[group]
        assert (option["label"], option["note"]) == (label, note)


def test_a_thing_both_names_of_which_begin_so_stands_once_under_its_label(suggest, public_item):
    place = Place.objects.create(slug="izh", name="Ижморский")
    PlaceName.objects.create(place=place, name="станция Ижморская")
    public_item("Вещь", places=[place])
    (option,) = suggest("ижмор")["Места"]
    assert (option["label"], option["note"]) == ("Ижморский", "1 предмет")


@pytest.mark.parametrize(
    ("typed", "group", "label"),
    [
        ("протоколы", "Виды предметов", "Протокол"),
        ("протоколов", "Виды предметов", "Протокол"),
        ("книгоноша", "Темы", "книгоноши"),
        ("избу-читальню", "Темы", "изба-читальня"),
        ("избы читальни", "Темы", "изба-читальня"),
        ("Мариинске", "Места", "Мариинск"),
    ],
)
def test_a_label_is_found_by_other_forms_of_its_words(labels, public_item, typed, group, label):
    public_item(
        "Вещь",
        places=[Place.objects.create(slug="mariinsk", name="Мариинск")],
        themes=[
            Term.objects.create(vocabulary=Vocabulary.THEME, slug=f"t{place}", name=name)
            for place, name in enumerate(["книгоноши", "изба-читальня"])
        ],
    )
    assert labels(typed, group) == [label]


def test_the_words_of_a_label_may_be_typed_in_any_order(labels, public_item):
    theme = Term.objects.create(vocabulary=Vocabulary.THEME, slug="t", name="передвижная библиотека")
    public_item("Вещь", themes=[theme])
    assert labels("библ перед", "Темы") == labels("перед библ", "Темы") == ["передвижная библиотека"]
    assert labels("перед клуб", "Темы") == []


def test_a_group_shows_a_few_the_most_used_first(labels, public_item):
    for place, name in enumerate(["чтение вслух", "чтение при лампе", "чтения", "чтец", "чтецы", "чтиво"]):
        theme = Term.objects.create(vocabulary=Vocabulary.THEME, slug=f"t{place}", name=name)
        for _each in range(place + 1):
            public_item("Вещь", themes=[theme])
    assert labels("чт", "Темы") == ["чтиво", "чтецы", "чтец", "чтения"]
    assert len(labels("вещ")) == MOST_IN_A_GROUP


def test_a_tag_is_not_suggested_beside_a_theme_of_the_same_words(suggest, public_item):
    theme = Term.objects.create(vocabulary=Vocabulary.THEME, slug="likbez", name="Ликбез")
    public_item("Вещь", themes=[theme], tags=["ликбез", "ликбезовец"])
    found = suggest("ликбез")
    assert [option["label"] for option in found["Темы"]] == ["Ликбез"]
    assert [option["label"] for option in found["Метки"]] == ["ликбезовец"]


def test_what_no_public_item_is_filed_under_is_not_suggested(suggest, public_item):
    Term.objects.create(vocabulary=Vocabulary.THEME, slug="t", name="чистописание")
    public_item("Вещь")
    assert suggest("чисто") == {}


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_what_is_not_public_suggests_nothing(suggest, winter, state):
    change = {"live": False} if state == "draft" else {"withdrawn_at": timezone.now()}
    CatalogueItemPage.objects.filter(pk=winter.pk).update(**change)
    index_everywhere([winter])
    ExhibitionPage.objects.get().unpublish()
    for typed in ["зим", "КП-21", winter.catalogue_number, str(winter.number)]:
        assert suggest(typed) == {}, typed


def test_a_draft_is_not_suggested_even_before_the_index_knows_of_it(labels, winter):
    CatalogueItemPage.objects.filter(pk=winter.pk).update(live=False)
    for typed in ["зим", "КП-21", winter.catalogue_number]:
        assert labels(typed) == [], typed


def test_a_living_person_is_suggested_only_with_consent(labels, public_item):
    person = Person.objects.create(slug="s", surname="Странникова", given_name="Анна", is_living=True)
    PersonName.objects.create(person=person, name="Перехожева А. И.")
    item = public_item("Книга отзывов", people=[person])
    assert labels("странник", "Люди") == labels("перехож", "Люди") == []
    person.consent_given = True
    person.save()
    index_everywhere([item])
    assert labels("странник", "Люди") == labels("перехож", "Люди") == [str(person)]
    person.consent_given = False
    person.save()
    index_everywhere([item])
    assert labels("странник", "Люди") == labels("перехож", "Люди") == []


def test_a_new_name_is_known_at_once(labels, public_item):
    theme = Term.objects.create(vocabulary=Vocabulary.THEME, slug="t", name="читки")
    public_item("Вещь", themes=[theme])
    assert labels("громк", "Темы") == []
    theme.name = "громкие читки"
    theme.save()
    assert labels("громк", "Темы") == ["громкие читки"]


def test_an_exhibition_no_longer_shown_is_not_suggested(labels, winter):
    assert labels("зимн", "Выставки") == ["Зимняя дорога"]
    ExhibitionPage.objects.get().unpublish()
    assert labels("зимн", "Выставки") == []


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "\t\n",
        "\x00",
        "«»",
        '"',
        "*",
        "-",
        "😀",
        "👩‍👩‍👧",
        "\u202e",
        "\u200f\u200b",
        "\u0301",
        "NEAR(",
        "'; --",
    ],
    ids=ascii,
)
def test_what_is_no_word_suggests_nothing(client, one_item, typed):
    answer = client.get("/suggest/", {"q": typed})
    assert answer.status_code == 200
    assert answer.json()["groups"] == []


def test_nothing_typed_is_nothing_said_and_no_find_is_told(client, one_item):
    assert client.get("/suggest/").json() == {"groups": [], "said": ""}
    assert client.get("/suggest/", {"q": "хххц"}).json() == {"groups": [], "said": "Подсказок нет"}


def test_signs_around_a_word_do_no_harm(labels, public_item):
    public_item("Альбом")
    for typed in ['"альб', "«альбом", "альб*", "альбом\x00", "\u202eальб", "альб😀", "(альб", "а\u0301льб"]:
        assert labels(typed) == ["Альбом"], ascii(typed)


def test_only_the_beginning_of_a_long_query_is_read(labels, public_item):
    public_item("Альбом")
    assert labels("альбом " * 20_000) == labels("альбом" + " " * LONGEST_QUERY + "пусто") == ["Альбом"]
    assert labels("а" * 100_000) == []


def test_one_letter_suggests_labels_but_looks_through_no_titles(suggest, winter):
    assert "Предметы" not in suggest("з")
    assert suggest("з").keys() >= {"Темы", "Места"}


@pytest.mark.parametrize("typed", ["зим", "КП-21", "1", "протокол зим", "ззз", "план 1930", "з"])
def test_suggestions_cost_at_most_three_queries(winter, typed):
    suggestions(typed)
    with CaptureQueriesContext(connection) as queries:
        suggestions(typed)
    assert len(queries) <= MOST_QUERIES, [query["sql"] for query in queries]


def test_the_cost_does_not_grow_with_the_items(client, public_item):
    public_item("Протокол", accession_number="МБК КП-1/1")
    client.get("/suggest/", {"q": "протокол"})
    with CaptureQueriesContext(connection) as one:
        client.get("/suggest/", {"q": "протокол"})
    for number in range(2, 12):
        public_item("Протокол", accession_number=f"МБК КП-{number}/1")
    client.get("/suggest/", {"q": "протокол"})
    with CaptureQueriesContext(connection) as many:
        client.get("/suggest/", {"q": "протокол"})
    assert len(one) == len(many)


def test_only_reading_is_allowed(client, one_item):
    assert client.post("/suggest/", {"q": "книга"}).status_code == 405
    assert client.head("/suggest/", {"q": "книга"}).status_code == 200


def test_what_was_typed_in_the_other_layout_is_read_as_it_was_meant(labels, winter):
    assert labels("pbvybq") == ["Зимний протокол"]
    assert labels("pbvjd", "Места") == ["Зимовье"]
