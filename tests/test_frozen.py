"""Programs frozen with PyInstaller keep the modules that are loaded by name, and all packaged files."""

from __future__ import annotations

import runpy
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar.command.pyinstaller import hook_dirs

ROOT = Path(eccar.__file__).parent
LEFT_OUT = (ROOT / "testing", ROOT / "command" / "pyinstaller")


def kept(path: Path) -> bool:
    """Whether a frozen program needs the file at *path*."""
    return not any(map(path.is_relative_to, LEFT_OUT))


@pytest.fixture(scope="module")
def hook() -> dict[str, Any]:
    """What the hook hands to PyInstaller."""
    [folder] = hook_dirs()
    return runpy.run_path(str(Path(folder) / "hook-eccar.py"))


def test_the_hook_is_found_by_its_entry_point() -> None:
    """PyInstaller asks each installed distribution for its folders of hooks."""
    assert "eccar.command.pyinstaller:hook_dirs" in {
        point.value for point in entry_points(group="pyinstaller40")
    }


def test_every_module_is_kept(hook: dict[str, Any]) -> None:
    """A name of a lazy table that is first used in a frozen program is there."""
    modules = {
        ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__")
        for path in filter(kept, ROOT.rglob("*.py"))
    }

    assert set(hook["hiddenimports"]) == modules


def test_every_packaged_file_is_kept(hook: dict[str, Any]) -> None:
    """Wording, tables, templates, schemas and the register are there too."""
    files = {
        str(path)
        for suffix in ("toml", "yaml", "json")
        for path in filter(kept, ROOT.rglob(f"*.{suffix}"))
    }

    assert files
    assert files <= {source for source, _ in hook["datas"]}
