"""What can be typed: the subcommands with their options."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

from ..vocabulary import LANGUAGES

FORMATS = ("text", "json")


class CallError(Exception):
    """A call that cannot be carried out as it was typed."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().split())
        said = f"{message}\n{usage}\nMore: {self.prog} --help"
        raise CallError(said)


class _Version(argparse.Action):
    def __call__(self, *_: Any, **__: Any) -> NoReturn:
        from .._version import __version__

        print(f"eccar {__version__}")
        raise SystemExit(0)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The call that *arguments* make; its ``run`` carries it out."""
    call = _parser().parse_args(arguments)
    call.run = import_module(f"eccar.command.{call.command}").run
    return call


def _parser() -> argparse.ArgumentParser:
    top = _Parser(
        prog="eccar",
        description="Memberships in the European Coalition of Cities against Racism: who stands "
        "where, on whose word, and what is not on record. An independent project; nothing here "
        "has legal effect.",
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version")
    # Given no prog, argparse would format its usage at once, and load much for it.
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", prog=top.prog)
    spoken = _Parser(add_help=False)
    spoken.add_argument("--lang", choices=LANGUAGES, default="en", help="language (default: en)")
    formed = _Parser(add_help=False)
    formed.add_argument("--format", choices=FORMATS, default="text", help="text, or JSON lines")
    dated = _Parser(add_help=False)
    dated.add_argument(
        "--on", type=_day, metavar="DAY", help="the day asked about (default: today)"
    )

    def add(name: str, about: str, *parents: _Parser) -> _Parser:
        return commands.add_parser(name, help=about, description=about, parents=parents)

    show = add("show", "everything known about a city, at a glance", spoken, formed, dated)
    show.add_argument("paths", nargs="+", metavar="FILE-OR-FOLDER")

    status = add("status", "where each city stands on a day, and why", spoken, formed, dated)
    status.add_argument("paths", nargs="+", metavar="FILE-OR-FOLDER")
    status.add_argument(
        "--known-on", type=_day, metavar="DAY", help="answer with what was on record on that day"
    )

    check = add("check", "what is odd in documents, or not on record", spoken, formed, dated)
    check.add_argument("paths", nargs="+", metavar="FILE-OR-FOLDER")
    check.add_argument(
        "--ignore",
        action="append",
        default=[],
        metavar="CODE[:UNTIL]=REASON",
        help="set findings of a rule aside, with the reason, at most until a day",
    )
    check.add_argument(
        "--severity", action="append", default=[], metavar="CODE=GRADE", help="re-grade a rule"
    )
    check.add_argument("--only", action="append", metavar="CODE", help="ask only this rule")
    check.add_argument("--strict", action="store_true", help="exit 1 if a rule could not be asked")

    rules = add(
        "rules", "the catalogue of rules and faults, or one of them explained", spoken, formed
    )
    rules.add_argument("code", nargs="?", metavar="CODE")
    rules.add_argument("--template", choices=LANGUAGES, help="what a translator has to fill in")

    schema = add("schema", "the JSON Schema of a kind of document")
    schema.add_argument("kind", metavar="KIND")

    convert = add("convert", "read one file and write it as another, YAML or JSON", spoken)
    convert.add_argument("source", metavar="IN")
    convert.add_argument("target", metavar="OUT")
    convert.add_argument("--force", action="store_true", help="write over OUT if it is there")

    new = add("new", "a commented document to begin with, on standard output", spoken)
    new.add_argument(
        "--on", type=_day, metavar="DAY", help="the day of recording in it (default: today)"
    )
    new.add_argument("kind", metavar="KIND")
    return top


def _day(text: str) -> dt.date:
    from ..dates import day

    try:
        return day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
