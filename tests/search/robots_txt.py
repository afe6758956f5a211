"""robots.txt read as RFC 9309 has it: the longest pattern holds, ``*`` is anything, ``$`` the end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Robots:
    """What a polite crawler knows of a site."""

    rules: Sequence[tuple[bool, str]]
    sitemap: str

    @classmethod
    def read(cls, text: str) -> "Robots":
        lines = [line.partition(":") for line in text.splitlines() if line.strip()]
        told = [(name.strip(), value.strip()) for name, _colon, value in lines]
        assert told[0] == ("User-agent", "*")
        rules = [(name == "Allow", value) for name, value in told if name in {"Allow", "Disallow"}]
        [sitemap] = [value for name, value in told if name == "Sitemap"]
        return cls(rules, sitemap)

    def allow(self, address: str) -> bool:
        """Whether an address, from the root of the site, may be asked for."""
        met = [(len(pattern), allows) for allows, pattern in self.rules if _matches(pattern, address)]
        return max(met, default=(0, True))[1]


def _matches(pattern: str, address: str) -> bool:
    regex = re.escape(pattern).replace(r"\*", ".*")
    return re.match(regex.removesuffix(r"\$") + ("$" if pattern.endswith("$") else ""), address) is not None
