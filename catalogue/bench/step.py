"""One step of a benchmark in a process of its own, on the database its environment names.

``python -m catalogue.bench.step seeding.seed '{"items": 1000, "seed": 1}' result.json``
"""

import json
import sys
from importlib import import_module
from pathlib import Path

import django


def main(name: str, arguments: str, result: str) -> None:
    """Run a step and leave its result in a file."""
    django.setup()
    step = import_module(f"catalogue.bench.{name}")  # its models are known only now
    Path(result).write_text(json.dumps(step.run(**json.loads(arguments)), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
