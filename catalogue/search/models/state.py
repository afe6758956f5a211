"""What is known of the search index itself."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from catalogue.text.morphology import ANALYSER_VERSION


def index_maker() -> str:
    """Who fills the index now: this code's analyser, and the search server if there is one.

    Changing from the database to a server or back leaves the other's index behind, so it counts as well.
    """
    return f"{ANALYSER_VERSION} opensearch" if settings.SEARCH_SERVER else ANALYSER_VERSION


class SearchIndexState(models.Model):
    """The analyser that filled the index: one row, with the key ``THE_INDEX``."""

    THE_INDEX = 1

    analyser_version = models.CharField(_("version of the analyser"), max_length=40)
    rebuilt_at = models.DateTimeField(_("rebuilt"), auto_now=True)

    class Meta:
        verbose_name = _("state of the search index")
        verbose_name_plural = _("states of the search index")

    def __str__(self) -> str:
        return self.analyser_version

    @classmethod
    def note_rebuilt(cls) -> None:
        """Remember that everything in the index was analysed by the analyser of this code."""
        cls.objects.update_or_create(pk=cls.THE_INDEX, defaults={"analyser_version": index_maker()})

    @classmethod
    def stored_version(cls) -> str | None:
        """The version the index was filled by; None when nobody has noted one."""
        return cls.objects.filter(pk=cls.THE_INDEX).values_list("analyser_version", flat=True).first()
