"""The search backend of the site and of the CMS: one analyser, whichever database or server is behind it."""

from importlib import import_module
from typing import Any

from django.conf import settings
from django.db import connection


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - the name modelsearch asks for
    """The backend for the search server where one is named, else for the database at hand."""
    # modelsearch's own backends can be imported only on the database they are for
    module = "postgresql" if connection.vendor == "postgresql" else "sqlite"
    if settings.SEARCH_SERVER:
        module = "opensearch"
    return import_module(f"{__name__}.{module}").Backend(params)
