"""Nothing in English meets the museum's people in the CMS."""

import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from catalogue.accounts.roles import Role
from catalogue.authorities.models import Place
from catalogue.search.models import EmptySearch, ThesaurusEntry

SPOKEN_ATTRIBUTES = ("title", "aria-label", "placeholder", "alt")
ENGLISH_WORD = re.compile(r"[A-Za-z]{3,}")
RUSSIAN_WORD = re.compile(r"[А-Яа-яЁё]{3,}")
# Names, addresses, keys of the keyboard
NOT_ENGLISH = re.compile(r"\S+@\S+|https?://\S*|/\S+/|Ctrl|Alt|Shift|Esc|Wagtail|Excel|XLSX|CSV|Enter")


def spoken(html: str) -> set[str]:
    """Every text of a page that is seen or read out, templates of later forms included."""
    page = BeautifulSoup(html, "html.parser")
    texts: set[str] = set()
    for template in page.select(
        "template, script[type='text/template'], script[type='text/django-form-template']"
    ):
        texts |= spoken(template.decode_contents())
        template.decompose()
    # A counter of nothing stays hidden for ever; panels of tabs are hidden only until they are chosen
    for unspoken in page.select("script, style, [data-side-panel-toggle-counter][hidden]"):
        unspoken.decompose()
    texts |= {" ".join(text.split()) for text in page.stripped_strings}
    return texts | {tag[name] for tag in page.find_all(True) for name in SPOKEN_ATTRIBUTES if tag.get(name)}


def english(html: str) -> list[str]:
    """The texts with English words and no Russian one."""
    plain = {text: NOT_ENGLISH.sub("", text) for text in spoken(html)}
    return sorted(
        text for text, rest in plain.items() if ENGLISH_WORD.search(rest) and not RUSSIAN_WORD.search(rest)
    )


SCREENS = [
    "/cms/",
    "/cms/items/",
    "/cms/items/new/",
    "/cms/items/{item}/",
    "/cms/pages/{item}/edit/",
    "/cms/exhibitions/",
    "/cms/pages/{item}/history/",
    "/cms/images/",
    "/cms/images/add/",
    "/cms/documents/",
    "/cms/terms/",
    "/cms/terms/new/",
    "/cms/persons/new/",
    "/cms/places/",
    "/cms/corporate-bodies/new/",
    "/cms/events/new/",
    "/cms/networks/",
    "/cms/networks/inspect/{network}/",
    "/cms/places/inspect/{place}/",
    "/cms/terms/inspect/{term}/",
    "/cms/thesaurus/",
    "/cms/thesaurus/?q=нет такого слова",
    "/cms/thesaurus/new/",
    "/cms/thesaurus/edit/{entry}/",
    "/cms/thesaurus/inspect/{entry}/",
    "/cms/thesaurus/history/{entry}/",
    "/cms/thesaurus/usage/{entry}/",
    "/cms/thesaurus/delete/{entry}/",
    "/cms/searchpicks/",
    "/cms/searchpicks/?q=нет такого запроса",
    "/cms/searchpicks/add/",
    "/cms/searchpicks/{query}/",
    "/cms/searchpicks/{query}/delete/",
    "/cms/reports/empty-searches/",
    "/cms/reports/incomplete/",
    "/cms/reports/permissions/",
    "/cms/reports/site-history/",
    "/cms/reports/locked/",
    "/cms/account/",
    "/login/",
]
ADMINISTRATORS = [
    "/cms/users/",
    "/cms/users/new/",
    "/cms/settings/catalogue/museumsettings/",
    "/cms/redirects/",
]


@pytest.fixture
def keys(draft) -> dict[str, int]:
    """What stands in the addresses: one thing of every kind."""
    page = draft(item_type="artifact", title="Шкаф каталожный")
    query = Query.get("читальня")
    SearchPromotion.objects.create(query=query, page=page)
    EmptySearch.objects.create(query="патефон", day=timezone.localdate())
    entry = ThesaurusEntry.objects.create(words="копи", also="шахта")
    return {
        "item": page.pk, "query": query.pk, "entry": entry.pk, "network": page.network_id,
        "place": Place.objects.first().pk, "term": page.kind_id,
    }  # fmt: skip


@pytest.mark.parametrize("path", SCREENS)
def test_a_screen_speaks_russian_to_the_head_curator(path: str, keys, signed_in) -> None:
    client: Client = Client() if path == "/login/" else signed_in(Role.HEAD_CURATOR)
    assert english(client.get(path.format(**keys), follow=True).content.decode()) == []


@pytest.mark.parametrize("path", ADMINISTRATORS)
def test_a_screen_speaks_russian_to_the_administrator(path: str, signed_in) -> None:
    assert english(signed_in(Role.SUPERUSER).get(path, follow=True).content.decode()) == []
