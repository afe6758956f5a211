"""The columns of this process, brought up to date with the database before every answer."""

import threading

from catalogue.search.columns.columns import Columns
from catalogue.search.columns.loading import brought_up_to, load
from catalogue.search.index.versions import current_version, follows


class _Kept:
    """One picture for all threads; whoever finds it out of date renews it, the others wait."""

    def __init__(self) -> None:
        self._columns: Columns | None = None
        self._renewing = threading.Lock()

    def current(self) -> Columns:
        """The columns at the version of the database. Costs one query while nothing has changed."""
        version = current_version()
        columns = self._columns
        if columns is not None and columns.version == version:
            return columns
        with self._renewing:
            columns = self._columns
            if columns is None or columns.version != version:
                columns = self._columns = self._renewed(columns)
            return columns

    def _renewed(self, columns: Columns | None) -> Columns:
        version = current_version()
        if columns is None or columns.version.number > version.number or not follows(columns.version):
            return load()
        return columns if columns.version == version else brought_up_to(columns, version)


_kept = _Kept()


def current_columns() -> Columns:
    """The columns of this process at the version of the database."""
    return _kept.current()
