"""The whole way of one object, told once: from a library's form to a page a visitor finds."""

import re
import uuid

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from catalogue.accession.models import Act
from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Term, Vocabulary
from catalogue.authorities.terms import find_term
from catalogue.intake.models import Deposit
from catalogue.models import CatalogueItemPage
from catalogue.services import items
from tests.intake import box

pytestmark = pytest.mark.django_db

DOCUMENT = {
    "item_type": "document",
    "title": "Список формуляров должников детской библиотеки",
    "kind": "приказ",
    "leaves": ["sienna", "linen", "khaki"],
}
ARTIFACT = {
    "item_type": "artifact",
    "title": "Штемпель детской библиотеки",
    "kind": "штемпель",
    "leaves": ["navy", "teal"],
}


@pytest.fixture
def museum(db):
    """The vocabularies, the networks and the page tree, as in a new installation."""
    call_command("load_vocabularies", verbosity=0)


def signed_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def leaf(colour: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("IMG_0001.jpg", box.photograph(colour).read(), content_type="image/jpeg")


def kind_of(name: str) -> Term:
    return find_term(Vocabulary.KIND, name)


def test_the_whole_way_of_one_object(museum, django_capture_on_commit_callbacks) -> None:  # noqa: PLR0915
    mezhdurechensk = LibraryNetwork.objects.get(slug="mezhdurechensk")
    librarian = box.library_person(mezhdurechensk)
    curator = box.museum_person()
    cabinet, desk, visitor = signed_in(librarian), signed_in(curator), Client()

    # 1. The librarian opens a deposit and says what becomes of the originals
    answer = cabinet.post("/cabinet/deposits/new/", {"token": uuid.uuid4()})
    deposit = Deposit.objects.get()
    home = f"/cabinet/deposits/{deposit.pk}/"
    assert answer.url == f"{home}statement/"
    seen = cabinet.get(f"{home}statement/").context["seen"]
    statement = {"seen": seen, "originals": "stay", "came_to_library": "Из сейфа детской библиотеки"}
    cabinet.post(f"{home}statement/", statement)

    # … describes a document with three leaves and an artifact with two photographs
    order = describe(cabinet, home, DOCUMENT)
    stamp = describe(cabinet, home, ARTIFACT)
    assert "Поняли как 1937–1939" in cabinet.get(f"{home}objects/{order.pk}/").content.decode()

    # … leaves, comes back, finds everything
    cabinet.logout()
    cabinet = signed_in(librarian)
    page = cabinet.get(home).content.decode()
    assert "Список формуляров" in page
    assert "Штемпель" in page

    # … gives the consent, which nobody ticked for her, and sends
    consent = cabinet.get(f"{home}consent/")
    assert "checked" not in re.search(r'<input[^>]*name="agree"[^>]*>', consent.content.decode())[0]
    cabinet.post(f"{home}consent/", {"text": consent.context["text"].pk, "agree": "on"})
    with django_capture_on_commit_callbacks(execute=True):
        cabinet.post(f"{home}send/")
        cabinet.post(f"{home}send/")  # a second press changes nothing
    deposit.refresh_from_db()
    assert re.fullmatch(rf"З-{timezone.localdate().year}-\d{{4}}", deposit.number)
    assert [letter.to for letter in mail.outbox].count([librarian.email]) == 1

    # 2. The curator finds it in the inbox, takes it, pins a remark to the stamp and accepts the document
    assert deposit.number in desk.get("/cms/intake/").content.decode()
    on_desk = f"/cms/intake/{deposit.pk}/"
    desk.post(f"{on_desk}claim/")
    desk.post(f"{on_desk}objects/{stamp.pk}/remark/", {"field": "date_text", "text": "Откуда известна дата?"})
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(f"{on_desk}objects/{stamp.pk}/return/")
        desk.post(f"{on_desk}objects/{order.pk}/accept/")
    act = Act.objects.get()
    assert act.lines.get().name.startswith("Список формуляров должников")
    assert cabinet.get(f"{home}acts/{act.pk}/")["Content-Type"] == "application/pdf"
    draft = CatalogueItemPage.objects.get()
    assert (draft.live, draft.network, draft.item_images.count()) == (False, mezhdurechensk, 3)

    # 3. The librarian sees what is expected of her, answers, sends again
    assert "Ждём вас" in cabinet.get("/cabinet/").content.decode()
    answer_the_remark(cabinet, home, stamp)
    assert deposit.objects_in_box.get(pk=stamp.pk).state == "sent"

    # 4. The curator completes the draft and publishes it
    complete(draft.specific, by=curator)
    with django_capture_on_commit_callbacks(execute=True):
        items.publish(draft.specific, by=curator)
    assert any("в каталоге" in letter.subject for letter in mail.outbox)

    # 5. A visitor finds it by another form of a word, opens it, reads the transcript, copies the citation
    found = visitor.get("/api/catalogue/", {"q": "формуляром"}).json()
    assert [result["number"] for result in found["results"]] == [draft.catalogue_number]
    page = visitor.get(found["results"][0]["url"]).content.decode()
    assert "Список должников на 1 января" in page
    assert "Музей библиотек и библиотечного дела" in page
    assert visitor.get(f"/id/{draft.catalogue_number}/").status_code == 301

    # 6. A librarian of another network gets 404 everywhere, an anonymous visitor no file
    stranger = signed_in(box.library_person(LibraryNetwork.objects.get(slug="belovo")))
    photograph = stamp.files.first()
    private = [home, f"{home}objects/{stamp.pk}/", f"{home}files/{photograph.pk}/", f"{home}acts/{act.pk}/"]
    assert {stranger.get(address).status_code for address in private} == {404}
    assert {visitor.get(address).status_code for address in private} <= {302, 404}
    assert visitor.get(f"/cms/files/{photograph.master.file.name}").status_code == 404
    of_the_museum = [on_desk, f"{on_desk}objects/{stamp.pk}/", f"{on_desk}files/{photograph.pk}/"]
    of_the_museum.append(f"/cms/pages/{draft.pk}/edit/")
    assert {stranger.get(address).status_code for address in of_the_museum} == {404}
    assert visitor.get(f"{on_desk}files/{photograph.pk}/").status_code == 404
    assert stranger.get(f"/cms/files/{photograph.master.file.name}").status_code == 404


def describe(cabinet: Client, home: str, thing: dict):
    """Fill in one card with its photographs, all in one post, as a browser without JavaScript does."""
    card = {"token": uuid.uuid4(), "revision": 0, "date_text": "конец 1930-х", "quantity": 1}
    words = {"item_type": thing["item_type"], "title": thing["title"], "kind": kind_of(thing["kind"]).pk}
    words["people_depicted"] = "none"
    photographs = [leaf(colour) for colour in thing["leaves"]]
    cabinet.post(f"{home}objects/new/", card | words | {"files": photographs})
    deposit_object = Deposit.objects.get().objects_in_box.get(title=thing["title"])
    assert deposit_object.files.count() == len(photographs)
    return deposit_object


def answer_the_remark(cabinet: Client, home: str, stamp) -> None:
    """Answer in words, change the unlocked field, send again."""
    stamp.refresh_from_db()
    remark = stamp.remarks.get()
    cabinet.post(
        f"{home}objects/{stamp.pk}/",
        {
            "revision": stamp.revision, "date_text": "1938", "next": "send_again",
            f"answer-{remark.pk}": "Дата вырезана на ручке",
        },
    )  # fmt: skip


def complete(page, by) -> None:
    """What only the museum knows: rights, descriptions of the leaves, the transcript."""
    page.rights = Term.objects.filter(vocabulary=Vocabulary.RIGHTS, allows_download=True).first()
    for number, image in enumerate(page.item_images.all(), start=1):
        image.alt_text = f"Лист {number}, машинопись с синей печатью"
        image.transcript = "Список должников на 1 января 1938 года" if number == 1 else ""
        image.save()
    page.save_revision(user=by)
    page.save()
