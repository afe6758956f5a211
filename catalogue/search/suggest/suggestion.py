"""One suggestion and the group it stands in."""

from dataclasses import dataclass

MOST_IN_A_GROUP = 4


@dataclass(frozen=True)
class Suggestion:
    """What is suggested, what is said besides, and where it leads."""

    label: str
    note: str
    url: str
