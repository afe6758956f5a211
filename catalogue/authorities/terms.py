"""Finding terms: by what people write, by their place in the tree, by years."""

from collections import defaultdict
from collections.abc import Iterable

from catalogue.text.folding import fold, fold_tokens
from catalogue.text.morphology import STOP_WORDS, lemmas
from catalogue.text.periods import best_period

from .models import Term, Vocabulary
from .models.terms import AppliesTo


def with_descendants(terms: Iterable[Term]) -> set[int]:
    """The keys of the terms and of everything narrower, at any depth, in one query."""
    terms = list(terms)
    children: dict[int, list[int]] = defaultdict(list)
    vocabularies = {term.vocabulary for term in terms}
    pairs = Term.objects.filter(vocabulary__in=vocabularies, parent__isnull=False).order_by()
    for key, parent in pairs.values_list("pk", "parent_id"):
        children[parent].append(key)
    found: set[int] = set()
    waiting = [term.pk for term in terms]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting.extend(children[key])
    return found


def find_term(vocabulary: Vocabulary, text: str) -> Term | None:
    """The term of that name or alternative name, whatever the letter case and ё.

    Words in parentheses are a remark and may be left out: «CC0 (демонстрационный рисунок)».
    Terms out of use are not found.
    """
    named = _terms_by_name(vocabulary)
    for wording in (text, text.partition("(")[0]):
        term = named.get(_folded(wording))
        if term is not None:
            return term
    return None


def match_terms(vocabulary: Vocabulary, text: str) -> list[Term]:
    """The terms whose every word stands in the text, in any form: «бумага писчая, линейка».

    Of two names one inside the other the longer wins: «бумага газетная» is not also «бумага».
    """
    words = _dictionary_forms(text)
    named: dict[Term, frozenset[str]] = {}
    for term, name in _names(vocabulary):
        matched = _matched_words(name, words)
        if len(matched) > len(named.get(term, ())):
            named[term] = matched
    return [term for term, matched in named.items() if not _is_inside_another(matched, named.values())]


def best_period_term(year_from: int | None, year_to: int | None) -> Term | None:
    """The period that shares most years with the interval (DOMAIN.md, 1.9, last line)."""
    return best_period(
        year_from, year_to, list(Term.objects.filter(vocabulary=Vocabulary.PERIOD, is_active=True))
    )


def kinds_by_group(applies_to: AppliesTo | None = None) -> list[tuple[str, list[Term]]]:
    """The kinds in use under the headings of their groups; only those for one kind of page if it is named."""
    terms = list(Term.objects.filter(vocabulary=Vocabulary.KIND, is_active=True))
    suitable = {applies_to, AppliesTo.BOTH} if applies_to else set(AppliesTo)
    groups: dict[int | None, list[Term]] = defaultdict(list)
    for term in terms:
        groups[term.parent_id].append(term)
    headings = [(heading, groups[heading.pk]) for heading in groups[None] if groups[heading.pk]]
    single = [term for term in groups[None] if not groups[term.pk]]
    listed = [(heading.name, kinds) for heading, kinds in headings] + [("", single)]
    chosen = [(name, [kind for kind in kinds if kind.applies_to in suitable]) for name, kinds in listed]
    return [(name, kinds) for name, kinds in chosen if kinds]


def _names(vocabulary: Vocabulary) -> list[tuple[Term, str]]:
    terms = Term.objects.filter(vocabulary=vocabulary, is_active=True).prefetch_related("alternative_labels")
    return [(term, name) for term in terms for name in _names_of(term)]


def _names_of(term: Term) -> list[str]:
    return [term.name, *(label.name for label in term.alternative_labels.all())]


def _terms_by_name(vocabulary: Vocabulary) -> dict[str, Term]:
    """Names win over alternative names of other terms."""
    names = _names(vocabulary)
    return {_folded(name): term for term, name in names} | {_folded(term.name): term for term, _ in names}


def _folded(text: str) -> str:
    return " ".join(fold_tokens(fold(text)))


def _dictionary_forms(text: str) -> frozenset[str]:
    return frozenset(lemma for word in fold_tokens(text) for lemma in lemmas(word))


def _matched_words(name: str, words: frozenset[str]) -> frozenset[str]:
    """The words of a name, as one form each; none unless all of them stand in the text."""
    telling = [word for word in fold_tokens(name) if word not in STOP_WORDS]
    found = [next((lemma for lemma in lemmas(word) if lemma in words), None) for word in telling]
    return frozenset() if None in found else frozenset(form for form in found if form)


def _is_inside_another(words: frozenset[str], others: Iterable[frozenset[str]]) -> bool:
    return any(words < other for other in others)
