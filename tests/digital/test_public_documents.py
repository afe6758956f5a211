"""Visitors get a PDF's pages and nothing else it carries, at an address that dies with the page."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from django.test import Client
from pikepdf import Array, Dictionary, Name, String

from catalogue.demo.factories import ItemFactory
from catalogue.digital import public_store
from catalogue.digital.models import Master, MuseumDocument, PublicDocument
from catalogue.digital.public_documents import make_public_document, path_of, strip
from catalogue.digital.refusals import FileRefused
from catalogue.models import CatalogueItemPage, ItemFile
from catalogue.services.items import publish, withdraw
from tests.digital import samples
from tests.digital.test_sweeping_and_fixity import grow_old, sweep

pytestmark = pytest.mark.django_db
MARK = samples.LEAK_MARK


def photograph() -> bytes:
    """A JPEG with a place, an author and a remark."""
    return samples.saved(
        samples.picture(200, 100), "JPEG", exif=samples.with_secrets(), comment=MARK.encode(), quality=90
    )


def telltale_pdf() -> bytes:
    """Two pages with everything a PDF may say or do beside them."""
    document = pikepdf.new()
    for _page in range(2):
        document.add_blank_page(page_size=(300, 200))
    page = document.pages[0]
    picture = pikepdf.Stream(document, photograph())
    for key, value in {
        "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 200, "/Height": 100,
        "/ColorSpace": Name.DeviceRGB, "/BitsPerComponent": 8, "/Filter": Name.DCTDecode,
    }.items():  # fmt: skip
        picture[key] = value
    page.obj["/Resources"] = Dictionary(XObject=Dictionary(Im0=document.make_indirect(picture)))
    page.obj["/Contents"] = document.make_stream(b"q 300 0 0 200 0 0 cm /Im0 Do Q")
    page.obj["/PieceInfo"] = Dictionary(Maker=Dictionary(Private=String(MARK)))
    script = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{MARK}')"))
    rect = Array([0, 0, 10, 10])
    remark = document.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=rect, T=String(MARK), Contents=String(MARK))
    )
    address = Dictionary(S=Name.URI, URI=String("https://kept.example/"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=rect, A=address)
    launch = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=rect, A=Dictionary(S=Name.Launch, F=String(MARK))
    )
    page.obj["/Annots"] = Array([remark, document.make_indirect(link), document.make_indirect(launch)])
    root = document.Root
    root["/OpenAction"] = script
    root["/Names"] = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))
    root["/StructTreeRoot"] = Dictionary(K=Dictionary(S=Name.Note, K=Dictionary(Type=Name.OBJR, Obj=remark)))
    root["/Outlines"] = Dictionary(First=document.make_indirect(Dictionary(Title=String("Лист"), A=script)))
    document.attachments["secret.txt"] = MARK.encode()
    document.docinfo["/Author"] = MARK
    with document.open_metadata() as metadata:
        metadata["dc:creator"] = [MARK]
    file = io.BytesIO()
    document.save(file, compress_streams=False)
    return file.getvalue()


@pytest.fixture
def document(hand_in: Callable[..., Master]) -> MuseumDocument:
    made = MuseumDocument.of_master(
        hand_in(telltale_pdf(), "дело.pdf"), title="Дело", original_name="Дело № 3.pdf"
    )
    made.save()
    return made


@pytest.fixture
def item(document: MuseumDocument, django_capture_on_commit_callbacks) -> CatalogueItemPage:
    """A public item with the file."""
    page = ItemFactory.create(published=True, with_picture=True)
    page.item_files = [ItemFile(document=document, title="Всё дело")]
    page.save_revision()
    with django_capture_on_commit_callbacks(execute=True):
        return publish(page, by=None)


def test_a_public_copy_holds_the_pages_and_nothing_else(item, client: Client) -> None:
    copy = PublicDocument.objects.get()
    content = b"".join(client.get(copy.url).streaming_content)
    assert MARK.encode() in telltale_pdf()
    with pikepdf.open(io.BytesIO(content)) as stripped:
        everything = io.BytesIO()
        stripped.save(
            everything, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )  # fmt: skip
        plain = everything.getvalue()
        assert len(stripped.pages) == 2
        assert "/Im0" in stripped.pages[0].obj["/Resources"]["/XObject"]
        assert stripped.pages[0].obj["/Resources"]["/XObject"]["/Im0"].Width == 200
    for trace in (MARK.encode(), MARK.encode("utf-16-be"), b"/JavaScript", b"/Launch", b"/Author", b"Exif"):
        assert trace not in plain
    assert b"https://kept.example/" in plain


def test_the_page_lists_the_copy_with_its_name_pages_and_size(item, client: Client, document) -> None:
    page = client.get(item.url).content.decode()
    copy = PublicDocument.objects.get()
    assert f'<a href="{copy.url}" download="Дело № 3.pdf">' in page
    assert "PDF, 2\N{NO-BREAK SPACE}страницы" in page or "PDF, 2 страницы" in page
    assert document.master.sha256[:16] not in page


def test_a_file_without_a_copy_is_not_listed(item, client: Client, document) -> None:
    PublicDocument.objects.update(state="failed")
    page = client.get(item.url).content.decode()
    assert "Всё дело" not in page
    assert document.master.sha256[:16] not in page


def test_withdrawing_kills_the_address_at_once(
    item, client: Client, head_curator, django_capture_on_commit_callbacks
) -> None:
    copy = PublicDocument.objects.get()
    assert client.get(copy.url).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(item, by=head_curator, reason="По просьбе дарителя")
    assert client.get(copy.url).status_code == 404
    make_public_document(copy.pk)  # asked for before it was withdrawn
    assert not path_of(copy).exists()


def test_the_sweep_knows_the_copies(item) -> None:
    grow_old(public_store.root())
    sweep()
    assert path_of(PublicDocument.objects.get()).exists()


def test_a_picture_packed_twice_gets_no_copy_rather_than_a_leaking_one(hand_in, tmp_path: Path) -> None:
    source, output = tmp_path / "a.pdf", tmp_path / "b.pdf"
    document = pikepdf.open(io.BytesIO(telltale_pdf()))
    picture = document.pages[0].obj["/Resources"]["/XObject"]["/Im0"]
    picture["/Filter"] = Array([Name.FlateDecode, Name.DCTDecode])
    document.save(source)
    with pytest.raises(FileRefused):
        strip(source, output)
    assert not output.exists()
