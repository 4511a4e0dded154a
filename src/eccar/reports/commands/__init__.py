"""The subcommands about reports: draft, submit, round, report, recommendations."""

from __future__ import annotations

import argparse

from ...command.errors import CallError
from ...command.options import (
    AUDIENCE,
    FILES,
    FORMAT,
    LANG,
    MORE,
    ON,
    TABLE_FORMAT,
    Command,
    day_option,
    option,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...command.console import Console
    from ...values.dates import Period, When

ADDRESSEES = ("coalition", "own-council")
"""The values of ``Addressee``, which is not loaded for the help."""


def draft(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write a report to fill in."""
    from .drafts import draft as run  # What it needs is loaded only for this call.

    return run(arguments, console)


def submit(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write a report with its submission."""
    from .submissions import submit as run

    return run(arguments, console)


def show_round(arguments: argparse.Namespace, console: Console) -> int:
    """Print where each authority is in a round."""
    from .rounds import show_round as run

    return run(arguments, console)


def show_responses(arguments: argparse.Namespace, console: Console) -> int:
    """Print the responses of a report to a questionnaire."""
    from .rounds import show_responses as run

    return run(arguments, console)


def show_recommendations(arguments: argparse.Namespace, console: Console) -> int:
    """Print what became of the recommendations to each authority."""
    from .follow_ups import show_recommendations as run

    return run(arguments, console)


def _period(text: str) -> Period:
    """A period, as 2025/2026."""
    from ...values.dates import period

    try:
        return period(text)
    except ValueError as error:
        raise CallError(error) from None


def _date(text: str) -> When:
    """A date, as exact as it is known."""
    from ...values.dates import when

    try:
        return when(text)
    except ValueError as error:
        raise CallError(error) from None


def _as_text(parser: argparse.ArgumentParser) -> None:
    """Errors are in text: what the command prints is a document, which has no other format."""
    parser.set_defaults(format="text")


OUT = (
    option("--out", "-o", metavar="FILE", help="the file to write (default: print the report)"),
    option("--force", action="store_true", help="replace a file that is there already"),
)

DRAFT = Command(
    "draft",
    "a progress report to fill in, from the plan and from the report before it",
    (
        option("what", choices=("report",), metavar="WHAT", help="report"),
        option("paths", nargs="*", metavar="FILE-OR-FOLDER"),
        LANG,
        day_option("--on", "the day of the draft (default: today)"),
        option("--period", type=_period, metavar="PERIOD", help="the period, as 2025/2026"),
        option(
            "--earlier",
            metavar="FILE",
            help="the report before it (default: the last one among the documents)",
        ),
        option("--first", action="store_true", help="a first report: carry nothing over"),
        option(
            "--round",
            metavar="ID",
            help="the round that it is for (default: the one that asks the authority for a report)",
        ),
        option(
            "--for",
            dest="questionnaire",
            metavar="QUESTIONNAIRE",
            help="a questionnaire whose items are asked, too: a file, or minimal for the packaged one "
            "(default: the one of the round)",
        ),
        option(
            "--to",
            action="append",
            choices=ADDRESSEES,
            help="to whom it is made (default: coalition; can be repeated)",
        ),
        option("--authority", metavar="ID", help="the id of the authority, as de/musterstadt"),
        *OUT,
        _as_text,
    ),
    draft,
)

SUBMIT = Command(
    "submit",
    "a progress report with its submission recorded, so that later changes are noticed",
    (
        option("report", metavar="FILE"),
        LANG,
        option(
            "--date",
            type=_date,
            required=True,
            metavar="DATE",
            help="when it was sent, as exactly as that is known: 2027-02-01, 2027-02",
        ),
        option(
            "--to",
            choices=ADDRESSEES,
            default=ADDRESSEES[0],
            help="to whom it was sent (default: coalition)",
        ),
        option("--by", metavar="UNIT", help="the unit that sent it; never a person"),
        day_option("--on", "the day of recording (default: today)"),
        *OUT,
        _as_text,
    ),
    submit,
)

ROUND = Command(
    "round",
    "a reporting round: reports received, authorities and deadlines",
    (
        *(LANG, TABLE_FORMAT, MORE, ON),
        option(
            "--audience",
            choices=("public", "members", "office"),
            help="the audience of the answer (default: office, for internal use); for others, "
            "authorities without consent are left out",
        ),
        option("--round", metavar="ID", help="only the round with this id"),
        FILES,
    ),
    show_round,
)

REPORT = Command(
    "report",
    "the responses of a report to a questionnaire, to be pasted into a form",
    (
        *(LANG, FORMAT, ON, AUDIENCE),
        option(
            "--for",
            dest="questionnaire",
            required=True,
            metavar="QUESTIONNAIRE",
            help="the questionnaire: a file, or minimal for the packaged one",
        ),
        option(
            "--keep",
            nargs="?",
            const="",
            metavar="FILE",
            help="write the report with these responses kept as entered on the day (default: into its "
            "own file, without its comments)",
        ),
        option("--force", action="store_true", help="replace a file that is there already"),
        FILES,
    ),
    show_responses,
)

RECOMMENDATIONS = Command(
    "recommendations",
    "the follow-up of recommendations to a city, and those that are still open",
    (
        *(LANG, TABLE_FORMAT, MORE, ON, AUDIENCE),
        option("--open", action="store_true", help="only recommendations that are open"),
        FILES,
    ),
    show_recommendations,
)

COMMANDS: tuple[Command, ...] = (DRAFT, SUBMIT, ROUND, REPORT, RECOMMENDATIONS)
