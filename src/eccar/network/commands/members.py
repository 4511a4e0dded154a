"""The subcommand members: who is a member on a day, may vote, and how the members are spread."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...command.errors import exit_code
from ...command.inputs import day_of
from ...command.many import selection
from ...command.output import Item, show, with_ahead
from ...languages.language import language
from ...membership.counts.counted import on_record
from ...membership.views.summaries import status_summary_table
from ...values.cities import cities_of
from ..views.program_tables import (
    inhabitants_reached_table,
    member_groups_table,
    voting_rights_table,
)
from .registers import register_of

if TYPE_CHECKING:
    from ...command.console import Console
    from ...languages.language import Language
    from ..registers.members import Members
    from ..registers.register import Register


def show_members(arguments: argparse.Namespace, console: Console) -> int:
    """Print who is a member on a day, or what else is asked for of the members."""
    register, unread = register_of(arguments, console, "membership")
    lang = language(arguments.lang).naming(cities_of(register))
    if len(register):
        answers = with_ahead(_answers(register, arguments, lang), arguments, lang)
        show(answers, arguments, console, lang=lang)
    return exit_code(left_out=bool(unread), answered=bool(len(register)))


def _answers(register: Register, arguments: argparse.Namespace, lang: Language) -> Iterator[Item]:
    """The answers that are asked for, one after the other."""
    on, known = day_of(arguments), arguments.known_on
    chosen = selection(on_record(register, known), arguments)
    if not (arguments.vote or arguments.by or arguments.inhabitants):
        yield _members(register.members_on(on, known, chosen), lang)
        return
    if arguments.vote:
        rights = register.voting_on(on, known_on=known, selection=chosen)
        yield Item(
            rights, audience=rights.audience, table=lambda: voting_rights_table(rights, lang)
        )
    if arguments.by:
        groups = register.member_groups_on(on, arguments.by, known, chosen)
        yield Item(
            groups, audience=groups.audience, table=lambda: member_groups_table(groups, lang)
        )
    if arguments.inhabitants:
        reached = register.inhabitants_on(on, known, chosen)
        yield Item(
            reached,
            audience=reached.audience,
            table=lambda: inhabitants_reached_table(reached, lang),
        )


def _members(answer: Members, lang: Language) -> Item:
    return Item(
        answer,
        audience=answer.audience,
        table=lambda: status_summary_table(answer.summary, lang),
    )
