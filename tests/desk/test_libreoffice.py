"""Workbooks opened and saved by LibreOffice, without a window: what comes back is an equal value.

Run by ``make test-desk``; skipped where LibreOffice is not there.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path

import pytest

import eccar
from eccar.desk.workbook.documents import template
from eccar.desk.workbook.reading import opened, value_in
from eccar.documents.errors import DocumentError
from eccar.kinds import KINDS

PROJECT = Path(__file__).parents[2]
OFFICE = shutil.which("soffice")
EXAMPLES = [
    path
    for path in sorted(PROJECT.glob("examples/**/*.yaml"))
    if path.read_text("utf-8").startswith(("eccar: plan/", "eccar: inventory/"))
    or "kra" in str(path)
]

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif("ECCAR_TEST_OFFICE" not in os.environ, reason="only make test-desk runs it"),
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed"),
]


def saved_by_libreoffice(files: list[Path], folder: Path, ending: str = "xlsx") -> list[Path]:
    """The *files* as LibreOffice saves them, in a *folder* of their own."""
    target = folder / f"saved-{ending}"
    profile = (folder / "profile").as_uri()
    command = [
        str(OFFICE),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        ending,
    ]
    subprocess.run(
        [*command, "--outdir", str(target), *map(str, files)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return [target / file.with_suffix(f".{ending}").name for file in files]


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_examples_come_back_from_libreoffice(ending: str, tmp_path: Path) -> None:
    """Every plan and inventory of the examples, in the language of its city or in English."""
    values = {}
    for number, path in enumerate(EXAMPLES):
        file = tmp_path / f"{number}-{path.stem}.xlsx"
        values[file] = eccar.load(path)
        eccar.save(values[file], file, lang=("en", "de", "fr", "pl")[number % 4])
    saved = saved_by_libreoffice([*values], tmp_path, ending)

    assert len(saved) > 5
    for file, value in zip(saved, values.values(), strict=True):
        assert eccar.load(file) == value, file.name


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_example_workbooks_come_back_from_libreoffice(ending: str, tmp_path: Path) -> None:
    """Those that are checked in, made by an earlier version or by this one."""
    files = sorted(PROJECT.glob("examples/workbooks/*.xlsx"))
    for before, after in zip(files, saved_by_libreoffice(files, tmp_path, ending), strict=True):
        assert eccar.load(after) == eccar.load(before), before.name


def test_new_workbooks_come_back_empty(tmp_path: Path) -> None:
    """What is missing in a new workbook is missing in it as LibreOffice saves it, in the same cells."""
    files = {}
    for kind in KINDS:
        files[kind] = tmp_path / f"{kind}.xlsx"
        files[kind].write_bytes(template(kind, "de", dt.date(2026, 11, 29)))
    saved = saved_by_libreoffice([*files.values()], tmp_path)

    for before, after in zip(files.values(), saved, strict=True):
        assert missing(before) == missing(after)


def missing(file: Path) -> list[tuple[str, str]]:
    with pytest.raises(DocumentError) as caught:
        value_in(opened(file.read_bytes()))
    return [(item.code, str(getattr(item.place, "address", ""))) for item in caught.value.findings]
