"""The changed fields of reports and of their entries as sentences: at least one for each change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...languages.language import Language
from ...plan.comparison.difference import FieldChange
from ...plan.measures.resources import Resource
from ...plan.views.coverage_text import point_title
from ...plan.views.difference_sentences import IDENTITY, FieldWords, sentences, value_words
from ...plan.views.measure_text import joined
from ...values.texts import capitalized
from ..comparison import ChangedEntry, ReportDifference
from ..entries import IndicatorReport, MeasureReport, PointReport, Response
from ..references import ReportedOn
from ..report import ProgressReport
from .entries import edition_of
from .report_text import document_text, measure_name, question_text, titled


def entry_name(changed: ChangedEntry, report: ProgressReport, lang: Language) -> str:
    """The point with its title, the measure, or the question that is responded to."""
    match changed.after:
        case PointReport(point=number):
            return f"{number}. {point_title(number, edition_of(report), lang)}"
        case MeasureReport() as measure:
            return measure_name(measure, lang)
        case response:
            return capitalized(question_text(response, lang))


def entry_sentences(changed: ChangedEntry, report: ProgressReport, lang: Language) -> Iterator[str]:
    """What differs in an entry of both reports."""
    return _sentences(changed.changes, report, lang)


def report_sentences(difference: ReportDifference, lang: Language) -> Iterator[str]:
    """What differs of the reports as a whole."""
    return _sentences(difference.changes, difference.report, lang)


def _sentences(
    changes: tuple[FieldChange, ...], report: ProgressReport, lang: Language
) -> Iterator[str]:
    def in_words(value: Any, lang: Language, name: str) -> str:
        return _value(value, report, lang, name)

    wording = FieldWords(section="reports.report", value=in_words, identity=_IDENTITY)
    for change in changes:
        yield from map(capitalized, sentences(change, lang, wording))


_IDENTITY = {
    **IDENTITY,
    IndicatorReport: ("indicator",),
    Resource: ("per", "years", "stated", "state"),
}
"""The fields by which two items of a list are versions of the same."""


def _value(value: Any, report: ProgressReport, lang: Language, name: str) -> str:
    """The *value* of a field of a report, or of one of its entries, in words."""
    match value:
        case Response():
            return lang.line(question_text(value, lang), lang.quoted(value.words))
        case IndicatorReport():
            return _observed(value, lang)
        case ReportedOn():
            return document_text(value.identity, report, lang)
        case str() if name == "on_behalf_of":
            return lang.name_of(value)
        case _:
            return value_words(value, lang, name)


def _observed(indicator: IndicatorReport, lang: Language) -> str:
    """An indicator with all its observations."""
    title = titled(indicator.titles, indicator.indicator, lang)
    return (
        lang.line(title, joined(indicator.observations, lang)) if indicator.observations else title
    )
