"""Wagtail's app of users, with the museum's screens in it (stands in INSTALLED_APPS instead of it)."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """The same app; Wagtail asks its configuration which screens to show."""

    user_viewset = "catalogue.accounts.user_screens.MuseumUserViewSet"
