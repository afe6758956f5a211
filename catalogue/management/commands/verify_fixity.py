"""Reads every original and compares it with its SHA-256."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from catalogue.digital.fixity import check_masters
from catalogue.digital.models import Master

REPORT_EVERY = 100


class Command(BaseCommand):
    """See ``digital.fixity``."""

    help = "Read every original file, compare it with its SHA-256; exit code 1 when any is damaged."

    def handle(self, *args: Any, **options: Any) -> None:
        total, damaged = Master.objects.count(), 0
        for number, finding in enumerate(check_masters(), start=1):
            if finding.damage:
                damaged += 1
                self.stdout.write(f"{finding.damage}: {finding.master.file.name}")
            if number % REPORT_EVERY == 0:
                self.stderr.write(f"{number} of {total} read")
        if damaged:
            raise CommandError(f"{damaged} of {total} original files are damaged.")
        self.stdout.write(f"All {total} original files are as they were handed in.")
