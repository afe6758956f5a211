#!/usr/bin/env python
"""Run the project's commands; ``manage.py demo`` starts the whole site."""

import os
import sys


def main() -> None:
    """Hand the command line to Django with the demonstration settings by default."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "museum.settings.demo")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
