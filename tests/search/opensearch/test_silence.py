"""The server is away: what is saved stays saved and is sent later; who searches is told so in a sentence."""

from datetime import datetime, timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from catalogue.search.apps import note_version_of_an_empty_index
from catalogue.search.checks import index_was_made_by_this_analyser
from catalogue.search.index.tables import text_table
from catalogue.search.keeping import index_everywhere
from catalogue.search.models import SearchIndexState
from catalogue.search.rebuilding import rebuild
from catalogue.search.server.silence import ServerSilent
from catalogue.search.server.trying_again import waiting_since
from museum.settings.search import search_server
from tests.search.opensearch.conftest import commits_within_a_test
from tests.search.opensearch.fake.server import FakeOpenSearch, running

pytestmark = [pytest.mark.opensearch, pytest.mark.django_db]
QUEUED = {
    "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "media", "letters"]}
}


@pytest.fixture
def server():
    """A fake server one can break, and the site on it with its worker's queue."""
    fake = FakeOpenSearch()
    with (
        running(fake) as url,
        override_settings(SEARCH_SERVER=search_server(f"{url}/museum")),
        commits_within_a_test(),
    ):
        yield fake


@pytest.fixture
def queue():
    with override_settings(TASKS=QUEUED):
        yield


def impatient():
    """The process has waited for the silent server long enough to ask again."""
    import_module("catalogue.search.server.client").client().transport.resting_until = 0


def total(query):
    return Client().get("/api/catalogue/", {"q": query}).json()["total"]


def work_through_the_queue():
    """Do what waits, whenever it is due, and what that puts into the queue to be done at once."""
    ready = DBTaskResult.objects.filter(status="READY")
    waiting = list(ready)
    while waiting:
        for result in waiting:
            DBTaskResult.objects.filter(pk=result.pk).delete()  # the worker has taken it
            result.task.call(*result.args_kwargs["args"], **result.args_kwargs["kwargs"])
        waiting = [result for result in ready.all() if result.task.run_after is None]


def test_a_save_is_saved_and_sent_when_the_server_is_back(server, queue, public_item):
    public_item("Шкаф")
    work_through_the_queue()  # the first index is made by the worker
    assert total("шкаф") == 1
    server.broken = True
    public_item("Комод")
    impatient()
    waiting = waiting_since()
    assert waiting is not None
    assert timezone.now() - waiting < timedelta(minutes=1)
    work_through_the_queue()  # in vain: it waits on, and its age grows
    impatient()
    assert waiting_since() == waiting
    server.broken = False
    work_through_the_queue()
    assert waiting_since() is None
    assert total("комод") == 1
    assert total("шкаф") == 1


def test_a_silent_server_is_tried_less_and_less_often(server, queue, public_item):
    public_item("Шкаф")
    work_through_the_queue()
    server.broken = True
    task = import_module("catalogue.search.index.catching_up").try_to_catch_up
    for age, expected in [(0, 60), (8 * 60, 2 * 60), (24 * 60 * 60, 15 * 60)]:
        DBTaskResult.objects.all().delete()
        impatient()
        now = timezone.now()
        task.call(since=(now - timedelta(seconds=age)).isoformat())
        [waiting] = DBTaskResult.objects.all()
        assert waiting.run_after - now == pytest.approx(timedelta(seconds=expected), abs=timedelta(seconds=5))


def test_many_saves_meanwhile_wait_as_one(server, queue, public_item):
    public_item("Шкаф")
    work_through_the_queue()
    server.broken = True
    for number in range(3):
        public_item(f"Комод {number}")
    waiting = [result.task_path.rpartition(".")[2] for result in DBTaskResult.objects.filter(status="READY")]
    assert waiting.count("try_to_catch_up") == 1


@pytest.mark.parametrize(
    "address", ["/catalogue/?q=шкаф", "/catalogue/random/?q=шкаф", "/catalogue/values/kind/?q=шкаф"]
)
def test_a_search_is_answered_by_a_sentence(server, public_item, address):
    public_item("Шкаф")
    server.broken = True
    answer = Client().get(address)
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert "Поиск по" in answer.content.decode()
    assert "сейчас не" in answer.content.decode()


@pytest.mark.parametrize("address", ["/api/catalogue/?q=шкаф", "/suggest/?q=шкаф"])
def test_a_program_is_told_so_in_json(server, public_item, address):
    public_item("Шкаф")
    server.broken = True
    answer = Client().get(address)
    assert answer.status_code == 503
    assert set(answer.json()) == {"error"}


def test_the_catalogue_without_words_goes_on(server, public_item):
    item = public_item("Шкаф", tags=["дуб"])
    server.broken = True
    for address in ["/catalogue/", "/catalogue/?tag=dub", "/api/catalogue/", "/"]:
        assert Client().get(address).status_code == 200, address
    assert Client().get("/catalogue/", {"q": item.catalogue_number}).status_code == 302


def test_the_curator_is_told_as_well(server, public_item, head_curator):
    public_item("Шкаф")
    curator = Client()
    curator.force_login(head_curator)
    assert curator.get("/cms/pages/search/?q=шкаф").status_code == 200
    server.broken = True
    assert curator.get("/cms/pages/search/?q=шкаф").status_code == 503


