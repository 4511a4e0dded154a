"""The subcommand incidents: count records, publish a table, attack releases, compare tables."""

from __future__ import annotations

import argparse

from ...command.errors import CallError, refused
from ...command.options import LANG, MORE, TABLE_FORMAT, Command, day_option, option

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...command.console import Console

ACTIONS = ("count", "publish", "attack", "compare", "series")

METHODS = ("rounding", "merging", "suppression")
"""The words of ``ControlMethod`` for what is proposed, which is not loaded for the help."""

OF_ACTIONS = {
    "count": ("by", "mapping", "period", "id", "out"),
    "publish": (
        "rule",
        "choose",
        "threshold",
        "base",
        "protection",
        "allow_weak",
        "earlier",
        "only_grows",
        "at_most",
        "out",
    ),
    "attack": ("threshold", "protection"),
    "compare": (),
    "series": ("codes",),
}
"""The options that each action has."""


def incidents(arguments: argparse.Namespace, console: Console) -> int:
    """Carry out the action that *arguments* name."""
    _refuse_other_options(arguments)
    match arguments.action:
        case "count":
            from .counting import count as run  # What it needs is loaded only for this call.
        case "publish":
            from .publishing import publish as run
        case "attack":
            from .attacks import attack_releases as run
        case _:
            from .comparing import compare as run
    return run(arguments, console)


def _refuse_other_options(arguments: argparse.Namespace) -> None:
    """Refuse an option that the action does not have."""
    every = dict.fromkeys(name for names in OF_ACTIONS.values() for name in names)
    for name in every:
        if (
            getattr(arguments, name) not in (None, False, [])
            and name not in OF_ACTIONS[arguments.action]
        ):
            option_name = f"--{name.replace('_', '-')}"
            raise refused("incidents.other_action", option=option_name, action=arguments.action)


def _limit(text: str) -> int:
    """A threshold, or a number of values."""
    from ..counts.control import THRESHOLD

    return _number(text, THRESHOLD)


def _change(text: str) -> int:
    """By how much a figure can change."""
    from ..counts.release import AT_MOST

    return _number(text, AT_MOST)


def _base(text: str) -> int:
    """A base of rounding."""
    from ..counts.control import BASE

    return _number(text, BASE)


def _number(text: str, allowed: object) -> int:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()):
        raise refused("incidents.no_number", typed=text)
    try:
        return int(allowed(int(text[:9])))  # type: ignore[operator]  # It is a range.
    except ValueError as error:
        raise CallError(error) from None


def _names(text: str) -> list[str]:
    """Names between commas."""
    return [name for part in text.split(",") if (name := part.strip())]


INCIDENTS = Command(
    "incidents",
    "count incidents, plan what is published of a table, attack releases, compare tables",
    (
        option(
            "action",
            choices=ACTIONS,
            metavar="WHAT",
            help="count: a table from records; publish: three ways to publish a table; attack: what an "
            "outsider can work out from releases; compare: whether tables can be compared; series: the "
            "figures of several tables over time",
        ),
        option(
            "paths",
            nargs="+",
            metavar="FILE",
            help="the records, or the table; of attack, the release and those that were published before it",
        ),
        *(LANG, TABLE_FORMAT, MORE),
        day_option("--on", "the day of recording, and of publication (default: today)"),
        option(
            "--by",
            type=_names,
            metavar="WORDS",
            help="count: by what, as ground,year: axes, ids of columns, year, quarter or month",
        ),
        option("--mapping", metavar="FILE", help="count: what columns and codes mean"),
        option(
            "--period",
            metavar="PERIOD",
            help="count: the period of the table, as 2022/2024 (default: the whole years of the records)",
        ),
        option("--id", metavar="ID", help="count: the id of the table (default: incidents)"),
        option(
            "--rule",
            metavar="NAME",
            help="publish: a published norm, as rounding-to-5, minimum-3 or ons-10-5",
        ),
        option(
            "--threshold",
            type=_limit,
            metavar="NUMBER",
            help="the smallest count that may be known (default: that of the norm or of the release)",
        ),
        option(
            "--base",
            type=_base,
            metavar="NUMBER",
            help="publish: the base of rounding (default: that of the norm, else 5)",
        ),
        option(
            "--protection",
            type=_limit,
            metavar="NUMBER",
            help="how many values have to remain possible for a count that may be small",
        ),
        option(
            "--allow-weak",
            action="store_true",
            help="publish: allow base 1 or 2, and threshold or protection 0 or 1, which protect hardly anything",
        ),
        option(
            "--earlier",
            action="append",
            default=[],
            metavar="FILE",
            help="publish: a release that was published before (can be repeated)",
        ),
        option(
            "--only-grows",
            action="store_true",
            help="publish: say that later data can only have higher figures",
        ),
        option(
            "--at-most",
            type=_change,
            metavar="NUMBER",
            help="publish: say by how much a figure can change in later data; 0 if figures are final",
        ),
        option(
            "--choose",
            choices=METHODS,
            help="publish: the proposal to publish; without it, none is chosen",
        ),
        option(
            "--codes",
            type=_names,
            metavar="WORDS",
            help="series: the codes of the figure, as age,housing (default: the total)",
        ),
        option(
            "--out",
            "-o",
            metavar="FILE",
            help="count, publish: write the table or the chosen release (.yaml, .json, .xlsx)",
        ),
        option("--force", action="store_true", help="replace a file that is there already"),
    ),
    incidents,
)

COMMANDS: tuple[Command, ...] = (INCIDENTS,)
"""The subcommands."""
