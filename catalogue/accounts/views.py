"""The sign-in page."""

from django.contrib.auth.views import LoginView
from django.http import HttpRequest
from django.urls import reverse

from .forms import SignInForm
from .permissions import enters_cms


class SignInView(LoginView):
    """Asks for e-mail and password, and leads each to the place of their work."""

    template_name = "accounts/login.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_redirect_url(self, request: HttpRequest | None = None) -> str:
        """The address the person came from; never the CMS for those who may not enter it.

        The CMS sends them here, so sending them back would go round for ever.
        """
        address = super().get_redirect_url()
        closed = address.startswith(reverse("wagtailadmin_home")) and not enters_cms(self.request.user)
        return "" if closed else address

    def get_default_redirect_url(self) -> str:
        """The CMS for the museum's people, the cabinet for libraries."""
        return (
            reverse("wagtailadmin_home")
            if enters_cms(self.request.user)
            else super().get_default_redirect_url()
        )
