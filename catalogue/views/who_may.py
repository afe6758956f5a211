"""Who could do what a person was refused, as far as the table of permissions knows it by the address."""

from django.http import HttpRequest
from django.urls import ResolverMatch

from catalogue.accounts.actions import Action
from catalogue.accounts.permission_table import PERMISSIONS
from catalogue.accounts.permissions import may
from catalogue.accounts.roles import LIBRARY_ROLES
from catalogue.models import CatalogueItemPage

# Names of addresses, or of what is before the colon in them
ACTIONS = {
    "catalogue_items:withdraw": Action.WITHDRAW_ITEM,
    "catalogue_items:restore": Action.RESTORE_ITEM,
    "catalogue_items": Action.EDIT_ITEM,
    "catalogue_exhibitions": Action.EDIT_EXHIBITION,
    "intake_desk": Action.DECIDE,
    "wagtailimages": Action.EDIT_ITEM,
    "wagtaildocs": Action.EDIT_ITEM,
    "wagtailusers_users": Action.CHANGE_SETTINGS,
    "wagtailusers_groups": Action.CHANGE_SETTINGS,
    "wagtailsettings": Action.CHANGE_SETTINGS,
    "wagtailredirects": Action.CHANGE_SETTINGS,
    "wagtailsites": Action.CHANGE_SETTINGS,
    "wagtailsearchpromotions": Action.EDIT_VOCABULARIES,
    "thesaurus": Action.EDIT_VOCABULARIES,
    "terms": Action.EDIT_VOCABULARIES,
    "persons": Action.EDIT_VOCABULARIES,
    "corporate-bodies": Action.EDIT_VOCABULARIES,
    "places": Action.EDIT_VOCABULARIES,
    "events": Action.EDIT_VOCABULARIES,
    "incomplete_items_report": Action.RUN_REPORTS,
    "empty_searches_report": Action.RUN_REPORTS,
    "acts": Action.READ_ACTS,
    "protocols": Action.READ_PROTOCOL,
    "accession_register": Action.READ_REGISTERS,
    "temporary_custody_register": Action.READ_REGISTERS,
}


def roles_that_may(request: HttpRequest) -> list[str]:
    """The museum's roles that may do what this request asks for.

    Empty where the table does not know the address, and where the person's own role stands in the table:
    then it is the thing itself that does not let it be done.
    """
    action = _action(request.resolver_match) if request.resolver_match else None
    if action is None or may(request.user, action):
        return []
    return [role.label for role in PERMISSIONS[action] if role not in LIBRARY_ROLES]


def _action(address: ResolverMatch) -> Action | None:
    if address.view_name == "wagtailadmin_pages:edit":
        is_item = CatalogueItemPage.objects.filter(pk=address.kwargs["page_id"]).exists()
        return Action.EDIT_ITEM if is_item else Action.EDIT_EXHIBITION
    return ACTIONS.get(address.view_name) or ACTIONS.get(address.view_name.partition(":")[0])
