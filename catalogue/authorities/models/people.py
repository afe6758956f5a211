"""Persons of library history."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from .slugs import FrozenSlugModel


class Person(FrozenSlugModel, ClusterableModel):
    """A person as an agent or a subject (ISAAR(CPF) 5.1, 5.2.1)."""

    surname = models.CharField(_("surname"), max_length=100)
    given_name = models.CharField(_("given name"), max_length=100, blank=True)
    patronymic = models.CharField(_("patronymic"), max_length=100, blank=True)
    years = models.CharField(_("years of life"), max_length=60, blank=True)
    year_of_birth = models.SmallIntegerField(_("year of birth"), null=True, blank=True)
    year_of_death = models.SmallIntegerField(_("year of death"), null=True, blank=True)
    is_living = models.BooleanField(
        _("may be living"), default=True, help_text=_("A living person is named in public with consent only.")
    )
    consent_given = models.BooleanField(_("consent to be named is at hand"), default=False)
    history = models.TextField(_("life"), blank=True)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        ordering = ["surname", "given_name", "patronymic"]

    def __str__(self) -> str:
        return " ".join(filter(None, [self.surname, self.given_name, self.patronymic]))

    @property
    def is_public(self) -> bool:
        """Whether the name may stand on a public page (152-ФЗ, art. 10.1)."""
        return not self.is_living or self.consent_given


class PersonName(models.Model):
    """Another form of a person's name: a maiden name, a spelling."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="other_names")
    name = models.CharField(pgettext_lazy("person", "name"), max_length=200)

    class Meta:
        verbose_name = _("other form of name")
        verbose_name_plural = _("other forms of name")

    def __str__(self) -> str:
        return self.name
