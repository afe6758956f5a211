"""Clears away files without rows and originals without use."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from catalogue.digital.sweeping import A_DAY, clear_away, forget, orphaned_files, unused_masters


class Command(BaseCommand):
    """See ``digital.sweeping``."""

    help = "Remove originals nobody uses and files no row names, both older than a day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only say what would be removed")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        before = timezone.now() - A_DAY
        masters = self.sweep_masters(before, dry_run=dry_run)
        files = self.sweep_files(before, dry_run=dry_run)
        deed = "to remove" if dry_run else "removed"
        self.stdout.write(f"{deed}: originals nobody uses {masters}, files no row names {files}")

    def sweep_masters(self, before: datetime, *, dry_run: bool) -> int:
        """Rows first: their files are orphans afterwards and go with the others."""
        count = 0
        for master in unused_masters(before):
            if dry_run or forget(master, before):
                self.stdout.write(f"unused: {master.file.name}")
                count += 1
        return count

    def sweep_files(self, before: datetime, *, dry_run: bool) -> int:
        """Files of both stores."""
        count = 0
        for path in orphaned_files(before):
            self.stdout.write(f"orphan: {path.name}")
            if not dry_run:
                clear_away(path)
            count += 1
        return count
