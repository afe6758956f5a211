"""A module is one idea: none over 300 lines, the median under 60."""

import ast
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(
    path
    for folder in ("museum", "catalogue")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)
DRAWERS = {"utils", "helpers", "common", "misc", "tools"}


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_is_over_three_hundred_lines(path: Path) -> None:
    assert lines(path) <= 300


def test_the_median_module_is_under_sixty_lines() -> None:
    assert median(lines(path) for path in MODULES if path.name != "__init__.py") < 60


def test_no_module_is_a_drawer() -> None:
    assert not [path for path in MODULES if path.stem in DRAWERS or DRAWERS & set(path.parts)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_and_public_class_says_what_it_means(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if tree.body:
        assert ast.get_docstring(tree), "the module has no docstring"
    silent = [
        node.name
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert not silent
