"""A file that is replaced: its rights, its other names, its folder, and what an interrupt leaves."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import attrs
import pytest

import eccar
from eccar.documents.errors import DocumentError
from eccar.documents.writing import replace, save

VILLAGE = eccar.from_dict(
    {
        "eccar": "membership/1",
        "city": {"id": "fr/village", "names": {"fr": "Village"}, "country": "FR"},
        "facts": [],
    },
    eccar.Membership,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that is there already."""
    path = tmp_path / "village.yaml"
    path.write_bytes(b"before")
    return path


@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
def test_a_read_only_file_is_refused(mode: int, file: Path) -> None:
    """Whoever saves, the mode of the file says that it is not to be written."""
    file.chmod(mode)

    with pytest.raises(DocumentError) as caught:
        save(VILLAGE, file)

    assert [finding.code for finding in caught.value.findings] == ["DOC002"]
    assert "permission is denied" in str(caught.value)
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"before", mode)
    assert os.listdir(file.parent) == [file.name]


def test_a_file_that_somebody_may_not_write_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The right to write in the folder is not the right to replace a file in it."""
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(DocumentError, match="permission is denied"):
        save(VILLAGE, file)

    assert file.read_bytes() == b"before"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o664])
def test_the_new_file_has_never_more_rights(
    mode: int, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whenever the process is killed, nobody can read what they could not read before."""
    file.chmod(mode)
    rights: list[int] = []
    names = ("fsync", "chmod", "replace")

    def watched(function: Any) -> Any:
        def call(*arguments: Any) -> Any:
            rights.extend(stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir())
            return function(*arguments)

        return call

    for name in names:
        monkeypatch.setattr(os, name, watched(getattr(os, name)))
    save(VILLAGE, file)

    assert rights
    assert not [right for right in rights if right & ~mode]
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_hard_links_stay_one_file(file: Path) -> None:
    """All names of a file show what was saved under one of them."""
    other = file.with_name("other.yaml")
    os.link(file, other)

    save(VILLAGE, file)

    assert file.samefile(other)
    assert eccar.load(other) == VILLAGE
    assert sorted(os.listdir(file.parent)) == ["other.yaml", "village.yaml"]


def test_a_file_of_another_owner_keeps_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has a right to write a file does not become its owner by it."""
    number = file.stat().st_ino
    monkeypatch.setattr(os, "geteuid", lambda: file.stat().st_uid + 1)

    save(VILLAGE, file)

    assert file.stat().st_ino == number
    assert eccar.load(file) == VILLAGE


@pytest.mark.parametrize("length", [1, 10_000])
def test_a_failure_writes_back_what_was_there(
    length: int, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is overwritten where it is gets its old content back if the disk is full."""
    os.link(file, file.with_name("other.yaml"))
    real, calls = os.fsync, []

    def full_once(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(handle)

    monkeypatch.setattr(os, "fsync", full_once)
    with pytest.raises(OSError, match="No space left"):
        replace(str(file), b"x" * length)

    assert file.read_bytes() == b"before"


def test_an_interrupt_after_the_rename_is_passed_on(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever presses Ctrl-C just then reads nothing false, and finds the new file."""
    real = os.replace

    def interrupted(*names: Any) -> None:
        real(*names)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save(VILLAGE, file)

    assert eccar.load(file) == VILLAGE
    assert os.listdir(file.parent) == [file.name]


@pytest.mark.parametrize("fails", [False, True])
def test_the_folder_is_synced_after_the_rename(
    fails: bool, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new name reaches the disk; where a system cannot do that, the file is saved all the same."""
    real, synced = os.fsync, []

    def fsync(handle: int) -> None:
        synced.append((stat.S_ISDIR(os.fstat(handle).st_mode), file.read_bytes() != b"before"))
        if fails and synced[-1][0]:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    save(VILLAGE, file)

    assert synced == [(False, False), (True, True)]
    assert eccar.load(file) == VILLAGE


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_what_cannot_be_loaded_is_not_saved(name: str, tmp_path: Path) -> None:
    """A value that no reader takes is refused before a file is touched."""
    broken = attrs.evolve(VILLAGE, extra={})
    object.__setattr__(broken.city, "country", "France")

    with pytest.raises(DocumentError) as caught:
        save(broken, tmp_path / name)

    [finding] = caught.value.findings
    assert (finding.code, str(finding.path)) == ("DOC222", "city.country")
    assert str(finding.place) == str(tmp_path / name)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("linked", [False, True])
def test_the_whole_content_is_synced(
    linked: bool, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waits in a buffer of Python is written before the file is flushed to the disk."""
    if linked:
        os.link(file, file.with_name("other.yaml"))
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_size))

    replace(str(file), b"after")

    assert synced[0] == len(b"after")
