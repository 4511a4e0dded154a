"""The hook of the build: the wheel gets each folder of many small files as one file.

What the files of a folder have in common is then compressed once, and a file costs no entry of its own in
the archive. ``eccar.values.packaged`` reads both.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

JOINED = {
    "src/eccar/membership/register": "eccar/membership/register.yaml",
    "tests/cases": "eccar/testing/cases.yaml",
}
"""Folders of YAML files, and the file in the wheel that takes their place."""


class JoinHook(BuildHookInterface[Any]):
    """Joins the files of each folder; pyproject.toml leaves the folder itself out of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the joined files, and name them in *build_data*; an editable install has the folders."""
        if version == "editable":
            return
        for folder, target in JOINED.items():
            file = Path(self.root, "build", target)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(join(Path(self.root, folder)))
            build_data["force_include"][str(file)] = target


def join(folder: Path) -> bytes:
    """The YAML files of a *folder* in one, each after a line with its name.

    Raises ``ValueError`` if a file has such a line itself, or does not end with a line break.
    """
    parts = []
    for file in sorted(folder.glob("*.yaml")):
        content = file.read_bytes().replace(b"\r\n", b"\n")
        after_a_break = b"\n" + content
        if b"\n--- # " in after_a_break or not after_a_break.endswith(b"\n"):
            raise ValueError(
                f"{file} cannot be joined: it has a line '--- # …', or no last line break."
            )
        parts.append(b"--- # %s\n%s" % (file.name.encode(), content))
    return b"".join(parts)
