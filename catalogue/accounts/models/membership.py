"""Who works for which network, and as what."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..roles import LIBRARY_ROLES, ROLE_LABELS
from .networks import Branch, LibraryNetwork


class Membership(models.Model):
    """A person's place in a network; a leaver's membership is kept and made inactive."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("user")
    )
    network = models.ForeignKey(
        LibraryNetwork,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name=_("library network"),
    )
    branch = models.ForeignKey(
        Branch,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("branch"),
    )
    role = models.CharField(
        _("role"),
        max_length=20,
        choices=[(role.value, ROLE_LABELS[role]) for role in LIBRARY_ROLES],
        default=LIBRARY_ROLES[0].value,
    )
    is_active = models.BooleanField(_("works there now"), default=True)
    since = models.DateField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(is_active=True), name="one_active_membership_per_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.network}"
