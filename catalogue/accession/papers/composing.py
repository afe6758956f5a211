"""From an act to its paper: the blocks filled in, typeset in Russian."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from django.utils import timezone

from catalogue.accession.models import Act, ActKind, ActLine
from catalogue.text.numbers import format_catalogue_number
from catalogue.text.plurals import plural
from catalogue.text.typography import NBSP, russian_date, typeset
from catalogue.text.words import LARGEST_NUMBER, number_in_words

from .paper import ActPaper, Approval, PaperRow, Signature
from .wording import WORDING, wording_for, wording_of

COMMON = WORDING.common
EMPTY = "—"
ZERO_WIDTH_SPACE = "\u200b"
# No Russian word is that long: a run of letters that no column holds may break anywhere.
OVERLONG_RUN = re.compile(r"\S{36,}")
PIECE_OF_A_RUN = re.compile(r"\S{8}(?=\S)")


def compose(act: Act, pictures: Mapping[int, str]) -> ActPaper:
    """The paper of an act. ``pictures`` names the picture of a row by the row's position.

    Reads the act, its rows with their items, its network and its protocol; changes nothing.
    """
    words = wording_of(act.kind)
    lines = list(act.lines.select_related("item").order_by("position"))
    return ActPaper(
        title=plain(f"{words.heading.capitalize()} № {act.number}"),
        organisation=tuple(plain(name) for name in (act.museum_name, act.parent_organisation) if name),
        approval=_approval(act),
        heading=words.heading,
        number_and_date=plain(f"№ {act.number} от {russian_date(act.issued_on)}"),
        place=plain(COMMON.place.format(city=act.city)),
        date=plain(russian_date(act.issued_on)),
        body=plain(_body(act)),
        columns=tuple(COMMON.columns),
        rows=tuple(_row(line, pictures.get(line.position, "")) for line in lines),
        total=plain(_total(words.total, lines)),
        remarks=tuple(plain(remark) for remark in _remarks(act)),
        signatures=(
            _signature(COMMON.handed_over, act.handed_by_post, act.handed_by_name),
            _signature(COMMON.received, act.received_by_post, act.received_by_name),
        ),
        keeper=_signature("", COMMON.keeper, ""),
        seal=COMMON.seal,
        footer=plain(_footer(act)),
        page=COMMON.page,
        of=COMMON.of,
    )


def plain(text: str) -> str:
    """One typeset line of text without control characters; long runs of letters may break."""
    printable = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in text)
    return OVERLONG_RUN.sub(
        lambda run: PIECE_OF_A_RUN.sub(r"\g<0>" + ZERO_WIDTH_SPACE, run.group()), typeset(printable)
    )


def _approval(act: Act) -> Approval:
    return Approval(
        word=COMMON.approved,
        post=COMMON.approved_post,
        line=COMMON.approved_line,
        date=plain(COMMON.approved_date.format(year=act.issued_on.year)),
    )


def _body(act: Act) -> str:
    """«Настоящий акт составлен о том, что …» with the parties, the term, the aim and the protocol."""
    library, museum = (
        _party(act.handed_by_post, act.handed_by_name),
        _party(act.received_by_post, act.received_by_name),
    )
    if act.kind == ActKind.RETURN:
        library, museum = museum, library
    organisation = wording_for(act.network)
    return wording_of(act.kind).body.format(
        library=organisation.who.format(name=act.network.full_name, party=library),
        library_where=organisation.where,
        museum=COMMON.museum.format(name=act.museum_name, party=museum),
        **_phrases(act),
    )


def _phrases(act: Act) -> dict[str, str]:
    """The parts of the sentence that an act may lack."""
    phrases = WORDING.phrases
    until, protocol = act.custody_until, act.protocol
    return {
        "until": phrases["until"].format(date=russian_date(until)) if until else "",
        "aim": phrases["aim"].format(purpose=act.purpose) if act.purpose else "",
        "protocol": phrases["protocol"].format(number=protocol.number, date=russian_date(protocol.held_on))
        if protocol
        else "",
    }


def _party(post: str, name: str) -> str:
    person = " ".join(filter(None, [post, name])) or COMMON.unnamed
    return COMMON.party.format(person=person)


def _row(line: ActLine, picture: str) -> PaperRow:
    return PaperRow(
        position=str(line.position),
        designation=plain(line.designation) or EMPTY,
        name=plain(line.name),
        quantity=str(line.quantity),
        material_technique=plain(line.material_technique) or EMPTY,
        dimensions=_sizes(line.dimensions) or EMPTY,
        condition=plain(line.condition) or EMPTY,
        note=plain(_note(line)) or EMPTY,
        picture=picture,
        picture_alt=plain(COMMON.picture.format(name=line.name)),
    )


def _sizes(text: str) -> str:
    """Sizes in a narrow column: «12,5 × 32 × 31 см» may break after a sign of multiplication."""
    return plain(text).replace("×" + NBSP, "× ")


def _note(line: ActLine) -> str:
    """The note; a copy has no accounting designation, so its number in the catalogue is named."""
    if line.designation:
        return line.note
    number = COMMON.catalogue_number.format(number=format_catalogue_number(line.item.number))
    return "; ".join(filter(None, [line.note, number]))


def _total(block: str, lines: Iterable[ActLine]) -> str:
    """«Всего по акту принято 9 (девять) предметов.» A number too large for words stays in digits."""
    number = sum(line.quantity for line in lines)
    words = number_in_words(number) if number <= LARGEST_NUMBER else str(number)
    return block.format(number=number, words=words, items=plural(number, *COMMON.items))


def _remarks(act: Act) -> list[str]:
    basis = COMMON.basis.format(basis=act.basis.rstrip(".")) if act.basis else ""
    return [remark for remark in (basis, wording_of(act.kind).annex, COMMON.two_copies) if remark]


def _signature(role: str, post: str, name: str) -> Signature:
    return Signature(
        role=role, post=plain(post), line=plain(COMMON.signature_line.format(name=name or COMMON.unnamed))
    )


def _footer(act: Act) -> str:
    """Number, version and its date; «форма не утверждена» until the museum confirms the wording."""
    day = act.issued_on if act.version == 1 else timezone.localdate(act.created_at)
    said = COMMON.footer.format(number=act.number, version=act.version, date=russian_date(day))
    return said if act.form_confirmed else f"{said} · {COMMON.unconfirmed}"
