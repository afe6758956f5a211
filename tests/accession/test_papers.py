"""What an act says on paper: read back from the PDF a reader gets."""

import io
import re
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from catalogue.accession.models import Act, ActKind, ActLine
from catalogue.accession.papers.composing import compose
from catalogue.accession.papers.pdf import to_pdf
from catalogue.accession.papers.pictures import PICTURE_WIDTH
from catalogue.accession.papers.wording import WORDING
from catalogue.accession.services.acts import ActLineDraft, reissue
from catalogue.accession.tasks import render_act_pdf
from catalogue.accounts.models import LibraryNetwork
from catalogue.accounts.models.networks import NetworkKind
from catalogue.digital.ingest import ingest
from catalogue.models import MuseumSettings

from .conftest import ISSUED_ON

pytestmark = pytest.mark.django_db
# The margin and the columns before the next one, as act.typ sets them
END_OF_SIZES_MM = 20 + 8 + 25 + 41 + 11 + 27 + 20
HOSTILE = '#panic("x") $x^2$ *b* _i_ <l> @r \\ " \' `c` [x] {y} // c /* = А #image("/etc/passwd")'


def pages_of(pdf):
    """The text of every page, with one space where a line or a non-breaking space stood."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    # Where a line ends inside a word, the extractor puts U+FFFE for the hyphen
    return [re.sub(r"\s+", " ", text.replace("\ufffe", "-").replace("\u200b", "")) for text in texts]


def text_of(act):
    return " ".join(pages_of(to_pdf(compose(act, {}), {})))


def test_sizes_stay_inside_their_column(make_act, make_item):
    lines = [ActLineDraft(item=make_item(), name="Машинка пишущая", dimensions="12,5 × 132 × 231 см")]
    pdf = to_pdf(compose(make_act(ActKind.TEMPORARY_CUSTODY, lines=lines), {}), {})
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        first, _length = page.search("12,5").get_next()
        sizes = page.get_text_range(first, 24).partition("см")[0]
        edges = [page.get_charbox(first + at)[2] for at, sign in enumerate(sizes) if not sign.isspace()]
    assert max(edges) < END_OF_SIZES_MM / 25.4 * 72


def test_an_empty_cell_says_that_it_is_empty(make_act, make_item):
    lines = [ActLineDraft(item=make_item(), name="Лампа керосиновая")]
    row = compose(make_act(ActKind.TEMPORARY_CUSTODY, lines=lines), {}).rows[0]
    assert {row.material_technique, row.dimensions, row.condition, row.note} == {"—"}


def test_an_act_of_temporary_custody_says_everything_it_must(
    make_act, make_item, network, librarian, curator
):
    lines = [
        ActLineDraft(
            item=make_item(),
            name="Дневник работы избача. 1927–1929",
            material_technique="бумага, коленкор; рукопись",
            dimensions="20,5 × 16,8 см; 48 л.",
            condition="Переплёт расшатан",
            note="Дар семьи",
            quantity=2,
        ),
        ActLineDraft(item=make_item(), name="Лампа керосиновая"),
    ]
    act = make_act(ActKind.TEMPORARY_CUSTODY, lines=lines, custody_until=date(2027, 5, 17))
    text = text_of(act)
    for said in (
        "АКТ ПРИЁМА ПРЕДМЕТОВ НА ВРЕМЕННОЕ ХРАНЕНИЕ",
        "№ АВ-2026-0001 от 17 ноября 2026 г.",
        "УТВЕРЖДАЮ",
        "г. Кемерово",
        "Настоящий акт составлен о том, что библиотечная система "
        "(МБУК «Централизованная библиотечная система г. Юрги»; представитель — "
        "заведующая филиалом Ковалёва Мария Петровна) сдала, а музей (Музей",
        "; представитель — хранитель Орлова Нина) принял на временное хранение до 17 мая 2027 г. "
        "с целью рассмотрения экспертной фондово-закупочной комиссией следующие предметы:",
        "ВХ-1", "Дневник работы избача. 1927–1929", "бумага, коленкор; рукопись", "20,5 × 16,8 см; 48 л.",
        "Переплёт расшатан", "Дар семьи", "ВХ-2", "Лампа керосиновая",
        "Всего по акту принято 3 (три) предмета.",
        "Основание: заявка № З-2026-0012.",
        "Приложение:", "Сдал:", "Принял:", "Главный хранитель", "М. П.",
        "Акт № АВ-2026-0001, версия 1 от 17 ноября 2026 г. · форма не утверждена",
        "страница 1 из 1",
    ):  # fmt: skip
        assert said in text, said
    for column in WORDING.common.columns[2:]:
        assert column in text


def test_an_act_of_digital_copies_leaves_the_originals_where_they_are(make_act, make_item):
    item = make_item("Дневник работы избача")
    text = text_of(make_act(ActKind.DIGITAL_COPIES, item))
    assert "АКТ ПРИЁМА ЦИФРОВЫХ КОПИЙ" in text
    assert (
        "принял цифровые копии следующих предметов; оригиналы остаются на хранении в библиотечной системе:"
        in text
    )
    assert "Всего по акту принято 1 (один) предмет в цифровых копиях." in text
    assert f"№ {item.catalogue_number} по каталогу" in text
    assert "ВХ-" not in text
    assert "КП" not in text


def test_acts_of_permanent_custody_and_of_return_name_protocol_and_parties(
    make_act, make_item, make_protocol
):
    kept, returned = make_item(), make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, kept, returned)
    protocol = make_protocol(kept)
    permanent = text_of(make_act(ActKind.PERMANENT_CUSTODY, kept, protocol=protocol))
    assert (
        "принял на постоянное хранение на основании протокола экспертной фондово-закупочной комиссии "
        f"№ {protocol.number} от 20 ноября 2026 г. следующие предметы:"
    ) in permanent
    back = text_of(make_act(ActKind.RETURN, returned))
    assert "представитель — хранитель Орлова Нина) возвратил, а библиотечная система" in back
    assert "Ковалёва Мария Петровна) получила следующие предметы:" in back
    assert "Всего по акту возвращено 1 (один) предмет." in back


def test_a_regional_library_is_not_called_a_system(make_act, make_item):
    library = LibraryNetwork.objects.create(
        slug="test-regional",
        short_name="ГБК",
        full_name="Государственная библиотека",
        kind=NetworkKind.REGIONAL,
    )
    text = text_of(make_act(ActKind.DIGITAL_COPIES, make_item(), network=library))
    assert "библиотека (Государственная библиотека; представитель — " in text
    assert "остаются на хранении в библиотеке:" in text


def test_the_footer_calls_the_form_unconfirmed_until_the_museum_confirms_it(make_act, make_item):
    assert "форма не утверждена" in text_of(make_act(ActKind.DIGITAL_COPIES, make_item()))
    museum = MuseumSettings.load()
    museum.act_form_confirmed = True
    museum.save()
    assert "форма не утверждена" not in text_of(make_act(ActKind.DIGITAL_COPIES, make_item()))


def test_a_new_version_says_which_it_is(make_act, make_item, curator):
    act = make_act(ActKind.DIGITAL_COPIES, make_item())
    assert "Акт № АЦ-2026-0001, версия 2 от" in text_of(reissue(act, curator))


def test_three_hundred_rows_repeat_the_head_of_the_table_and_count_the_pages(make_act, make_item):
    item = make_item("Формуляр читательский")
    act = make_act(ActKind.DIGITAL_COPIES, item)
    ActLine.objects.bulk_create(
        ActLine(act=act, item=item, position=position, name=f"Формуляр читательский № {position}")
        for position in range(2, 301)
    )
    pages = pages_of(to_pdf(compose(act, {}), {}))
    assert len(pages) > 5
    for number, page in enumerate(pages[:-1], start=1):
        assert "Материал, техника" in page
        assert f"страница {number} из {len(pages)}" in page
    assert "Формуляр читательский № 300" in " ".join(pages)
    assert "Всего по акту принято 300 (триста) предметов" in pages[-1]
    assert "Сдал:" in pages[-1]


def test_words_cannot_become_markup(make_act, make_item, network, librarian):
    network.full_name = librarian.last_name = HOSTILE
    network.save()
    line = ActLineDraft(
        item=make_item(), name=HOSTILE, note=HOSTILE, condition="щ" * 400, dimensions="\x1b[31m"
    )
    act = make_act(ActKind.DIGITAL_COPIES, lines=[line], basis=HOSTILE[:100])
    text = text_of(act)
    assert f"библиотечная система ({HOSTILE}; представитель — " in text
    assert text.count('#panic("x")') >= 4
    assert "щ" * 8 in text


def test_a_quantity_beyond_words_stays_in_digits(make_act, make_item):
    line = ActLineDraft(item=make_item(), name="Карточки", quantity=2_000_000)
    assert "2000000 (2000000) предметов" in text_of(make_act(ActKind.DIGITAL_COPIES, lines=[line]))


def test_the_pdf_is_tagged_russian_and_titled(make_act, make_item):
    act = make_act(ActKind.TEMPORARY_CUSTODY, make_item())
    with pikepdf.open(io.BytesIO(to_pdf(compose(act, {}), {}))) as pdf:
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("ru")
        title = str(pdf.docinfo["/Title"]).replace("\u00a0", " ")
        roles = {
            str(element.S)
            for element in pdf.objects
            if isinstance(element, pikepdf.Dictionary) and "/S" in element
        }
    assert title == "Акт приёма предметов на временное хранение № АВ-2026-0001"
    assert {"/Table", "/TH", "/TD", "/H1"} <= roles


def test_fonts_are_in_the_file_and_no_system_is_asked(make_act, make_item):
    act = make_act(ActKind.TEMPORARY_CUSTODY, make_item())
    with pikepdf.open(io.BytesIO(to_pdf(compose(act, {}), {}))) as pdf:
        fonts = {
            str(each.BaseFont)
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each
        }
    assert fonts
    assert all("LibertinusSerif" in name for name in fonts)


def jpeg(colour):
    content = io.BytesIO()
    Image.new("RGB", (320, 240), colour).save(content, "JPEG")
    return content.getvalue()


def test_a_row_shows_its_small_picture_with_words_for_those_who_do_not_see(make_act, make_item):
    act = make_act(ActKind.DIGITAL_COPIES, make_item("Лампа керосиновая"), make_item("Печать"))
    pdf = to_pdf(compose(act, {1: "1.jpg"}), {"1.jpg": jpeg("red")})
    with pikepdf.open(io.BytesIO(pdf)) as document:
        images = [name for page in document.pages for name in page.get_images()]
        alts = [
            str(each.Alt)
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
        ]
    assert len(images) == 1
    assert alts == ["Снимок предмета: Лампа керосиновая"]


def test_the_worker_keeps_one_file_however_often_it_is_asked(make_act, make_item):
    act = make_act(ActKind.DIGITAL_COPIES, make_item())
    render_act_pdf.call(act.pk)
    kept = Act.objects.get(pk=act.pk).pdf
    made = kept.storage.get_modified_time(kept.name)
    render_act_pdf.call(act.pk)
    again = Act.objects.get(pk=act.pk).pdf
    assert (again.name, again.storage.get_modified_time(again.name)) == (kept.name, made)
    assert act.issued_on == ISSUED_ON


@pytest.fixture
def photograph():
    content = io.BytesIO()
    Image.new("RGB", (900, 600), "navy").save(content, "JPEG")
    return ingest(SimpleUploadedFile("лампа.jpg", content.getvalue()), shown_name="лампа.jpg")


def test_the_worker_puts_a_small_copy_of_the_photograph_into_the_row(make_act, make_item, photograph):
    line = ActLineDraft(item=make_item(), name="Лампа керосиновая", picture=photograph)
    act = make_act(ActKind.DIGITAL_COPIES, lines=[line])
    render_act_pdf.call(act.pk)
    with Act.objects.get(pk=act.pk).pdf.open() as file, pikepdf.open(file) as document:
        (image,) = document.pages[0].get_images().values()
        assert image.Width == PICTURE_WIDTH


def test_a_damaged_photograph_leaves_its_row_without_a_picture(make_act, make_item, photograph):
    for copy in Path(settings.PRIVATE_MEDIA_ROOT, "thumbnails").rglob(f"{photograph.sha256}*"):
        copy.unlink()
    Path(photograph.file.path).write_bytes(b"\xff\xd8\xff\xe0 damaged")
    line = ActLineDraft(item=make_item(), name="Лампа керосиновая", picture=photograph)
    act = make_act(ActKind.DIGITAL_COPIES, lines=[line])
    render_act_pdf.call(act.pk)
    with Act.objects.get(pk=act.pk).pdf.open() as file, pikepdf.open(file) as document:
        assert not document.pages[0].get_images()
