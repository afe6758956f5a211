"""The form of the door: e-mail and password."""

from typing import Any, ClassVar

from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


class SignInForm(AuthenticationForm):
    """Django's form with words for people who have just mistyped; it never says which of the two was wrong."""

    error_messages: ClassVar[dict[str, Any]] = {
        **AuthenticationForm.error_messages,
        "invalid_login": _(
            "The e-mail or the password did not fit. Check the keyboard layout and Caps Lock."
        ),
    }
