"""Choosing an authority in a form, or making a new one on the spot."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet

CHOOSERS = [
    ChooserViewSet(
        "person_chooser",
        model="authorities.Person",
        icon="user",
        choose_one_text=_("Choose a person"),
        choose_another_text=_("Choose another person"),
        form_fields=["surname", "given_name", "patronymic", "years", "is_living"],
        creation_tab_label=_("New person"),
    ),
    ChooserViewSet(
        "corporate_body_chooser",
        model="authorities.CorporateBody",
        icon="group",
        choose_one_text=_("Choose a corporate body"),
        choose_another_text=_("Choose another corporate body"),
        form_fields=["name", "year_from", "year_to"],
        creation_tab_label=_("New corporate body"),
    ),
    ChooserViewSet(
        "place_chooser",
        model="authorities.Place",
        icon="site",
        choose_one_text=_("Choose a place"),
        choose_another_text=_("Choose another place"),
        form_fields=["name", "kind", "municipality_today"],
        creation_tab_label=_("New place"),
    ),
]
