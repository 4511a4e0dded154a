"""The subcommands for lists in spreadsheets and for council papers: import, merge, paper."""

from __future__ import annotations

import argparse

from ...command.errors import refused
from ...command.options import AUDIENCE, FILES, FORMAT, LANG, ON, Command, day_option, option

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...command.console import Console


def import_list(arguments: argparse.Namespace, console: Console) -> int:
    """Read a list, ask what cannot be known, and write an inventory."""
    from .importing import run  # What it needs is loaded only for this call.

    return run(arguments, console)


def merge_lists(arguments: argparse.Namespace, console: Console) -> int:
    """Read several lists, ask which entries are the same, and write one inventory."""
    from .merging import run

    return run(arguments, console)


def _pair(text: str) -> str:
    """An argument of the form ``A=B``."""
    if "=" not in text.strip("="):
        raise refused("desk.no_pair", text=text)
    return text


PAPERS = ("accession", "act", "plan", "progress")
"""The papers that there are, by the values of ``PaperKind``, which this module does not load."""


def paper(arguments: argparse.Namespace, console: Console) -> int:
    """Write or print a council paper; see ``paper``."""
    from .paper import paper as carry_out

    return carry_out(arguments, console)


FORCE = option("--force", action="store_true", help="write over files that are there already")
NO_INPUT = option(
    "--no-input", action="store_true", help="ask nothing; print the questions instead"
)
PREVIEW = option("--preview", action="store_true", help="show what would be read; write nothing")
RECORDED = day_option("--on", "the day of recording (default: today)")

IMPORT = Command(
    "import",
    "an inventory from a list in a spreadsheet (.xlsx, .ods, .csv)",
    (
        LANG,
        FORMAT,
        option("path", metavar="LIST"),
        option(
            "--as",
            dest="kind",
            choices=("inventory",),
            default="inventory",
            help="what the list becomes (default: inventory)",
        ),
        option(
            "--out",
            "-o",
            metavar="FILE",
            help="the file to write (default: name of the list with .yaml)",
        ),
        FORCE,
        option("--sheet", metavar="NAME", help="the sheet with the list"),
        option(
            "--map",
            action="append",
            default=[],
            type=_pair,
            metavar="HEADING=FIELD,…",
            help="what columns become, as “Maßnahme=title, Amt=lead”; the others as proposed",
        ),
        option("--authority", metavar="ID", help="the id of the authority, as de/musterstadt"),
        option("--titles-in", metavar="LANG", help="the language of the titles, as de"),
        option(
            "--complete",
            metavar="YES-OR-NO",
            help="whether the list has all that the authority does (yes or no)",
        ),
        option(
            "--word",
            action="append",
            default=[],
            type=_pair,
            metavar="WORD=MEANING",
            help="what a word of a status or a kind means, as “in Arbeit=started”",
        ),
        option("--yes", action="store_true", help="accept everything that is proposed"),
        NO_INPUT,
        PREVIEW,
        RECORDED,
    ),
    import_list,
)

MERGE = Command(
    "merge",
    "one inventory from several lists or inventories",
    (
        LANG,
        FORMAT,
        option("paths", nargs="+", metavar="LIST"),
        option("--out", "-o", required=True, metavar="FILE", help="the file to write"),
        FORCE,
        option(
            "--decisions",
            metavar="FILE",
            help="the file with the decisions (default: name of the inventory with .decisions.txt)",
        ),
        option("--same", action="append", metavar="N,…", help="numbers of pairs that are the same"),
        option("--different", action="append", metavar="N,…", help="numbers of pairs that are not"),
        NO_INPUT,
        PREVIEW,
        RECORDED,
    ),
    merge_lists,
)

PAPER = Command(
    "paper",
    "a council paper about an authority, from its documents",
    (
        option("paper", choices=PAPERS, metavar="PAPER", help="accession, act, plan or progress"),
        *(FILES, LANG, ON, AUDIENCE),
        option(
            "--format",
            choices=("docx", "pdf", "html", "markdown", "text"),
            default="docx",
            help="the format of the paper (default: docx)",
        ),
        option(
            "--out", "-o", metavar="FILE", help="the file to write (default: named after the paper)"
        ),
        option(
            "--template",
            metavar="FILE",
            help="a Word document of the authority whose styles, header and footer are used",
        ),
        option("--force", action="store_true", help="replace a file that is there already"),
    ),
    paper,
)

COMMANDS = (IMPORT, MERGE, PAPER)
