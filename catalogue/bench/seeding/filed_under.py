"""What items are filed under, stored: the project's vocabularies, the corpus' tags and people, pictures."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from taggit.models import Tag

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.loading import load_all
from catalogue.authorities.models import Person, Place, Term, Vocabulary
from catalogue.bench.corpus.authorities import people, tag_names
from catalogue.bench.corpus.records import Vocabularies
from catalogue.bench.corpus.words import SURNAMES
from catalogue.digital.models import Master, MuseumImage, PublicCopy
from catalogue.models import ArchivalDocumentPage, ArtifactPage
from catalogue.text.transliteration import to_slug

ITEMS_PER_PERSON, FEWEST_PEOPLE, MOST_PEOPLE = 25, len(SURNAMES), 4000
PICTURES, WIDTH = 200, 1600
COMMONEST_KINDS = ("fotografiya", "pismo", "otchet", "prikaz", "kniga-otzyvov", "shtempel", "znachok")


@dataclass(frozen=True)
class FiledUnder:
    """Keys by slugs, and the same as the corpus wants to know it.

    `names` are all names by which a thing is found, under its slug with the word for its list before it.
    """

    terms: dict[tuple[str, str], int]
    networks: dict[str, int]
    places: dict[str, int]
    tags: dict[str, int]
    people: list[int]
    by_initials: list[str]
    pictures: list[int]
    vocabularies: Vocabularies
    names: dict[str, list[str]]


def store(seed: int, items: int) -> FiledUnder:
    """Fill the lists of an empty database."""
    load_all()
    tags = _stored_tags()
    number = min(MOST_PEOPLE, FEWEST_PEOPLE + items // ITEMS_PER_PERSON)
    persons, by_initials = _stored_people(seed, number)
    terms = {(term.vocabulary, term.slug): term.pk for term in Term.objects.filter(is_active=True)}
    networks = dict(LibraryNetwork.objects.order_by("slug").values_list("slug", "pk"))
    places = dict(Place.objects.order_by("pk").values_list("slug", "pk"))
    return FiledUnder(
        terms=terms,
        networks=networks,
        places=places,
        tags=tags,
        people=persons,
        by_initials=by_initials,
        pictures=_stored_pictures(),
        vocabularies=Vocabularies(
            kinds=_kinds(),
            networks=list(networks),
            places=list(places),
            themes=_slugs(Vocabulary.THEME),
            materials=_slugs(Vocabulary.MATERIAL),
            techniques=_slugs(Vocabulary.TECHNIQUE),
            authenticity=_slugs(Vocabulary.AUTHENTICITY),
            rights=_slugs(Vocabulary.RIGHTS),
            conditions=_slugs(Vocabulary.CONDITION),
            tags=list(tags),
            people=number,
        ),
        names=dict(_names()),
    )


def _slugs(vocabulary: Vocabulary) -> list[str]:
    terms = Term.objects.filter(vocabulary=vocabulary, is_active=True).order_by("sort_order")
    return list(terms.values_list("slug", flat=True))


def _kinds() -> dict[str, list[tuple[str, str]]]:
    """Kinds without narrower ones, by the type of page; those every museum has most of come first."""
    kinds = Term.objects.filter(vocabulary=Vocabulary.KIND, is_active=True, children=None)
    first = {slug: place for place, slug in enumerate(COMMONEST_KINDS)}
    ordered = sorted(kinds, key=lambda term: (first.get(term.slug, len(first)), term.sort_order))
    return {
        model.item_type: [
            (term.slug, term.name) for term in ordered if term.applies_to in {model.item_type, "both"}
        ]
        for model in (ArchivalDocumentPage, ArtifactPage)
    }


def _stored_tags() -> dict[str, int]:
    names = tag_names()
    Tag.objects.bulk_create([Tag(name=name, slug=to_slug(name)) for name in names], batch_size=500)
    return dict(Tag.objects.order_by("pk").values_list("name", "pk"))


def _stored_people(seed: int, number: int) -> tuple[list[int], list[str]]:
    records = list(people(seed, number))
    Person.objects.bulk_create(
        [
            Person(
                slug=f"{to_slug(each.surname)}-{place}",
                surname=each.surname,
                given_name=each.given_name,
                patronymic=each.patronymic,
                is_living=each.is_living,
            )
            for place, each in enumerate(records, start=1)
        ],
        batch_size=500,
    )
    keys = list(Person.objects.order_by("pk").values_list("pk", flat=True))
    return keys, [each.by_initials for each in records]


def _stored_pictures() -> list[int]:
    """Pictures of which pages need the addresses only: no file lies behind them."""
    names = [f"bench-{place}.jpg" for place in range(PICTURES)]
    Master.objects.bulk_create(
        Master(
            sha256=f"{place:064x}", file=name, byte_size=1, media_type="image/jpeg", width=WIDTH, height=WIDTH
        )
        for place, name in enumerate(names)
    )
    masters = Master.objects.order_by("sha256").values_list("pk", flat=True)
    images = (
        MuseumImage(title="Общий вид", file=name, width=WIDTH, height=WIDTH, master_id=master, file_size=1)
        for name, master in zip(names, masters, strict=True)
    )
    MuseumImage.objects.bulk_create(images)
    keys = list(MuseumImage.objects.order_by("pk").values_list("pk", flat=True))
    PublicCopy.objects.bulk_create(
        PublicCopy(
            image_id=key,
            width_limit=width,
            file=f"{width}-{key}.webp",
            width=width,
            height=width,
            byte_size=1,
        )
        for key in keys
        for width in (320, 800, WIDTH)
    )
    return keys


def _names() -> Iterable[tuple[str, list[str]]]:
    terms = Term.objects.filter(vocabulary__in=(Vocabulary.KIND, Vocabulary.THEME))
    for term in terms.prefetch_related("alternative_labels"):
        others = [label.name for label in term.alternative_labels.all()]
        yield f"{term.vocabulary}:{term.slug}", [term.name, *others]
    for network in LibraryNetwork.objects.all():
        yield f"network:{network.slug}", [network.short_name, network.full_name, network.municipality]
    by_place: dict[str, list[str]] = defaultdict(list)
    for place in Place.objects.prefetch_related("other_names"):
        by_place[f"place:{place.slug}"] = [place.name, *(name.name for name in place.other_names.all())]
    yield from by_place.items()
