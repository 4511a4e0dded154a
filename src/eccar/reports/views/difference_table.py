"""What moved between two reports as a table, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from ...languages.language import Language
from ...render.blocks import Table
from ...render.localized import localize
from ..comparison import ChangedEntry, ReportDifference
from ..entries import MeasureReport, PointReport
from .changed_fields import entry_name, entry_sentences, report_sentences

_Row: TypeAlias = "tuple[str, str, str, str, str, str, str]"


def report_difference_table(difference: ReportDifference, lang: Language) -> Table:
    """A change a row: what was done, to which point or measure, its title, and the states as documents have them.

    What changed apart from states is a sentence, in the last column.
    """
    heads = ("change", "point", "measure", "title", "before", "after", "said")
    return Table("", heads=heads, rows=_rows(difference, lang))


def _rows(difference: ReportDifference, lang: Language) -> Iterator[_Row]:
    for point in difference.points:
        yield "changed", str(point.point), "", "", point.before.value, point.after.value, ""
    for move in difference.measures:
        title = localize(move.titles, lang) if move.titles else ""
        yield "changed", "", move.measure, title, move.before.value, move.after.value, ""
    for entry in difference.added:
        yield "added", "", entry.measure or "", _title(entry, lang), "", entry.state.value, ""
    for entry in difference.removed:
        yield "removed", "", entry.measure or "", _title(entry, lang), entry.state.value, "", ""
    for sentence in report_sentences(difference, lang):
        yield "changed", "", "", "", "", "", sentence
    for changed in difference.changed:
        named = _named(changed, difference, lang)
        for sentence in entry_sentences(changed, difference.report, lang):
            yield "changed", *named, "", "", sentence


def _title(entry: MeasureReport, lang: Language) -> str:
    return localize(entry.titles, lang) if entry.titles else ""


def _named(
    changed: ChangedEntry, difference: ReportDifference, lang: Language
) -> tuple[str, str, str]:
    """The point, the id of the measure, and the title of a changed entry; of a response, the question."""
    match changed.after:
        case PointReport(point=number):
            return str(number), "", ""
        case MeasureReport() as measure:
            return "", measure.measure or "", _title(measure, lang)
        case _:
            return "", "", entry_name(changed, difference.report, lang)
