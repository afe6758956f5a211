"""Good Russian where Wagtail builds a sentence of a model's name, and where one English word meant many."""

import re

import pytest
from bs4 import BeautifulSoup

from catalogue.accounts.roles import Role
from catalogue.authorities.models import Term
from catalogue.models import ExhibitionIndexPage
from catalogue.text.typography import NBSP

LISTS = {
    "/cms/terms/": "Добавить термин",
    "/cms/persons/": "Добавить персону",
    "/cms/corporate-bodies/": "Добавить организацию",
    "/cms/places/": "Добавить место",
    "/cms/events/": "Добавить событие",
    "/cms/networks/": "Добавить библиотечную систему",
    "/cms/memberships/": "Добавить сотрудника",
    "/cms/thesaurus/": "Добавить слова",
    "/cms/searchpicks/": "Добавить рекомендацию",
    "/cms/exhibitions/": "Добавить выставку",
}
# What Wagtail says by itself: slugs, tags, an administrators' jargon
NEVER = re.compile(
    r"[Сс]лаг|[Тт]ег[иова]*\b|админк|my-slug|Исследование|Отчеты|Паджинация|сниппет|живую версию"
)


@pytest.mark.parametrize("path", LISTS)
def test_a_button_says_in_the_accusative_what_it_adds(path: str, signed_in) -> None:
    assert LISTS[path] in signed_in(Role.SUPERUSER).get(path).content.decode()


@pytest.mark.parametrize(
    "path", ["/cms/terms/", "/cms/places/", "/cms/networks/", "/cms/users/", "/cms/images/"]
)
def test_a_list_counts_without_a_case(path: str, signed_in) -> None:
    page = signed_in(Role.SUPERUSER).get(path)
    total = page.context["paginator"].count
    assert total == 0 or f"Всего: {total}" in page.content.decode()


@pytest.mark.parametrize(
    "path",
    ["/cms/", "/cms/pages/", "/cms/pages/{item}/edit/", "/cms/pages/{item}/history/",
     "/cms/pages/{item}/copy/", "/cms/exhibitions/", "/cms/images/", "/cms/images/add/",
     "/cms/reports/site-history/"],
)  # fmt: skip
def test_no_screen_speaks_a_programmers_tongue(path: str, draft, signed_in) -> None:
    answer = signed_in(Role.HEAD_CURATOR).get(path.format(item=draft().pk), follow=True)
    page = BeautifulSoup(answer.content.decode(), "html.parser")
    for unspoken in page.select("script, style"):
        unspoken.decompose()
    assert NEVER.findall(page.get_text(" ")) == []


def test_a_librarian_at_the_door_of_the_cms_is_shown_the_way_to_the_cabinet(signed_in) -> None:
    answer = signed_in(Role.CONTRIBUTOR).get("/cms/", follow=True)
    assert answer.redirect_chain[-1][0] == "/cabinet/"
    assert "Ваше рабочее место — кабинет." in answer.content.decode().replace(NBSP, " ")


def test_an_act_is_valid_in_russian(signed_in) -> None:
    page = BeautifulSoup(signed_in(Role.HEAD_CURATOR).get("/cms/acts/").content.decode(), "html.parser")
    assert "Сохранность" not in page.get_text()


def test_words_of_one_spelling_and_several_meanings(draft, signed_in) -> None:
    head = signed_in(Role.HEAD_CURATOR)
    document = head.get(f"/cms/pages/{draft().pk}/edit/").content.decode()
    assert '<option value="file">дело</option>' in document
    exhibitions = ExhibitionIndexPage.objects.get()
    exhibition = head.get(f"/cms/pages/add/catalogue/exhibitionpage/{exhibitions.pk}/").content.decode()
    assert "О выставке" in exhibition
    assert "О чём документ" not in exhibition


def test_a_record_is_read_in_words(signed_in) -> None:
    term = Term.objects.filter(is_active=True).first()
    page = BeautifulSoup(
        signed_in(Role.AUDITOR).get(f"/cms/terms/inspect/{term.pk}/").content.decode(), "html.parser"
    )
    values = [each.get_text(strip=True) for each in page.select("dd")]
    assert "да" in values
    assert not {"True", "False", "None"} & set(values)
