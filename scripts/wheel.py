"""The hook of the build: the wheel gets each folder of many small files as one file.

What the files of a folder have in common is then compressed once, and a file costs no entry of its own in
the archive. ``eccar.values.packaged`` reads both.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

JOINED = {
    "src/eccar/membership/register": "eccar/membership/register.yaml",
    "src/eccar/network/plans": "eccar/network/plans.yaml",
    "tests/cases": "eccar/testing/cases.yaml",
}
"""Folders of YAML files, and the file in the wheel that takes their place."""

WORDING = "src/eccar/*/wording"
"""Folders of wording, of which the small files become one: those of partial languages and of variants."""


class JoinHook(BuildHookInterface[Any]):
    """Joins the files of each folder; pyproject.toml leaves the folder itself out of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the joined files, and name them in *build_data*; an editable install has the folders."""
        if version == "editable":
            return
        root = Path(self.root)
        contents = {target: join(root / folder) for folder, target in JOINED.items()}
        for folder in sorted(root.glob(WORDING)):
            if small := small_files(folder):
                contents[f"eccar/{folder.parent.name}/wording.yaml"] = join_files(small)
        for target, content in contents.items():
            file = root / "build" / target
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            build_data["force_include"][str(file)] = target


def small_files(folder: Path) -> list[Path]:
    """The wording files of partial languages and of variants in a *folder*."""
    return [
        file
        for file in sorted(folder.glob("*.toml"))
        if "-" in file.stem or b"\noutward = true\n" in file.read_bytes().replace(b"\r\n", b"\n")
    ]


def join(folder: Path) -> bytes:
    """The YAML files of a *folder* in one; see ``join_files``."""
    return join_files(sorted(folder.glob("*.yaml")))


def join_files(files: Iterable[Path]) -> bytes:
    """The *files* in one, each after a line with its name.

    Raises ``ValueError`` if a file has such a line itself, or does not end with a line break.
    """
    parts = []
    for file in files:
        content = file.read_bytes().replace(b"\r\n", b"\n")
        after_a_break = b"\n" + content
        if b"\n--- # " in after_a_break or not after_a_break.endswith(b"\n"):
            raise ValueError(
                f"{file} cannot be joined: it has a line '--- # …', or no last line break."
            )
        parts.append(b"--- # %s\n%s" % (file.name.encode(), content))
    return b"".join(parts)
