"""The tables of what reports say: of points, of measures, and the observations of measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...plan.measures.progress import State
from ...tables.cells import named_date, words_cells
from ...tables.columns import NONE, Row, TableDefinition, date_columns, integer, term, text
from ..entries import MeasureReport, PointReport, PointState
from ..report import ProgressReport
from ..scales import SelfAssessment
from .cells import (
    CARRIED_OVER,
    OF_REPORT,
    REPORTS,
    carried_cells,
    report_start,
)

_WORDS = (
    text("reported_words", "What is done, in English if it is there.", missing="not stated"),
    text("words_language", "The language of the words, by BCP 47.", missing="there are no words"),
)
_ASSESSMENT = (
    text("scale_id", "Of the self-assessment, the scale that the authority names.", missing=NONE),
    text("scale_step", "The step on that scale; it means nothing on another one.", missing=NONE),
)


def _assessment(assessment: SelfAssessment | None) -> Row:
    return {
        "scale_id": assessment and assessment.scale,
        "scale_step": assessment and assessment.step,
    }


# ── points ──


def _points(
    reports: Sequence[ProgressReport], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for report in reports:
        start = report_start(report)
        for point in report.points:
            yield {**start, **_point(point, report)}


def _point(point: PointReport, report: ProgressReport) -> Row:
    content, language = words_cells(point.words)
    return {
        "point_number": point.point,
        "point_status": point.state.value,
        "reported_words": content,
        "words_language": language,
        **_assessment(point.self_assessment),
        **carried_cells(point.carried_over, report),
    }


REPORT_POINTS = TableDefinition(
    name="report_points",
    meaning="One of the ten points in a report, and what is reported of it.",
    columns=(
        *OF_REPORT,
        integer("point_number", "The number of the point."),
        term("point_status", "Whether something is done under it.", PointState),
        *_WORDS,
        *_ASSESSMENT,
        *CARRIED_OVER,
    ),
    of=REPORTS,
    make=_points,
    takes_day=False,
)


# ── measures ──

_NAMED = (
    integer("entry_number", "The number of the entry in its report, from 1."),
    text(
        "measure_id",
        "The id of the measure in the plan or inventory that the report is on.",
        missing="it names the measure by its title",
    ),
)


def _measures(
    reports: Sequence[ProgressReport], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for report in reports:
        start = report_start(report)
        for place, entry in enumerate(report.measures, 1):
            yield {**start, "entry_number": place, **_measure(entry, report)}


def _measure(entry: MeasureReport, report: ProgressReport) -> Row:
    title, title_language = words_cells(entry.titles)
    content, language = words_cells(entry.words)
    return {
        "measure_id": entry.measure,
        "title": title,
        "title_language": title_language,
        "measure_state": entry.state.value,
        **named_date("state_since", entry.since),
        "reported_words": content,
        "words_language": language,
        "difficulties": words_cells(entry.difficulties)[0],
        "next_steps": words_cells(entry.next_steps)[0],
        **_assessment(entry.self_assessment),
        **carried_cells(entry.carried_over, report),
    }


REPORT_MEASURES = TableDefinition(
    name="report_measures",
    meaning="One measure in a report, and what is reported of it.",
    columns=(
        *OF_REPORT,
        *_NAMED,
        text("title", "The title, in English if it is there.", missing="the plan has it"),
        text("title_language", "The language of the title, by BCP 47.", missing="the plan has it"),
        term("measure_state", "The state at the end of the period.", State),
        *date_columns(
            "state_since", "The date of the event that led to the state.", missing="not stated"
        ),
        *_WORDS,
        text("difficulties", "What was difficult.", missing="not stated"),
        text("next_steps", "What comes next.", missing="not stated"),
        *_ASSESSMENT,
        *CARRIED_OVER,
    ),
    of=REPORTS,
    make=_measures,
    takes_day=False,
)
