"""By what SQLite would take a new row for one that is there: every unique key of a table, read from it."""

import re
from dataclasses import dataclass

from django.db.backends.utils import CursorWrapper

_COLUMN = re.compile(r'"(\w+)"')
_PRIMARY = "SELECT name FROM pragma_table_info(%s) WHERE pk > 0 ORDER BY pk"
_UNIQUE = """
    SELECT list.name, master.sql FROM pragma_index_list(%s) AS list
    LEFT JOIN sqlite_master AS master ON master.name = list.name
    WHERE list."unique" ORDER BY list.name"""
_COLUMNS = "SELECT name FROM pragma_index_info(%s) ORDER BY seqno"


@dataclass(frozen=True)
class UniqueKey:
    """Columns that no two rows share, among the rows for which the condition holds (if there is one)."""

    columns: tuple[str, ...]
    condition: str = ""

    @property
    def clash(self) -> str:
        """SQL of a trigger: whether a row there is clashes with the new one. NULL clashes with nothing."""
        same = [f'"{column}" = NEW."{column}"' for column in self.columns]
        if self.condition:
            same += [self.condition, _COLUMN.sub(r'NEW."\1"', self.condition)]
        return f"({' AND '.join(same)})"


def unique_keys(cursor: CursorWrapper, table: str) -> list[UniqueKey]:
    """The primary key and every unique index of a table in SQLite."""
    cursor.execute(_PRIMARY, [table])
    keys = [UniqueKey(tuple(name for (name,) in cursor.fetchall()))]
    cursor.execute(_UNIQUE, [table])
    for name, statement in cursor.fetchall():
        cursor.execute(_COLUMNS, [name])
        columns = tuple(column for (column,) in cursor.fetchall())
        keys.append(UniqueKey(columns, (statement or "").partition(" WHERE ")[2]))
    return keys
