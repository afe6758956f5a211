"""The sign-in page."""

from django.contrib.auth.views import LoginView
from django.urls import reverse

from .models import User
from .roles import LIBRARY_ROLES


class SignInView(LoginView):
    """Asks for e-mail and password, and leads each to the place of their work."""

    template_name = "accounts/login.html"
    redirect_authenticated_user = True

    def get_default_redirect_url(self) -> str:
        """The cabinet for libraries, the CMS for the museum."""
        user = self.request.user
        if isinstance(user, User) and not user.roles & set(LIBRARY_ROLES) and user.has_perm("wagtailadmin.access_admin"):
            return reverse("wagtailadmin_home")
        return super().get_default_redirect_url()
