"""The made-up museum: always the same, of true proportions."""

from collections import Counter
from itertools import islice

import pytest

from catalogue.bench.corpus.authorities import PersonRecord, people, tag_names
from catalogue.bench.corpus.generator import Corpus
from catalogue.bench.corpus.inflection import noun
from catalogue.bench.corpus.key import Key
from catalogue.bench.corpus.records import DESCRIPTION, ItemRecord, Vocabularies
from catalogue.bench.corpus.witnesses import CONTROLLED, RARE, RARE_EVERY, has_phrase
from catalogue.text.dating import Precision, parse_dating
from catalogue.text.folding import fold, fold_tokens

NETWORKS = [f"network-{number}" for number in range(37)]
VOCABULARIES = Vocabularies(
    kinds={"document": [("fotografiya", "Фотография"), ("pismo", "Письмо")], "artifact": [("shkaf", "Шкаф")]},
    networks=NETWORKS,
    places=["kemerovo", "belovo"],
    themes=["likbez", "izbach", "filial"],
    materials=["bumaga", "karton"],
    techniques=["chernila"],
    authenticity=["podlinnik", "kopiya"],
    rights=["public-domain"],
    conditions=["khoroshaya"],
    tags=tag_names(),
    people=200,
)


@pytest.fixture(scope="module")
def records() -> list[ItemRecord]:
    return list(Corpus(7, VOCABULARIES).items(1500))


def test_the_same_seed_writes_the_same_items(records: list[ItemRecord]) -> None:
    assert list(islice(Corpus(7, VOCABULARIES).items(1500), 20)) == records[:20]


def test_another_seed_writes_others(records: list[ItemRecord]) -> None:
    assert Corpus(8, VOCABULARIES).item(1).description != records[0].description


def test_an_item_depends_on_its_number_alone(records: list[ItemRecord]) -> None:
    assert next(Corpus(7, VOCABULARIES).items(1, after=999)) == records[999]


def test_a_fifth_bears_a_transcript_of_two_to_six_hundred_words(records: list[ItemRecord]) -> None:
    lengths = [len(record.transcript.split()) for record in records if record.transcript]
    assert len(lengths) == len(records) / 5
    assert min(lengths) >= 200
    assert max(lengths) <= 620


def test_descriptions_have_thirty_to_eighty_words_but_for_a_last_sentence(records: list[ItemRecord]) -> None:
    lengths = [len(record.description.split()) for record in records]
    assert min(lengths) >= 30
    assert max(lengths) <= 95


def test_the_commonest_network_has_many_times_the_items_of_the_rarest(records: list[ItemRecord]) -> None:
    counted = Counter(record.network for record in records)
    assert set(counted) <= set(NETWORKS)
    assert counted[NETWORKS[0]] > 10 * counted[NETWORKS[-1]]


def test_datings_are_exact_uncertain_and_unknown(records: list[ItemRecord]) -> None:
    datings = [parse_dating(record.date_text) for record in records]
    assert all(dating.year_from or record.date_text == "б. д." or dating.year_to
               for dating, record in zip(datings, records, strict=True))  # fmt: skip
    uncertain = sum(dating.year_from != dating.year_to for dating in datings) / len(datings)
    assert 0.3 < uncertain < 0.6
    assert 0.02 < sum(dating.precision == Precision.UNDATED for dating in datings) / len(datings) < 0.07


def test_there_are_two_thousand_tags_without_a_word_that_is_asked_for() -> None:
    assert len(set(tag_names())) == 2000
    asked = {fold(form) for word in (*CONTROLLED, *RARE) for form in noun(word).forms}
    assert not asked & {word for tag in tag_names() for word in fold_tokens(tag)}


def test_some_people_are_known_by_initials_only() -> None:
    persons = list(people(1, 500))
    shares = sum(person.given_name.endswith(".") for person in persons) / len(persons)
    assert 0.2 < shares < 0.4
    assert PersonRecord("Орлова", "Анна", "Петровна", False).by_initials == "Орлова А. П."


@pytest.mark.parametrize("word", CONTROLLED)
def test_no_single_form_finds_much_more_than_half_of_the_items_of_a_word(
    records: list[ItemRecord], word: str
) -> None:
    bearing = [record for record in records if word in record.lemmas[DESCRIPTION]]
    forms = Counter(
        form
        for record in bearing
        for form in set(fold_tokens(record.description)) & {fold(each) for each in noun(word).forms}
    )
    assert len(bearing) > len(records) / 50
    assert max(forms.values()) < 0.6 * len(bearing)


def test_every_word_of_the_key_stands_in_the_text_in_one_of_its_forms(records: list[ItemRecord]) -> None:
    for record in records[:100]:
        standing = set(fold_tokens(record.description))
        for word in record.lemmas[DESCRIPTION] & CONTROLLED.keys():
            assert {fold(form) for form in noun(word).forms} & standing
            assert CONTROLLED[word] in standing


def test_rare_words_and_the_phrase_stand_where_they_were_planted(records: list[ItemRecord]) -> None:
    key = Key({})
    for record in records:
        key.note(record)
    for word, place in RARE.items():
        assert key.items_with(word) == {n for n in range(1, 1501) if n % RARE_EVERY == place}
    assert key.phrase == {record.number for record in records if has_phrase(record.number)}


def test_the_key_counts_what_an_item_is_found_by_through_names() -> None:
    key = Key({"theme:likbez": ["собрания и кружки"], "theme:izbach": ["избач"]})
    record = next(each for each in Corpus(7, VOCABULARIES).items(200) if "likbez" in each.themes)
    key.note(record)
    assert key.words["собрание"]["names"] == {record.number}
