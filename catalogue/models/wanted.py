"""«Что мы ищем»: the gaps of the collection, each with a way to fill it."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, Page

from catalogue.authorities.models import Term, Vocabulary

from ..presentation.sharing import open_graph
from ..presentation.wanted import wanted_cards
from .fixed_pages import FixedPage


class WantedPage(FixedPage, Page):
    """The list of what the museum is looking for."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        InlinePanel("entries", heading=_("what we are looking for")),
    ]
    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["catalogue.HomePage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("what we are looking for")
        verbose_name_plural = _("what we are looking for")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The gaps, each with the form that fills it."""
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "nav_section": "wanted",
            "wanted": wanted_cards(self.entries.select_related("kind")),
            "og": open_graph(self.title, self.introduction, "/wanted/", None),
        }


class WantedEntry(Orderable):
    """One gap: years, what is missing, and the kind the deposit form opens with."""

    page = ParentalKey(WantedPage, on_delete=models.CASCADE, related_name="entries")
    years = models.CharField(_("years"), max_length=60)
    title = models.CharField(_("what is wanted"), max_length=150)
    text = models.TextField(_("details"), blank=True)
    kind = models.ForeignKey(
        Term,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kind of object"),
        limit_choices_to={"vocabulary": Vocabulary.KIND},
    )

    panels = [FieldPanel("years"), FieldPanel("title"), FieldPanel("text"), FieldPanel("kind")]

    class Meta(Orderable.Meta):
        verbose_name = _("gap in the collection")
        verbose_name_plural = _("gaps in the collection")
