"""The gate before publication: Wagtail's own action asks ``publication`` before it does anything.

In Wagtail 8.0.1 every way of publishing executes ``PublishPageRevisionAction``: the editor and the admin
API directly, bulk actions, schedules, workflows and the API of version 3 through ``Page.publish``; most of
them skip the checks of permission. The action can neither be exchanged for one page model nor does it call
a method of the page that knows who publishes, so its check is extended here, once, in ``apps.ready()``.
"""

from wagtail.actions.publish_page_revision import PublishPageRevisionAction

from .items import CatalogueItemPage
from .publication import require_ready

_wagtails_check = PublishPageRevisionAction.check


def stand_at_the_gate() -> None:
    """Let no item pass that is not ready; safe to repeat."""
    PublishPageRevisionAction.check = _check  # type: ignore[method-assign]


def _check(action: PublishPageRevisionAction, skip_permission_checks: bool = False) -> None:
    """Raise NotReadyForPublication, whoever skips the checks; a schedule acts for the revision's author."""
    if isinstance(action.object, CatalogueItemPage):
        require_ready(action.object, by=action.user or action.revision.user)
    _wagtails_check(action, skip_permission_checks)
