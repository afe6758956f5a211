"""Terms and places; those that exist already are taken as they are."""

import factory

from catalogue.authorities.models import Place, Term, Vocabulary


class TermFactory(factory.django.DjangoModelFactory[Term]):
    """A term of a vocabulary, a kind of object unless told otherwise."""

    class Meta:
        model = Term
        django_get_or_create = ("vocabulary", "name")

    vocabulary = Vocabulary.KIND
    name = "Лампа"


class PlaceFactory(factory.django.DjangoModelFactory[Place]):
    """A place with today's name."""

    class Meta:
        model = Place
        django_get_or_create = ("name",)

    name = "Мыски"
    kind = "город"
