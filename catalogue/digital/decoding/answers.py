"""What the process says about a file: facts, or the word of a refusal."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Facts:
    """What was learnt of a file that opens to its end; the size is the one people see, turned upright."""

    width: int
    height: int
    has_location: bool = False
    pages: int = 1


class Refused(Exception):
    """The file is not taken; the argument is a word of ``digital.refusals.Reason``."""

    def __init__(self, reason: str, limit: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.limit = limit
