"""The subcommand ``import`` of a sheet on which the ten points were ticked."""

from __future__ import annotations

import argparse
import os

from ...command.console import Console
from ...command.errors import PARTLY, PASSED, refused
from ...command.faults import print_unread
from ...command.files import refuse_existing, write_all
from ...command.inputs import read_named
from ...documents.errors import DocumentError
from ...documents.writing import content_for
from ...languages.language import language
from ...plan.inventory import Inventory
from ...values.texts import Count
from ..cells import Book
from ..lists.point_sheet import read_point_sheet, with_points
from .files import print_written


def run_points(book: Book, arguments: argparse.Namespace, console: Console) -> int:
    """Write the inventory of a *book* of ticks, with the points that were ticked.

    It is looked for in the folder of the workbook; it is written over only if that was forced.
    """
    ticked = read_point_sheet(book)
    folder = os.path.dirname(arguments.path)
    file = os.path.join(folder, os.path.basename(ticked.inventory))
    inventory = read_named(file).value
    if not isinstance(inventory, Inventory):
        raise refused("desk.no_inventory", file=file)
    inventory, findings = with_points(inventory, ticked, book)
    out = arguments.out or file
    refuse_existing([out], force=arguments.force)
    lang = language(arguments.lang)
    write_all({out: content_for(out, inventory, lang=lang.code)})
    entries = Count(sum(bool(points) for points in ticked.points.values()))
    if arguments.format != "json":
        console.print(lang.word("desk.ticked", "entries", count=entries, file=file))
    if findings:
        print_unread(DocumentError(findings), arguments.path, arguments, console)
    print_written([out], arguments, console)
    return PARTLY if findings else PASSED
