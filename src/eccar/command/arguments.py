"""What can be typed: the subcommands with their options."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

from ..values.vocabulary import LANGUAGES

FORMATS = ("text", "json")
TABLE_FORMATS = (*FORMATS, "csv")
DRAWN_FORMATS = ("text", "svg", "html", "json")
STAGES = ("draft", "adopted", "evaluated", "replaced")
MOST_AHEAD = 50
"""Years that one can look ahead."""


class CallError(Exception):
    """A call that cannot be carried out as it was typed: why, as text, a fault, or a key with values."""


def refused(key: str, **values: object) -> CallError:
    """The error that says in the reader's language what the wording has under *key* in ``[call]``.

    A key in the wording of another package than the command begins with it, as ``fees.one_city``.
    """
    return CallError(key, values)


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
    # The options of other commands than the one that is typed need not be made.
    only = arguments[0] if arguments and arguments[0] in COMMANDS else None
    call = _parser(only).parse_args(arguments)
    call.run = import_module(f"eccar.command.{call.command.replace('-', '_')}").run
    return call


def _parser(only: str | None) -> argparse.ArgumentParser:
    top = _Parser(
        prog="eccar",
        description="Memberships in the European Coalition of Cities against Racism: who stands "
        "where, on whose word, what is owed and why, and what is not on record. An independent "
        "project; nothing here has legal effect.",
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version")
    # Given no prog, argparse would format its usage at once, and load much for it.
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", prog=top.prog)
    for name, (about, *options) in COMMANDS.items():
        if only in (None, name):
            command = commands.add_parser(name, help=about, description=about)
            for option in options:
                option(command)
    return top


def _spoken(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=LANGUAGES, default="en", help="language (default: en)")


def _formed(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=FORMATS, default="text", help="text, or JSON lines")


def _tabled(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format", choices=TABLE_FORMATS, default="text", help="text, JSON lines, or CSV"
    )


def _drawn(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format",
        choices=DRAWN_FORMATS,
        default="text",
        help="text, a picture (SVG), a page (HTML), or JSON lines",
    )


def _dated(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--on", type=_day, metavar="DAY", help="the day asked about (default: today)"
    )


def _known(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--known-on", type=_day, metavar="DAY", help="answer with what was on record on that day"
    )


def _yearly(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--year", type=_year, metavar="YEAR", help="the fee year (default: that of the day)"
    )


def _priced(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--schedule", metavar="FILE", help="a schedule of fees instead of the packaged one"
    )


def _of(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="FILE-OR-FOLDER")


def _other(command: argparse.ArgumentParser) -> None:
    command.add_argument("other", metavar="SCHEDULE", help="the schedule to compare with")


def _two(command: argparse.ArgumentParser) -> None:
    command.add_argument("old", metavar="OLD", help="the earlier version")
    command.add_argument("new", metavar="NEW", help="the later version")


def _ahead(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--ahead",
        type=_years,
        default=0,
        metavar="YEARS",
        help="also the sums of so many years after",
    )


def _letter(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=LANGUAGES, help="language (default: the city's own)")
    command.add_argument("--name", required=True, help="who is to be paid")
    command.add_argument("--iban", required=True, help="into which account")
    command.add_argument("--bic", help="the code of the bank")
    command.add_argument(
        "--address", action="append", default=[], metavar="LINE", help="a line of the address"
    )
    command.add_argument("--due", type=_day, metavar="DAY", help="the day by which to pay")
    command.add_argument("--qr", metavar="FILE", help="write the code to pay by into this SVG file")
    command.add_argument("--force", action="store_true", help="write over that file if it is there")


def _check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--ignore",
        action="append",
        default=[],
        metavar="CODE[:UNTIL]=REASON",
        help="set findings of a rule aside, with the reason, at most until a day",
    )
    command.add_argument(
        "--severity", action="append", default=[], metavar="CODE=GRADE", help="re-grade a rule"
    )
    command.add_argument(
        "--stage",
        choices=STAGES,
        help="ask a plan as if it had come so far (default: as far as it has)",
    )
    command.add_argument("--only", action="append", metavar="CODE", help="ask only this rule")
    command.add_argument(
        "--strict", action="store_true", help="exit 1 if a rule could not be asked"
    )


def _rules(command: argparse.ArgumentParser) -> None:
    command.add_argument("code", nargs="?", metavar="CODE")
    command.add_argument(
        "--template",
        type=_language,
        metavar="LANG",
        help="what a translator into a language has to fill in",
    )
    command.add_argument(
        "--into", metavar="FOLDER", help="write the template as the files to fill in"
    )


def _language(code: str) -> str:
    if not (code.isascii() and code.isalpha() and code.islower() and len(code) in (2, 3)):
        message = f"{code!r} is no language code, such as it"
        raise argparse.ArgumentTypeError(message)
    return code


def _kind(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", metavar="KIND")


def _convert(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", metavar="IN")
    command.add_argument("target", metavar="OUT")
    command.add_argument("--force", action="store_true", help="write over OUT if it is there")


def _recorded(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--on", type=_day, metavar="DAY", help="the day of recording in it (default: today)"
    )


COMMANDS: dict[str, tuple[Any, ...]] = {
    "show": ("everything known about a city, at a glance", _spoken, _formed, _dated, _of),
    "status": (
        "where each city stands on a day, and why",
        *(_spoken, _formed, _dated, _of, _known),
    ),
    "fee": (
        "what a city owes for a year, and why",
        *(_spoken, _formed, _dated, _yearly, _priced, _of),
    ),
    "account": (
        "what is open in an account, and what would mend it",
        *(_spoken, _formed, _dated, _known, _priced, _of),
    ),
    "dues": (
        "the fees of a year for many cities, in one table",
        *(_spoken, _tabled, _dated, _yearly, _priced, _ahead, _of),
    ),
    "what-if": (
        "what another schedule of fees would change, in total and by city",
        *(_spoken, _formed, _dated, _yearly, _priced, _of, _other),
    ),
    "letter": (
        "a letter that asks for a fee, with a code to pay by",
        *(_dated, _yearly, _priced, _letter, _of),
    ),
    "points": ("the ten points of the plan of action", _spoken, _formed, _dated),
    "coverage": (
        "what of the ten points a plan or an inventory covers, and what could stand there",
        *(_spoken, _drawn, _dated, _of),
    ),
    "timeline": (
        "the measures of a plan or an inventory in time",
        *(_spoken, _drawn, _dated, _of),
    ),
    "diff": (
        "what changed between two versions of a plan or an inventory, in words",
        *(_spoken, _formed, _two),
    ),
    "check": (
        "what is odd in documents, or not on record",
        *(_spoken, _formed, _dated, _priced, _of, _check),
    ),
    "rules": (
        "the catalogue of rules and faults, or one of them explained",
        _spoken,
        _formed,
        _rules,
    ),
    "schema": ("the JSON Schema of a kind of document", _kind),
    "convert": ("read one file and write it as another, YAML or JSON", _spoken, _convert),
    "new": ("a commented document to begin with, on standard output", _spoken, _recorded, _kind),
}
"""The commands: what each is for, and what adds its options."""


def _years(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text[:9]) <= MOST_AHEAD):
        message = f"“{text}” is not a number of years from 0 to {MOST_AHEAD}."
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _year(text: str) -> int:
    from ..values.ranges import YEAR

    if not (text.isascii() and text.isdigit()):
        message = f"“{text}” is not a year; write it in four digits."
        raise argparse.ArgumentTypeError(message)
    try:
        return int(YEAR(int(text[:9])))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _day(text: str) -> dt.date:
    from ..values.dates import day

    try:
        return day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
