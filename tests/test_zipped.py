"""The library within a zip archive (zipapp, ``addPyFile``) answers as an unpacked one does."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.values import packaged

PACKAGE = Path(eccar.__file__).parent
EXAMPLE = PACKAGE.parents[1] / "examples" / "krakow" / "membership.yaml"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package in an archive, with the distributions it needs still on the path."""
    file = tmp_path_factory.mktemp("zipped") / "eccar.zip"
    with zipfile.ZipFile(file, "w") as out:
        for path in PACKAGE.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                out.write(path, path.relative_to(PACKAGE.parent))
    return file


def python(first: Path, *arguments: str) -> str:
    """What Python prints, run with *first* at the beginning of its path."""
    ran = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": str(first), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert not ran.stderr
    return ran.stdout


COMMANDS = [
    ("status", str(EXAMPLE), "--on", "2026-11-22"),
    ("fee", str(EXAMPLE), "--year", "2026", "--lang", "pl"),
    ("check", str(EXAMPLE), "--on", "2026-11-22", "--lang", "de"),
    ("new", "plan", "--lang", "fr"),
    ("schema", "plan"),
    ("points",),
]


@pytest.mark.parametrize("call", COMMANDS, ids=lambda call: call[0])
def test_a_command_prints_the_same(archive: Path, call: tuple[str, ...]) -> None:
    """Wording, tables, templates and schemas are read from the archive."""
    assert python(archive, "-m", "eccar", *call) == python(PACKAGE.parent, "-m", "eccar", *call)


def test_the_register_and_the_languages_are_found(archive: Path) -> None:
    """What is found by listing a folder is found in the archive, too."""
    script = (
        "import eccar; from eccar.languages import LANGUAGES; from eccar.languages.files import packages;"
        "print(eccar.__file__, len(list(eccar.coalition())), *LANGUAGES, *packages())"
    )
    zipped, unpacked = (python(path, "-c", script).split() for path in (archive, PACKAGE.parent))

    assert zipped[0].startswith(str(archive))
    assert zipped[1:] == unpacked[1:]
    assert set(LANGUAGES) <= set(zipped)


def test_a_file_that_is_missing_is_named() -> None:
    """Data that a package does not have is an error; a folder that it does not have is empty."""
    with pytest.raises(FileNotFoundError, match=r"nothing\.toml"):
        packaged.text("eccar.fees", "nothing.toml")
    assert packaged.names("eccar.fees", "nothing") == []


def test_a_file_that_is_missing_from_an_archive_is_named(archive: Path) -> None:
    """The loader of archives gives an error without a number; callers get the same class."""
    script = (
        "from eccar.values import packaged\n"
        "try: packaged.text('eccar.fees', 'nothing.toml')\n"
        "except FileNotFoundError: print(packaged.names('eccar.fees', 'nothing'))"
    )

    assert python(archive, "-c", script).strip() == "[]"
