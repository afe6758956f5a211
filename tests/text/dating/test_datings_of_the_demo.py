"""The forty demonstration records are dated as their compilers meant."""

from typing import Any

from catalogue.text.dating import parse_dating
from catalogue.text.periods import PeriodSpan, best_period

# The records call a doubtful year «uncertain»: here doubt stands beside the precision.
PRECISIONS = {"uncertain": "year"}


def test_every_dating_is_understood_as_its_years(demo_texts: list[dict[str, Any]]) -> None:
    assert len(demo_texts) == 40
    for record in demo_texts:
        meant = record["dating"]
        dating = parse_dating(meant["text"])

        assert (dating.year_from, dating.year_to) == (meant["from"], meant["to"]), meant["text"]
        assert dating.precision == PRECISIONS.get(meant["precision"], meant["precision"])
        assert dating.doubtful == (meant["precision"] == "uncertain")


def test_every_dating_falls_into_the_period_of_its_record(demo_texts: list[dict[str, Any]]) -> None:
    starts = [None, 1917, 1930, 1941, 1946, 1959, 1974, 1992, 2010]
    ends = [1917, 1929, 1941, 1945, 1958, 1973, 1991, 2009, None]
    keys = ["до 1917", *(f"{start}–{end}" for start, end in zip(starts[1:-1], ends[1:-1], strict=True))]
    periods = [
        PeriodSpan(key, start, end)
        for key, start, end in zip([*keys, "2010 — наст. время"], starts, ends, strict=True)
    ]
    for record in demo_texts:
        dating = parse_dating(record["dating"]["text"])

        period = best_period(dating.year_from, dating.year_to, periods)

        assert period is not None
        assert period.key == record["period"], record["dating"]["text"]
