"""What is published by decision of the head curator only stays so until the head curator says otherwise.

The mark is judged as it is stored, not as it has just been posted: who may not publish a sensitive
record must not take the mark away first, nor bring back a revision from before it was set.
"""

from typing import TYPE_CHECKING

from catalogue.permissions import may_publish_sensitive_items

if TYPE_CHECKING:
    from catalogue.accounts.models import User
    from catalogue.models import CatalogueItemPage


def is_marked(item: "CatalogueItemPage") -> bool:
    """Whether the stored record or its latest draft bears the mark. Costs one query."""
    stored = type(item)._default_manager.filter(pk=item.pk)
    marks = stored.values_list("is_sensitive", "latest_revision__content__is_sensitive").first()
    return marks is not None and any(marks)


def keeps_the_mark(item: "CatalogueItemPage", *, by: "User | None") -> bool:
    """Whether the record stays marked, however this person describes it."""
    return not may_publish_sensitive_items(by) and is_marked(item)
