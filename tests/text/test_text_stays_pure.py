"""The lowest layer needs neither Django nor anything above it."""

import subprocess
import sys
from pathlib import Path

import catalogue.text

MODULES = sorted(path.stem for path in Path(catalogue.text.__path__[0]).iterdir() if path.stem[0].isalpha())


def test_no_module_brings_django_along() -> None:
    imports = ", ".join(f"catalogue.text.{module}" for module in MODULES)
    program = f"import sys, {imports}; sys.exit(any(name.split('.')[0] == 'django' for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
