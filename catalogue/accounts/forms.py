"""The form of the door: e-mail and password."""

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

DID_NOT_FIT = _("The e-mail or the password did not fit. Check the keyboard layout and Caps Lock.")


class SignInForm(AuthenticationForm):
    """Django's form with words for people who mistyped; which of the two was wrong is never said."""

    def get_invalid_login_error(self) -> ValidationError:
        """Say what to check."""
        return ValidationError(DID_NOT_FIT, code="invalid_login")
