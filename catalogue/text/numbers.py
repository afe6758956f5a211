"""The numbers a museum gives, each format in exactly one place (WORKFLOW, «Numbers»)."""

import re

from catalogue.text.accession_numbers import AccessionNumber, NotAnAccessionNumber, begun_slug

__all__ = [
    "AccessionNumber",
    "NotAnAccessionNumber",
    "begun_slug",
    "deposit_slug",
    "format_accession_number",
    "format_act_number",
    "format_catalogue_number",
    "format_custody_number",
    "format_deposit_number",
    "parse_catalogue_number",
    "parse_deposit_number",
    "parse_key",
]

# As many digits as every database's keys have: Python itself refuses to read thousands of them
_KEY = re.compile(r"[0-9]{1,18}")

_CATALOGUE_NUMBER = re.compile(r"\s*(?:№\s*)?([0-9]{1,9})\s*")
# З of the number, Z of its address, either case; any dash or space between the parts.
_DEPOSIT_NUMBER = re.compile(
    r"\s*(?:№\s*)?[зz][\s\-‐‑–—]*([0-9]{4})[\s\-‐‑–—]+([0-9]{1,6})\s*", re.IGNORECASE
)


def format_catalogue_number(number: int) -> str:
    """Six digits, never fewer: 21 → «000021». Raises ValueError below 1."""
    return f"{_positive(number):06d}"


def parse_catalogue_number(text: str) -> int | None:
    """Read «000021», «21» or «№ 21»; None when it is no catalogue number."""
    match = _CATALOGUE_NUMBER.fullmatch(text)
    return (int(match[1]) or None) if match else None


def parse_key(text: str) -> int | None:
    """Read the key of a row from a form or an address; None for «²», «٣», words and five thousand nines."""
    return int(text) if _KEY.fullmatch(text) else None


def format_deposit_number(year: int, number: int) -> str:
    """The number of a deposit once sent: «З-2026-0019»."""
    return f"З-{year:04d}-{_positive(number):04d}"


def parse_deposit_number(text: str) -> tuple[int, int] | None:
    """Read year and number from «З-2026-0019» or «z-2026-0019»; None when it is neither."""
    match = _DEPOSIT_NUMBER.fullmatch(text)
    if not match or not int(match[2]):
        return None
    return int(match[1]), int(match[2])


def deposit_slug(text: str) -> str:
    """The deposit's number in an address: «З-2026-0019» → «z-2026-0019». Raises ValueError."""
    parsed = parse_deposit_number(text)
    if parsed is None:
        raise ValueError(f"not a deposit number: {text!r}")
    year, number = parsed
    return f"z-{year:04d}-{number:04d}"


def format_act_number(kind_prefix: str, year: int, number: int) -> str:
    """The number of an act or a protocol of its kind: «АП-2026-0007»."""
    return f"{kind_prefix}-{year:04d}-{_positive(number):04d}"


def format_custody_number(number: int) -> str:
    """The number of temporary custody: «ВХ-12»."""
    return f"ВХ-{_positive(number)}"


def format_accession_number(museum: str, number: int, sub: int | None = None) -> str:
    """The number of the accession register: «МБК КП-21/1», without a fraction «МБК КП-21»."""
    return AccessionNumber(museum=museum, register="КП", number=_positive(number), sub=sub).canonical


def _positive(number: int) -> int:
    if number < 1:
        raise ValueError(f"museum numbers start at 1, not {number}")
    return number
