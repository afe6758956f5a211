"""The index follows what is saved, and says when it cannot be trusted."""

from io import StringIO

import pytest
from django.core.checks import Error
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test.utils import CaptureQueriesContext

from catalogue.authorities.models import Place, PlaceName, Term, TermLabel, Vocabulary
from catalogue.models import ItemImage
from catalogue.search.checks import index_was_made_by_this_analyser
from catalogue.search.index.tables import text_table
from catalogue.search.index.writing import index_items
from catalogue.search.models import IndexChange, ItemEntry, SearchIndexState


def total(client, query):
    return client.get("/api/catalogue/", {"q": query}).json()["total"]


def test_a_new_name_of_a_place_is_found_at_once(client, public_item):
    place = Place.objects.create(slug="k", name="Кемерово")
    public_item("Вещь", places=[place])
    assert total(client, "Щегловск") == 0
    former = PlaceName.objects.create(place=place, name="Щегловск")
    assert total(client, "Щегловск") == 1
    former.delete()
    assert total(client, "Щегловск") == 0


def test_a_renamed_term_is_found_by_its_new_name_only(client, public_item):
    theme = Term.objects.create(vocabulary=Vocabulary.THEME, slug="t", name="передвижки")
    TermLabel.objects.create(term=theme, name="возки")
    public_item("Вещь", themes=[theme])
    theme.name = "библиобусы"
    theme.save()
    assert (total(client, "передвижка"), total(client, "библиобус"), total(client, "возок")) == (0, 1, 1)


def test_a_published_change_is_found_with_its_new_tags(client, public_item):
    rights = Term.objects.create(vocabulary=Vocabulary.RIGHTS, slug="r", name="права не оценены")
    item = public_item("Вещь", rights=rights)
    item.refresh_from_db()
    item.title = "Чернильница"
    item.tags.add("письмо")
    item.save_revision().publish(skip_permission_checks=True)
    assert (total(client, "чернильницей"), total(client, "письма")) == (1, 1)


def test_what_is_said_of_a_picture_is_found_once_it_is_saved(
    client, public_item, picture, django_capture_on_commit_callbacks
):
    item = public_item("Портфель")
    with django_capture_on_commit_callbacks(execute=True):
        sheet = ItemImage.objects.create(
            page=item, image=picture, label="Изнанка", caption="Замок и ремни", alt_text="Колосья на крышке."
        )
    assert [total(client, query) for query in ("изнанка", "замок", "колосьями")] == [1, 1, 1]
    with django_capture_on_commit_callbacks(execute=True):
        sheet.delete()
    assert [total(client, query) for query in ("изнанка", "замок", "колосьями")] == [0, 0, 0]


def test_what_is_said_of_a_picture_weighs_least(client, public_item, picture):
    of_a_picture = public_item("Первая")
    ItemImage.objects.create(page=of_a_picture, image=picture, alt_text="Колосья.")
    index_items([of_a_picture.pk])
    public_item("Вторая", description="Колосья.")
    found = client.get("/api/catalogue/?q=колосья").json()["results"]
    assert [each["title"] for each in found] == ["Вторая", "Первая"]


def test_rebuilding_brings_back_what_was_lost_and_tells_how_far_it_is(client, public_item):
    public_item("Чернильница")
    text_table().make()
    ItemEntry.objects.all().delete()
    IndexChange.objects.all().delete()
    assert total(client, "чернильница") == 0
    said = StringIO()
    call_command("rebuild_search", stdout=said)
    assert total(client, "чернильница") == 1
    assert "1 / 1" in said.getvalue()


@pytest.mark.django_db
def test_an_index_of_another_analyser_is_doubted():
    SearchIndexState.note_rebuilt()
    assert index_was_made_by_this_analyser(None, databases=["default"]) == []
    SearchIndexState.objects.update(analyser_version="0")
    [refusal] = index_was_made_by_this_analyser(None, databases=["default"])
    assert isinstance(refusal, Error)
    assert "rebuild_search" in refusal.hint
    with pytest.raises(SystemCheckError, match="rebuild_search"):
        call_command("check", databases=["default"])
    SearchIndexState.objects.all().delete()
    assert index_was_made_by_this_analyser(None, databases=["default"])


@pytest.mark.django_db
def test_before_migrations_are_applied_an_old_index_is_no_reason_to_stop(monkeypatch):
    SearchIndexState.objects.update(analyser_version="0")
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda *_args: ["one that waits"])
    [warning] = index_was_made_by_this_analyser(None, databases=["default"])
    assert not isinstance(warning, Error)


def test_a_fresh_database_has_an_index_to_trust(db):
    assert index_was_made_by_this_analyser(None, databases=["default"]) == []


def test_indexing_many_items_costs_no_more_queries_than_a_few(public_item):
    place = Place.objects.create(slug="k", name="Кемерово")
    items = [
        public_item(f"Вещь {number}", places=[place], tags=["тег", f"метка {number}"]) for number in range(9)
    ]
    keys = [item.pk for item in items]
    with CaptureQueriesContext(connection) as for_three:
        index_items(keys[:3])
    with CaptureQueriesContext(connection) as for_nine:
        index_items(keys)
    assert len(for_nine) == len(for_three)
