"""What can be done with many items at once, from the list of items."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction

from catalogue.accounts.models import User
from catalogue.models import CatalogueItemPage
from catalogue.services.items import withdraw
from catalogue.text.numbers import parse_key

from .item_buttons import WITHDRAW, is_to_withdraw
from .item_narrowing import ItemFilterSet, of_words
from .withdrawing import USUAL_REASONS, WithdrawalForm


class OfItems(PageBulkAction):
    """An action on items; «all» are those of the list as it is narrowed, not all there are."""

    models = [CatalogueItemPage]

    @classmethod
    def get_queryset(cls, model: type[CatalogueItemPage], object_ids: Iterable[Any]) -> list[Any]:
        """The items with these keys. Raises Http404 where there is none."""
        return super().get_queryset(model, [parse_key(str(key)) for key in object_ids])

    def get_all_objects_in_listing_query(self, parent_id: str | None) -> QuerySet[Any]:
        """The items of the list the person came from."""
        asked = QueryDict(urlsplit(self.next_url).query)
        listed = ItemFilterSet(asked, queryset=CatalogueItemPage.objects.all(), request=self.request).qs
        return of_words(listed, asked.get("q", "")).values_list("pk", flat=True)


class PublishItems(OfItems, PublishBulkAction):
    """«Опубликовать»."""


class DeleteItems(OfItems, DeleteBulkAction):
    """«Удалить»: drafts nobody has seen."""


class WithdrawItems(OfItems):
    """«Снять из каталога», all for one reason."""

    display_name = WITHDRAW
    action_type = "withdraw"
    aria_label = _("Withdraw the chosen records from the catalogue")
    template_name = "catalogue/cms/withdraw_many.html"
    action_priority = 50
    form_class = WithdrawalForm

    def check_perm(self, page: CatalogueItemPage) -> bool:
        """Whether this one can be withdrawn by this person."""
        return is_to_withdraw(page, self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the usual reasons."""
        return super().get_context_data(usual_reasons=USUAL_REASONS, **kwargs)

    def get_execution_context(self) -> dict[str, Any]:
        """Who withdraws, and why."""
        return {**super().get_execution_context(), "reason": self.cleaned_form.cleaned_data["reason"]}

    @classmethod
    def execute_action(
        cls, objects: list[CatalogueItemPage], *, user: User, reason: str, **kwargs: Any
    ) -> tuple[int, int]:
        """All of them or none, in Wagtail's transaction."""
        for item in objects:
            withdraw(item, by=user, reason=reason)
        return len(objects), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """How many."""
        return ngettext(
            "%(count)d record is withdrawn from the catalogue.",
            "%(count)d records are withdrawn from the catalogue.",
            num_parent_objects,
        ) % {"count": num_parent_objects}


ITEM_BULK_ACTIONS = (PublishItems, WithdrawItems, DeleteItems)
