"""``manage.py unlock_logins``: ends lock-outs after wrong passwords, or tells whose there are."""

from ipaddress import ip_address
from typing import Any

from axes.utils import reset
from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalogue.accounts.login_names import login_name
from catalogue.accounts.login_throttle import closed_accounts, closed_addresses
from catalogue.text.plurals import counted


class Command(BaseCommand):
    """Ends the lock-outs named, or all; without a name lists those there are."""

    help = (
        "Ends lock-outs after wrong passwords: of the accounts and network addresses named, or of all with "
        "--all. Without arguments it lists who is locked out now and changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """E-mails and addresses, or ``--all``, or nothing."""
        whose = parser.add_mutually_exclusive_group()
        whose.add_argument("names", nargs="*", default=[], help="an e-mail, or an address like 192.0.2.7")
        whose.add_argument("--all", action="store_true", help="everybody who is locked out")

    def handle(self, *args: Any, **options: Any) -> None:
        """Forget the failed attempts. Raises CommandError for a name that has none."""
        if not options["all"] and not options["names"]:
            return self._list()
        forgotten = reset() if options["all"] else sum(map(self._open, options["names"]))
        attempts = counted(forgotten, "запись", "записи", "записей")
        self.stdout.write(self.style.SUCCESS(f"Вход открыт. Забыто: {attempts} о неудачных попытках."))
        return None

    def _open(self, name: str) -> int:
        try:
            forgotten = reset(ip=str(ip_address(name)))
        except ValueError:
            forgotten = reset(username=login_name(None, {"username": name}))
        if not forgotten:
            raise CommandError(f"Для «{name}» нет неудачных попыток входа: вход и так открыт.")
        return int(forgotten)

    def _list(self) -> None:
        closed = [*closed_accounts(), *closed_addresses()]
        if not closed:
            self.stdout.write("Сейчас вход никому не закрыт.")
            return
        self.stdout.write("Вход закрыт после неверных паролей:")
        for name in closed:
            self.stdout.write(f"  {name}")
        self.stdout.write("Открыть: unlock_logins и названное выше, или unlock_logins --all.")
