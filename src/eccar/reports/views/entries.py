"""The entries of a report as blocks: a list for the lines of a terminal, rows for a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from ...languages.language import Language
from ...plan.packaged import ten_points
from ...plan.points import Edition
from ...plan.views import reported_counts
from ...plan.views.coverage_text import point_title
from ...plan.views.measure_text import (
    counted,
    milestone_text,
    points_in_words,
    resource_text,
    value_text,
)
from ...render.blocks import Alternatives, Block, Heading, Items, Line, Row, RowList, Section, line
from ...render.localized import labelled, lang_span
from ...render.statements import Statement
from ...values.characters import printable
from ...values.texts import Text, capitalized
from ..entries import MeasureReport, PointReport, Response
from ..references import CarriedOver
from ..report import ProgressReport
from ..scales import SelfAssessment
from .report_text import (
    SECTION,
    assessment_text,
    carried_text,
    measure_name,
    point_entries,
    question_text,
    titled,
)

Part: TypeAlias = tuple[str, Statement]
"""The name of a field, or nothing, and what the entry says under it."""


@frozen
class Shown:
    """An entry as it is shown: what it is of, the answer in a word, and all else that it says."""

    title: Line
    answer: str
    parts: tuple[Part, ...]
    number: str = ""


def points_blocks(report: ProgressReport, lang: Language) -> Iterator[Block]:
    """The ten points, each with its state."""
    edition = edition_of(report)
    entries = (_point(entry, edition, report, lang) for entry in _every_point(report))
    yield from _blocks(lang.word("plan.sheet.common", "ten_points"), entries, lang)


def edition_of(report: ProgressReport) -> Edition | None:
    """The edition of the ten points that was in force on the day that the report describes."""
    ends = (report.as_of, report.period)
    day = next((end.last for end in ends if end is not None and end.last is not None), None)
    return ten_points().edition_on(day) if day else ten_points().editions[0]


def _every_point(report: ProgressReport) -> Iterator[PointReport]:
    """An entry for each point, and further ones for a point that has several."""
    for first in point_entries(report):
        yield from [each for each in report.points if each.point == first.point] or [first]


def _point(
    entry: PointReport, edition: Edition | None, report: ProgressReport, lang: Language
) -> Shown:
    parts = (
        *_text("", entry.words, lang),
        *(("counts", each) for each in reported_counts.statements(entry.counts, lang)),
        *_assessed(entry.self_assessment, report, lang),
        *_carried(entry.carried_over, report, lang),
    )
    title = line(point_title(entry.point, edition, lang))
    return Shown(title, lang.say(entry.state), parts, str(entry.point))


def responses_blocks(report: ProgressReport, lang: Language) -> Iterator[Block]:
    """The responses, each below its question."""
    if report.responses:
        entries = (_response(each, report, lang) for each in report.responses)
        yield from _blocks(capitalized(lang.word(SECTION, "responses")), entries, lang)


def _response(response: Response, report: ProgressReport, lang: Language) -> Shown:
    entered = (
        [("", Statement(lang.word(SECTION, "entered_on", day=response.entered)))]
        if response.entered
        else []
    )
    parts = (
        *_text("", response.words, lang),
        *entered,
        *_carried(response.carried_over, report, lang),
    )
    return Shown(line(capitalized(question_text(response, lang))), "", parts)


def measures_blocks(report: ProgressReport, lang: Language) -> Iterator[Block]:
    """What is reported of each measure."""
    if report.measures:
        caption = counted("measures", len(report.measures), lang)
        entries = (_measure(each, report, lang) for each in report.measures)
        yield from _blocks(caption, entries, lang)


def _measure(entry: MeasureReport, report: ProgressReport, lang: Language) -> Shown:
    parts = (
        *_text("", entry.words, lang),
        *_facts_of(entry, lang),
        *_text("difficulties", entry.difficulties, lang),
        *_text("next_steps", entry.next_steps, lang),
        *(("answers", Statement(printable(answer))) for answer in entry.answers),
        *_assessed(entry.self_assessment, report, lang),
        *_carried(entry.carried_over, report, lang),
    )
    return Shown(line(measure_name(entry, lang)), lang.say(entry.state), parts)


def _facts_of(entry: MeasureReport, lang: Language) -> Iterator[Part]:
    """The date of the state, the id, the points, and milestones, observations and spending."""
    if entry.since is not None:
        yield "since", Statement(lang.date(entry.since))
    if entry.measure and entry.titles:
        yield "id", Statement(entry.measure)
    if entry.points:
        yield "", Statement(capitalized(points_in_words(entry.points, lang)))
    for milestone in entry.milestones:
        yield "milestones", Statement(milestone_text(milestone, lang))
    for indicator in entry.indicators:
        yield "indicators", Statement(titled(indicator.titles, indicator.indicator, lang))
        for value in indicator.observations:
            text = capitalized(value_text("observations", value, lang))
            yield "", Statement(text, value.sources)
    for resource in entry.spending:
        yield "spending", Statement(resource_text(resource, lang), resource.sources)


def _text(key: str, text: Text | None, lang: Language) -> Iterator[Part]:
    if text:
        yield key, Statement(lang_span(text, lang))


def _assessed(own: SelfAssessment | None, report: ProgressReport, lang: Language) -> Iterator[Part]:
    if own is not None:
        yield "self_assessment", Statement(assessment_text(own, report, lang))


def _carried(mark: CarriedOver | None, report: ProgressReport, lang: Language) -> Iterator[Part]:
    if mark is not None:
        yield "", Statement(capitalized(carried_text(mark, report, lang)))


def _blocks(caption: str, entries: Iterable[Shown], lang: Language) -> Iterator[Block]:
    entries = tuple(entries)
    heading = Heading(caption, level=2)
    outline = Items((_head(each, lang), *_lines(each, lang)) for each in entries)
    rows = RowList(caption=caption, rows=(_row(each, lang) for each in entries), level=3)
    yield Alternatives(lines=[Section((heading, outline))], page=[heading, rows])


def _head(entry: Shown, lang: Language) -> Line:
    number = f"{entry.number}. " if entry.number else ""
    title = line((number, *entry.title))
    return labelled(title, entry.answer, lang) if entry.answer else title


def _lines(entry: Shown, lang: Language) -> Iterator[Line]:
    for key, statement in entry.parts:
        yield named(key, statement.line(lang), lang)


def _row(entry: Shown, lang: Language) -> Row:
    cells = [named(key, statement.cell(lang), lang) for key, statement in entry.parts]
    return Row(
        title=entry.title,
        number=entry.number,
        answer=entry.answer,
        blocks=[Items((cell,) for cell in cells)] if cells else [],
    )


def named(key: str, text: Line, lang: Language) -> Line:
    """*text* behind the name of the field *key*, if there is one."""
    return labelled(capitalized(lang.word(SECTION, key)), text, lang) if key else text
