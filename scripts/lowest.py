"""Print constraints for pip: the lowest version of each package that pyproject.toml allows users."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

USED = ("calendar", "pay", "testing", "frames")
"""The extras with packages that the library itself imports; the others have tools."""

PROJECT = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]

for requirement in (*PROJECT["dependencies"], *(line for extra in USED for line in EXTRAS[extra])):
    match = re.fullmatch(r"([A-Za-z0-9-]+)>=([0-9.]+)", requirement)
    assert match, f"This requirement does not name a lowest version: {requirement}"  # noqa: S101
    print(f"{match[1]}=={match[2]}")
