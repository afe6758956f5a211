"""Fail unless pyproject.toml names exactly what is installed, each with its version."""

import re
import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path

INSTALLER = {"pip", "setuptools", "museum-catalogue"}


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
requirements = project["dependencies"] + [
    line for lines in project["optional-dependencies"].values() for line in lines
]
pinned = dict(re.fullmatch(r"([\w.-]+)(?:\[\w+\])?==(\S+)", line).groups() for line in requirements)
pinned = {normalised(name): version for name, version in pinned.items()}
installed = {normalised(found.name): found.version for found in distributions()}
installed = {name: version for name, version in installed.items() if name not in INSTALLER}

differences = sorted(set(pinned.items()) ^ set(installed.items()))
for name, version in differences:
    where = "pinned" if pinned.get(name) == version else "installed"
    print(f"{name} {version}: {where} only")
sys.exit(1 if differences else 0)
