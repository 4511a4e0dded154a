"""The subcommands about fees and accounts: fee, account, dues, what-if, letter."""

from __future__ import annotations

import argparse

from ...command.errors import PASSED, REFUSED, exit_code, refused
from ...command.options import (
    AUDIENCE,
    COUNTRY,
    FILES,
    FORMAT,
    KNOWN_ON,
    LANG,
    MORE,
    ON,
    SCHEDULE,
    STATUS,
    TABLE_FORMAT,
    YEAR,
    Command,
    day_option,
    language_option,
    option,
    years,
)
from .arguments import (
    by_kind,
    convertible,
    inhabitants,
    kind,
    rate,
    schedule_of,
    year_of,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...command.console import Console
    from ..schedule import FeeSchedule
    from ..yearly.joining import JoiningCost


def fee(arguments: argparse.Namespace, console: Console) -> int:
    """Print the assessment of each membership named in *arguments*, or what joining would cost."""
    from ...command import inputs
    from ...command.output import Item, show
    from ...values.vocabulary import audience_of
    from ..assessing import assess

    if bool(arguments.paths) == (arguments.inhabitants is not None):
        raise refused("fees.files_or_inhabitants")
    year, schedule = year_of(arguments), schedule_of(arguments, console)
    convertible(arguments.rate, schedule, year)
    if arguments.inhabitants is not None:
        cost = _joining_cost(arguments, schedule, year)
        show([Item(cost, audience=audience_of(schedule))], arguments, console)
        return PASSED
    if arguments.kind is not None:
        raise refused("fees.kind_of_number")
    read, unread = inputs.values(arguments, console, "membership", seated=True)
    twice = inputs.duplicates(read, arguments, console)
    items = (
        Item(
            assess(membership, schedule, year=year, rate=arguments.rate),
            audience=audience_of(membership, schedule),
            file=file,
        )
        for file, membership in read
    )
    show(items, arguments, console)
    return exit_code(left_out=bool(unread or twice), answered=bool(read))


def _joining_cost(arguments: argparse.Namespace, schedule: FeeSchedule, year: int) -> JoiningCost:
    """What joining would cost with the number of inhabitants that was typed."""
    from ..assessing import joining_cost

    return joining_cost(
        arguments.inhabitants,
        schedule,
        year=year,
        kind=arguments.kind or "city",
        rate=arguments.rate,
    )


def account(arguments: argparse.Namespace, console: Console) -> int:
    """Print the answer about each account named in *arguments*; of many, their summary first."""
    from .accounts import account as carry_out

    return carry_out(arguments, console)


def dues(arguments: argparse.Namespace, console: Console) -> int:
    """Print the run of one fee year over all memberships and accounts named in *arguments*."""
    from attrs import evolve

    from ...command import inputs
    from ...command.output import Item, show
    from ...languages.language import language
    from ...values.ranges import YEAR as RANGE
    from ...values.vocabulary import audience_of
    from ..runs.projections import forecast
    from ..runs.totals import unread as left_out
    from ..runs.yearly_run import dues as dues_of
    from ..views.yearly_runs import dues_table

    on, year = inputs.day_of(arguments), year_of(arguments)
    schedule, lang = schedule_of(arguments, console), language(arguments.lang)
    read, unread = inputs.values(
        arguments, console, "membership", "account", whole=True, seated=True
    )
    if unread and not read:
        return REFUSED
    twice = inputs.duplicates(read, arguments, console, "fees.duplicate")
    missing = left_out(unread)
    memberships, accounts = by_kind([value for _, value in read])
    run = dues_of(memberships, accounts, schedule, year=year, on=on, left_out=missing)
    last_year = min(year + arguments.ahead, int(RANGE.most))
    later = range(year + 1, last_year + 1)
    item = Item(
        evolve(run, ahead=forecast(memberships, schedule, later, left_out=missing)),
        audience=audience_of(*memberships, *accounts, schedule),
        table=lambda: dues_table(run, lang),
    )
    show([item], arguments, console)
    return exit_code(left_out=bool(unread or twice), answered=bool(read))


def what_if(arguments: argparse.Namespace, console: Console) -> int:
    """Print what the other schedule named in *arguments* would change for a year."""
    from ...command import inputs
    from ...command.output import Item, show
    from ...languages.language import language
    from ...values.vocabulary import audience_of
    from ..runs.projections import what_if as compare
    from ..runs.totals import unread as left_out
    from ..views.differences import difference_table

    year, schedule = year_of(arguments), schedule_of(arguments, console)
    other = inputs.value_in(arguments.other, "fee-schedule", arguments, console)
    read, unread = inputs.values(arguments, console, "membership", whole=True, seated=True)
    if unread and not read:
        return REFUSED
    lang = language(arguments.lang)
    twice = inputs.duplicates(read, arguments, console, "fees.duplicate")
    memberships = [value for _, value in read]
    missing = left_out(unread)
    difference = compare(memberships, schedule, other, year=year, left_out=missing)
    item = Item(
        difference,
        audience=audience_of(*memberships, schedule, other),
        table=lambda: difference_table(difference, lang),
    )
    show([item], arguments, console)
    return exit_code(left_out=bool(unread or twice), answered=bool(read))


def letter(arguments: argparse.Namespace, console: Console) -> int:
    """Print the letter about the one city named in *arguments*; draw its code, if that is wanted."""
    from .letters import letter as carry_out

    return carry_out(arguments, console)


OF_VERSION_0_1 = (
    option("--name", help=argparse.SUPPRESS),
    option("--iban", help=argparse.SUPPRESS),
    option("--bic", help=argparse.SUPPRESS),
    option("--address", action="append", default=[], help=argparse.SUPPRESS),
)
"""The options by which version 0.1 named the payee: calls with them learn what a letter needs now."""

COMMANDS = (
    Command(
        "fee",
        "the fee of a city for a year, or the cost of joining, with reasons",
        (
            *(LANG, FORMAT, MORE, ON, YEAR, SCHEDULE, AUDIENCE),
            option(
                "--inhabitants",
                type=inhabitants,
                metavar="NUMBER",
                help="the cost of joining for this number of inhabitants, without a file",
            ),
            option(
                "--kind",
                type=kind,
                metavar="KIND",
                help="the kind of authority with --inhabitants (default: city)",
            ),
            option(
                "--rate",
                type=rate,
                metavar="RATE",
                help='also show amounts in another currency: "4.2531 PLN/EUR, NBP 2026-11-27"',
            ),
            option("paths", nargs="*", metavar="FILE-OR-FOLDER"),
        ),
        fee,
    ),
    Command(
        "account",
        "the open amounts of an account, and possible corrections",
        (LANG, TABLE_FORMAT, MORE, ON, STATUS, COUNTRY, KNOWN_ON, SCHEDULE, AUDIENCE, FILES),
        account,
    ),
    Command(
        "dues",
        "the fees of a year for many cities, in one table",
        (
            *(LANG, TABLE_FORMAT, MORE, ON, YEAR, SCHEDULE, AUDIENCE),
            option(
                "--ahead",
                type=years,
                default=0,
                metavar="YEARS",
                help="also show the totals of this number of following years",
            ),
            FILES,
        ),
        dues,
    ),
    Command(
        "what-if",
        "the effect of another schedule of fees, in total and by city",
        (
            *(LANG, TABLE_FORMAT, ON, YEAR, SCHEDULE, AUDIENCE, FILES),
            option("other", metavar="SCHEDULE", help="the schedule to compare with"),
        ),
        what_if,
    ),
    Command(
        "letter",
        "a letter that requests a fee, with a payment code",
        (
            *(ON, YEAR, SCHEDULE),
            language_option("language (default: the city's own)"),
            option("--payee", metavar="FILE", help="the payee document (see eccar new payee)"),
            day_option("--due", "a due date, instead of those of the notices"),
            option(
                "--new-account",
                action="store_true",
                help="the IBAN differs from the last letter; the letter says so",
            ),
            option(
                "--format",
                choices=("text", "html"),
                default="text",
                help="text, or a page that includes the code (HTML)",
            ),
            *OF_VERSION_0_1,
            option("--qr", metavar="FILE", help="write the payment code into this SVG file"),
            option("--force", action="store_true", help="overwrite that file"),
            FILES,
        ),
        letter,
    ),
)
