"""The files that the subcommands for lists write, and those that they never replace."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable

from ...command.console import Console
from ...command.errors import refused
from ...languages.language import language


def kept_text(file: str) -> str | None:
    """What an earlier call kept in *file*; ``None`` if there is no such file."""
    try:
        with open(file, encoding="utf-8-sig") as stream:
            return stream.read()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise refused("desk.mapping_unreadable", file=file) from None


def out_file(arguments: argparse.Namespace) -> str:
    """The file to which the document is written that is made of the list in *arguments*."""
    out: str = arguments.out or f"{os.path.splitext(arguments.path)[0]}.yaml"
    return out


def refuse_source(file: str, sources: Iterable[str]) -> None:
    """Refuse a call whose result would replace one of the lists that it reads, forced or not."""
    for source in sources:
        if os.path.realpath(file) == os.path.realpath(source):
            raise refused("desk.own_list", file=file)


def print_written(files: Iterable[str], arguments: argparse.Namespace, console: Console) -> None:
    """Print the names of *files*, where they do not mix with the answer."""
    for file in files if arguments.format != "json" else ():
        console.error(language(arguments.lang).word("desk.label", "written", file=file))
