"""Accounting numbers («учётные обозначения»): «МБК КП-21/1», «НВ-56/2», «КП-100/1–3 а, б».

Found in any punctuation, shown as written, sorted by their parts (DOMAIN § 1.3).
"""

import re
from dataclasses import dataclass, field
from typing import Self

from catalogue.text.transliteration import to_slug

_DASH = r"[-‐‑‒–—−]"
_REGISTERS = ("КП", "ОФ", "НВФ", "НВ", "ВХ", "ГИК")
_NUMBER = re.compile(
    rf"(?P<museum>[А-ЯЁ]{{2,6}})?\s*"
    rf"(?P<register>{'|'.join(_REGISTERS)})\s*{_DASH}?\s*№?\s*"
    rf"(?P<number>[0-9]{{1,9}})"
    rf"(?:\s*/\s*(?P<sub>[0-9]{{1,9}})(?:\s*{_DASH}\s*(?P<sub_to>[0-9]{{1,9}}))?)?"
    rf"(?:\s*{_DASH}?\s*(?P<parts>[А-ЯЁ](?:\s*,\s*[А-ЯЁ])*))?"
)
_LETTER = re.compile(r"[А-ЯЁ]")
# «(мбк к.п. 21_1)», «№ КП 21∕1»: visitors put anything between the parts, and nothing else can be meant
_BETWEEN = r"[\s._\-‐‑‒–—−№]*"
_SOUGHT = re.compile(
    rf"[\s(\[«\"'№]*(?:(?P<museum>[А-ЯЁ]{{2,6}}){_BETWEEN})?"
    rf"(?P<register>{'|'.join(r'[.]?'.join(register) for register in _REGISTERS)}){_BETWEEN}"
    rf"(?P<number>[0-9]{{1,9}})(?:[\s._/\\⁄∕\-‐‑‒–—−]+(?P<sub>[0-9]{{1,9}}))?[\s)\]»\"'.,;]*"
)
_BEGUN = re.compile(
    rf"(?:[a-z]{{2,12}}-?)??(?P<register>{'|'.join(map(to_slug, _REGISTERS))})-?(?:no-?)?"
    r"(?P<begun>[0-9][0-9a-z-]*)"
)
SortKey = tuple[str, str, int, int, int, tuple[str, ...]]


class NotAnAccessionNumber(ValueError):
    """The text is no accounting number of any register."""


@dataclass(frozen=True)
class AccessionNumber:
    """An accounting number taken apart.

    `museum` may be empty; `sub` is the object within the accession (the fraction), `sub_to` the end
    of a range of objects, `parts` the letters of an object's parts. `as_written` is what people typed;
    it is kept for showing and does not take part in comparison.
    """

    register: str
    number: int
    museum: str = ""
    sub: int | None = None
    sub_to: int | None = None
    parts: tuple[str, ...] = ()
    as_written: str = field(default="", compare=False)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read a number as `parse` does; None when the text is none."""
        try:
            return cls.parse(text)
        except NotAnAccessionNumber:
            return None

    @classmethod
    def sought(cls, text: str) -> Self | None:
        """Read what a visitor typed, whatever stands between the parts; None when it is no number."""
        match = _SOUGHT.fullmatch(text.upper()) if len(text) <= 100 else None
        if match is None or cls.read(text):
            return cls.read(text)
        register = match["register"].replace(".", "")
        return cls(
            register, int(match["number"]), match["museum"] or "", _whole(match["sub"]), as_written=text
        )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number in any case, with any dashes and spaces. Raises NotAnAccessionNumber."""
        match = _NUMBER.fullmatch(text.strip().upper()) if len(text) <= 100 else None
        if match is None:
            raise NotAnAccessionNumber(text)
        return cls(
            museum=match["museum"] or "",
            register=match["register"],
            number=int(match["number"]),
            sub=_whole(match["sub"]),
            sub_to=_whole(match["sub_to"]),
            parts=tuple(letter.lower() for letter in _LETTER.findall(match["parts"] or "")),
            as_written=text.strip(),
        )

    @property
    def sort_key(self) -> SortKey:
        """Order by museum, register and numbers as numbers; an accession stands before its objects."""
        return (
            self.museum,
            self.register,
            self.number,
            _or_before_all(self.sub),
            _or_before_all(self.sub_to),
            self.parts,
        )

    @property
    def sort_text(self) -> str:
        """The sort key as one text that a database orders the same way: «МБК КП 00000021 000001»."""
        return f"{self.museum} {self.register} {self.number:08d} {self.sub or 0:06d} {self.sub_to or 0:06d}"

    @property
    def short(self) -> str:
        """The number without the museum: «КП-21/1»."""
        letters = f" {', '.join(self.parts)}" if self.parts else ""
        return f"{self.register}-{self.number}{self._fraction('–')}{letters}"

    @property
    def canonical(self) -> str:
        """The number in the museum's own punctuation: «МБК КП-21/1»."""
        return f"{self.museum} {self.short}".strip()

    @property
    def slug(self) -> str:
        """The number in an address, without the museum: «kp-21-1»."""
        return to_slug(self.short)

    @property
    def compact(self) -> str:
        """The number for comparison in a search: «мбккп21/1»."""
        letters = ",".join(self.parts)
        return f"{self.museum}{self.register}{self.number}{self._fraction('-')}{letters}".lower()

    @property
    def search_keys(self) -> tuple[str, ...]:
        """Every compact form a visitor may type: with or without the museum and the fraction."""
        accession = f"{self.register}{self.number}".lower()
        museum = self.museum.lower()
        without_museum = self.compact.removeprefix(museum)
        return tuple(dict.fromkeys((self.compact, without_museum, museum + accession, accession)))

    def _fraction(self, dash: str) -> str:
        if self.sub is None:
            return ""
        return f"/{self.sub}" + (f"{dash}{self.sub_to}" if self.sub_to is not None else "")


def begun_slug(text: str) -> str:
    """What the address of a number begins with that is still being typed: «МБК кп 21/» → «kp-21».

    Empty when the text is no beginning of a number; its museum and its register must be whole.
    """
    match = _BEGUN.fullmatch(to_slug(text))
    return f"{match['register']}-{match['begun']}" if match else ""


def _whole(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _or_before_all(number: int | None) -> int:
    return -1 if number is None else number
