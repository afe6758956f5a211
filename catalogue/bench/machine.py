"""What a figure was measured on."""

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

_KIBIBYTES_IN_A_GIBIBYTE = 1024**2


def machine() -> dict[str, str]:
    """Cores, memory, system, versions."""
    memory = next(
        int(line.split()[1]) for line in Path("/proc/meminfo").read_text().splitlines() if "MemTotal" in line
    )
    return {
        "cores": str(os.cpu_count()),
        "memory": f"{memory / _KIBIBYTES_IN_A_GIBIBYTE:.0f} GiB",
        "kernel": platform.release(),
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        **{name: version(name) for name in ("Django", "wagtail", "numpy", "granian")},
    }
