"""What the command reads: files, and folders of files, each with all that is wrong with it."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ..documents.errors import DocumentError
from ..documents.formats import FORMATS, WRITTEN, reason
from ..documents.reading import Document, read
from ..documents.upgrades import name_of
from ..languages.language import Language, language
from ..values.texts import printable
from .arguments import CallError, refused
from .console import Console

if TYPE_CHECKING:
    from ..checking.findings import Finding
    from ..checking.reports import Report
    from ..fees.schedule import FeeSchedule

STDIN = "-"


def day_of(call: argparse.Namespace) -> dt.date:
    """The day asked about: the one that was typed, or today."""
    return call.on or dt.date.today()


def year_of(call: argparse.Namespace) -> int:
    """The fee year asked about: the one that was typed, or that of the day."""
    from ..values.ranges import YEAR

    try:
        return int(YEAR(call.year or day_of(call).year))
    except ValueError as error:
        raise CallError(error) from None


def documents(
    call: argparse.Namespace, console: Console, *kinds: type[Any]
) -> tuple[list[Document[Any]], list[str]]:
    """All that can be read of what was named, and the names of the files that cannot.

    If only some *kinds* are wanted, others in a folder are passed over; one that was named by
    itself is a wrong call.
    """
    found: list[Document[Any]] = []
    unread: list[str] = []
    for name in _files(call.paths):
        try:
            document = read_named(name)
        except DocumentError as error:
            unread.append(name)
            _tell(error, name, call, console)
            continue
        if not kinds or isinstance(document.value, kinds):
            found.append(document)
        elif name in call.paths:
            raise _other_kind(name, document.value, *kinds)
    return found, unread


def summable(found: list[Document[Any]], unread: list[str]) -> list[Any]:
    """The values of *found*, to be summed up: all that was named, and each city told once a kind."""
    if unread:
        raise refused("fees.unread", files=unread)
    files: dict[tuple[type[Any], str], str | None] = {}
    for document in found:
        about = (type(document.value), document.value.subject)
        if about in files:
            told = {"subject": about[1], "first": files[about], "second": document.file}
            raise refused("fees.told_twice", **told)
        files[about] = document.file
    return [document.value for document in found]


def schedule_of(call: argparse.Namespace, console: Console) -> FeeSchedule:
    """The schedule of fees that was named, or the packaged one."""
    from ..fees.packaged import fee_schedule

    return schedule_in(call.schedule, call, console) if call.schedule else fee_schedule()


def schedule_in(name: str, call: argparse.Namespace, console: Console) -> FeeSchedule:
    """The schedule of fees in the file *name*; without one the call cannot be carried out."""
    from ..fees.schedule import FeeSchedule

    try:
        value = read_named(name).value
    except DocumentError as error:
        _tell(error, name, call, console)
        raise refused("fees.nothing_reckoned", name=name) from None
    if not isinstance(value, FeeSchedule):
        raise _other_kind(name, value, FeeSchedule)
    return value


def _other_kind(name: str, value: Any, *wanted: type[Any]) -> CallError:
    return refused(
        "other_kind", name=name, kind=name_of(type(value)), wanted=[*map(name_of, wanted)]
    )


def read_named(name: str) -> Document[Any]:
    """The document in the file *name*, or on standard input."""
    return read(sys.stdin.buffer.read(), name=STDIN) if name == STDIN else read(name)


def placed(report: Report, document: Document[Any]) -> Report:
    """The same report, each finding with its place in *document*."""
    return evolve(report, findings=tuple(map(document.locate, report.findings)))


def _files(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name == STDIN or not os.path.isdir(name):
            yield name
            continue
        inside = _documents_in(name)
        for one in _inside(name):
            folder = os.path.join(name, one)
            if not one.startswith(".") and os.path.isdir(folder):
                inside += _documents_in(folder)
        if not inside:
            raise refused("empty_folder", name=name)
        yield from inside


def _documents_in(folder: str) -> list[str]:
    """The documents in a *folder* itself, in the order of their names."""
    return [
        os.path.join(folder, one)
        for one in _inside(folder)
        if FORMATS.get(os.path.splitext(one)[1].lower()) in WRITTEN
    ]


def _inside(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError as error:
        raise refused("unreadable_folder", name=folder, reason=reason(error)) from None


def _tell(error: DocumentError, name: str, call: argparse.Namespace, console: Console) -> None:
    lang = language(call.lang)
    if call.format == "json":
        from ..checking.views import finding_data

        findings = [finding_data(one, lang) for one in error.findings]
        console.data({"file": name, "outcome": "unreadable", "findings": findings})
        return
    for one in error.findings:
        console.error(told(one, lang, name))


def told(one: Finding, lang: Language, name: str = "") -> str:
    """A finding as it is printed where errors go."""
    where = printable(f"{one.place or name} {one.path}".strip())
    begin = f"{where}: " if where else ""
    return f"{begin}{one.code} {lang.message(one)}\n    → {lang.hint(one)}"
