"""An exhibition shows what was picked by hand and what its rules gather: public, once."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError
from django.test import Client
from taggit.models import Tag

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Vocabulary
from catalogue.models import (
    CatalogueItemPage,
    ExhibitionEntry,
    ExhibitionIndexPage,
    ExhibitionPage,
    ExhibitionRule,
)
from catalogue.services.items import withdraw
from tests.catalogue.conftest import term

Make = Callable[..., CatalogueItemPage]


@pytest.fixture
def exhibition(museum: None) -> ExhibitionPage:
    page = ExhibitionPage(title="Сорок книг на подводе", slug="sorok-knig", introduction="Как ехала книга.")
    ExhibitionIndexPage.objects.get().add_child(instance=page)
    return page


def shown(client: Client) -> list[tuple[str, str]]:
    entries = client.get("/exhibitions/sorok-knig/").context["entries"]
    return [(entry.item.title, entry.caption) for entry in entries]


def test_entries_come_in_the_curators_order_with_captions_then_by_rule_from_old_to_new(
    exhibition: ExhibitionPage, published: Make, client: Client
) -> None:
    kind = term(Vocabulary.KIND, "protokol")
    picked = [
        published(title="Ящик", date_text="1950"),
        published(title="Портфель", date_text="1930", kind=kind),
    ]
    published(title="Поздний протокол", date_text="1970", kind=kind)
    published(title="Ранний протокол", date_text="1920", kind=kind)
    for order, item in enumerate(picked):
        ExhibitionEntry.objects.create(
            page=exhibition, item=item, sort_order=order, caption=f"Подпись {order}"
        )
    ExhibitionRule.objects.create(page=exhibition, kind=kind)

    assert shown(client) == [
        ("Ящик", "Подпись 0"),
        ("Портфель", "Подпись 1"),
        ("Ранний протокол", ""),
        ("Поздний протокол", ""),
    ]


def test_what_is_not_public_is_not_shown(
    exhibition: ExhibitionPage, published: Make, draft: Make, client: Client
) -> None:
    for item in (draft(title="Черновик"), withdraw(published(title="Снятый"), by=None, reason="По просьбе")):
        ExhibitionEntry.objects.create(page=exhibition, item=item)

    assert shown(client) == []


def rule_fields(name: str, network: LibraryNetwork) -> dict[str, object]:
    return {
        "theme": {"theme": term(Vocabulary.THEME, "likbez")},
        "period": {"period": term(Vocabulary.PERIOD, "1917-1929")},
        "network": {"network": network},
        "tag": {"tag": Tag.objects.get(name="ликбез")},
        "broader kind": {"kind": term(Vocabulary.KIND, "dokumenty-upravlencheskie")},
    }[name]


@pytest.mark.parametrize("name", ["theme", "period", "network", "tag", "broader kind"])
def test_a_rule_gathers_by_each_of_its_conditions(
    name: str, exhibition: ExhibitionPage, published: Make, network: LibraryNetwork, client: Client
) -> None:
    published(title="Да", tags=["ликбез"], date_text="1924", network=network)
    published(title="Нет", item_type="artifact", date_text="1980")

    ExhibitionRule.objects.create(page=exhibition, **rule_fields(name, network))

    assert shown(client) == [("Да", "")]


def test_the_conditions_of_one_rule_hold_together_and_rules_add_up(
    exhibition: ExhibitionPage, published: Make, network: LibraryNetwork, client: Client
) -> None:
    published(title="Тема и система", tags=["ликбез"], date_text="1921", network=network)
    published(title="Только тема", tags=["ликбез"], date_text="1922")
    published(title="Период", date_text="1943")
    theme = term(Vocabulary.THEME, "likbez")
    ExhibitionRule.objects.create(page=exhibition, theme=theme, network=network)
    ExhibitionRule.objects.create(page=exhibition, period=term(Vocabulary.PERIOD, "1941-1945"))

    assert [title for title, _caption in shown(client)] == ["Тема и система", "Период"]


def test_a_rule_without_a_condition_is_refused(exhibition: ExhibitionPage) -> None:
    with pytest.raises(IntegrityError):
        ExhibitionRule.objects.create(page=exhibition)


def test_the_story_is_cut_into_chapters_and_its_hidden_items_are_not_drawn(
    exhibition: ExhibitionPage, published: Make, draft: Make, client: Client
) -> None:
    public, private = published(title="Дневник избача"), draft(title="Тайная тетрадь")
    exhibition.narrative = [
        ("paragraph", "<p>Ноябрь двадцать четвёртого года.</p>"),
        ("heading", "Читка при лампе"),
        ("item", {"item": public, "words": "<p>Слова куратора</p>"}),
        ("item", {"item": private, "words": ""}),
        ("quote", {"text": "Шёл вечер.", "source": "Дневник"}),
    ]
    exhibition.save()

    answer = client.get("/exhibitions/sorok-knig/")

    chapters = [(chapter.title, len(chapter.blocks)) for chapter in answer.context["chapters"]]
    assert chapters == [("", 1), ("Читка при лампе", 3)]
    text = answer.content.decode()
    assert "Слова куратора" in text
    assert "Шёл вечер" in text
    assert "Тайная тетрадь" not in text


def test_the_index_lists_public_exhibitions_with_their_tags(
    exhibition: ExhibitionPage, client: Client
) -> None:
    exhibition.tags.add("передвижка")
    exhibition.save()
    hidden = ExhibitionPage(title="Черновик", slug="chernovik", live=False)
    ExhibitionIndexPage.objects.get().add_child(instance=hidden)

    listed = client.get("/exhibitions/").context["exhibitions"]

    assert [each["title"] for each in listed] == ["Сорок книг на подводе"]
    assert [tag.label for tag in listed[0]["tags"]] == ["передвижка"]
    assert client.get("/exhibitions/chernovik/").status_code == 404
