"""Noting the words of what is indexed, for setting misspellings right."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import F

from catalogue.search.models import SearchWord
from catalogue.text.folding import fold_tokens

SHORTEST, LONGEST = 3, 60
BATCH = 300


def note_words(texts: Iterable[str]) -> None:
    """Remember the words of some texts. Costs a query or two for every few hundred words new to it."""
    met = Counter(word for text in texts for word in set(fold_tokens(text)) if _is_telling(word))
    words = sorted(met)
    for start in range(0, len(words), BATCH):
        chunk = words[start : start + BATCH]
        known = set(SearchWord.objects.filter(word__in=chunk).values_list("word", flat=True))
        SearchWord.objects.filter(word__in=known).update(met=F("met") + 1)
        news = [SearchWord(word=word, met=met[word]) for word in chunk if word not in known]
        SearchWord.objects.bulk_create(news, ignore_conflicts=True)


def _is_telling(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()
