"""The hook of the build: the wheel gets the cases of the rules as one archive."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ARCHIVE = "build/cases.zip"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The same time for all files, so that the same cases make the same archive."""


class CasesHook(BuildHookInterface[Any]):
    """Puts ``tests/cases`` into the wheel as ``eccar/testing/cases.zip``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the archive, and name it in *build_data*; an editable install has the folder."""
        if version == "editable":
            return
        archive = Path(self.root, ARCHIVE)
        archive.parent.mkdir(exist_ok=True)
        write(Path(self.root, "tests/cases"), archive)
        build_data["force_include"][str(archive)] = "eccar/testing/cases.zip"


def write(folder: Path, archive: Path) -> None:
    """Write the files of *folder* into a new *archive*, without compression: the wheel compresses."""
    with zipfile.ZipFile(archive, "w") as out:
        for file in sorted(folder.glob("*.yaml")):
            out.writestr(zipfile.ZipInfo(file.name, FIRST_DAY), file.read_bytes())
