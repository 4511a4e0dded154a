"""What the build does to the package: folders of many small files become one file each."""

from __future__ import annotations

import importlib.util
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.values import packaged

ROOT = Path(__file__).parents[1]


def _script() -> Any:
    spec = importlib.util.spec_from_file_location("wheel", ROOT / "scripts/wheel.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


wheel = _script()


@pytest.fixture(params=["folder", "archive"])
def installed(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A package with the joined files as the wheel has them, in a folder and in an archive."""
    name = f"joined_in_{request.param}"
    files = {"__init__.py": b""} | {
        Path(target).name: wheel.join(ROOT / folder) for folder, target in wheel.JOINED.items()
    }
    place = tmp_path / "packages.zip"
    if request.param == "folder":
        place = tmp_path / "packages"
        (place / name).mkdir(parents=True)
        for file, content in files.items():
            (place / name / file).write_bytes(content)
    else:
        with zipfile.ZipFile(place, "w") as out:
            for file, content in files.items():
                out.writestr(f"{name}/{file}", content)
    monkeypatch.syspath_prepend(str(place))
    yield name
    sys.modules.pop(name, None)


@pytest.mark.parametrize("folder", wheel.JOINED)
def test_a_joined_folder_reads_like_the_folder(installed: str, folder: str) -> None:
    """The same names, the same bytes, whichever way the package is installed."""
    files = sorted((ROOT / folder).glob("*.yaml"))
    joined = Path(wheel.JOINED[folder]).stem

    assert files
    assert packaged.names(installed, joined) == [file.name for file in files]
    for file in files:
        assert packaged.data(installed, joined, file.name) == file.read_bytes(), file.name


def test_what_is_not_in_a_joined_file_is_missing(installed: str) -> None:
    """The error names the file that was asked for, not the joined one."""
    with pytest.raises(FileNotFoundError, match=r"nobody\.yaml"):
        packaged.data(installed, "register", "nobody.yaml")


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}\.yaml", fullmatch=True),
        st.lists(st.sampled_from(["---", "--- #", "# a", " --- # x", "a: 1", ""])).map(
            lambda lines: "".join(f"{line}\n" for line in lines)
        ),
    )
)
def test_joining_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, texts: dict[str, str]
) -> None:
    """Files are found again byte for byte, with lines of hyphens and comments in them."""
    folder = tmp_path_factory.mktemp("files")
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    _, *parts = packaged.JOINED.split(wheel.join(folder))

    assert dict(zip(parts[::2], parts[1::2], strict=True)) == {
        name.encode(): text.encode() for name, text in texts.items()
    }


@pytest.mark.parametrize("content", [b"--- # other.yaml\na: 1\n", b"a: 1\n--- # b\n", b"a: 1"])
def test_a_file_that_cannot_be_joined_stops_the_build(tmp_path: Path, content: bytes) -> None:
    """It would be split where it is not meant to be, or run into the next one."""
    (tmp_path / "wrong.yaml").write_bytes(content)

    with pytest.raises(ValueError, match=r"wrong\.yaml cannot be joined"):
        wheel.join(tmp_path)


def test_the_wheel_leaves_out_the_wording_that_it_joins() -> None:
    """The patterns in pyproject.toml are those of the partial languages, no more and no less."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    excluded = project["tool"]["hatch"]["build"]["targets"]["wheel"]["exclude"]
    patterns = {each.removeprefix("/") for each in excluded if "wording" in each}
    small = {file for folder in ROOT.glob(wheel.WORDING) for file in wheel.small_files(folder)}

    assert {file for pattern in patterns for file in ROOT.glob(pattern)} == small
    assert len(small) > 20


def test_joined_wording_is_read_next_to_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name is that of a file in the folder or in the joined one, and so is its content."""
    folder = ROOT / "src/eccar/plan/wording"
    small = wheel.small_files(folder)
    place = tmp_path / "worded"
    (place / "wording").mkdir(parents=True)
    (place / "__init__.py").write_bytes(b"")
    (place / "wording" / "de.toml").write_bytes(b"a = 1\n")
    (place / "wording.yaml").write_bytes(wheel.join_files(small))
    monkeypatch.syspath_prepend(str(tmp_path))

    assert packaged.names("worded", "wording") == sorted(["de.toml", *(f.name for f in small)])
    for file in small:
        assert packaged.data("worded", "wording", file.name) == file.read_bytes()
    sys.modules.pop("worded", None)


def test_an_editable_install_keeps_its_folders() -> None:
    """Who works on the library edits single files."""
    build: dict[str, Any] = {"force_include": {}}
    wheel.JoinHook(str(ROOT), {}, None, None, "", "").initialize("editable", build)

    assert build == {"force_include": {}}
