"""No guess is made: what is not understood is kept, with a kind word why."""

from datetime import UTC, datetime

import pytest

from catalogue.text.dating import Precision, Problem, parse_dating

KEPT = [
    ("", Problem.EMPTY),
    ("   ", Problem.EMPTY),
    ("?", Problem.NOT_UNDERSTOOD),
    ("...", Problem.NOT_UNDERSTOOD),
    ("давно", Problem.NOT_UNDERSTOOD),
    ("до войны", Problem.NOT_UNDERSTOOD),
    ("копия 1947", Problem.NOT_UNDERSTOOD),
    ("1947 (копия 1960-х)", Problem.NOT_UNDERSTOOD),
    ("1947, 1948", Problem.NOT_UNDERSTOOD),
    ("1947 или 1950", Problem.NOT_UNDERSTOOD),
    ("10-е годы", Problem.NOT_UNDERSTOOD),
    ("1937-е", Problem.NOT_UNDERSTOOD),
    ("1947-05", Problem.NOT_UNDERSTOOD),
    ("05-06.1947", Problem.NOT_UNDERSTOOD),
    ("X", Problem.NOT_UNDERSTOOD),
    ("V век", Problem.NOT_UNDERSTOOD),
    ("XLV в.", Problem.NOT_UNDERSTOOD),
    ("рубеж веков", Problem.NOT_UNDERSTOOD),
    ("к 1917", Problem.NOT_UNDERSTOOD),
    ("2-я треть 1950-х", Problem.NOT_UNDERSTOOD),
    ("5 половина XX в.", Problem.NOT_UNDERSTOOD),
    ("0047", Problem.NOT_UNDERSTOOD),
    ("20-е гг. 0 в.", Problem.NOT_UNDERSTOOD),
    ("10-е годы 00 века", Problem.NOT_UNDERSTOOD),
    ("II в. 10-е", Problem.NOT_UNDERSTOOD),
    ("восемнадцатый год", Problem.NOT_UNDERSTOOD),
    ("1х1917", Problem.NOT_UNDERSTOOD),
    ("10х1947", Problem.NOT_UNDERSTOOD),
    ("1²47", Problem.NOT_UNDERSTOOD),
    ("m5 1947", Problem.NOT_UNDERSTOOD),
    ("year 1947", Problem.NOT_UNDERSTOOD),
    ("١٩٤٧", Problem.NOT_UNDERSTOOD),
    ("31.02.1947", Problem.NO_SUCH_DAY),
    ("30 февраля 1948", Problem.NO_SUCH_DAY),
    ("29 февраля 1947", Problem.NO_SUCH_DAY),
    ("0 мая 1947", Problem.NO_SUCH_DAY),
    ("32 мая 1947", Problem.NO_SUCH_DAY),
    ("12.13.1947", Problem.NO_SUCH_MONTH),
    ("13.1947", Problem.NO_SUCH_MONTH),
    ("00.1947", Problem.NO_SUCH_MONTH),
    ("1950–1940", Problem.START_AFTER_END),
    ("июнь — май 1947", Problem.START_AFTER_END),
    ("14–12 мая 1947", Problem.START_AFTER_END),
    ("начало XX — конец XIX в.", Problem.START_AFTER_END),
    ("не ранее 1960, не позднее 1950", Problem.START_AFTER_END),
    ("3000", Problem.IN_THE_FUTURE),
    ("7105 год", Problem.IN_THE_FUTURE),
    ("1947–3000", Problem.IN_THE_FUTURE),
    ("9999", Problem.IN_THE_FUTURE),
    ("конец XXI в.", Problem.IN_THE_FUTURE),
    ("12.05.47", Problem.SHORT_YEAR),
    ("12 мая 47", Problem.SHORT_YEAR),
    ("47 г.", Problem.SHORT_YEAR),
    ("1947 " * 100, Problem.TOO_LONG),
]


@pytest.mark.parametrize(("typed", "problem"), KEPT)
def test_the_text_is_kept_and_the_reason_told(typed: str, problem: Problem) -> None:
    dating = parse_dating(typed)

    assert dating.problem is problem
    assert dating.precision is Precision.UNKNOWN
    assert not dating.understood
    assert (dating.earliest, dating.latest, dating.doubtful) == (None, None, False)
    assert dating.text == dating.short == typed.strip()
    assert dating.sentence == problem.value


def test_next_year_may_already_be_written_but_no_later_one() -> None:
    this_year = datetime.now(UTC).year

    assert parse_dating(str(this_year)).understood
    assert parse_dating(str(this_year + 1)).understood
    assert parse_dating(str(this_year + 2)).problem is Problem.IN_THE_FUTURE


def test_a_kind_sentence_names_what_to_type_instead() -> None:
    assert parse_dating("давно").sentence == (
        "Не поняли дату. Оставили как написано: укажите годы или напишите, "
        "например, «1930-е» или «около 1925»."
    )
    assert parse_dating("31.02.1947").sentence.startswith("Такого дня нет в календаре.")
    assert parse_dating("1950–1940").sentence.startswith("Начало позже конца.")
