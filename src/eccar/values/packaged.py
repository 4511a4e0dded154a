"""The files that come with the library, as text and as tables."""

from __future__ import annotations

import os
import tomllib
from typing import Any

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""The folder of the package; a wheel is always unpacked."""


def table(*path: str) -> dict[str, Any]:
    """The TOML file at *path* within the package; a full path is taken as it is."""
    return tomllib.loads(text(*path))


def text(*path: str) -> str:
    """The text of the file at *path* within the package; a full path is taken as it is."""
    with open(os.path.join(PACKAGE, *path), encoding="utf-8") as file:
        return file.read()
