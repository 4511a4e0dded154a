"""What the command reads: files, and folders of files, each with all that is wrong with it."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator

from ..documents.faults import DocumentError
from ..documents.formats import FORMATS
from ..documents.reading import Document, read
from ..membership.membership import Membership
from ..wording import language
from .arguments import CallError
from .console import Console

STDIN = "-"


def day_of(call: argparse.Namespace) -> dt.date:
    """The day asked about: the one that was typed, or today."""
    return call.on or dt.date.today()


def documents(
    call: argparse.Namespace, console: Console
) -> tuple[list[Document[Membership]], bool]:
    """All that can be read of what was named, and whether that was everything."""
    found, complete = [], True
    for name in _files(call.paths):
        try:
            found.append(read(sys.stdin.buffer.read() if name == STDIN else name))
        except DocumentError as error:
            complete = False
            _tell(error, name, call, console)
    return found, complete


def _files(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name == STDIN or not os.path.isdir(name):
            yield name
            continue
        inside = sorted(
            os.path.join(name, one)
            for one in os.listdir(name)
            if os.path.splitext(one)[1].lower() in FORMATS
        )
        if not inside:
            message = f"There is no document (.yaml, .yml, .json) in the folder {name}."
            raise CallError(message)
        yield from inside


def _tell(error: DocumentError, name: str, call: argparse.Namespace, console: Console) -> None:
    words = language(call.lang)
    if call.format == "json":
        from ..show.as_data import finding_data

        findings = [finding_data(one, words) for one in error.findings]
        console.data({"file": name, "outcome": "unreadable", "findings": findings})
        return
    for one in error.findings:
        where = f"{one.place or name}{f' {one.path}' if one.path.parts else ''}"
        console.error(f"{where}: {one.code} {words.message(one)}\n    → {words.hint(one)}")
