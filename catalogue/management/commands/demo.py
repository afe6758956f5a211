"""``manage.py demo``: migrate, seed, index, start the site and its worker, print how to come in."""

import signal
import time
from argparse import ArgumentParser
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command

from catalogue.demo.accounts import ACCOUNTS, set_passwords
from catalogue.demo.passwords import demo_password
from catalogue.demo.processes import HOST, PortTaken, Processes, ServerDied, check_port
from catalogue.demo.resetting import forget_everything
from catalogue.demo.seed import seed
from catalogue.demo.site import point_site_at, speak_from
from catalogue.demo.static_files import collect_if_changed

PORTS = range(1, 65536)


class Command(BaseCommand):
    """Starts the demonstration. The second start keeps what was entered."""

    help = "Готовит демонстрационный каталог и запускает сайт с фоновой службой."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="порт сайта (8000)")
        parser.add_argument("--no-serve", action="store_true", help="только подготовить, сайт не запускать")
        parser.add_argument("--reset", action="store_true", help="забыть всё введённое и начать заново")
        parser.add_argument("--password", default="", help="один пароль для всех демонстрационных входов")

    def handle(self, *args: Any, **options: Any) -> None:
        if not getattr(settings, "DEMO", False):
            raise CommandError("Команда demo работает только с настройками demo и dev.")
        port = options["port"]
        if not options["no_serve"]:
            self._check_port(port)
        self._prepare(f"http://{HOST}:{port}", reset=options["reset"], password=options["password"])
        if not options["no_serve"]:
            self._serve(port)

    def _check_port(self, port: int) -> None:
        if port not in PORTS:
            raise CommandError(
                f"Порт — число от {PORTS.start} до {PORTS.stop - 1}. Укажите другой: --port 8000"
            )
        try:
            check_port(port)
        except PortTaken as error:
            raise CommandError(
                f"Порт {port} занят другой программой. Укажите другой: --port {port + 1}"
            ) from error

    def _prepare(self, site_url: str, *, reset: bool, password: str) -> None:
        if reset:
            self._step("Забываем прежние данные", forget_everything)
        Path(settings.DATA_DIR).mkdir(parents=True, exist_ok=True)
        speak_from(site_url)
        self._step("Готовим базу данных", lambda: call_command("migrate", interactive=False, verbosity=0))
        self._step("Собираем стили и шрифты", collect_if_changed)
        self._step("Загружаем справочники", lambda: call_command("load_vocabularies", verbosity=0))
        self._step("Наполняем демонстрационными данными", lambda: seed(self.stdout))
        point_site_at(site_url)
        kept = demo_password(password)
        set_passwords(kept)
        self._print_accounts(site_url, kept)

    def _step(self, title: str, work: Any) -> None:
        self.stdout.write(f"{title}… ", ending="")
        self.stdout.flush()
        started = time.monotonic()
        work()
        self.stdout.write(f"{time.monotonic() - started:.1f} с")

    def _print_accounts(self, site_url: str, password: str) -> None:
        self.stdout.write(
            f"\nСайт:     {site_url}/\nКабинет:  {site_url}/cabinet/\nМузей:    {site_url}/cms/\n"
        )
        self.stdout.write(f"Пароль для всех входов: {password}\n")
        for account in ACCOUNTS:
            self.stdout.write(f"  {account.email:<36} {account.who}")

    def _serve(self, port: int) -> None:
        processes = Processes(
            port, {"SITE_URL": f"http://{HOST}:{port}", "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE}
        )
        signal.signal(signal.SIGTERM, _interrupt)
        try:
            processes.start()
            self.stdout.write(f"\nСайт открыт: http://{HOST}:{port}/  Остановить: Ctrl+C")
            self.stdout.flush()
            processes.watch()
        except ServerDied as error:
            raise CommandError(f"Сервер остановился: {error}") from error
        except KeyboardInterrupt:
            self.stdout.write("\nОстанавливаем…")
        finally:
            processes.stop()


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:
    """Treat a polite request to end like Ctrl+C."""
    raise KeyboardInterrupt
