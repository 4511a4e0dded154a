"""The argument parser: the subcommands of ``command`` and of every domain."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

from ..kinds import DOMAINS
from .errors import CallError, refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any, NoReturn

    from .options import Command

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
"""What word processors write for one or two hyphens."""

_FALLBACK_WIDTH = 80
"""Columns of a terminal that does not say how many it has."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The call that *arguments* make; its ``run`` carries it out.

    Raises ``CallError`` for a call that cannot be understood.
    """
    _refuse_dashes(arguments)
    typed = next((text for text in arguments if not text.startswith("-")), None)
    command = next((command for command in _lookup_order() if command.name == typed), None)
    return _parser([command] if command else _help_order()).parse_args(arguments)


def _refuse_dashes(arguments: Sequence[str]) -> None:
    """Refuse an option whose hyphens a word processor has turned into dashes."""
    for text in arguments:
        name = text.lstrip(f"-{_DASHES}")
        marks = text.removesuffix(name).lstrip("-")
        if marks and not os.path.lexists(text):
            raise refused("dash", typed=text, point=f"U+{ord(marks[0]):04X}", meant=f"--{name}")


def _help_order() -> list[Command]:
    """All subcommands: those of the domains, then those for all documents."""
    return [command for package in (*DOMAINS, "command") for command in _table(package)]


def _lookup_order() -> Iterator[Command]:
    """All subcommands, so that those for all documents are found without loading a domain's."""
    return (command for package in ("command", *DOMAINS) for command in _table(package))


def _table(package: str) -> tuple[Command, ...]:
    commands: tuple[Command, ...] = import_module(f"eccar.{package}.commands").COMMANDS
    return commands


def _parser(commands: Sequence[Command]) -> argparse.ArgumentParser:
    """The parser of *commands*. A single one is that which was typed: only it needs its options."""
    top = _Parser(
        prog="eccar",
        description="Memberships in the European Coalition of Cities against Racism: who stands "
        "where, on whose word, what is owed and why, and what is not on record. An independent "
        "project; nothing here has legal effect.",
        formatter_class=_Formatter,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version")
    # Given no prog, argparse would format its usage at once, and load much for it.
    parsers = top.add_subparsers(dest="command", required=True, metavar="COMMAND", prog=top.prog)
    for command in commands:
        parser = parsers.add_parser(
            command.name,
            help=command.help,
            description=command.help,
            formatter_class=_Formatter,
        )
        parser.set_defaults(run=command.run)
        for add in command.options if len(commands) == 1 else ():
            add(parser)
    return top


class _Parser(argparse.ArgumentParser):
    def __init__(self, **settings: Any) -> None:
        # A script that shortens an option breaks on the day another one begins alike.
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().split())
        text = f"{message}\n{usage}\nMore: {self.prog} --help"
        raise CallError(text)

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print *message*; what cannot be printed is an error, which argparse would pass over."""
        (file or sys.stdout).write(message)


class _Version(argparse.Action):
    def __call__(self, *_: Any, **__: Any) -> NoReturn:
        from .._version import __version__

        print(f"eccar {__version__}")
        raise SystemExit(0)


class _Formatter(argparse.HelpFormatter):
    """The formatter of argparse, which would load ``shutil`` to learn the width."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    """The columns of the terminal, as ``shutil.get_terminal_size`` has them."""
    variable = os.environ.get("COLUMNS", "")
    if variable.isdecimal() and int(variable):
        return int(variable)
    try:
        columns = os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
    except (ValueError, OSError):  # Closed, or no terminal.
        return _FALLBACK_WIDTH
    return columns or _FALLBACK_WIDTH
