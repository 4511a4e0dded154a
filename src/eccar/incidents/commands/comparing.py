"""The actions compare and series: tables next to each other, and their figures over time."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ...command import output
from ...command.errors import FAILED, PASSED, CallError, refused
from ...values.errors import InvalidValue
from ...values.vocabulary import audience_of
from ..counts.series import series
from .publishing import read_table

if TYPE_CHECKING:
    from ...command.console import Console


def compare(arguments: argparse.Namespace, console: Console) -> int:
    """Print whether the first table named in *arguments* can be compared with each other one, or a series."""
    tables = [read_table(path, arguments, console) for path in arguments.paths]
    audience = audience_of(*tables)
    if arguments.action == "series":
        try:
            value = series(tables, arguments.codes or ())
        except InvalidValue as error:
            raise CallError(error) from None
        output.show([output.Item(value, audience=audience)], arguments, console)
        return PASSED
    if len(tables) < 2:
        raise refused("incidents.two_tables")
    first, *others = tables
    answers = [first.comparable_with(other) for other in others]
    items = [output.Item(answer, audience=audience) for answer in answers]
    output.show(items, arguments, console)
    return PASSED if all(answer.comparable for answer in answers) else FAILED
