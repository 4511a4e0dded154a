"""The subcommand changes: what changed in the register since a day, or against an earlier one."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ...command.errors import CallError, exit_code
from ...command.inputs import day_of
from ...command.output import Item, show
from ...documents.folder import open_folder
from ...languages.language import language
from ...values.cities import cities_of
from ...values.errors import InvalidValue
from ..registers.changes import compare_registers
from ..registers.register import register
from ..views.bodies import body_names
from ..views.program_tables import register_changes_table
from .registers import register_of

if TYPE_CHECKING:
    from ...command.console import Console


def show_changes(arguments: argparse.Namespace, console: Console) -> int:
    """Print what changed between two days, by one register or by two."""
    new, unread = register_of(arguments, console, "membership")
    old = new
    if arguments.against:
        old = register(open_folder(arguments.against))
        old = old.limited_to(arguments.audience) if arguments.audience else old
    try:
        changes = compare_registers(
            old,
            new,
            since=arguments.since,
            until=day_of(arguments),
            known_on=arguments.known_on,
        )
    except InvalidValue as error:
        raise CallError(error) from None
    bodies = body_names((*old.coalitions, *new.coalitions))
    titles = {("body", name): names for name, names in bodies.items()}
    lang = language(arguments.lang).naming(cities_of([*old, *new]), titles)
    item = Item(
        changes, audience=changes.audience, table=lambda: register_changes_table(changes, lang)
    )
    if len(new):
        show([item], arguments, console, lang=lang)
    return exit_code(left_out=bool(unread), answered=bool(len(new)))
