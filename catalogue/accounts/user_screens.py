"""«Настройки → Пользователи»: accounts known by e-mail, with the roles of the museum."""

from typing import Any

from django.contrib.auth.models import Group
from django.forms import CheckboxSelectMultiple, ModelMultipleChoiceField, RadioSelect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import IndexView, UserFilterSet, UserViewSet

from .flag_columns import yes_or_no
from .models import User
from .roles import ROLE_BY_GROUP, ROLE_LABELS

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


class MuseumUserFilterSet(UserFilterSet):
    """Narrows the list by role, called as the interface calls it."""

    role = ChoiceFilter(
        field_name="groups__name",
        label=_("Role"),
        choices=[(name, ROLE_LABELS[role]) for name, role in ROLE_BY_GROUP.items()],
        widget=RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Without Wagtail's filter by groups, whose names are the database's."""
        super().__init__(*args, **kwargs)
        del self.filters["group"]


class MuseumUserIndexView(IndexView):
    """The list of accounts, every cell in Russian."""

    @cached_property
    def columns(self) -> list[Any]:
        """Wagtail's columns, the one of ticks in words."""
        return [
            yes_or_no(User, column.name) if column.name == "is_active" else column
            for column in super().columns
        ]


class MuseumUserViewSet(UserViewSet):
    """Wagtail's screens of users with our forms."""

    index_view_class = MuseumUserIndexView
    filterset_class = MuseumUserFilterSet
    template_prefix = "catalogue/users/"

    def get_form_class(self, for_update: bool = False) -> type[Any]:
        """The form for a new account or for one there is."""
        return MuseumUserEditForm if for_update else MuseumUserCreationForm
