"""The demonstration accounts of CONTRACT: the e-mail is the login."""

from dataclasses import dataclass

from django.contrib.auth.hashers import check_password, make_password

from catalogue.accounts.models import LibraryNetwork, User
from catalogue.accounts.roles import Role

from .factories import MembershipFactory, UserFactory


@dataclass(frozen=True)
class DemoAccount:
    """Somebody to try the site as. ``network`` is the slug of the library network."""

    email: str
    last_name: str
    first_name: str
    patronymic: str
    post: str
    role: Role
    network: str = ""

    @property
    def who(self) -> str:
        """Role and network, for the list the command prints."""
        if not self.network:
            return self.role.label
        return f"{self.role.label}, {LibraryNetwork.objects.get(slug=self.network).short_name}"


ACCOUNTS = (
    DemoAccount(
        "librarian@mezhdurechensk.demo",
        "Ковалёва",
        "Анна",
        "Петровна",
        "библиотекарь отдела краеведения",
        Role.CONTRIBUTOR,
        "mezhdurechensk",
    ),
    DemoAccount(
        "coordinator@mezhdurechensk.demo",
        "Сорокина",
        "Нина",
        "Львовна",
        "заведующая методическим отделом",
        Role.COORDINATOR,
        "mezhdurechensk",
    ),
    DemoAccount(
        "librarian@belovo.demo", "Гусев", "Игорь", "Андреевич", "библиотекарь", Role.CONTRIBUTOR, "belovo"
    ),
    DemoAccount("curator@museum.demo", "Вершинина", "Ольга", "Сергеевна", "хранитель", Role.CURATOR),
    DemoAccount("curator2@museum.demo", "Тихонов", "Павел", "Ильич", "научный сотрудник", Role.CURATOR),
    DemoAccount("head@museum.demo", "Зимина", "Елена", "Викторовна", "главный хранитель", Role.HEAD_CURATOR),
    DemoAccount("registrar@museum.demo", "Лосева", "Мария", "Юрьевна", "специалист по учёту", Role.REGISTRAR),
    DemoAccount("editor@museum.demo", "Белов", "Артём", "Николаевич", "редактор выставок", Role.EDITOR),
    DemoAccount("auditor@museum.demo", "Крылова", "Вера", "Олеговна", "проверяющий", Role.AUDITOR),
    DemoAccount("admin@museum.demo", "Администратор", "", "", "администратор каталога", Role.SUPERUSER),
)


def make_accounts() -> None:
    """Make those accounts that are not there yet, without a usable password."""
    for account in ACCOUNTS:
        _make(account)


def _make(account: DemoAccount) -> None:
    if User.objects.filter(email=account.email).exists():
        return
    user = UserFactory.create(
        email=account.email,
        last_name=account.last_name,
        first_name=account.first_name,
        patronymic=account.patronymic,
        post=account.post,
        role=account.role,
    )
    if account.network:
        network = LibraryNetwork.objects.get(slug=account.network)
        MembershipFactory.create(user=user, network=network, role=account.role.value)


def set_passwords(password: str) -> None:
    """Give every demonstration account this password, unless the first of them has it already."""
    users = User.objects.filter(email__in=[account.email for account in ACCOUNTS])
    if not check_password(password, users.get(email=ACCOUNTS[0].email).password):
        users.update(password=make_password(password))
