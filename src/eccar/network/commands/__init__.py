"""The subcommands about the network: members, bodies, events, offers, changes, similar, practices."""

from __future__ import annotations

import argparse

from ...command.options import (
    AUDIENCE,
    COUNTRY,
    KNOWN_ON,
    LANG,
    MORE,
    ON,
    STATUS,
    TABLE_FORMAT,
    Command,
    day_option,
    option,
)
from .similar import SIMILAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...command.console import Console

FILES_OR_PACKAGED = option(
    "paths",
    nargs="*",
    metavar="FILE-OR-FOLDER",
    help="files and folders of the register (default: the packaged one)",
)
"""Without any, the packaged register is asked."""


def members(arguments: argparse.Namespace, console: Console) -> int:
    """Print who is a member on a day."""
    from .members import show_members  # What it needs is loaded only for this call.

    return show_members(arguments, console)


MEMBERS = Command(
    "members",
    "who is a member on a day, how certain that is, and what was published about the number",
    (
        *(LANG, TABLE_FORMAT, MORE, ON, KNOWN_ON, COUNTRY, STATUS, AUDIENCE),
        option(
            "--by",
            choices=("country", "kind", "size"),
            help="only how many there are of each country, kind or size",
        ),
        option("--vote", action="store_true", help="only who may vote on the day"),
        option(
            "--inhabitants", action="store_true", help="only how many inhabitants the members have"
        ),
        FILES_OR_PACKAGED,
    ),
    members,
)


def changes(arguments: argparse.Namespace, console: Console) -> int:
    """Print what changed in the register."""
    from .changes import show_changes

    return show_changes(arguments, console)


CHANGES = Command(
    "changes",
    "who joined or left since a day, and what was newly known or corrected",
    (
        *(LANG, TABLE_FORMAT, MORE, KNOWN_ON, AUDIENCE),
        day_option("--since", "the day since which to compare", required=True),
        day_option("--on", "the day after (default: today)"),
        option("--against", metavar="FOLDER", help="an earlier register to compare with"),
        FILES_OR_PACKAGED,
    ),
    changes,
)


def bodies(arguments: argparse.Namespace, console: Console) -> int:
    """Print the bodies of the coalition, or who sat in one."""
    from .coalitions import show_bodies

    return show_bodies(arguments, console)


def events(arguments: argparse.Namespace, console: Console) -> int:
    """Print the events on record."""
    from .coalitions import show_events

    return show_events(arguments, console)


def offers(arguments: argparse.Namespace, console: Console) -> int:
    """Print what the network offers on a day."""
    from .coalitions import show_offers

    return show_offers(arguments, console)


BODIES = Command(
    "bodies",
    "the bodies of the coalition on a day, and who sits in them",
    (
        *(LANG, TABLE_FORMAT, MORE, ON, KNOWN_ON, AUDIENCE),
        option("--body", metavar="ID", help="only this body, with its seats"),
        FILES_OR_PACKAGED,
    ),
    bodies,
)

EVENTS = Command(
    "events",
    "recorded conferences, assemblies, meetings and workshops",
    (
        *(LANG, TABLE_FORMAT, MORE, AUDIENCE),
        day_option("--from", "only events from this day on", dest="first"),
        day_option("--until", "only events up to this day", dest="last"),
        option(
            "--kind",
            action="append",
            choices=("conference", "assembly", "committee-meeting", "workshop", "exchange"),
            default=[],
            help="only events of this kind (can be repeated)",
        ),
        option("--by", choices=("year",), help="only how many there are of each year"),
        FILES_OR_PACKAGED,
    ),
    events,
)

OFFERS = Command(
    "offers",
    "what the network offers a city: events, working groups, projects, resources",
    (
        *(LANG, TABLE_FORMAT, MORE, ON, AUDIENCE),
        option("--city", metavar="ID", help="the id of the city that asks, as de/musterstadt"),
        option(
            "--point",
            action="append",
            type=int,
            choices=range(1, 11),
            default=[],
            metavar="NUMBER",
            help="only what is for this point (can be repeated)",
        ),
        option(
            "--language",
            action="append",
            default=[],
            metavar="CODE",
            help="only what is in this language (can be repeated; default: those of the city)",
        ),
        option(
            "paths",
            nargs="*",
            metavar="CITY-OR-FILES",
            help="the id of the city, and files and folders of the register (default: the packaged one)",
        ),
    ),
    offers,
)

ROLES = (*("democratic-institution", "rule-maker", "employer", "service-provider", "contractor"),)
"""The values of ``Role``, which is not loaded for the help."""

GROUNDS = (
    *("sex", "racial-or-ethnic-origin", "colour", "social-origin", "genetic-features", "language"),
    *("religion-or-belief", "opinion", "national-minority", "property", "birth", "disability"),
    *("age", "sexual-orientation", "gender-identity", "nationality", "other"),
)
"""The values of ``Ground``."""

HOSTILITIES = ("antisemitism", "antigypsyism", "anti-muslim-racism", "anti-black-racism", "other")
"""The values of ``Hostility``."""


def practices(arguments: argparse.Namespace, console: Console) -> int:
    """Print the good practices that match."""
    from .practices import show_practices

    return show_practices(arguments, console)


PRACTICES = Command(
    "practices",
    "good practices of cities, by words, point, role, ground, country or language",
    (
        *(LANG, TABLE_FORMAT, MORE, ON, AUDIENCE),
        option(
            "--point",
            action="append",
            type=int,
            choices=range(1, 11),
            default=[],
            metavar="NUMBER",
            help="only practices under this point, 1 to 10 (can be repeated)",
        ),
        option(
            "--field", metavar="WORDS", default="", help="only of this field of work, as housing"
        ),
        option(
            "--role",
            action="append",
            choices=ROLES,
            default=[],
            metavar="ROLE",
            help=f"only those in which the city acts in this role: {', '.join(ROLES)} (can be repeated)",
        ),
        option(
            "--ground",
            action="append",
            choices=GROUNDS,
            default=[],
            metavar="GROUND",
            help="only those about this ground of discrimination, as religion-or-belief (can be repeated)",
        ),
        option(
            "--hostility",
            action="append",
            choices=HOSTILITIES,
            default=[],
            metavar="FORM",
            help="only those about this form of hostility, as antisemitism (can be repeated)",
        ),
        COUNTRY,
        option(
            "--language",
            action="append",
            default=[],
            metavar="CODE",
            help="only those documented, or described, in this language, as nl (can be repeated)",
        ),
        option(
            "terms",
            nargs="*",
            metavar="WORDS-OR-FILES",
            help="words that all have to be there, and files or folders with further practices",
        ),
    ),
    practices,
)


COMMANDS: tuple[Command, ...] = (MEMBERS, BODIES, EVENTS, OFFERS, CHANGES, SIMILAR, PRACTICES)
