"""Collected static files with hashed names; collected anew only when something has changed."""

import hashlib
from pathlib import Path

import wagtail
from django.conf import settings
from django.core.management import call_command

STAMP = ".collected"


def collect_if_changed() -> bool:
    """Collect when the project's own files or Wagtail differ from the last time; says whether it did."""
    stamp = Path(settings.STATIC_ROOT) / STAMP
    wanted = fingerprint()
    if stamp.is_file() and stamp.read_text() == wanted:
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(wanted)
    return True


def fingerprint() -> str:
    """A digest of Wagtail's version and of the project's static files."""
    digest = hashlib.sha256(wagtail.__version__.encode())
    root = Path(__file__).resolve().parents[1] / "static"
    for path in sorted(file for file in root.rglob("*") if file.is_file()):
        digest.update(str(path.relative_to(root)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
