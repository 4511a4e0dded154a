"""The subcommands about all documents of an authority: show, page, deadlines."""

from __future__ import annotations

import argparse

from ...command.options import (
    AUDIENCE,
    CALENDAR_FORMAT,
    COUNTRY,
    FILES,
    LANG,
    MORE,
    ON,
    PAGE_FORMAT,
    STATUS,
    TABLE_FORMAT,
    Command,
    day_option,
    option,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...command.console import Console


def show(arguments: argparse.Namespace, console: Console) -> int:
    """Print each document named in *arguments*, and those of a folder by their authority."""
    from .show import show_documents

    return show_documents(arguments, console)


def page(arguments: argparse.Namespace, console: Console) -> int:
    """Print the page of the one authority whose documents are named, or write it to a file."""
    from .page import print_page

    return print_page(arguments, console)


def deadlines(arguments: argparse.Namespace, console: Console) -> int:
    """Print the dates to keep of the authorities whose documents are named, or write them to a file."""
    from .deadlines import print_deadlines

    return print_deadlines(arguments, console)


FORCE = option("--force", action="store_true", help="replace a file that is there already")

COMMANDS = (
    Command(
        "show",
        "the documents of a city at a glance",
        (LANG, TABLE_FORMAT, MORE, ON, STATUS, COUNTRY, AUDIENCE, FILES),
        show,
    ),
    Command(
        "page",
        "a page about an authority, from all its documents",
        (
            *(FILES, LANG, PAGE_FORMAT, ON, AUDIENCE),
            option(
                "--out", "-o", metavar="FILE", help="the file to write (default: print the page)"
            ),
            FORCE,
        ),
        page,
    ),
    Command(
        "deadlines",
        "dates to keep: reports, council papers, fees, milestones, reviews",
        (
            *(FILES, LANG, CALENDAR_FORMAT, MORE, ON),
            day_option("--until", "only dates up to this day"),
            option(
                "--inferred",
                action="store_true",
                help="also dates that no document states, from the rhythm of the statutes",
            ),
            AUDIENCE,
            option(
                "--out", "-o", metavar="FILE", help="the file to write (default: standard output)"
            ),
            FORCE,
        ),
        deadlines,
    ),
)
