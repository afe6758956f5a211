"""«Настройки → Пользователи»: accounts known by e-mail, with the roles of the museum."""

from typing import Any

from django.contrib.auth.models import Group
from django.forms import CheckboxSelectMultiple, ModelMultipleChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet

from .models import User
from .roles import ROLE_BY_GROUP

EXTRA_FIELDS = {"patronymic", "post", "phone"}


class RolesField(ModelMultipleChoiceField):
    """The museum's roles, each by its name in the interface."""

    def label_from_instance(self, group: Group) -> str:  # type: ignore[override]
        """«Хранитель», not the group's name in the database."""
        return ROLE_BY_GROUP[group.name].label


def _roles_field() -> RolesField:
    return RolesField(
        queryset=Group.objects.filter(name__in=ROLE_BY_GROUP),
        label=_("Roles in the museum"),
        required=False,
        widget=CheckboxSelectMultiple,
        help_text=_("People of libraries get their role by membership: see «Vocabularies»."),
    )


class MuseumUserCreationForm(UserCreationForm):
    """A new account."""

    groups = _roles_field()

    class Meta(UserCreationForm.Meta):
        model = User
        fields = UserCreationForm.Meta.fields | EXTRA_FIELDS


class MuseumUserEditForm(UserEditForm):
    """An account there is."""

    groups = _roles_field()

    class Meta(UserEditForm.Meta):
        model = User
        fields = UserEditForm.Meta.fields | EXTRA_FIELDS


class MuseumUserViewSet(UserViewSet):
    """Wagtail's screens of users with our forms."""

    template_prefix = "catalogue/users/"

    def get_form_class(self, for_update: bool = False) -> type[Any]:
        """The form for a new account or for one there is."""
        return MuseumUserEditForm if for_update else MuseumUserCreationForm
