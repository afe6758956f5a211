"""«Словарь поиска» among «Справочники»."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, IndexView

from catalogue.accounts.flag_columns import yes_or_no
from catalogue.search.models import ThesaurusEntry
from catalogue.search.thesaurus.entries_about import entries_about
from catalogue.viewsets.vocabulary import VocabularyViewSet


class ThesaurusIndexView(IndexView):
    """The list; words are found in any form, as on the site."""

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The entries that speak of what is asked for."""
        if not self.is_searching:
            return queryset
        return queryset.filter(pk__in=entries_about(self.search_query, queryset))


class NewEntryView(CreateView):
    """The form of a new entry; ``?words=`` comes from the report of searches without results."""

    def get_initial_form_instance(self) -> ThesaurusEntry:
        """An entry with the words somebody searched for in vain."""
        longest = ThesaurusEntry._meta.get_field("words").max_length
        return ThesaurusEntry(words=self.request.GET.get("words", "")[:longest])


class ThesaurusViewSet(VocabularyViewSet):
    """Words that are searched for along with other words."""

    model = ThesaurusEntry
    name = "thesaurus"
    icon = "openquote"
    menu_label = _("Words of the search")
    add_label = _("Add words")
    index_view_class = ThesaurusIndexView
    add_view_class = NewEntryView
    list_per_page = 50
    list_display = [
        "words",
        "also",
        Column("direction", label=_("Direction"), accessor="get_direction_display", sort_key="direction"),
        yes_or_no(ThesaurusEntry, "is_active"),
    ]
    list_filter = ["direction", "is_active"]
    # Wagtail shows its field of search where it knows of fields; what is asked is answered by the view
    search_fields = ["words", "also", "note"]
    panels = [
        FieldPanel(
            "words",
            help_text=_(
                "What visitors type, in any form; several wordings by semicolons: «изба-читальня; читальня»."
            ),
        ),
        FieldPanel(
            "also",
            help_text=_(
                "What the search adds to that: «клуб; красный уголок». Several wordings by semicolons."
            ),
        ),
        FieldRowPanel(
            [
                FieldPanel(
                    "direction",
                    help_text=_(
                        "Both ways, for words of one meaning: «ЦБС» and «централизованная библиотечная "
                        "система» find each other. One way, from the narrow or old word to the wide or new "
                        "one: «копи» finds «шахта» as well, but «шахта» does not find «копи»."
                    ),
                ),
                FieldPanel("is_active", help_text=_("An entry out of use stays here and changes nothing.")),
            ]
        ),
        FieldPanel("note", help_text=_("For colleagues: where the words come from, why they are here.")),
    ]
