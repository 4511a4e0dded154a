"""The subcommands about memberships: status."""

from __future__ import annotations

import argparse

from ..command.options import AUDIENCE, FILES, FORMAT, KNOWN_ON, LANG, MORE, ON, Command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..command.console import Console


def status(arguments: argparse.Namespace, console: Console) -> int:
    """Print the standing of each membership named in *arguments*."""
    from ..command import inputs
    from ..command.errors import exit_code
    from ..command.output import Item, show
    from ..values.vocabulary import audience_of

    on, known_on = inputs.day_of(arguments), arguments.known_on
    read, unread = inputs.values(arguments, console, "membership")
    twice = inputs.duplicates(read, arguments, console)
    items = (
        Item(membership.standing_on(on, known_on), audience=audience_of(membership), file=file)
        for file, membership in read
    )
    show(items, arguments, console, apart=False)
    return exit_code(left_out=bool(unread or twice), answered=bool(read))


COMMANDS = (
    Command(
        "status",
        "the status of each city on a day, and why",
        (LANG, FORMAT, MORE, ON, AUDIENCE, FILES, KNOWN_ON),
        status,
    ),
)
