"""Writing several files, all of them or none."""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Iterable, Mapping

from ...command.console import Console
from ...command.errors import CallError, refused
from ...documents.errors import CANNOT_WRITE
from ...documents.formats import reason
from ...documents.writing import replace
from ...languages.language import language


def write_all(files: Mapping[str, bytes]) -> None:
    """Write each of *files*, by its name and content.

    If one cannot be written, those that were new are removed again, and the call is refused.
    """
    new: list[str] = []
    for file, content in files.items():
        is_new = not os.path.lexists(file)
        try:
            replace(os.path.realpath(file), content)
        except OSError as error:
            for written in new:
                with contextlib.suppress(OSError):
                    os.unlink(written)
            raise CallError(CANNOT_WRITE(file=file, reason=reason(error))) from None
        new += [file] if is_new else []


def out_file(arguments: argparse.Namespace) -> str:
    """The file to which the document is written that is made of the list in *arguments*."""
    out: str = arguments.out or f"{os.path.splitext(arguments.path)[0]}.yaml"
    return out


def refuse_source(file: str, sources: Iterable[str]) -> None:
    """Refuse a call whose result would replace one of the lists that it reads, forced or not."""
    for source in sources:
        if os.path.realpath(file) == os.path.realpath(source):
            raise refused("desk.own_list", file=file)


def refuse_existing(files: Iterable[str], arguments: argparse.Namespace) -> None:
    """Refuse a call that would write over one of *files*, unless it was forced."""
    for file in files:
        if not arguments.force and os.path.lexists(file):
            raise refused("desk.exists", file=file)


def print_written(files: Iterable[str], arguments: argparse.Namespace, console: Console) -> None:
    """Print the names of *files*, where they do not mix with the answer."""
    for file in files if arguments.format != "json" else ():
        console.error(language(arguments.lang).word("desk.label", "written", file=file))
