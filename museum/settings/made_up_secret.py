"""A secret for a demonstration, made once and kept beside its data."""

from pathlib import Path

from django.core.management.utils import get_random_secret_key


def made_up_secret(path: Path) -> str:
    """The secret key kept at ``path``; written on the first call, readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x") as file:
            path.chmod(0o600)
            file.write(get_random_secret_key())
    except FileExistsError:
        pass  # made by an earlier start, or a moment ago by the worker's process
    return path.read_text().strip()
