"""Home, exhibitions, libraries, what is wanted: what each is for."""

import re

from bs4 import Tag

from tests.templates.conftest import Drawn


def plain(element: Tag) -> str:
    """Its words, typographic spaces made plain."""
    return re.sub(r"\s+", " ", element.get_text(" ")).strip()


def test_home_leads_into_every_section(pages: dict[str, Drawn]) -> None:
    main = pages["home"].soup.main
    assert main.find("form", role="search")["action"] == "/catalogue/"
    periods = main.find(class_="guides").find_all("a", class_="guide")
    assert len(periods) == 9
    assert all(link["href"].startswith("/catalogue/?period=") for link in periods)
    assert len(main.find_all("a", href=re.compile(r"^/libraries/[\w-]+/$"))) == 37
    assert main.find_all("a", href="/wanted/")
    assert "Сорок книг на подводе" in plain(main)


def test_the_chapters_of_a_story_are_reached_from_its_top(pages: dict[str, Drawn]) -> None:
    main = pages["exhibition"].soup.main
    links = [each["href"] for each in main.find("nav", class_="chapters").find_all("a")]
    assert links == ["#g1", "#g2", "#entries"]
    titles = [plain(section.h2) for section in main.find_all(class_="chapter") if section.h2]
    assert titles == ["Читка при лампе", "Ящик № 17"]


def test_a_story_shows_public_items_only(pages: dict[str, Drawn]) -> None:
    main = pages["exhibition"].soup.main
    assert len(main.find_all("figure", class_="shot")) == 2
    assert len(main.find(id="entries").find_all("article")) == 3
    assert "Подпись куратора" in plain(main.find(id="entries"))
    assert plain(main.find("blockquote").footer) == "Дневник избача"


def test_a_story_tells_its_tags_and_its_items_in_the_catalogue(pages: dict[str, Drawn]) -> None:
    entries = pages["exhibition"].soup.find(id="entries")
    assert entries.find("a", href=re.compile(r"^/catalogue/\?exhibition="))
    assert entries.find("a", href=re.compile(r"^/catalogue/\?tag="))


def test_the_list_of_exhibitions_opens_each(pages: dict[str, Drawn]) -> None:
    articles = pages["exhibitions"].soup.main.find_all("article")
    assert [article.h2.a["href"] for article in articles] == ["/exhibitions/sorok-knig-na-podvode/"]


def test_a_network_says_how_much_it_gave(pages: dict[str, Drawn]) -> None:
    main = pages["network"].soup.main
    assert main.find(attrs={"data-total": True})["data-total"] == "5"
    assert len(main.find_all(class_="rcard")) == 5
    assert main.find("a", href="/catalogue/?library=tyazhinsky")


def test_a_network_that_gave_nothing_yet_is_invited(pages: dict[str, Drawn]) -> None:
    main = pages["network without items"].soup.main
    assert main.find(class_="rcard") is None
    assert main.find(class_="wanted").a["href"].startswith("/cabinet/deposits/new/")


def test_every_network_is_listed_once(pages: dict[str, Drawn]) -> None:
    links = [each["href"] for each in pages["libraries"].soup.main.select(".roll a")]
    assert len(links) == len(set(links)) == 37


def test_what_is_wanted_says_how_to_hand_it_over(pages: dict[str, Drawn]) -> None:
    cards = pages["wanted"].soup.main.find_all(class_="wanted")
    assert [plain(card.h2) for card in cards] == ["Документы военных лет"]
    assert cards[0].a["href"].startswith("/cabinet/deposits/new/")


def test_a_plain_page_shows_its_text(pages: dict[str, Drawn]) -> None:
    main = pages["plain"].soup.main
    assert plain(main.h2) == "Кто мы"
    assert "Музей библиотек." in plain(main)
