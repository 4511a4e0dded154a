"""The state of a report, and what moved from one to the next, as plain data for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...plan.measures.progress import State
from ...plan.views.difference_data import FieldChangeData, field_change_data
from ...values.dates import Period, When
from ...values.texts import Text
from ..chain.facts import Decided, Excused, Published, ReportFact, ReportStep, Submission
from ..chain.state import ReportState
from ..comparison import ChangedEntry, ReportDifference
from ..entries import MeasureReport, PointReport, PointState, Response
from ..report import ProgressReport
from .changed_fields import entry_sentences, report_sentences
from .differences import measure_sentences, point_sentences


class ReportStateData(TypedDict):
    """How far a report has come on a day, by which facts, and what the record leaves open."""

    authorities: Annotated[tuple[str, ...], "The ids of the authorities whose report it is."]
    identity: Annotated[str, "The identity of the report."]
    id: Annotated[str | None, "The id of the report, if it has one."]
    titles: Annotated[Text | None, "Its title."]
    period: Annotated[Period | None, "The period that it is of."]
    on: Annotated[dt.date, "The day asked about."]
    step: Annotated[ReportStep, "The step that it has reached."]
    certain: Annotated[bool, "Whether the record leaves no other step open."]
    possibly: Annotated[tuple[ReportStep, ...], "The other steps that the record leaves open."]
    because: Annotated[ReportFact | None, "The fact by which it has reached the step."]
    pending: Annotated[
        tuple[ReportFact, ...],
        "The facts that may have happened by the day, but whose day is not known exactly.",
    ]
    not_on_record: Annotated[
        tuple[ReportStep, ...], "The steps before it of which nothing is recorded."
    ]
    decisions: Annotated[tuple[Decided, ...], "What bodies decided about it by the day."]
    submitted: Annotated[
        tuple[Submission, ...], "The first submission by the day to each addressee."
    ]
    published: Annotated[tuple[Published, ...], "The publications by the day."]
    due: Annotated[When | None, "Until when it is expected, with extensions; null if no body said."]
    in_time: Annotated[
        bool | None,
        "Whether the first submission was made by then; null if that is not known, or there is none.",
    ]
    excused: Annotated[Excused | None, "The fact by which the addressee does not expect it."]
    replaced_by: Annotated[tuple[str, ...], "The ids of the reports that replaced it."]
    earlier_not_at_hand: Annotated[
        tuple[str, ...], "The ids of the reports that it replaces, and that are not at hand."
    ]


class ReportVersionData(TypedDict):
    """One of the two reports that are compared."""

    identity: Annotated[str, "Its identity."]
    authorities: Annotated[tuple[str, ...], "The ids of its authorities."]
    period: Annotated[Period | None, "Its period."]


class PointMoveData(TypedDict):
    """A point of which the two reports say something different."""

    point: Annotated[int, "The number of the point."]
    before: Annotated[PointState, "Its state in the earlier report."]
    after: Annotated[PointState, "Its state in the later report."]


class MeasureMoveData(TypedDict):
    """A measure of which the two reports give different states."""

    measure: Annotated[str, "The id of the measure; its title, if it has none."]
    titles: Annotated[Text | None, "Its title."]
    before: Annotated[State, "Its state in the earlier report."]
    after: Annotated[State, "Its state in the later report."]


class ChangedEntryData(TypedDict):
    """An entry of which the two reports say something different, apart from its state."""

    point: Annotated[int | None, "The number of the point, if it is the entry of one."]
    measure: Annotated[
        str | None, "The id of the measure, if it is the entry of one; or its title."
    ]
    item: Annotated[str | None, "The question or the item, if it is a response."]
    questionnaire: Annotated[str | None, "The id of the questionnaire of the item."]
    changes: Annotated[list[FieldChangeData], "The fields that differ."]
    sentences: Annotated[list[str], "The same in sentences."]


class ReportDifferenceData(TypedDict):
    """What moved from an earlier report to a later one."""

    earlier: Annotated[ReportVersionData, "The earlier report."]
    report: Annotated[ReportVersionData, "The later report."]
    same: Annotated[bool, "Whether nothing moved."]
    points: Annotated[list[PointMoveData], "The points whose state is another one."]
    measures: Annotated[list[MeasureMoveData], "The measures whose state is another one."]
    sentences: Annotated[
        list[str], "The same in sentences, and what differs of the reports as a whole."
    ]
    added: Annotated[
        tuple[MeasureReport, ...],
        "The entries of measures that the earlier report does not name, as in documents.",
    ]
    removed: Annotated[
        tuple[MeasureReport, ...],
        "The entries of measures that the later report does not name, as in documents.",
    ]
    changes: Annotated[
        list[FieldChangeData],
        "The fields of the report as a whole that differ; of responses, those that only one has.",
    ]
    changed: Annotated[
        list[ChangedEntryData], "The entries of both that differ in more than their state."
    ]
    unchanged_words: Annotated[
        tuple[str, ...], "The places of entries whose words are those of the earlier report."
    ]


def report_state_data(state: ReportState, _: Language) -> ReportStateData:
    """How far a report has come, with the facts as in documents."""
    return {
        "authorities": state.authorities,
        "identity": state.identity,
        "id": state.id,
        "titles": state.titles,
        "period": state.period,
        "on": state.on,
        "step": state.step,
        "certain": state.certain,
        "possibly": state.possibly,
        "because": state.because,
        "pending": state.pending,
        "not_on_record": state.not_on_record,
        "decisions": state.decisions,
        "submitted": state.submitted,
        "published": state.published,
        "due": state.due,
        "in_time": state.in_time,
        "excused": state.excused,
        "replaced_by": state.replaced_by,
        "earlier_not_at_hand": state.earlier_not_at_hand,
    }


def report_difference_data(difference: ReportDifference, lang: Language) -> ReportDifferenceData:
    """What moved, by number and id, and as sentences."""
    return {
        "earlier": _version(difference.earlier),
        "report": _version(difference.report),
        "same": difference.same,
        "points": [
            {"point": move.point, "before": move.before, "after": move.after}
            for move in difference.points
        ],
        "measures": [
            {
                "measure": move.measure,
                "titles": move.titles,
                "before": move.before,
                "after": move.after,
            }
            for move in difference.measures
        ],
        "sentences": [
            *point_sentences(difference, lang),
            *measure_sentences(difference, lang),
            *report_sentences(difference, lang),
        ],
        "added": difference.added,
        "removed": difference.removed,
        "changes": [*map(field_change_data, difference.changes)],
        "changed": [_changed(changed, difference, lang) for changed in difference.changed],
        "unchanged_words": difference.unchanged_words,
    }


def _changed(
    changed: ChangedEntry, difference: ReportDifference, lang: Language
) -> ChangedEntryData:
    entry = changed.after
    return {
        "point": entry.point if isinstance(entry, PointReport) else None,
        "measure": (entry.measure or str(entry.titles))
        if isinstance(entry, MeasureReport)
        else None,
        "item": entry.item if isinstance(entry, Response) else None,
        "questionnaire": entry.questionnaire if isinstance(entry, Response) else None,
        "changes": [*map(field_change_data, changed.changes)],
        "sentences": [*entry_sentences(changed, difference.report, lang)],
    }


def _version(report: ProgressReport) -> ReportVersionData:
    return {
        "identity": report.identity,
        "authorities": report.authorities,
        "period": report.period,
    }
