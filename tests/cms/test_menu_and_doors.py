"""Who enters the CMS, what its menu shows, and what its screens answer."""

import re

import pytest
from django.test import Client, RequestFactory
from wagtail.admin.menu import admin_menu

from catalogue.accounts.models import User
from catalogue.accounts.roles import LIBRARY_ROLES, MUSEUM_ROLES, Role

SCREENS = [
    "/cms/",
    "/cms/items/",
    "/cms/items/new/",
    "/cms/exhibitions/",
    "/cms/pages/",
    "/cms/images/",
    "/cms/documents/",
    "/cms/terms/",
    "/cms/terms/new/",
    "/cms/persons/",
    "/cms/persons/new/",
    "/cms/corporate-bodies/",
    "/cms/corporate-bodies/new/",
    "/cms/places/",
    "/cms/places/new/",
    "/cms/events/",
    "/cms/events/new/",
    "/cms/networks/",
    "/cms/thesaurus/",
    "/cms/thesaurus/new/",
    "/cms/searchpicks/",
    "/cms/searchpicks/add/",
    "/cms/reports/empty-searches/",
    "/cms/reports/incomplete/",
    "/cms/reports/permissions/",
    "/cms/reports/site-history/",
    "/cms/person_chooser/",
    "/cms/place_chooser/",
    "/cms/corporate_body_chooser/",
]
MOST_ENTRIES = 7
ENTRIES = {
    Role.CURATOR: {"catalogue", "exhibitions-and-pages", "vocabularies", "reports"},
    Role.HEAD_CURATOR: {"catalogue", "exhibitions-and-pages", "vocabularies", "reports"},
    Role.REGISTRAR: {"catalogue", "reports"},
    Role.EDITOR: {"catalogue", "exhibitions-and-pages", "reports"},
    Role.AUDITOR: {"catalogue", "vocabularies", "reports"},
    Role.SUPERUSER: {"catalogue", "exhibitions-and-pages", "vocabularies", "reports", "settings"},
}
OF_OTHER_APPS = {"intake", "accession", "registers"}


def entries(client: Client) -> list[str]:
    request = RequestFactory().get("/cms/")
    request.user = User.objects.get(pk=client.session["_auth_user_id"])
    items = admin_menu.menu_items_for_request(request)
    return [item.name for item in sorted(items, key=lambda item: item.order)]


@pytest.mark.parametrize("path", SCREENS)
def test_a_screen_opens_for_the_head_curator(path: str, signed_in) -> None:
    assert signed_in(Role.HEAD_CURATOR).get(path, follow=True).status_code == 200


@pytest.mark.parametrize("role", LIBRARY_ROLES)
def test_no_screen_opens_for_libraries(role: Role, signed_in) -> None:
    client = signed_in(role)
    for path in SCREENS:
        assert client.get(path).status_code == (302 if path == "/cms/" else 404), path


def test_no_screen_opens_for_strangers(client: Client, vocabularies: None) -> None:
    for path in SCREENS:
        assert client.get(path).status_code == 302, path


@pytest.mark.parametrize("role", ENTRIES)
def test_the_menu_has_at_most_seven_entries_and_those_of_the_role(role: Role, signed_in) -> None:
    names = entries(signed_in(role))
    assert len(names) <= MOST_ENTRIES
    assert {name for name in names if name in ENTRIES[Role.SUPERUSER]} == ENTRIES[role]


def test_the_menu_follows_the_museums_work(signed_in) -> None:
    names = [name for name in entries(signed_in(Role.SUPERUSER)) if name in ENTRIES[Role.SUPERUSER]]
    assert names == ["catalogue", "exhibitions-and-pages", "vocabularies", "reports", "settings"]


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.EDITOR, Role.AUDITOR])
def test_who_may_not_make_records_is_refused(role: Role, signed_in) -> None:
    client = signed_in(role)
    assert client.get("/cms/items/new/").status_code == 403
    assert 'href="/cms/items/new/"' not in client.get("/cms/items/").content.decode()


@pytest.mark.parametrize("role", MUSEUM_ROLES)
def test_everybody_of_the_museum_sees_who_may_do_what(role: Role, signed_in) -> None:
    answer = signed_in(role).get("/cms/reports/permissions/")
    page = answer.content.decode().split("permission-table")[1]
    assert len(re.findall(r'<th scope="row">', page)) == 37


@pytest.mark.parametrize("role", [Role.CURATOR, Role.EDITOR, Role.REGISTRAR, Role.AUDITOR])
def test_only_those_who_edit_vocabularies_may_change_a_term(role: Role, signed_in) -> None:
    answer = signed_in(role).get("/cms/terms/new/")
    assert (answer.status_code == 200) is (role is Role.CURATOR)


def test_the_editor_of_an_item_is_a_part_of_the_catalogue(draft, signed_in) -> None:
    page, curator = draft(), signed_in(Role.CURATOR)
    over = f"/cms/pages/{page.pk}/"
    editor = curator.get(f"{over}edit/").content.decode()
    assert f'"{over}"' in editor or f"&quot;{over}&quot;" in editor
    assert curator.get(over).headers["location"] == "/cms/items/"


def test_the_tree_of_pages_opens_as_before(draft, signed_in, client: Client) -> None:
    parent = draft().get_parent()
    assert signed_in(Role.CURATOR).get(f"/cms/pages/{parent.pk}/").status_code == 200
    assert client.get(f"/cms/pages/{parent.pk}/").status_code == 302
