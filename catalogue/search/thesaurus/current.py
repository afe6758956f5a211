"""The thesaurus of this process: the curator's entries and the names of places in time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from catalogue.authorities.models import Place, PlaceName
from catalogue.search.index.versions import Version
from catalogue.search.kept import KeptByVersion
from catalogue.search.models import ThesaurusEntry
from catalogue.search.thesaurus.lexicon import Lexicon, Synonyms


def current_lexicon(version: Version) -> Lexicon:
    """The thesaurus at a version of the index. Costs three queries after a change, else none."""
    return _kept.at(version)


def _read() -> Lexicon:
    return Lexicon([*_of_curators(), *_of_places()])


def _of_curators() -> Iterator[Synonyms]:
    for entry in ThesaurusEntry.objects.filter(is_active=True):
        if entry.direction == ThesaurusEntry.Direction.ONE_WAY:
            yield from (Synonyms(asked, tuple(entry.also_listed)) for asked in entry.words_listed)
        else:
            yield from each_for_all([*entry.words_listed, *entry.also_listed])


def _of_places() -> Iterator[Synonyms]:
    names: dict[int, list[str]] = defaultdict(list)
    for key, name in (
        *Place.objects.values_list("pk", "name"),
        *PlaceName.objects.values_list("place_id", "name"),
    ):
        names[key].append(name)
    for of_place in names.values():
        yield from each_for_all(list(dict.fromkeys(of_place)))


def each_for_all(wordings: Sequence[str]) -> Iterable[Synonyms]:
    """Wordings of one meaning: whoever asks for one finds all of them."""
    return (Synonyms(asked, tuple(also for also in wordings if also != asked)) for asked in wordings)


_kept = KeptByVersion(_read)
