"""Writing: the one canonical form, and files that are there whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any, Self

import attrs
import pytest
import yaml

import eccar
from eccar import DocumentError, Membership, from_dict, load, save, to_dict
from eccar.documents.writing import dumps

MINIMAL = {
    "eccar": "membership/1",
    "city": {"id": "pl/krakow", "names": {"pl": "Kraków"}, "country": "PL"},
}
BARE = from_dict(MINIMAL, Membership)
NAMES = ["a.yaml", "a.json"]

LOOKS_LIKE_SOMETHING_ELSE = (
    "05315000", "0777", "08", "1", "-1", "+1", "1_000", "1,5", ".5", "1.", "1e5", "0x1F", "0b1",
    "0o7", "12:30", "190:20:30", "NO", "no", "Yes", "on", "OFF", "y", "N", "true", "FALSE", "null",
    "~", "Null", "=", "<<", "-", "?", "..", "...", "---", ".inf", "-.INF", ".nan", "2024", "2024-05",
    "2024-03-06", "2024-03-06 10:00", "2001-12-14t21:59:43.10-05:00", "- a", "? a", "a: b", "a #b",
    "#a", "%a", "@a", "!a", "&a", "*a", "|", ">", "[a]", "{a}", "'a", '"a', "a'", "`a", "a,b", "a:",
)  # fmt: skip
SPACED = (
    " a", "a ", "\ta", "a\tb", "a\xa0", "\xa0a", "a\nb", "a\n\nb\n", "\na", "a\n b", "a \nb",
    "a\u2028b", "\u2029a", "\ufeffa", "a\u200bb", "é\u0301", "😀", "\U000e0001a", "a\r\nb", "a\x85b",
)  # fmt: skip
NO_SUCH_DAY = ("2024-13-45", "2024-02-30", "0000-01-01")


def with_extra(text: str) -> Membership:
    """A membership with *text* as a key and as a value."""
    return attrs.evolve(BARE, extra={"a": text, text: [text]})


@pytest.mark.parametrize(
    "text",
    [*LOOKS_LIKE_SOMETHING_ELSE, *SPACED, *NO_SUCH_DAY],
)
def test_text_stays_text_for_every_reader(text: str) -> None:
    """Text comes back from our reader, from one of YAML 1.1 and from one of JSON."""
    value = with_extra(text)
    as_yaml, as_json = dumps(value), dumps(value, format="json")
    assert load(as_yaml.encode()) == load(as_json.encode(), format="json") == value
    extra = yaml.safe_load(as_yaml)["extra"]
    assert str(extra["a"]) == text
    assert [str(key) for key in extra] == ["a", text]
    assert json.loads(as_json)["extra"]["a"] == text


@pytest.mark.parametrize(
    "number", [0, -1, 1.5, -0.0, 1e-7, 1.5e-300, 123456789012345, 12345.678, 0.1, 1e14]
)
def test_numbers_stay_numbers(number: float) -> None:
    """Numbers come back from every reader, to the last digit."""
    value = attrs.evolve(BARE, extra={"a": number})
    for text in (dumps(value), dumps(value, format="json")):
        assert load(text.encode()).extra["a"] == number
    assert yaml.safe_load(dumps(value))["extra"]["a"] == number


def test_the_form_of_yaml() -> None:
    """Block style, in the order of the classes, text in quotes only where it has to be."""
    note = eccar.membership.Left(when=2009, note="One:\nTwo", sources=["https://www.example.org"])
    value = attrs.evolve(BARE, recorded="2024-01-01", facts=(note,), extra={"b": 1, "a": None})
    assert dumps(value) == (
        "eccar: membership/1\n"
        "recorded: 2024-01-01\n"
        "audience: public\n"
        "city:\n"
        "  id: pl/krakow\n"
        "  names:\n"
        "    pl: Kraków\n"
        "  country: PL\n"
        "  kind: city\n"
        "facts:\n"
        "- fact: left\n"
        "  date: '2009'\n"
        "  sources:\n"
        "  - https://www.example.org\n"
        "  note: |-\n"
        "    One:\n"
        "    Two\n"
        "extra:\n"
        "  b: 1\n"
        "  a: null\n"
    )


def test_the_form_of_json() -> None:
    """Indented by two, letters as they are, one newline at the end."""
    text = dumps(BARE, format="json")
    assert text.startswith('{\n  "eccar": "membership/1",\n  "audience": "public",\n  "city": {\n')
    assert '"pl": "Kraków"' in text
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    "note", ["Two\nlines", "Ends\n", "A\n\nB", "x: y\n- z\n# no", "long " * 99]
)
def test_notes_of_several_lines(note: str) -> None:
    """A note keeps its lines, and its length does not fold it."""
    value = attrs.evolve(BARE, facts=(eccar.membership.Left(when=2009, note=note),))
    text = dumps(value)
    assert load(text.encode()) == value
    assert yaml.safe_load(text)["facts"][0]["note"] == note
    assert text.count("\n") == dumps(BARE).count("\n") + 4 + note.rstrip("\n").count("\n") + (
        1 if "\n" in note else 0
    )


@pytest.mark.parametrize("name", NAMES)
def test_saving_again_changes_nothing(name: str, tmp_path: Path) -> None:
    """A file in the canonical form keeps its bytes."""
    file = tmp_path / name
    save(load(Path(__file__).parents[2] / "examples/krakow/membership.yaml"), file)
    before = file.read_bytes()
    save(load(file), str(file))
    assert file.read_bytes() == before
    assert b"\r" not in before


@pytest.mark.parametrize("place", ["open", "write", "fsync", "chmod", "replace"])
@pytest.mark.parametrize("name", NAMES)
def test_a_full_disk(
    place: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever saving fails, the old file is whole and nothing else is left."""
    file = tmp_path / name
    save(BARE, file)
    before = file.read_bytes()

    def full(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if place == "write":
        real = open

        def opened(target: Any, *how: Any, **more: Any) -> Any:
            stream = real(target, *how, **more)
            return _Full(stream) if how == ("wb",) else stream

        monkeypatch.setattr("builtins.open", opened)
    else:
        monkeypatch.setattr(os, place, full)
    with pytest.raises(DocumentError) as caught:
        save(with_extra("new"), file)
    monkeypatch.undo()
    [finding] = caught.value.findings
    assert finding.code == "DOC002"
    assert "the disk is full" in finding.message
    assert finding.place is not None
    assert finding.place.file == str(file)
    assert file.read_bytes() == before
    assert os.listdir(tmp_path) == [name]


class _Full:
    """A file on a disk that has no room for what is written."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def write(self, content: bytes) -> None:
        self._stream.write(content[:10])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_an_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even who presses Ctrl-C while saving finds the folder as it was."""

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(BARE, tmp_path / "a.yaml")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_file_keeps_its_mode(mode: int, tmp_path: Path) -> None:
    """Who may read a file does not change when it is saved."""
    file = tmp_path / "a.yaml"
    file.write_text("old")
    file.chmod(mode)
    save(BARE, file)
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert load(file) == BARE


def test_a_new_file_has_the_mode_of_new_files(tmp_path: Path) -> None:
    """A new file is as the user's mask has them, not secret as temporary ones."""
    before = os.umask(0o027)
    try:
        save(BARE, tmp_path / "a.yaml")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.yaml").stat().st_mode) == 0o640


@pytest.mark.parametrize("exists", [True, False])
def test_a_link_stays_a_link(exists: bool, tmp_path: Path) -> None:
    """What a symbolic link leads to is written, and the link kept."""
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real/b.yaml", tmp_path / "a.yaml"
    if exists:
        target.write_text("old")
    link.symlink_to(target)
    save(BARE, link)
    assert link.is_symlink()
    assert load(target) == BARE
    assert os.listdir(tmp_path / "real") == ["b.yaml"]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """Neither a folder, a pipe nor a device is written over."""
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "device.yaml").symlink_to(os.devnull)
    codes = {}
    for name in sorted(os.listdir(tmp_path)):
        with pytest.raises(DocumentError) as caught:
            save(BARE, tmp_path / name)
        codes[name] = [finding.code for finding in caught.value.findings]
    assert codes == {
        "device.yaml": ["DOC005"], "folder.yaml": ["DOC004"], "pipe.yaml": ["DOC005"],
    }  # fmt: skip
    assert len(os.listdir(tmp_path)) == 3


