"""Labels and one-line examples of the card, by the kind of thing; a person reads these, not field names."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from catalogue.models import PeopleDepicted

from ..models.objects import ItemType

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Wording:
    """What stands above a field: its label and one example."""

    label: "StrOrPromise"
    hint: "StrOrPromise" = ""


# The cabinet speaks of things where the catalogue says «artifact»: «object» is both for a library
TYPE_WORDS = {ItemType.DOCUMENT: _("A document"), ItemType.ARTIFACT: _("A thing")}

# «I do not know» is an answer, and the last of them
PEOPLE_WORDS: "dict[str, StrOrPromise]" = {
    choice.value: choice.label for choice in PeopleDepicted if choice != PeopleDepicted.UNKNOWN
}
PEOPLE_WORDS[PeopleDepicted.UNKNOWN.value] = _("I do not know")

_PHOTOGRAPHS = _("Photographs")
_KIND = Wording(
    _("What kind of thing it is"), _("If nothing fits, choose the nearest: the curator will mend it.")
)
_STORY = Wording(
    _("Legend: how the thing lived"),
    _("Who used it, where it stood, who told you so. «По рассказу Т. И. Волковой, ящик возили на подводе…»"),
)
_PEOPLE = Wording(
    _("People in the pictures"), _("Living people are shown to visitors with their consent only.")
)
_TAGS = Wording(_("Tags"), _("Separated by commas: «передвижка, книгоноша, колхоз»"))

ARTIFACT_WORDING = {
    "item_type": Wording(_("A document or a thing")),
    "title": Wording(
        _("What it is"),
        _("The object word first: «Ящик-чемодан для передвижки», «Шкаф каталожный на 24 ящика»"),
    ),
    "kind": _KIND,
    "date_text": Wording(
        _("When it was made"),
        _("As you know it: «1930-е», «не позднее 1947», «около 1925». If nobody knows, write «б. д.»."),
    ),
    "place_as_written": Wording(_("Where it was made"), _("«г. Сталинск», «колхоз „Заря“, с. Тяжин»")),
    "description": Wording(
        _("Description"),
        _("What it is made of, how it is arranged. «Ящик с откидной крышкой, внутри три отделения»"),
    ),
    "provenance_story": _STORY,
    "inscription": Wording(_("Inscriptions and marks"), _("Letter by letter: «ПЕРЕДВИЖКА № 7», «1934 г.»")),
    "material_text": Wording(_("Material"), _("«Дерево, металл, кожа»")),
    "technique_text": Wording(_("Technique"), _("How it was made: «столярная, роспись»")),
    "dimensions": Wording(_("Dimensions"), _("Height × width × depth: «34 × 52 × 24 см»")),
    "quantity": Wording(_("How many pieces")),
    "authenticity": Wording(_("Original or copy")),
    "condition_note": Wording(_("Condition"), _("«Ржавчина на замке, нет ремня»")),
    "people_depicted": _PEOPLE,
    "tags_text": _TAGS,
}
DOCUMENT_WORDING = ARTIFACT_WORDING | {
    "title": Wording(
        _("What it is"), _("The object word first: «Протокол собрания…», «Приказ о…», «Летопись библиотеки»")
    ),
    "date_text": Wording(
        _("When it was written"),
        _("As you know it: «12 мая 1947», «конец 1930-х», «1941–1945». If nobody knows, write «б. д.»."),
    ),
    "place_as_written": Wording(_("Where it was written"), _("«г. Сталинск», «с. Тяжин, Томская губерния»")),
    "description": Wording(_("What it is about"), _("«Решение открыть избу-читальню и купить сорок книг»")),
    "reference_code": Wording(
        _("Number of the document"), _("As on the document itself: «№ 17», «ф. 12, оп. 1, д. 5»")
    ),
    "inscription": Wording(_("Stamps and notes on it"), _("«Штамп: Библиотека клуба угольщиков»")),
    "material_text": Wording(_("Material"), _("«Бумага», «ватман, коленкор»")),
    "technique_text": Wording(_("How it was written"), _("«Рукопись, чернила», «машинопись, копия»")),
    "dimensions": Wording(_("Size and number of sheets"), _("«35,2 × 22,0 см; 3 л.»")),
    "quantity": Wording(_("How many copies")),
    "condition_note": Wording(_("Condition"), _("«Края надорваны, нет последнего листа»")),
}
WORDINGS = {ItemType.DOCUMENT: DOCUMENT_WORDING, ItemType.ARTIFACT: ARTIFACT_WORDING}

# Texts of several lines, with their height
LONG_TEXTS = {"description": 4, "provenance_story": 5, "inscription": 2}
# In the order of the page; the photographs stand between the first part and the second
MAIN_FIELDS = ("title", "kind")
STORY_FIELDS = {  # the people first: they are asked about right under the photographs
    ItemType.DOCUMENT: (
        "people_depicted", "date_text", "place_as_written", "description", "provenance_story",
    ),
    ItemType.ARTIFACT: (
        "people_depicted", "date_text", "place_as_written", "provenance_story", "description",
    ),
}  # fmt: skip
DETAIL_FIELDS = {
    ItemType.DOCUMENT: (
        "reference_code", "dimensions", "quantity", "material_text", "technique_text", "authenticity",
        "condition_note", "inscription", "tags_text",
    ),
    ItemType.ARTIFACT: (
        "inscription", "dimensions", "quantity", "material_text", "technique_text", "authenticity",
        "condition_note", "tags_text",
    ),
}  # fmt: skip


def fields_of(item_type: str) -> tuple[str, ...]:
    """The fields of a card of this type, in page order, the type itself first."""
    kind = ItemType(item_type)
    return ("item_type", *MAIN_FIELDS, *STORY_FIELDS[kind], *DETAIL_FIELDS[kind])


def label_of(field: str, item_type: str) -> str:
    """The label above a field; the photographs are a field for people."""
    return str(_PHOTOGRAPHS if field == "files" else WORDINGS[ItemType(item_type)][field].label)
