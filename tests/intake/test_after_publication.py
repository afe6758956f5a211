"""What a library is told once its object has a page: withdrawn with a reason, public again."""

import pytest
from django.utils import timezone

from catalogue.accounts.roles import Role
from catalogue.demo.factories import ItemFactory
from catalogue.intake.models import DepositObject
from catalogue.services.items import restore, withdraw
from catalogue.text.typography import NBSP
from tests.intake import box

REASON = "По просьбе семьи."


@pytest.fixture
def head_curator(db: None):
    return box.museum_person(Role.HEAD_CURATOR)


@pytest.fixture
def published(librarian, curator) -> DepositObject:
    """An object of the librarian's whose page is public."""
    card = box.objects_of(box.taken(librarian, curator, objects=1))[0]
    item = ItemFactory.create(published=True, with_picture=True)
    DepositObject.objects.filter(pk=card.pk).update(
        state="accepted", page=item.pk, published_at=timezone.now()
    )
    card.refresh_from_db()
    return card


@pytest.fixture
def withdrawn(published, head_curator, django_capture_on_commit_callbacks) -> DepositObject:
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(published.page, by=head_curator, reason=REASON)
    return published


def test_the_library_reads_that_its_object_was_withdrawn_and_why(cabinet, withdrawn):
    page = cabinet.get(withdrawn.deposit.get_absolute_url()).content.decode().replace(NBSP, " ")
    assert "Снято из каталога" in page
    assert "По просьбе семьи" in page
    assert ">В каталоге<" not in page
    assert cabinet.get("/cabinet/").context["became"] == {"sent": 1, "published": 0}


def test_the_library_gets_a_letter_with_the_reason(withdrawn, librarian, mailoutbox):
    letter = withdrawn.deposit.letters.get(event__kind="page_withdrawn")
    assert letter.recipient == librarian
    assert REASON in letter.text
    assert mailoutbox[-1].subject == f"Предмет снят из каталога: {withdrawn}"


def test_the_desk_says_it_too(sign_in, curator, withdrawn):
    assert (
        "Снято из каталога" in sign_in(curator).get(f"/cms/intake/{withdrawn.deposit_id}/").content.decode()
    )


def test_what_returns_to_the_catalogue_is_told_once(
    cabinet, withdrawn, head_curator, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        restore(withdrawn.page, by=head_curator)
    kinds = list(withdrawn.events.order_by("pk").values_list("kind", flat=True))
    assert kinds[-2:] == ["page_withdrawn", "page_restored"]
    page = cabinet.get(withdrawn.deposit.get_absolute_url()).content.decode()
    assert "Снова в каталоге" in page.replace(NBSP, " ")


def test_an_unpublished_page_of_nobodys_deposit_tells_nobody(head_curator, mailoutbox):
    withdraw(ItemFactory.create(published=True, with_picture=True), by=head_curator, reason=REASON)
    assert mailoutbox == []
