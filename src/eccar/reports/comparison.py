"""What moved from one report to the next: points, measures and counts; and what is still as carried over."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from attrs import frozen

from ..plan.measures.progress import State
from ..values.brief import Brief, shown
from ..values.displayable import Displayable
from ..values.identity import authorities_of
from ..values.texts import Text
from .entries import MeasureReport, PointReport, PointState
from .report import ProgressReport


@frozen(kw_only=True)
class PointMove(Brief):
    """A point of which two reports say something different."""

    point: int
    before: PointState
    after: PointState


@frozen(kw_only=True)
class MeasureMove(Brief):
    """A measure whose state is another one.

    Attributes:
        measure: The id of the measure; its title, if it has none.
        titles: The title.
        before: The state in the earlier report.
        after: The state in the later one.
    """

    measure: str
    titles: Text | None
    before: State
    after: State


@frozen(kw_only=True)
class ReportDifference(Displayable):
    """What moved from an earlier report to a later one.

    Attributes:
        earlier: The earlier report.
        report: The later report.
        points: The points whose state is another one.
        measures: The measures whose state is another one.
        added: What is reported of measures that the earlier report does not name.
        removed: What the earlier report said of measures that the later one does not name.
        unchanged_words: The places of entries whose words are those of the earlier report.
    """

    view = "differences.report_difference"

    earlier: ProgressReport
    report: ProgressReport
    points: tuple[PointMove, ...] = ()
    measures: tuple[MeasureMove, ...] = ()
    added: tuple[MeasureReport, ...] = ()
    removed: tuple[MeasureReport, ...] = ()
    unchanged_words: tuple[str, ...] = ()

    def _brief(self) -> str:
        authorities = shown(tuple(sorted(authorities_of(self.report))))
        return f"{authorities}: {len(self.points)} points, {len(self.measures)} measures moved"

    @property
    def identity(self) -> str:
        """The identity of the later report."""
        return self.report.identity

    @property
    def same(self) -> bool:
        """Whether nothing moved."""
        return not (self.points or self.measures or self.added or self.removed)


def compare_reports(report: ProgressReport, earlier: ProgressReport) -> ReportDifference:
    """What moved from an *earlier* report to *report*.

    Points are compared by their numbers, measures by their ids, or by their titles where they have
    none. Assessments are not compared: a scale may mean something else by then.

    >>> from eccar.reports import PointReport, ProgressReport
    >>> earlier, later = (
    ...     ProgressReport(authorities=["de/musterstadt"], points=[PointReport(point=3, state=state)])
    ...     for state in ("planned", "under-way")
    ... )
    >>> [move] = compare_reports(later, earlier).points
    >>> str(move.before), str(move.after)
    ('planned', 'under-way')
    """
    before, after = _by_key(earlier), _by_key(report)
    return ReportDifference(
        earlier=earlier,
        report=report,
        points=tuple(_point_moves(report, earlier)),
        measures=tuple(
            MeasureMove(
                measure=entry.measure or str(entry.titles),
                titles=entry.titles or before[key].titles,
                before=before[key].state,
                after=entry.state,
            )
            for key, entry in after.items()
            if key in before and before[key].state is not entry.state
        ),
        added=tuple(entry for key, entry in after.items() if key not in before),
        removed=tuple(entry for key, entry in before.items() if key not in after),
        unchanged_words=tuple(_unchanged(report, earlier)),
    )


def _by_key(report: ProgressReport) -> dict[Hashable, MeasureReport]:
    """What a *report* says of each measure; of two entries the first, in the order of the report."""
    entries: dict[Hashable, MeasureReport] = {}
    for entry in report.measures:
        entries.setdefault(_key(entry), entry)
    return entries


def _key(entry: MeasureReport) -> Hashable:
    """What tells a measure from others: its id, or its title, which can be the id of another one."""
    return entry.measure or ("", str(entry.titles))


def _point_moves(report: ProgressReport, earlier: ProgressReport) -> Iterator[PointMove]:
    numbers = sorted({entry.point for entry in (*report.points, *earlier.points)})
    for number in numbers:
        before, after = _state(earlier.point(number)), _state(report.point(number))
        if before is not after:
            yield PointMove(point=number, before=before, after=after)


def _state(entry: PointReport | None) -> PointState:
    return entry.state if entry else PointState.NOT_STATED


def _unchanged(report: ProgressReport, earlier: ProgressReport) -> Iterator[str]:
    """The places in *report* of words that are the same in the *earlier* one: ``points[2]``."""
    responses = {(r.item, r.questionnaire): r.words for r in earlier.responses}
    points = {each.point: each.words for each in earlier.points}
    measures = {key: each.words for key, each in _by_key(earlier).items()}
    for index, response in enumerate(report.responses):
        if responses.get((response.item, response.questionnaire)) == response.words:
            yield f"responses[{index}]"
    for index, point in enumerate(report.points):
        if point.words and points.get(point.point) == point.words:
            yield f"points[{index}]"
    for index, entry in enumerate(report.measures):
        if entry.words and measures.get(_key(entry)) == entry.words:
            yield f"measures[{index}]"