def test_after_a_failure_a_process_lets_the_server_rest(server, public_item):
    public_item("Шкаф")
    server.broken = True
    assert Client().get("/api/catalogue/?q=шкаф").status_code == 503
    asked = len(server.asked)
    assert Client().get("/api/catalogue/?q=шкаф").status_code == 503
    assert len(server.asked) == asked
    server.broken = False
    impatient()
    assert total("шкаф") == 1


def test_nobody_at_the_address_is_silence(settings, db):
    settings.SEARCH_SERVER = search_server("opensearch://127.0.0.1:1/museum")
    with pytest.raises(ServerSilent):
        text_table().make()
    assert Client().get("/catalogue/?q=шкаф").status_code == 503


def test_a_rebuild_says_that_it_could_not(server, public_item):
    public_item("Шкаф")
    server.broken = True
    with pytest.raises(ServerSilent):
        rebuild(lambda *_progress: None)
    server.broken = False
    impatient()
    assert total("шкаф") == 1


def test_a_lost_index_is_made_anew_by_the_next_save(server, public_item):
    public_item("Шкаф")
    server.indexes.clear()
    server.aliases.clear()
    assert Client().get("/api/catalogue/?q=шкаф").status_code == 503
    public_item("Комод")
    assert (total("шкаф"), total("комод")) == (1, 1)


def test_an_index_of_another_database_is_not_believed(server, public_item):
    public_item("Шкаф")
    (alias,) = server.aliases["museum_search_itemtext"]
    server.indexes[alias].written["state"].source["mark"] = 1
    public_item("Комод")
    assert server.aliases["museum_search_itemtext"] != {alias}
    assert (total("шкаф"), total("комод")) == (1, 1)


def test_a_new_site_has_its_indexes_before_its_first_item(server):
    SearchIndexState.objects.all().delete()
    note_version_of_an_empty_index(using="default")
    assert set(server.aliases) == set(our_indexes())
    assert total("шкаф") == 0
    assert doubts() == []


def test_a_page_remembered_before_the_server_knew_is_made_anew(server, public_item, settings, monkeypatch):
    settings.CACHES = {
        **settings.CACHES,
        "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "silence"},
    }
    public_item("Шкаф")
    catching_up = import_module("catalogue.search.index.catching_up")
    with monkeypatch.context() as slowly:
        slowly.setattr(catching_up, "catch_up_or_later", lambda keys: None)
        public_item("Шкаф второй")
    assert total("шкаф") == 1
    catching_up.catch_up()
    assert total("шкаф") == 2


def test_readiness_tells_the_state_of_the_server(server, public_item):
    public_item("Шкаф")
    rebuild(lambda *_progress: None)
    told = Client().get("/readyz").json()["search"]
    assert told["ok"] is True
    assert told["server"] == {
        "ok": True, "not_of_this_analyser": {}, "version": "3.0.0", "items_behind": 0, "waiting_since": None,
    }  # fmt: skip
    server.broken = True
    answer = Client().get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["search"]["server"]["ok"] is False


def test_readiness_tells_since_when_something_waits(server, queue, public_item):
    public_item("Шкаф")
    work_through_the_queue()
    server.broken = True
    public_item("Комод")
    server.broken = False
    impatient()
    told = Client().get("/readyz").json()["search"]["server"]
    assert told["items_behind"] == 1
    assert datetime.fromisoformat(told["waiting_since"]) <= timezone.now()


def test_indexes_of_another_analyser_are_doubted_and_a_silent_server_is_named(server, public_item):
    public_item("Шкаф")
    rebuild(lambda *_progress: None)
    assert doubts() == []
    (alias,) = server.aliases["museum_search_itemtext"]
    server.indexes[alias].meta["analyser"] = "0"
    assert doubts() == ["search.E003"]
    server.aliases.pop("museum_cms_wagtailcore_page")
    assert doubts() == ["search.E003", "search.E003"]
    server.broken = True
    assert doubts() == ["search.W002"]


def test_an_index_left_in_the_database_is_doubted_once_a_server_is_named(server):
    SearchIndexState.note_rebuilt()
    with override_settings(SEARCH_SERVER=None):
        assert doubts() == ["search.E001"]
        SearchIndexState.note_rebuilt()
        assert doubts() == []
    assert doubts() == ["search.E001"]


def our_indexes():
    return import_module("catalogue.search.server.state").our_indexes()


def doubts():
    return [doubt.id for doubt in index_was_made_by_this_analyser(None, databases=["default"])]


def test_indexing_many_items_costs_no_more_queries_than_a_few(server, public_item):
    items = [public_item(f"Вещь {number}", tags=["тег", f"метка {number}"]) for number in range(9)]
    index_everywhere(items)
    with CaptureQueriesContext(connection) as for_three:
        index_everywhere(items[:3])
    with CaptureQueriesContext(connection) as for_nine:
        index_everywhere(items)
    assert len(for_nine) == len(for_three)
