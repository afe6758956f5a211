"""What a typed query is understood as."""

import pytest

from catalogue.search.backends.syntax import to_fts5, to_tsquery
from catalogue.search.expressions import (
    AllOf,
    AnyOf,
    Everything,
    Nothing,
    Without,
    Word,
    all_of,
    any_of,
    holds_phrase,
    without,
)
from catalogue.search.query import parse
from catalogue.search.thesaurus.current import each_for_all
from catalogue.search.thesaurus.lexicon import Lexicon, Synonyms
from catalogue.text.archival_references import reference_token, reference_tokens

LEXICON = Lexicon(
    [
        *each_for_all(["ЦБС", "централизованная библиотечная система"]),
        *each_for_all(["БМК", "библиотечно-музейный комплекс"]),
        Synonyms("копи", ("шахта",)),
        *each_for_all(["изба-читальня", "читальня"]),
    ]
)
A, B, C = Word(("а",)), Word(("б",)), Word(("в",))


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("формуляров", "('формуляр')"),
        ("письмо читателя", "(('письмо') & ('читатель'))"),
        ("знамя -пионерское", "(('знамя') & ! ('пионерский'))"),
        ("знамя - пионерское", "(('знамя') & ('пионерский'))"),
        ("письмо OR читатель", "(('письмо') | ('читатель'))"),
        ("письмо или читатель", "(('письмо') | ('читатель'))"),
        ("письмо|читатель", "(('письмо') | ('читатель'))"),
        (
            "письмо читателя | знамя -пионерское",
            "(((('письмо') & ('читатель')) | ('знамя')) & ! ('пионерский'))",
        ),
        ("или письмо OR", "('письмо')"),
        ("письмо или в", "('письмо')"),
        ("письмо AND читатель", "(('письмо') & ('читатель'))"),
        ("о читателе", "('читатель')"),
        ("о", "('о')"),
        ("Кп  21 / 1", "('кп21x1')"),
        ("МБК КП-21", "('мбккп21')"),
        ("Ф. 1. Оп. 2. Д. 3", "('ф1оп2д3')"),
        ("БМК", "(('бмк') | (('библиотечный') & ('музейный') & ('комплекс')))"),
        ("В. Д. Фёдоров", "('федоров' | 'федор')"),
        ("Федоров В.Д.", "('федоров' | 'федор')"),
        ("Н.К.Крупская", "('крупский')"),
        ("В. Д.", "(('в') & ('д'))"),
        ("библ*", "'библ':*"),
    ],
)
def test_a_query_is_understood(typed, asked):
    assert to_tsquery(parse(typed, LEXICON).expression) == asked


@pytest.mark.parametrize("typed", ["", " ", '"', "***", "\x00", "😀", "-", "«»"])
def test_a_query_without_a_word_asks_for_nothing(typed):
    assert parse(typed).is_empty


def test_quotes_ask_for_an_order_of_words():
    assert parse('"красный уголок" доска').phrases == ((("красный",), ("уголок",)),)
    assert parse("«красный уголок»").phrases == ((("красный",), ("уголок",)),)


def test_a_phrase_is_asked_for_on_its_own_side_of_or():
    query = parse('знамя OR "красный уголок"')
    assert query.phrases == ()
    assert holds_phrase(query.expression)


def test_words_to_leave_out_are_nothing_to_look_for():
    query = parse("-пионерское")
    assert query.is_empty
    assert query.only_leaves_out
    assert not parse("знамя -пионерское").only_leaves_out


def test_an_abbreviation_is_looked_for_with_its_wording_and_back():
    assert parse("отчёт ЦБС", LEXICON).expanded == (("ЦБС", "централизованная библиотечная система"),)
    assert parse("централизованной библиотечной системы", LEXICON).expanded == (
        ("централизованной библиотечной системы", "ЦБС"),
    )


def test_an_entry_of_one_direction_works_one_way():
    assert parse("копи", LEXICON).expanded == (("копи", "шахта"),)
    assert parse("шахта", LEXICON).expanded == ()


def test_a_wording_is_met_whole_and_never_within_a_hyphenated_word():
    assert parse("изба-читальня", LEXICON).expanded == (("изба-читальня", "читальня"),)
    assert parse("сельская изба-читальня", LEXICON).expanded == (("изба-читальня", "читальня"),)
    assert parse("стенд-читальня", LEXICON).expanded == ()


def test_what_comes_first_is_asked_without_synonyms_and_with_initials():
    assert to_tsquery(parse("ЦБС", LEXICON).closest) == "('цбс')"
    assert to_tsquery(parse("В. Д. Фёдоров").closest) == "(('федоров' | 'федор') & ('в') & ('д'))"


def test_a_query_is_cut_at_200_characters_and_16_words():
    query = parse(" ".join(f"слово{number}" for number in range(500)))
    assert len(query.typed) <= 200
    assert isinstance(query.expression, AllOf)
    assert len(query.expression.parts) <= 16


def test_only_six_digits_are_a_catalogue_number():
    assert parse("000021").catalogue_number == 21
    assert parse("1943").catalogue_number is None


def test_exclusions_are_drawn_to_the_top():
    assert all_of([A, without(Everything(), B), C]) == Without(AllOf((A, C)), B)
    assert all_of([without(Everything(), A)]) == Without(Everything(), A)
    assert any_of([A, without(Everything(), B)]) == Without(Everything(), Without(B, A))


def test_everything_and_nothing_disappear_from_a_tree():
    assert all_of([A, Nothing()]) == Nothing()
    assert all_of([A, Everything()]) == A
    assert any_of([A, Nothing()]) == A
    assert any_of([A, Everything()]) == Everything()
    assert without(A, Nothing()) == A
    assert without(Everything(), without(Everything(), A)) == A


def test_fts5_marks_add_rank_and_not_hits():
    assert to_fts5(AnyOf((A, B))).count(" OR ") == 5
    assert to_fts5(Word(("библ",), prefix=True)) == '"библ" *'


def test_an_archival_reference_is_one_word_at_each_level():
    assert reference_tokens("см. Ф. 1. Оп. 2. Д. 3. Л. 12–13") == ["ф1оп2", "ф1оп2д3"]
    assert reference_token("фонд 1, опись 2, дело 3") == "ф1оп2д3"
    assert reference_token("оп. 2") is None
    assert reference_token("ф. 1 оп. 2 и ещё слово") is None
