"""All values of a facet on a page of their own, which works without a script."""

import pytest
from bs4 import BeautifulSoup

from catalogue.authorities.models import Place, PlaceName, Term, Vocabulary
from catalogue.item_facets import FACETS
from catalogue.models import CatalogueItemPage
from catalogue.search import facet_values
from catalogue.search.keeping import index_everywhere

QUERIES = 3  # the version of the index for what is remembered and for what is not, the museum's settings


@pytest.fixture
def soup(client):
    """The page of a facet's values."""

    def page(address):
        response = client.get(f"/catalogue/values/{address}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return page


@pytest.fixture
def readings(public_item):
    """Themes with one, two and three documents; the last one has a thing as well."""
    names = ["Ёлки и утренники", "громкие читки", "абонемент"]
    themes = [
        Term.objects.create(vocabulary=Vocabulary.THEME, slug=f"t{place}", name=name)
        for place, name in enumerate(names)
    ]
    for place, theme in enumerate(themes):
        for _each in range(place + 1):
            public_item("Лист", themes=[theme])
    public_item("Вещь", item_type="artifact", themes=[themes[-1]])
    return themes


def listed(page):
    """The values in their order, each with its number."""
    labels = page.select("[data-values] label")
    return [(each.input["value"], int(each.span.get_text())) for each in labels]


def test_values_stand_by_their_number_as_in_the_catalogue(soup, readings):
    assert listed(soup("theme/")) == [("t2", 4), ("t1", 2), ("t0", 1)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [("name", ["t2", "t1", "t0"]), ("count", ["t2", "t1", "t0"]), ("weight", ["t2", "t1", "t0"])],
)
def test_another_order_may_be_chosen(soup, readings, order, expected):
    page = soup(f"theme/?order={order}")
    assert [value for value, _count in listed(page)] == expected
    chosen = [option["value"] for option in page.select("#order option[selected]")]
    assert chosen == ["" if order == "weight" else order]


def test_the_letter_yo_stands_by_the_letter_ye(soup, public_item):
    for place, name in enumerate(["жалоба", "ёлка", "дневник", "езда"]):
        theme = Term.objects.create(vocabulary=Vocabulary.THEME, slug=f"t{place}", name=name)
        public_item("Лист", themes=[theme])
    assert [value for value, _count in listed(soup("theme/?order=name"))] == ["t2", "t3", "t1", "t0"]


def test_the_present_filter_counts_its_own_facet_is_left_open(soup, readings):
    assert listed(soup("theme/?type=artifact")) == [("t2", 1)]
    assert len(listed(soup("theme/?theme=t1&type=document"))) == 3


@pytest.mark.parametrize("word", ["елк", "ЁЛКИ", "утрен", " Ёлки "])
def test_a_word_is_found_in_any_part_and_spelling(soup, readings, word):
    page = soup(f"theme/?find={word}")
    assert listed(page) == [("t0", 1)]
    assert page.find(id="find")["value"] == word.strip()
    assert "1 тема" in page.main.find(attrs={"role": "status"}).get_text()


def test_a_word_no_value_has_says_so(soup, readings):
    page = soup("theme/?find=ъъъ")
    assert listed(page) == []
    assert "Такого значения нет" in page.main.get_text()


def test_what_is_chosen_and_not_shown_is_kept(soup, readings):
    page = soup("theme/?theme=t1&type=document&find=абонемент&q=лист&from=1900&sort=oldest")
    inputs = page.main.form.find_all("input", type="hidden")
    hidden = {(each["name"], each["value"]) for each in inputs}
    assert hidden == {
        ("theme", "t1"),
        ("type", "document"),
        ("q", "лист"),
        ("from", "1900"),
        ("sort", "oldest"),
    }


def test_the_chosen_are_ticked_and_go_to_the_catalogue(soup, readings):
    page = soup("theme/?theme=t1&type=document")
    form = page.select_one("form:has([data-values])")
    assert form["action"] == "/catalogue/"
    assert [each["value"] for each in form.select("input[checked]")] == ["t1"]
    assert page.find("a", string="Назад к найденному")["href"] == "/catalogue/?type=document&theme=t1"
    assert page.find("button", string="Найти в списке")["formaction"] == "/catalogue/values/theme/"


def test_a_chosen_value_without_results_can_be_unticked(soup, readings):
    page = soup("theme/?theme=t0&type=artifact")
    assert listed(page) == [("t0", 0), ("t2", 1)]


def test_of_very_many_the_first_are_shown_and_it_is_said(soup, readings, monkeypatch):
    monkeypatch.setattr(facet_values, "MOST_SHOWN", 2)
    page = soup("theme/")
    assert len(listed(page)) == 2
    assert "Показаны первые 2" in page.main.find(attrs={"role": "status"}).get_text()


def test_a_tree_stands_under_its_broader_values_and_is_flat_by_name(soup, public_item):
    broader = Term.objects.create(vocabulary=Vocabulary.KIND, slug="papers", name="Бумаги")
    narrower = Term.objects.create(vocabulary=Vocabulary.KIND, slug="acts", name="Акты", parent=broader)
    item = public_item("Лист")
    CatalogueItemPage.objects.filter(pk=item.pk).update(kind=narrower)
    index_everywhere([item])
    assert [value for value, _count in listed(soup("kind/"))][:2] == ["papers", "acts"]
    deeper = soup("kind/").select(".check--deeper")
    assert [each.input["value"] for each in deeper] == ["acts"]
    assert not soup("kind/?order=name").select(".check--deeper")


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.name)
def test_every_facet_has_its_page(soup, public_item, facet):
    public_item("Вещь")
    page = soup(f"{facet.name}/")
    assert page.h1.get_text() == str(facet.label)
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex, follow"


