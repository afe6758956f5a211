"""RAWN: page, count and six facets by SQL as one writes it, a JOIN and a GROUP BY for each facet."""

import sqlite3
from abc import ABC, abstractmethod
from dataclasses import replace
from typing import Any

import psycopg
from django.conf import settings
from django.db import connection

from catalogue.bench.raw.filling import raw_path
from catalogue.bench.raw.questions import (
    MANY_FACET,
    ON_A_PAGE,
    SINGLE_FACETS,
    SIX_FACETS,
    RawAnswer,
    RawQuestion,
)

Parameters = list[Any]


class NaiveSql(ABC):
    """Answers questions by SQL over bare tables, in either database."""

    mark = "?"
    schema = ""
    key = "text.id"

    @abstractmethod
    def run(self, sql: str, parameters: Parameters) -> list[Any]:
        """The rows of a query."""

    @abstractmethod
    def match(self, question: RawQuestion) -> tuple[str, str]:
        """The condition on the text and its one parameter."""

    @abstractmethod
    def page(self, question: RawQuestion) -> list[int]:
        """The keys of the best items with their rows fetched."""

    def answer(self, question: RawQuestion) -> RawAnswer:
        """Everything a page of results says."""
        facets = {name: self._facet(name, question) for name in SIX_FACETS}
        return RawAnswer(self.page(question), self.total(question), facets)

    def total(self, question: RawQuestion) -> int:
        """The number of all hits."""
        source, condition, parameters = self._parts(question, needs_item=question.is_filtered)
        ((total,),) = self.run(f"SELECT count(*) FROM {source}{condition}", parameters)
        return int(total)

    def keys(self, question: RawQuestion) -> set[int]:
        """The keys of all hits."""
        source, condition, parameters = self._parts(question)
        return {row[0] for row in self.run(f"SELECT item.id FROM {source}{condition}", parameters)}

    def _facet(self, name: str, question: RawQuestion) -> dict[int, int]:
        chosen = {facet: value for facet, value in question.chosen.items() if facet != name}
        source, condition, parameters = self._parts(replace(question, chosen=chosen))
        value = f"item.{name}"
        if name == MANY_FACET:
            source += f" JOIN {self.schema}item_theme filed ON filed.item = item.id"
            value = "filed.theme"
        rows = self.run(f"SELECT {value}, count(*) FROM {source}{condition} GROUP BY {value}", parameters)
        return {key: count for key, count in rows if key is not None}

    def _parts(self, question: RawQuestion, *, needs_item: bool = True) -> tuple[str, str, Parameters]:
        """The tables, the condition and its parameters."""
        conditions: list[str] = []
        parameters: Parameters = []
        source = f"{self.schema}item item"
        if question.words:
            match, parameter = self.match(question)
            conditions.append(match)
            parameters.append(parameter)
            joined = f" JOIN {self.schema}item item ON item.id = {self.key}" if needs_item else ""
            source = f"{self.schema}text{joined}"
        for name, value in question.chosen.items():
            conditions.append(self._filed(name))
            parameters.append(value)
        if question.year_from is not None or question.year_to is not None:
            conditions.append("(item.year_from IS NOT NULL OR item.year_to IS NOT NULL)")
        if question.year_from is not None:
            conditions.append(f"(item.year_to >= {self.mark} OR item.year_to IS NULL)")
            parameters.append(question.year_from)
        if question.year_to is not None:
            conditions.append(f"(item.year_from <= {self.mark} OR item.year_from IS NULL)")
            parameters.append(question.year_to)
        return source, f" WHERE {' AND '.join(conditions)}" if conditions else "", parameters

    def _filed(self, name: str) -> str:
        if name in SINGLE_FACETS:
            return f"item.{name} = {self.mark}"
        return (
            f"EXISTS (SELECT 1 FROM {self.schema}item_theme chosen "
            f"WHERE chosen.item = item.id AND chosen.theme = {self.mark})"
        )

    def newest(self, question: RawQuestion) -> list[int]:
        """The keys of a page of the newest."""
        source, condition, parameters = self._parts(question)
        rows = self.run(
            f"SELECT item.* FROM {source}{condition} "
            f"ORDER BY item.id DESC LIMIT {ON_A_PAGE} OFFSET {question.offset}",
            parameters,
        )
        return [row[0] for row in rows]


class NaiveSqlite(NaiveSql):
    """Over FTS5."""

    key = "text.rowid"

    def __init__(self) -> None:
        self._raw = sqlite3.connect(raw_path())

    def run(self, sql: str, parameters: Parameters) -> list[Any]:
        return self._raw.execute(sql, parameters).fetchall()

    def match(self, question: RawQuestion) -> tuple[str, str]:
        if question.is_phrase:
            return "text MATCH ?", '"' + " ".join(forms[0] for forms in question.words) + '"'
        groups = ("(" + " OR ".join(f'"{form}"' for form in forms) + ")" for forms in question.words)
        return "text MATCH ?", " AND ".join(groups)

    def page(self, question: RawQuestion) -> list[int]:
        if not question.words:
            return self.newest(question)
        if question.is_filtered:
            source, condition, parameters = self._parts(question)
            sql = f"SELECT item.* FROM {source}{condition} ORDER BY text.rank LIMIT {ON_A_PAGE}"
            return [row[0] for row in self.run(sql, parameters)]
        match, parameter = self.match(question)
        best = f"SELECT rowid AS id FROM text WHERE {match} ORDER BY rank LIMIT {ON_A_PAGE}"
        sql = f"SELECT item.* FROM ({best}) best JOIN item ON item.id = best.id"
        return [row[0] for row in self.run(sql, [parameter])]


class NaivePostgresql(NaiveSql):
    """Over a tsvector with a GIN index."""

    mark = "%s"
    schema = "raw."

    def __init__(self) -> None:
        database = settings.DATABASES["default"]
        names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
        given = {names[name]: database[name] for name in names if database.get(name)}
        self._raw = psycopg.connect(**given, autocommit=True)

    def run(self, sql: str, parameters: Parameters) -> list[Any]:
        return self._raw.execute(sql, parameters).fetchall()  # type: ignore[arg-type]

    def match(self, question: RawQuestion) -> tuple[str, str]:
        if question.is_phrase:
            return "vector @@ %s::tsquery", " <-> ".join(f"'{forms[0]}'" for forms in question.words)
        groups = ("(" + " | ".join(f"'{form}'" for form in forms) + ")" for forms in question.words)
        return "vector @@ %s::tsquery", " & ".join(groups)

    def page(self, question: RawQuestion) -> list[int]:
        if not question.words:
            return self.newest(question)
        source, condition, parameters = self._parts(question)
        sql = (
            f"SELECT item.* FROM {source}{condition} "
            f"ORDER BY ts_rank(vector, %s::tsquery) DESC LIMIT {ON_A_PAGE}"
        )
        return [row[0] for row in self.run(sql, [*parameters, self.match(question)[1]])]


def naive_sql() -> NaiveSql:
    """SQL over the bare tables of the database at hand."""
    return NaivePostgresql() if connection.vendor == "postgresql" else NaiveSqlite()
