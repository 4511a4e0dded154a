"""The subcommands about memberships: status."""

from __future__ import annotations

import argparse

from ..command.options import (
    AUDIENCE,
    COUNTRY,
    FILES,
    KNOWN_ON,
    LANG,
    MORE,
    ON,
    STATUS,
    TABLE_FORMAT,
    Command,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..command.console import Console
    from ..command.output import Item
    from ..values.selection import Selection
    from .membership import Membership


def status(arguments: argparse.Namespace, console: Console) -> int:
    """Print the standing of each membership named in *arguments*; of many, their summary first."""
    from ..command import inputs, many
    from ..command.errors import exit_code
    from ..command.output import Item, show, with_ahead
    from ..languages.language import language
    from ..values.cities import cities_of
    from ..values.vocabulary import audience_of

    on, known_on = inputs.day_of(arguments), arguments.known_on
    read, unread = inputs.values(arguments, console, "membership", seated=True)
    values = [value for _, value in read]
    summarized = many.is_many(values, arguments) or many.as_table(arguments)
    key = many.LEFT_OUT if summarized else "duplicate"
    twice = inputs.duplicates(read, arguments, console, key)
    selection = many.selection(values, arguments)
    lang = language(arguments.lang).naming(cities_of(values))
    items: Iterator[Item] = (
        Item(membership.standing_on(on, known_on), audience=audience_of(membership), file=file)
        for file, membership in read
        if selection.includes((membership.subject,))
    )
    if summarized:
        items = many.together(_summary(values, unread, selection, arguments), items, arguments)
    items = with_ahead(items, arguments, lang)
    show(items, arguments, console, apart=summarized, lang=lang)
    return exit_code(left_out=bool(unread or twice), answered=bool(read))


def _summary(
    memberships: list[Membership],
    unread: list[str],
    selection: Selection,
    arguments: argparse.Namespace,
) -> Item:
    """The statuses of many cities."""
    from ..command.inputs import day_of
    from ..command.output import Item
    from ..languages.language import language
    from .counts.summary import status_summary
    from .views.summaries import status_summary_table

    summary = status_summary(
        memberships,
        on=day_of(arguments),
        known_on=arguments.known_on,
        selection=selection,
        unread=unread,
    )
    return Item(
        summary,
        audience=summary.audience,
        table=lambda: status_summary_table(summary, language(arguments.lang)),
    )


COMMANDS = (
    Command(
        "status",
        "the status of each city on a day, with reasons",
        (LANG, TABLE_FORMAT, MORE, ON, STATUS, COUNTRY, AUDIENCE, FILES, KNOWN_ON),
        status,
    ),
)
