"""The connection to the search server: one for each process, impatient, and silent servers are let rest."""

import logging
import os
import time
from functools import lru_cache
from typing import Any

from django.conf import settings
from opensearchpy import ConnectionError as NotConnected
from opensearchpy import NotFoundError, OpenSearch, TransportError
from opensearchpy import Transport as PlainTransport
from opensearchpy.exceptions import ConflictError

from catalogue.search.server.silence import ServerSilent

logger = logging.getLogger(__name__)

TIMEOUT = 10
"""Seconds for everything but searches."""
SEARCH_TIMEOUT = 3
"""Seconds a visitor waits at the most."""
REST = 10
"""Seconds in which a process does not ask a server again that was silent: no visitor waits for it twice."""
BROKEN = 500


class Transport(PlainTransport):
    """Tells silence from the answers «not found» and «conflict», which callers understand."""

    resting_until = 0.0

    def perform_request(self, method: str, url: str, *args: Any, **options: Any) -> Any:
        """Ask once. Raises ServerSilent, at once while the server is let rest."""
        if time.monotonic() < self.resting_until:
            raise ServerSilent("it was silent a moment ago")
        try:
            return super().perform_request(method, url, *args, **options)
        except (NotFoundError, ConflictError):
            raise
        except TransportError as error:
            if isinstance(error, NotConnected) or _status(error) >= BROKEN:
                self.resting_until = time.monotonic() + REST
            logger.warning("Search server, %s %s: %s", method, url, error)
            raise ServerSilent(f"{type(error).__name__} {error.status_code}") from error


def client(**_settings_of_others: Any) -> OpenSearch:
    """The client of the server in the settings; modelsearch's own arguments are left aside."""
    return _client_of(settings.SEARCH_SERVER, os.getpid())


@lru_cache(maxsize=4)
def _client_of(server: Any, _process: int) -> OpenSearch:
    """One for each process: workers are forked, and two must not read one another's answers."""
    return OpenSearch(
        hosts=[{"host": server.host, "port": server.port}],
        http_auth=(server.user, server.password) if server.user else None,
        use_ssl=server.tls,
        verify_certs=server.tls,
        ca_certs=server.ca or None,
        timeout=TIMEOUT,
        max_retries=0,
        transport_class=Transport,
    )


def _status(error: TransportError) -> int:
    return error.status_code if isinstance(error.status_code, int) else 0
