"""The subcommands about plans and inventories: points, coverage, timeline, diff (of reports, too)."""

from __future__ import annotations

import argparse

from ..command.errors import PASSED, REFUSED, exit_code, refused
from ..command.options import (
    AUDIENCE,
    FILES,
    HINTS,
    LANG,
    MORE,
    ON,
    PICTURE_FORMAT,
    TABLE_FORMAT,
    Command,
    option,
)
from ..kinds import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..command.console import Console
    from ..command.output import Item
    from ..documents.reading import Document
    from ..languages.language import Language
    from ..render.blocks import Table
    from ..reports.comparison import ReportDifference
    from .comparison.difference import PlanDifference

KINDS = ("plan", "inventory")
"""The kinds of documents that hold measures."""

REPORT = "report"
"""The kind of the documents that are compared with each other, but not with plans."""

MEMBERSHIP = "membership"
"""The kind of the documents that have the names of authorities."""


def points(arguments: argparse.Namespace, console: Console) -> int:
    """Print the edition of the ten points that is in force on the day."""
    from ..command.inputs import day_of
    from ..command.output import Item, show
    from .packaged import ten_points

    edition = ten_points().edition_on(day_of(arguments))
    if edition is None:
        first = min(edition.since for edition in ten_points().editions)
        raise refused("plan.no_edition", first=first)
    show([Item(edition)], arguments, console)
    return PASSED


def coverage(arguments: argparse.Namespace, console: Console) -> int:
    """Print the coverage of each plan and inventory named in *arguments*."""
    from .views.coverage_picture import picture
    from .views.coverages import coverage_table

    return _show_each("coverage_on", picture, coverage_table, arguments, console)


def timeline(arguments: argparse.Namespace, console: Console) -> int:
    """Print the timeline of each plan and inventory named in *arguments*."""
    from .views.timeline_picture import picture
    from .views.timelines import timeline_table

    return _show_each("timeline_on", picture, timeline_table, arguments, console)


def _show_each(
    method: str,
    picture: Callable[..., str],
    table: Callable[..., Table],
    arguments: argparse.Namespace,
    console: Console,
) -> int:
    """Print what the *method* of every document gives for the day.

    As SVG it is the *picture*, as CSV the *table*.
    """
    from ..command import inputs
    from ..command.names import reader
    from ..command.output import show

    documents, unread = inputs.documents(arguments, console, *KINDS, aside=(MEMBERSHIP,))
    readable = [document for document in documents if kind_of(type(document.value)) in KINDS]
    names = [*(str(document.file) for document in readable), *unread]
    if arguments.format == "svg" and len(names) > 1:
        raise refused("plan.one_at_a_time", format=arguments.format, names=names)
    on, lang = inputs.day_of(arguments), reader(arguments, documents)
    values = ((document, getattr(document.value, method)(on)) for document in readable)
    items = (_item(document, value, picture, table, lang) for document, value in values)
    show(items, arguments, console, lang=lang)
    return exit_code(left_out=bool(unread), answered=bool(readable))


def _item(
    document: Document[Any],
    value: Any,
    picture: Callable[..., str],
    table: Callable[..., Table],
    lang: Language,
) -> Item:
    from ..command.output import Item
    from ..values.vocabulary import audience_of

    return Item(
        value,
        audience=audience_of(document.value),
        file=document.file,
        picture=lambda: picture(value, lang, alone=True),
        table=lambda: table(value, lang),
    )


def diff(arguments: argparse.Namespace, console: Console) -> int:
    """Print what changed from one document named in *arguments* to the other."""
    from ..command.names import reader
    from ..command.output import Item, show
    from ..values.vocabulary import audience_of

    documents = _pair(arguments, console)
    if documents is None:
        return REFUSED
    old, new = documents
    lang = reader(arguments, documents)
    difference, table = _difference(old.value, new.value, lang)
    audience = audience_of(old.value, new.value)
    item = Item(difference, audience=audience, file=new.file, table=table)
    show([item], arguments, console, lang=lang)
    return PASSED


def _difference(
    old: Any, new: Any, lang: Language
) -> tuple[PlanDifference | ReportDifference, Callable[[], Table]]:
    """What changed, and as a table for spreadsheets; what compares reports is loaded only for them."""
    if kind_of(type(new)) == REPORT:
        from ..reports.comparison import compare_reports
        from ..reports.views.difference_table import report_difference_table

        moved = compare_reports(new, old)
        return moved, lambda: report_difference_table(moved, lang)
    from .comparison.difference import diff as compare
    from .views.difference_data import difference_table

    changed = compare(old, new)
    return changed, lambda: difference_table(changed, lang)


def _pair(
    arguments: argparse.Namespace, console: Console
) -> tuple[Document[Any], Document[Any]] | None:
    """The two documents named in *arguments*, nothing if one of them cannot be read."""
    import os

    from ..command.folders import STDIN
    from ..command.inputs import documents, other_kind

    names = [arguments.old, arguments.new]
    if names == [STDIN, STDIN]:
        raise refused("plan.both_from_standard_input")
    for name in names:
        if name != STDIN and os.path.isdir(name):
            raise refused("plan.folder", name=name)
    both = argparse.Namespace(**vars(arguments), paths=names)
    readable, unread = documents(both, console, *KINDS, REPORT)
    if unread:
        return None
    old, new = readable
    if (kind_of(type(old.value)) == REPORT) != (kind_of(type(new.value)) == REPORT):
        kinds = KINDS if kind_of(type(new.value)) == REPORT else (REPORT,)
        raise other_kind(arguments.new, new.value, *kinds)
    return old, new


COMMANDS = (
    Command("points", "the ten points of the plan of action", (LANG, TABLE_FORMAT, ON), points),
    Command(
        "coverage",
        "how a plan or an inventory implements the ten points",
        (LANG, PICTURE_FORMAT, MORE, HINTS, ON, AUDIENCE, FILES),
        coverage,
    ),
    Command(
        "timeline",
        "the schedule of the measures of a plan or an inventory",
        (LANG, PICTURE_FORMAT, MORE, ON, AUDIENCE, FILES),
        timeline,
    ),
    Command(
        "diff",
        "the changes between two versions of a plan or an inventory, or between two reports",
        (
            LANG,
            TABLE_FORMAT,
            MORE,
            AUDIENCE,
            option("old", metavar="OLD", help="the earlier version or report"),
            option("new", metavar="NEW", help="the later version or report"),
        ),
        diff,
    ),
)
