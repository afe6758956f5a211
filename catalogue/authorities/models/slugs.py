"""Addresses that come from the name once and stay when the name changes."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from catalogue.text.transliteration import to_slug

_LONGEST = 90


class FrozenSlugModel(models.Model):
    """A model with a slug made from its ``str`` when it is first saved; facets and links rely on it."""

    slug = models.SlugField(_("address"), max_length=100, unique=True, blank=True)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with a free slug if there is none yet."""
        if not self.slug:
            self.slug = self._free_slug()
        super().save(*args, **kwargs)

    def slugs_in_use(self) -> models.QuerySet[Any]:
        """The rows among which the slug must be unique."""
        return type(self)._default_manager.all()

    def _free_slug(self) -> str:
        base = to_slug(str(self), max_length=_LONGEST) or self._meta.model_name or "entry"
        taken = set(self.slugs_in_use().filter(slug__startswith=base).values_list("slug", flat=True))
        slug, number = base, 1
        while slug in taken:
            number += 1
            slug = f"{base}-{number}"
        return slug
