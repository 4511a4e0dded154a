"""The files that come with the library, as text and as tables; what they mean, others say."""

from __future__ import annotations

import os
import tomllib
from typing import Any

DATA = os.path.join(os.path.dirname(__file__), "data")
"""The folder of the packaged data; a wheel is always unpacked."""


def table(*path: str) -> dict[str, Any]:
    """The TOML file at *path* in the packaged data."""
    return tomllib.loads(text(*path))


def text(*path: str) -> str:
    """The text of the file at *path* in the packaged data."""
    with open(os.path.join(DATA, *path), encoding="utf-8") as file:
        return file.read()
