"""The search server: OpenSearch where ``SEARCH_URL`` names one; without it the database itself searches."""

from dataclasses import dataclass, field
from importlib.util import find_spec
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from .environment import SEARCH_URL

SCHEMES = {"opensearch": False, "opensearch+tls": True}
PORT = 9200
PREFIX = "museum"


@dataclass(frozen=True)
class SearchServer:
    """Where the server is, and how the names of our indexes on it begin.

    `ca` is the path of the certificate that signed the server's own; empty for one the system trusts.
    """

    host: str
    port: int = PORT
    tls: bool = False
    user: str = ""
    password: str = field(default="", repr=False)
    prefix: str = PREFIX
    ca: str = ""


def search_server(url: str) -> SearchServer | None:
    """The server at ``url``; None for an empty one. Raises ImproperlyConfigured in one clear sentence.

    The path is the prefix of our indexes: ``opensearch+tls://user:password@host:9200/museum?ca=/etc/ca.pem``.
    """
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise ImproperlyConfigured(
            "SEARCH_URL must read opensearch://host:9200/museum or, encrypted, opensearch+tls://…"
        )
    if find_spec("opensearchpy") is None:
        raise ImproperlyConfigured(
            "SEARCH_URL names an OpenSearch server, its client is missing: pip install -e '.[opensearch]'."
        )
    return SearchServer(
        host=parts.hostname,
        port=parts.port or PORT,
        tls=SCHEMES[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        prefix=parts.path.strip("/").lower() or PREFIX,
        ca=parse_qs(parts.query).get("ca", [""])[0],
    )


SEARCH_SERVER = search_server(SEARCH_URL)
