"""``manage.py unlock_logins``: ends lock-outs after wrong passwords."""

from typing import Any

from axes.utils import reset
from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalogue.accounts.login_names import login_name
from catalogue.text.plurals import counted


class Command(BaseCommand):
    """Ends the lock-out of one account, or of all."""

    help = "Ends lock-outs after wrong passwords: of one account by its e-mail, or of all with --all."

    def add_arguments(self, parser: CommandParser) -> None:
        """An e-mail or ``--all``, one of them."""
        whose = parser.add_mutually_exclusive_group(required=True)
        whose.add_argument("email", nargs="?", help="the e-mail of the account")
        whose.add_argument("--all", action="store_true", help="every account that is locked out")

    def handle(self, *args: Any, **options: Any) -> None:
        """Forget the failed attempts. Raises CommandError when the account has none."""
        if options["all"]:
            forgotten = reset()
        else:
            forgotten = reset(username=login_name(None, {"username": options["email"]}))
            if not forgotten:
                raise CommandError(
                    f"Для «{options['email']}» нет неудачных попыток входа: вход и так открыт."
                )
        attempts = counted(forgotten, "запись", "записи", "записей")
        self.stdout.write(self.style.SUCCESS(f"Вход открыт. Забыто: {attempts} о неудачных попытках."))
