"""The password of the demonstration accounts: given on the command line, or made up once and kept."""

import secrets
from pathlib import Path

from django.conf import settings

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is read two ways


def demo_password(given: str = "") -> str:
    """The password to print: ``given``, or the one kept beside the data, or a new one."""
    path = Path(settings.DATA_DIR) / "demo-password"
    if not given and path.is_file():
        return path.read_text().strip()
    password = given or "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_text(password)
    return password
