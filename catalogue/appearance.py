"""How a reader wants to see the site: the theme and the version for people with low vision.

The choice lives in one cookie and nowhere else, so it needs neither an account nor a database. The cookie is
also written by `static/catalogue/js/site.js`; its format is `theme:dark|size:2`, usual values are left out.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Self

COOKIE = "appearance"
COOKIE_AGE = 365 * 24 * 60 * 60

# The first value of each is the usual one; sizes, spaces and schemes follow GOST R 52872
CHOICES: dict[str, tuple[str, ...]] = {
    "theme": ("", "light", "dark"),
    "size": ("1", "2", "3"),
    "space": ("1", "2", "3"),
    "scheme": ("site", "bw", "wb", "blue"),
    "img": ("on", "off"),
}


@dataclass(frozen=True)
class Appearance:
    """One reader's choice; every field holds one of its `CHOICES`."""

    theme: str = ""
    size: str = "1"
    space: str = "1"
    scheme: str = "site"
    img: str = "on"

    @classmethod
    def from_cookie(cls, value: str) -> Self:
        """Read the cookie; whatever is not understood counts as the usual."""
        return cls().chosen(dict(pair.split(":", 1) for pair in value.split("|") if ":" in pair))

    def chosen(self, answers: Mapping[str, str]) -> Self:
        """Return the appearance with the valid ones of these answers taken over."""
        valid = {name: answers[name] for name, values in CHOICES.items() if answers.get(name) in values}
        return type(self)(**{**asdict(self), **valid})

    def as_cookie(self) -> str:
        """Return the text for the cookie; empty when everything is as usual."""
        return "|".join(f"{name}:{value}" for name, value in self.unusual)

    @property
    def unusual(self) -> list[tuple[str, str]]:
        """Return the (name, value) pairs that differ from the usual: the `data-` attributes of <html>."""
        return [(name, value) for name, value in asdict(self).items() if value != CHOICES[name][0]]

    @property
    def low_vision(self) -> bool:
        """Say whether anything but the theme was chosen."""
        return any(name != "theme" for name, _value in self.unusual)
