"""``manage.py bench``: the search measured beside the physical limit and beside its peers."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from catalogue.bench import tables
from catalogue.bench.clusters import NoPostgresql
from catalogue.bench.growth import growth_report, run_growth
from catalogue.bench.peers import PEERS
from catalogue.bench.running import run_search
from catalogue.bench.servers import NotReady
from catalogue.bench.workspaces import SQLITE, StepFailed, place

RAW = "raw"
FEWEST_ITEMS = 50


class Command(BaseCommand):
    """Works in a folder and a database of its own; the site's are neither read nor written."""

    help = "Measure the search over a made-up museum, beside bare SQL and beside other programs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """``search`` and ``growth``, with what they have in common."""
        commands = parser.add_subparsers(dest="what", required=True)
        search = commands.add_parser("search", help="every question of the search in one museum")
        search.add_argument("--items", type=int, default=100_000, help="items of the museum (100000)")
        search.add_argument(
            "--peers",
            default=",".join([RAW, *PEERS]),
            help="beside what: raw is always measured; datasette and wagtail where they can be had",
        )
        growth = commands.add_parser("growth", help="how times grow with the museum")
        growth.add_argument("--sizes", default="10000,100000", help="items of each museum, by commas")
        for each in (search, growth):
            each.add_argument("--database", default=SQLITE, help="sqlite, postgresql, or a server's address")
            each.add_argument("--rounds", type=int, default=5, help="rounds of turns (5)")
            each.add_argument("--keep", type=Path, help="folder in which the museums stay for the next run")
            each.add_argument(
                "--begin-with",
                default="",
                help="a migrated, empty database to copy: a file, or a name on the server",
            )
            each.add_argument("--out", type=Path, help="file for all figures as JSON")
            each.add_argument("--markdown", type=Path, help="file for the tables, with date and machine")

    def handle(self, *args: Any, **options: Any) -> None:
        """Measure, print, keep."""
        try:
            with place(options["database"], options["keep"], options["begin_with"]) as where:
                result, report = self._search(where, options) if options["what"] == "search" else (
                    self._growth(where, options)
                )  # fmt: skip
        except (NoPostgresql, NotReady, StepFailed) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(report)
        if options["out"]:
            options["out"].write_text(json.dumps(result, ensure_ascii=False, indent=1))
        if options["markdown"]:
            options["markdown"].write_text(report)

    def _search(self, where: Any, options: dict[str, Any]) -> tuple[dict[str, Any], str]:
        if options["items"] < FEWEST_ITEMS:
            raise CommandError(f"A museum has {FEWEST_ITEMS} items at least.")
        peers = [name for name in options["peers"].split(",") if name not in {"", RAW}]
        if unknown := set(peers) - set(PEERS):
            raise CommandError(
                f"Unknown: {', '.join(sorted(unknown))}. There are: {', '.join([RAW, *PEERS])}."
            )
        result = run_search(where, options["items"], options["rounds"], peers)
        return result, tables.whole(result)

    def _growth(self, where: Any, options: dict[str, Any]) -> tuple[dict[str, Any], str]:
        sizes = sorted({int(size) for size in options["sizes"].split(",")})
        if len(sizes) < 2 or sizes[0] < FEWEST_ITEMS:
            raise CommandError(f"Growth needs two sizes, each of {FEWEST_ITEMS} items at least.")
        result = run_growth(where, sizes, options["rounds"])
        return result, growth_report(result)
