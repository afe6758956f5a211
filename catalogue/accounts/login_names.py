"""The name under which wrong passwords are counted."""

from typing import Any

from django.http import HttpRequest


def login_name(request: HttpRequest | None, credentials: dict[str, Any] | None = None) -> str:
    """The e-mail as typed, in small letters and without spaces around.

    Letter case means nothing when signing in, so every spelling shares one count of wrong passwords.
    """
    typed = (credentials or {}).get("username") or (request.POST.get("username") if request else "")
    return str(typed or "").strip().lower()
