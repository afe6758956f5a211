"""How far a long piece of work is: one line that is written over, and only for people."""

import sys
import time

EVERY_SECONDS = 1.0
_last_told = 0.0


def tell(sentence: str, *, is_last: bool = False) -> None:
    """Say how far the work is; at most once in a second, unless it is the last word."""
    global _last_told  # noqa: PLW0603 - one line of a terminal is one state
    is_terminal = sys.stderr.isatty()
    is_due = is_terminal and time.monotonic() - _last_told >= EVERY_SECONDS
    if not (is_due or is_last):
        return
    _last_told = time.monotonic()
    line = f"\r{sentence:<70}" if is_terminal else sentence
    sys.stderr.write(f"{line}\n" if is_last else line)
    sys.stderr.flush()
