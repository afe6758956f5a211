"""The command in its short form: it runs whole and prints every row; no time is judged here."""

import json
import os
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from catalogue.bench import cases
from catalogue.bench.goals import FAIL, TOO_SMALL, judged
from catalogue.bench.timing import Samples, take_turns
from tests.own_database import copied_database

DATABASE = os.environ.get("DATABASE_URL", "")
SMALL, LARGE = 60, 120
KINDS = {case.kind for case in cases.cases(LARGE, {})} | {cases.ITEM}


@pytest.fixture(scope="module")
def migrated(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A migrated database to begin with: migrating four of them would take most of the time."""
    folder = tmp_path_factory.mktemp("migrated")
    with django_db_blocker.unblock(), copied_database(folder) as connect:
        yield str(connect().settings_dict["NAME"])


def run(*arguments: str) -> str:
    out = StringIO()
    database = DATABASE if DATABASE.startswith("postgres") else "sqlite"
    call_command("bench", *arguments, "--rounds", "1", "--database", database, stdout=out)
    return out.getvalue()


@pytest.fixture(scope="module")
def museums(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of both museums: the second test renews what the first has made, as ``--keep`` does."""
    return str(tmp_path_factory.mktemp("museums"))


@pytest.mark.slow
def test_the_search_is_measured_and_every_row_is_printed(tmp_path: Path, museums: str, migrated: str) -> None:
    out, markdown = tmp_path / "figures.json", tmp_path / "tables.md"
    arguments = ["--items", str(LARGE), "--peers", "raw", "--keep", museums, "--begin-with", migrated]
    told = run("search", *arguments, "--out", str(out), "--markdown", str(markdown))
    rows = {line.split("|")[1].strip() for line in told.splitlines() if line.startswith("|")}
    assert rows >= KINDS
    assert {f"G{number}" for number in (2, 3, 4, 5, 6, 7, 10, 16, 17, 20)} <= rows
    assert {"datasette", "wagtail"} <= rows
    assert markdown.read_text() == told
    figures = json.loads(out.read_text())
    recalls = [case["recall"] for case in figures["searching"]["cases"] if "recall" in case]
    assert min(recalls) >= 0.99
    assert figures["saving"]["small"]["items"] == SMALL
    assert figures["serving"]["memory"]["workers"] == 2


@pytest.mark.slow
def test_growth_prints_a_row_for_every_question(museums: str) -> None:
    told = run("growth", "--sizes", f"{SMALL},{LARGE}", "--keep", museums)
    rows = {line.split("|")[1].strip() for line in told.splitlines() if line.startswith("|")}
    assert {cases.LANDING, cases.COMMON_WORD, cases.RARE_WORD, cases.DEEP_PAGE, cases.ITEM} <= rows


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "--items", "3"],
        ["search", "--peers", "omeka"],
        ["growth", "--sizes", "100"],
    ],
)
def test_what_cannot_be_measured_is_refused_in_a_sentence(arguments: list[str]) -> None:
    with pytest.raises(CommandError, match=r"\."):
        run(*arguments)


def result(items: int) -> dict[str, Any]:
    return {"items": items, "searching": {"loads": [0.5, 0.5, 3.0]}}


def test_a_goal_for_large_museums_is_not_missed_by_a_small_one() -> None:
    assert judged(result(2000), "G3", "ratio", 2.0, 0.6).verdict == TOO_SMALL
    assert judged(result(100_000), "G3", "ratio", 2.0, 0.6).verdict == FAIL


def test_all_work_takes_its_turn_in_every_round() -> None:
    done: list[str] = []
    work = {"first": lambda: done.append("first"), "second": lambda: done.append("second")}
    samples, loads = take_turns(work, rounds=2)
    assert done[:2] == ["first", "second"]
    assert len(loads) == 2
    assert done.count("first") == 1 + len(samples["first"].wall)
    turns = [name for place, name in enumerate(done[2:]) if name != done[1:][place]]
    assert turns == ["first", "second", "first", "second"]


def test_figures_name_the_middle_and_the_slowest() -> None:
    samples = Samples(wall=[1.0] * 19 + [9.0], processor=[1.0] * 20)
    assert samples.as_json() == {"p50": 1.0, "p95": 1.4, "cpu": 1.0, "times": 20}
