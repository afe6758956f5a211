"""Controlled vocabularies: one table of terms in trees, with alternative labels."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from .slugs import FrozenSlugModel


class Vocabulary(models.TextChoices):
    """The vocabularies of DOMAIN.md, part 2."""

    KIND = "kind", _("kinds of objects")
    THEME = "theme", _("themes")
    PERIOD = "period", _("periods of library history")
    MATERIAL = "material", _("materials")
    TECHNIQUE = "technique", _("techniques")
    CONDITION = "condition", _("conditions")
    ACQUISITION = "acquisition", _("ways of acquisition")
    AUTHENTICITY = "authenticity", _("authenticity")
    RIGHTS = "rights", _("rights")


class AppliesTo(models.TextChoices):
    """Which catalogue page a kind of object becomes."""

    DOCUMENT = "document", _("archival document")
    ARTIFACT = "artifact", _("artifact")
    BOTH = "both", _("both")


class Term(FrozenSlugModel, ClusterableModel):
    """A term of a vocabulary; editable in the CMS, loaded first from the project's own data."""

    vocabulary = models.CharField(_("vocabulary"), max_length=20, choices=Vocabulary)
    name = models.CharField(_("name"), max_length=150)
    slug = models.SlugField(_("address"), max_length=100, blank=True)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("broader term"),
    )
    sort_order = models.PositiveIntegerField(_("order"), default=0)
    scope_note = models.TextField(_("scope note"), blank=True)
    applies_to = models.CharField(_("is for"), max_length=10, choices=AppliesTo, default=AppliesTo.BOTH)
    year_from = models.SmallIntegerField(_("first year"), null=True, blank=True)
    year_to = models.SmallIntegerField(_("last year"), null=True, blank=True)
    uri = models.URLField(_("identifier"), blank=True)
    allows_download = models.BooleanField(
        _("pictures may be downloaded"), default=False, help_text=_("For rights only.")
    )
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["vocabulary", "sort_order", "name"]
        constraints = [models.UniqueConstraint(fields=["vocabulary", "slug"], name="one_term_per_slug")]

    def __str__(self) -> str:
        return self.name

    def suits(self, item_type: str) -> bool:
        """Whether a thing of this kind may be a document, or an artifact."""
        return self.applies_to in (item_type, AppliesTo.BOTH)

    def slugs_in_use(self) -> models.QuerySet["Term"]:
        """A slug names one term within its vocabulary."""
        return Term.objects.filter(vocabulary=self.vocabulary)


class TermLabel(models.Model):
    """Another name of a term (SKOS altLabel): found by search, never shown as the name."""

    term = ParentalKey(Term, on_delete=models.CASCADE, related_name="alternative_labels")
    name = models.CharField(_("alternative name"), max_length=150)

    class Meta:
        verbose_name = _("alternative name")
        verbose_name_plural = _("alternative names")
        constraints = [models.UniqueConstraint(fields=["term", "name"], name="one_alternative_name_per_term")]

    def __str__(self) -> str:
        return self.name
