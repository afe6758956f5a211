"""Addresses that never change: links, labels and citations lead to them (WORKFLOW.md, «Numbers»)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Page


class AddressForGood(models.Model):
    """A page whose slug is refused another value, by every form and for everybody."""

    class Meta:
        abstract = True

    @property
    def keeps_its_address(self) -> bool:
        """Whether the rule holds for this page of the kind."""
        return True

    def clean(self) -> None:
        """Refuse a change of the address."""
        super().clean()
        self._refuse_another_address()

    def minimal_clean(self) -> None:
        """The same for a draft, of which Wagtail looks at title and address only."""
        super().minimal_clean()  # type: ignore[misc]  # of the page beside this class
        self._refuse_another_address()

    def _refuse_another_address(self) -> None:
        slug = getattr(self, "slug", "")
        if self.pk and self.keeps_its_address and Page.objects.filter(pk=self.pk).exclude(slug=slug).exists():
            raise ValidationError({"slug": _("This address never changes: links lead to it.")})
