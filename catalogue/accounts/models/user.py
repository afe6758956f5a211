"""The account of a person: a librarian, a curator, an administrator."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..roles import Role, roles_of_groups

if TYPE_CHECKING:
    from .membership import Membership


class EmailUserManager(UserManager["User"]):
    """Makes and finds accounts by e-mail, whatever its letter case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)

    # There is no user name beside the e-mail
    def create_user(  # type: ignore[override]
        self, email: str, password: str | None = None, **fields: Any
    ) -> "User":
        """Make an account. Raises ValueError without an e-mail."""
        if not email:
            raise ValueError("An account needs an e-mail.")
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(  # type: ignore[override]
        self, email: str, password: str | None = None, **fields: Any
    ) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractUser):
    """An account. The e-mail is the login; roles come from groups (staff) or the membership (libraries)."""

    username = None  # type: ignore[assignment]
    email = models.EmailField(_("e-mail"), max_length=254, unique=True)
    patronymic = models.CharField(_("patronymic"), max_length=150, blank=True)
    post = models.CharField(_("post"), max_length=200, blank=True)
    phone = models.CharField(_("phone"), max_length=50, blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = EmailUserManager()  # type: ignore[assignment,misc]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [models.UniqueConstraint(Lower("email"), name="one_account_per_email")]

    def __str__(self) -> str:
        return self.get_full_name() or self.email

    def get_full_name(self) -> str:
        """Surname, given name and patronymic, as Russian papers write them."""
        return " ".join(filter(None, [self.last_name, self.first_name, self.patronymic]))

    def get_short_name(self) -> str:
        """Initials and surname: «А. П. Ковалёва»."""
        initials = [f"{name[0]}." for name in (self.first_name, self.patronymic) if name]
        return " ".join([*initials, self.last_name]).strip() or self.email

    @cached_property
    def membership(self) -> "Membership | None":
        """The active membership of a library network, if there is one."""
        return self.memberships.select_related("network", "branch").filter(is_active=True).first()

    @cached_property
    def roles(self) -> frozenset[Role]:
        """Every role the person plays: of the museum by groups, of a library by membership."""
        if not self.is_active:
            return frozenset()
        roles = roles_of_groups(self.groups.values_list("name", flat=True))
        if self.is_superuser:
            roles |= {Role.SUPERUSER}
        if self.membership:
            roles |= {Role(self.membership.role)}
        return frozenset(roles)
