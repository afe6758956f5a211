"""A request's body that ends before its announced length: half a form must not pass for a whole one.

WSGI servers hand over what has arrived when a connection breaks, and Django's parsers take the end of the
body for the end of the form: the fields behind the break would be saved as empty. Django turns the OSError
that is raised here into ``UnreadablePostError``.
"""

from collections.abc import Callable, Iterable
from io import BufferedReader, RawIOBase
from typing import Any, Protocol

from typing_extensions import Buffer

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Readable(Protocol):
    """The body as the server gives it."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; nothing at the end."""


class Announced(RawIOBase):
    """The announced bytes of a body; raises OSError where fewer arrive."""

    def __init__(self, body: Readable, length: int) -> None:
        self._body = body
        self._left = length

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        """Read what fits. Raises OSError."""
        view = memoryview(buffer)
        wanted = min(len(view), self._left)
        if not wanted:
            return 0
        piece = self._body.read(wanted)
        if not piece:
            raise OSError(f"the body ends {self._left} bytes before its announced length")
        view[: len(piece)] = piece
        self._left -= len(piece)
        return len(piece)


def whole_bodies(application: Application) -> Application:
    """The application, to which a body that is cut off is unreadable."""

    def guarded(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        length = environ.get("CONTENT_LENGTH") or ""
        if length.isascii() and length.isdigit() and int(length):
            environ["wsgi.input"] = BufferedReader(Announced(environ["wsgi.input"], int(length)))
        return application(environ, start_response)

    return guarded
