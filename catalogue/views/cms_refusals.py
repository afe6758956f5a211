"""A forbidden action on a visible thing answers 403 in the CMS, too (WORKFLOW.md)."""

import sys
from typing import NoReturn

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail.admin import auth


def refuse_by_number() -> None:
    """Let Wagtail refuse with a 403 and not lead people to its first page; safe to repeat.

    ``wagtail.admin.auth`` catches every refusal of every screen and calls this one function of its own; no
    setting or hook stands between (8.0.1). The answer is made by ``errors.permission_denied``.
    """
    auth.permission_denied = _refuse


def _refuse(request: HttpRequest) -> NoReturn:
    """Raise the refusal that is being handled, with its reasons, or one without."""
    refusal = sys.exception()
    raise refusal if isinstance(refusal, PermissionDenied) else PermissionDenied
