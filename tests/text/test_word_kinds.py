"""What kind of word a word is."""

import pytest

from catalogue.text.word_kinds import is_given_name, is_name, says_little


@pytest.mark.parametrize("word", ["лашевская", "федоров", "прокопьевск", "вера"])
def test_names_are_known_or_look_like_names(word):
    assert is_name(word)


@pytest.mark.parametrize("word", ["шефская", "машинка", "1924", "feliks"])
def test_other_words_are_no_names(word):
    assert not is_name(word)


def test_a_given_name_is_told_from_a_surname():
    assert is_given_name("вера")
    assert not is_given_name("федоров")


@pytest.mark.parametrize("word", ["при", "чем", "что", "такое", "откуда", "раньше", "в", "д"])
def test_small_words_say_little(word):
    assert says_little(word)


@pytest.mark.parametrize("word", ["знамя", "выдавали", "война", "1924", "feliks"])
def test_other_words_say_something(word):
    assert not says_little(word)
