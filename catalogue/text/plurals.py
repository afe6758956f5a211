"""The form of a Russian noun after a number."""


def plural(number: int, one: str, few: str, many: str) -> str:
    """Choose the form of a noun: 1 предмет, 2 предмета, 5 предметов, 11 предметов, 21 предмет."""
    tens, units = abs(number) % 100, abs(number) % 10
    if 11 <= tens <= 14:
        return many
    if units == 1:
        return one
    return few if 2 <= units <= 4 else many


def counted(number: int, one: str, few: str, many: str) -> str:
    """Write the number with its noun: «5 предметов»; thousands apart by a non-breaking space."""
    digits = str(number) if abs(number) < 10_000 else f"{number:,}".replace(",", "\u00a0")
    return f"{digits} {plural(number, one, few, many)}"
