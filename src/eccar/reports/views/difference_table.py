"""What moved between two reports as a table, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Table
from ...render.localized import localize
from ..comparison import ReportDifference

_Row = tuple[str, str, str, str, str, str]


def report_difference_table(difference: ReportDifference, lang: Language) -> Table:
    """A change a row: what was done, to which point or measure, its title, and the states as documents have them."""
    heads = ("change", "point", "measure", "title", "before", "after")
    return Table("", heads=heads, rows=_rows(difference, lang))


def _rows(difference: ReportDifference, lang: Language) -> Iterator[_Row]:
    for point in difference.points:
        yield "changed", str(point.point), "", "", point.before.value, point.after.value
    for move in difference.measures:
        title = localize(move.titles, lang) if move.titles else ""
        yield "changed", "", move.measure, title, move.before.value, move.after.value
    for entry in difference.added:
        title = localize(entry.titles, lang) if entry.titles else ""
        yield "added", "", entry.measure or "", title, "", entry.state.value
    for entry in difference.removed:
        title = localize(entry.titles, lang) if entry.titles else ""
        yield "removed", "", entry.measure or "", title, entry.state.value, ""