@pytest.mark.parametrize(
    ("name", "code"),
    [("a.txt", "DOC007"), ("a", "DOC007"), ("no/a.yaml", "DOC002"), ("a\0.yaml", "DOC002"),
     ("a" * 300 + ".yaml", "DOC002"), (".yaml", "DOC007")],
)  # fmt: skip
def test_names_that_cannot_be(name: str, code: str, tmp_path: Path) -> None:
    """A name without a format, or that no file can have, is one finding."""
    with pytest.raises(DocumentError) as caught:
        save(BARE, f"{tmp_path}/{name}")
    assert [finding.code for finding in caught.value.findings] == [code]
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("bad", [float("nan"), "\ud800", 10**16, object(), {1: 2}])
def test_extra_has_to_be_json(bad: object, tmp_path: Path) -> None:
    """What no document could hold is refused, when it is made or before anything is written."""
    with pytest.raises((TypeError, ValueError)):
        attrs.evolve(BARE, extra={"a": [bad]})
    value = attrs.evolve(BARE, extra={"a": []})
    value.extra["a"].append(bad)
    with pytest.raises(DocumentError):
        save(value, tmp_path / "a.yaml")
    assert os.listdir(tmp_path) == []


def test_a_fault_of_writing_has_its_path() -> None:
    """What cannot be written is named from the top of the document."""
    value = attrs.evolve(BARE, extra={"a": []})
    value.extra["a"].append(float("nan"))
    with pytest.raises(DocumentError) as caught:
        to_dict(value)
    assert str(caught.value.findings[0].path) == "extra.a[0]"


@pytest.mark.parametrize("value", [None, 5, "text", {}, eccar.when(2009)])
def test_what_is_no_document_is_a_wrong_call(value: object, tmp_path: Path) -> None:
    """Only documents are saved; anything else is the programmer's mistake."""
    with pytest.raises(TypeError):
        save(value, tmp_path / "a.yaml")


@pytest.mark.parametrize("text", ["1" * 10**6 + "x", "_" * 10**6, "a" * 10**6 + "@", "@a." * 10**5])
def test_no_text_takes_for_ever(text: str) -> None:
    """However long a text is, it is written, read and checked at once."""
    value = with_extra(text)

    assert load(dumps(value).encode()) == value
    assert eccar.check(value, on="2026-11-22").evaluated