@pytest.mark.parametrize("name", ["nothing", "years", "q", "type2", "тема"])
def test_an_unknown_facet_is_not_found(client, db, name):
    assert client.get(f"/catalogue/values/{name}/").status_code == 404


def test_the_drawer_tells_how_many_more_there_are_and_where(client, public_item):
    for place in range(11):
        theme = Term.objects.create(vocabulary=Vocabulary.THEME, slug=f"t{place}", name=f"тема {place}")
        public_item("Лист", themes=[theme])
    page = BeautifulSoup(client.get("/catalogue/?type=document").content, "html.parser")
    drawer = page.find(attrs={"data-drawer": "theme"})
    assert len(drawer.find_all("label")) == 8
    more = drawer.find(attrs={"data-more": True})
    assert more.get_text(strip=True) == "Ещё 3 темы"
    assert more["href"] == "/catalogue/values/theme/?type=document"


def test_the_page_costs_the_same_whatever_the_number_of_values(client, readings, django_assert_num_queries):
    def cost():
        client.get("/catalogue/values/theme/?order=name")
        with django_assert_num_queries(QUERIES):
            client.get("/catalogue/values/theme/?order=name")

    cost()
    Term.objects.create(vocabulary=Vocabulary.THEME, slug="t9", name="ещё одна")
    cost()


@pytest.mark.parametrize(("address", "facet"), [("/people/", "person"), ("/places/", "place")])
def test_people_and_places_are_other_ways_in(client, catalogue, address, facet):
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    same = BeautifulSoup(client.get(f"/catalogue/values/{facet}/").content, "html.parser")
    assert soup.h1 == same.h1
    assert soup.find_all("input", attrs={"name": facet}) == same.find_all("input", attrs={"name": facet})


def test_a_value_is_found_by_its_other_names_and_in_any_form(soup, public_item):
    place = Place.objects.create(slug="novokuznetsk-2", name="Новокузнецк")
    PlaceName.objects.create(place=place, name="Сталинск")
    cards = Term.objects.create(vocabulary=Vocabulary.THEME, slug="kartochki-2", name="карточки")
    public_item("Лист", places=[place], themes=[cards])
    assert ("novokuznetsk-2", 1) in listed(soup("place/?find=Сталинск"))
    assert ("kartochki-2", 1) in listed(soup("theme/?find=карточками"))
    assert listed(soup("place/?find=Щегловск-на-Неве")) == []


def test_a_word_no_value_bears_is_said_so_where_it_is_announced(soup, readings):
    page = soup("theme/?find=самовар")
    assert "Такого значения нет" in page.select_one("[role=status][data-counted]").get_text()
