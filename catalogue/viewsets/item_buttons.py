"""«Снять из каталога» and «Вернуть в каталог» wherever Wagtail would offer «Снять с публикации»."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from catalogue.accounts.models import User
from catalogue.models import CatalogueItemPage
from catalogue.permissions import may_restore_items, may_withdraw_items

WITHDRAW: Promise = _("Withdraw from the catalogue")
RESTORE: Promise = _("Return to the catalogue")


def is_to_withdraw(item: Page, user: User) -> bool:
    """Whether this person may take this page out of the catalogue."""
    seen = isinstance(item, CatalogueItemPage) and item.first_published_at and not item.is_withdrawn
    return bool(seen) and may_withdraw_items(user)


def is_to_restore(item: Page, user: User) -> bool:
    """Whether this person may bring this page back."""
    return isinstance(item, CatalogueItemPage) and item.is_withdrawn and may_restore_items(user)


def buttons_of(item: Page, user: User, next_url: str | None = None) -> Iterator[Button]:
    """The button that fits the item's state, if the person may press it."""
    if is_to_withdraw(item, user):
        yield _button("withdraw", WITHDRAW, "download", item, next_url)
    elif is_to_restore(item, user):
        yield _button("restore", RESTORE, "upload", item, next_url)


def in_the_header(page: Page, user: User, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Hook ``register_page_header_buttons``."""
    return buttons_of(page, user)


def in_a_listing(page: Page, user: User, next_url: str | None = None) -> Iterator[Button]:
    """Hook ``register_page_listing_more_buttons``."""
    return buttons_of(page, user, next_url)


class WithdrawMenuItem(ActionMenuItem):
    """In the menu at the foot of the editor."""

    label = WITHDRAW
    name = "action-withdraw"
    icon_name = "download"
    order = 20

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Whether the page of the editor can be withdrawn."""
        return context["view"] == "edit" and is_to_withdraw(context["page"], context["request"].user)

    def get_url(self, context: dict[str, Any]) -> str:
        """The question."""
        return reverse("catalogue_items:withdraw", args=[context["page"].pk])


class RestoreMenuItem(ActionMenuItem):
    """The same, back."""

    label = RESTORE
    name = "action-restore"
    icon_name = "upload"
    order = 20

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Whether the page of the editor can be restored."""
        return context["view"] == "edit" and is_to_restore(context["page"], context["request"].user)

    def get_url(self, context: dict[str, Any]) -> str:
        """The question."""
        return reverse("catalogue_items:restore", args=[context["page"].pk])


def _button(name: str, label: Promise, icon: str, item: Page, next_url: str | None) -> Button:
    address = reverse(f"catalogue_items:{name}", args=[item.pk])
    query = f"?{urlencode({'next': next_url})}" if next_url else ""
    return Button(label, url=address + query, icon_name=icon, priority=40)
