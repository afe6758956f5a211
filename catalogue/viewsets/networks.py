"""«Справочники»: the contributing networks, their branches and their people."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel, InlinePanel, MultiFieldPanel

from catalogue.accounts.flag_columns import yes_or_no
from catalogue.accounts.models import LibraryNetwork, Membership

from .vocabulary import VocabularyViewSet


class LibraryNetworkViewSet(VocabularyViewSet):
    """Networks with their branches."""

    model = LibraryNetwork
    name = "networks"
    add_label = _("Add a library network")
    icon = "home"
    list_per_page = 50
    list_display = ["short_name", "municipality", "kind", yes_or_no(LibraryNetwork, "is_active")]
    list_filter = ["kind", "is_active", "endorsement_required"]
    search_fields = ["short_name", "full_name", "municipality", "branches__name"]
    panels = [
        MultiFieldPanel(
            ["short_name", "full_name", FieldRowPanel(["kind", "municipality"])], heading=_("Names")
        ),
        MultiFieldPanel(
            ["postal_address", "website", FieldRowPanel(["latitude", "longitude"])], heading=_("Where")
        ),
        MultiFieldPanel(
            ["is_active", "endorsement_required", "colleagues_see_deposits"], heading=_("How it takes part")
        ),
        InlinePanel(
            "branches", panels=[FieldRowPanel(["name", "locality"])], heading=_("Branches"), label=_("branch")
        ),
        "confidence",
        "slug",
    ]


class MembershipViewSet(VocabularyViewSet):
    """Who works for which network; a leaver is made inactive, not deleted."""

    model = Membership
    name = "memberships"
    add_label = _("Add a worker")
    icon = "user"
    list_display = ["user", "network", "branch", "role", yes_or_no(Membership, "is_active")]
    list_filter = ["network", "role", "is_active"]
    search_fields = ["user__last_name", "user__email", "network__short_name"]
    panels = [FieldRowPanel(["user", "role"]), FieldRowPanel(["network", "branch"]), "is_active"]
