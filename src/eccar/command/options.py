"""What the tables of subcommands are made of: ``Command``, and the options that several share.

A ``commands.py`` is imported before it is known which subcommand runs, even for ``eccar --help``.
So this module and the tables import no attrs, no typing and no class of a domain; the functions
that carry out a subcommand import what they need.
"""

from __future__ import annotations

import argparse
from collections import namedtuple

from .errors import CallError, refused

TYPE_CHECKING = False
"""As ``typing.TYPE_CHECKING``, whose module would cost more than this one."""

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from typing import Any, TypeAlias

    Option: TypeAlias = Callable[[argparse.ArgumentParser], object]
    """Adds an option or a positional argument to the parser of a subcommand."""

Command = namedtuple("Command", "name help options run")  # noqa: PYI024  # See TYPE_CHECKING.
"""A subcommand: its name, its line of help, its options in the order of the help, and its function.

The function takes the parsed arguments and the console, prints, and returns the exit code.
"""

FORMATS = ("text", "svg", "html", "markdown", "json", "csv", "sarif", "ics")
"""The formats of output."""

_FURTHER = frozenset({"svg", "csv", "sarif", "ics"})
"""Those that only some commands have."""

MAX_YEARS = 50
"""Years that one can look ahead."""


def option(*names: str, **settings: Any) -> Option:
    """The option with these *names* and *settings*, as ``ArgumentParser.add_argument`` takes them."""
    return lambda parser: parser.add_argument(*names, **settings)


EXCEL = "excel"
"""The one spreadsheet that CSV is written for."""

_FOR = option(
    "--for",
    choices=(EXCEL,),
    dest="reader",
    help="CSV as Excel opens it by a double click in the language of --lang "
    "(byte order mark; semicolon and decimal comma in German, French and Polish)",
)

_CSS = option(
    "--css",
    metavar="FILE",
    help="a style sheet (CSS) with your own colours for --format html, such as :root { "
    "--eccar-accent: #7a1f5c }",
)


def format_option(*further: str) -> Option:
    """The option ``--format``: text, HTML, Markdown and JSON, and the *further* formats.

    With HTML comes the option ``--css``, a sheet of colours. With CSV comes the option ``--for``,
    which names the spreadsheet that is to open it.
    """
    choices = [name for name in FORMATS if name not in _FURTHER or name in further]
    format_ = option("--format", choices=choices, default="text", help="the format of the answer")

    def add(parser: argparse.ArgumentParser) -> None:
        format_(parser)
        _CSS(parser)
        if "csv" in further:
            _FOR(parser)

    return add


def country(text: str) -> str:
    """The code of a country by ISO 3166-1, in capital or small letters."""
    from ..languages import LANGUAGES
    from ..languages.names import country_name
    from ..values.vocabulary import COUNTRIES
    from .near import near

    code = text.strip().upper()
    if code in COUNTRIES:
        return code
    names = {country_name(code, lang): code for code in COUNTRIES for lang in LANGUAGES}
    meant = names.get(near(text, names), "")
    raise refused("no_country_near" if meant else "no_country", typed=text, near=meant)


def language_option(described: str) -> Option:
    """The option ``--lang``, a language of the library; the parser adds that of the environment."""

    def add(parser: argparse.ArgumentParser) -> None:
        # Without a default, a language before the name of the command is kept.
        add_language(parser, described, default=argparse.SUPPRESS)

    return add


def add_language(parser: argparse.ArgumentParser, described: str, **settings: Any) -> None:
    """Add the option ``--lang`` to *parser*; a region that the library does not have is left out."""
    from ..languages import READERS, known, tag

    parser.add_argument(
        "--lang",
        type=lambda text: known(tag(text)) or text,
        choices=READERS,
        metavar="LANG",
        help=described,
        **settings,
    )


def years(text: str) -> int:
    """A number of years to look ahead."""
    if not (text.isascii() and text.isdigit() and int(text[:9]) <= MAX_YEARS):
        raise refused("no_years", text=text, most=MAX_YEARS)
    return int(text)


def year(text: str) -> int:
    """A year in four digits."""
    from ..values.ranges import YEAR

    if not (text.isascii() and text.isdigit()):
        raise refused("no_year", text=text)
    try:
        return int(YEAR(int(text[:9])))
    except ValueError as error:
        raise CallError(error) from None


def day(text: str) -> dt.date:
    """A day as documents have it, as ``2024-03-06``."""
    from ..values.dates import day as parse

    try:
        return parse(text)
    except ValueError as error:
        raise CallError(error) from None


def day_option(name: str, described: str, **more: Any) -> Option:
    """An option that is a day; *more* is as ``option`` takes it."""
    return option(name, type=day, metavar="DAY", help=described, **more)


LANGUAGE = "language (default: that of ECCAR_LANG or of the locale, else English)"
"""The help of ``--lang``, of most commands and before their name."""

LANG = language_option(LANGUAGE)
FORMAT = format_option()


def _page_format(parser: argparse.ArgumentParser) -> None:
    """The formats of what is a page before all."""
    choices, described = ("html", "markdown", "text"), "the format of the page (default: html)"
    parser.add_argument("--format", choices=choices, default="html", help=described)
    _CSS(parser)


PAGE_FORMAT = _page_format
TABLE_FORMAT = format_option("csv")
CHECK_FORMAT = format_option("csv", "sarif")
PICTURE_FORMAT = format_option("csv", "svg")
CALENDAR_FORMAT = format_option("csv", "ics")
ON = day_option("--on", "the day of the answer (default: today)")
KNOWN_ON = day_option("--known-on", "answer with what was recorded by that day")
YEAR = option("--year", type=year, metavar="YEAR", help="the fee year (default: that of the day)")
SCHEDULE = option(
    "--schedule", metavar="FILE", help="a schedule of fees instead of the packaged one"
)
AUDIENCE = option(
    "--audience",
    choices=("public", "members", "office"),
    help="the audience of the answer; documents for others are left out or refused (default: "
    "that of the documents)",
)
MORE = option("--more", action="store_true", help="also show grounds and counts (text)")
HINTS = option(
    "--hints",
    action="store_true",
    help="also show suggestions, which are the same for every city (text)",
)
STATUSES = ("outside", "intending", "resolved", "candidate", "member", "former")
"""The words of ``membership.lifecycle.Status``, which is not loaded for the help."""

STATUS = option(
    "--status",
    action="append",
    choices=STATUSES,
    default=[],
    help="only the cities with this status on the day (can be repeated)",
)
COUNTRY = option(
    "--country",
    action="append",
    type=country,
    default=[],
    metavar="CODE",
    help="only the cities of this country, as AT (can be repeated)",
)
FILES = option("paths", nargs="+", metavar="FILE-OR-FOLDER")
KIND = option("kind", metavar="KIND")

COMMAND = "COMMAND"
"""What is typed in the place of the name of a subcommand."""

SHARED = (LANG, CHECK_FORMAT, MORE, ON, KNOWN_ON, YEAR, SCHEDULE, AUDIENCE, STATUS, COUNTRY)
"""The options that several commands have; a command may have another text for the same name."""
