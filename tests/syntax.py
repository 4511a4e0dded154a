"""The syntax trees of Python files of the project, each parsed once, and only when it is needed."""

from __future__ import annotations

import ast
import functools
from collections.abc import Mapping
from pathlib import Path

import eccar

ROOT = Path(eccar.__file__).parent
"""The folder of the package."""


@functools.cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"))


@functools.cache
def trees() -> Mapping[Path, ast.Module]:
    """The syntax trees of all files of the package."""
    return {path: tree_of(path) for path in sorted(ROOT.rglob("*.py"))}
