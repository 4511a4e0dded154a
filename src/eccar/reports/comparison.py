"""What moved from one report to another: states, words, counts and figures; and which words are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

from attrs import evolve, frozen

from ..plan.comparison.difference import FieldChange, field_changes
from ..plan.measures.progress import State
from ..values.brief import Brief, shown
from ..values.displayable import Displayable
from ..values.identity import authorities_of
from ..values.texts import Text
from .entries import MeasureReport, PointReport, PointState, Response
from .references import ReportedOn
from .report import ProgressReport

NOT_COMPARED: Mapping[str, str] = {
    "recorded": "when the document was put on record is not part of what it reports",
    "audience": "for whom the document is meant is not part of what it reports",
    "id": "it names the report; both are named",
    "period": "it is what each report is of; both are named",
    "as_of": "it is what each report is of; both are named",
    "round": "for which round the report is made is not part of what it reports",
    "due": "the day was set for the report, and does not come from it",
    "lead_time": "how long the council needs is not part of what it reports",
    "digest": "another version of the same plan is compared as a plan",
    "earlier": "which report came before is not part of what it reports",
    "replaces": "which report it replaces is not part of what it reports",
    "confirmed": "that an entry was confirmed does not change it",
    "carried_over": "where an entry came from does not change it",
    "entered": "when a response was entered into a form does not change it",
    "self_assessment": "a scale may mean something else by then",
    "scales": "a scale may mean something else by then",
    "facts": "what happened to a report is its state on a day",
    "extra": "what it means is not known",
}
"""The fields of a report and its entries that are not compared, each with the reason."""

_OF_THE_WHOLE_LEFT_OUT = {"responses", "points", "measures"} | NOT_COMPARED.keys()
"""The fields of a report that are compared entry by entry, and those that are not compared."""

_OF_ENTRIES_LEFT_OUT = {"state"} | NOT_COMPARED.keys()
"""The state of an entry, which is a move of its own, and the fields that are not compared."""

Entry: TypeAlias = Response | PointReport | MeasureReport
"""An entry of a report."""

_Entry = TypeVar("_Entry", Response, PointReport, MeasureReport)
_Key: TypeAlias = "tuple[Hashable, int]"
"""What tells an entry from others, and its number among those that have it in common: 0 for the first."""


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
class ChangedEntry(Brief):
    """An entry of which two reports say something different, apart from its state.

    Attributes:
        before: The entry in the earlier report; of a point that it does not name, one without
            content.
        after: The entry in the later one.
        changes: The fields that differ.
    """

    before: Entry
    after: Entry
    changes: tuple[FieldChange, ...]


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
        changes: The fields of the report as a whole that differ; of ``responses``, those that only
            one has.
        changed: The entries of both that differ in words, counts, dates, observations or spending.
        unchanged_words: The places of entries whose words are those of the earlier report.
    """

    view = "differences.report_difference"

    earlier: ProgressReport
    report: ProgressReport
    points: tuple[PointMove, ...] = ()
    measures: tuple[MeasureMove, ...] = ()
    added: tuple[MeasureReport, ...] = ()
    removed: tuple[MeasureReport, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    changed: tuple[ChangedEntry, ...] = ()
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
        """Whether nothing moved, but for what is not compared (``NOT_COMPARED``)."""
        moved = (self.points, self.measures, self.added, self.removed, self.changes, self.changed)
        return not any(moved)


def compare_reports(report: ProgressReport, earlier: ProgressReport) -> ReportDifference:
    """What moved from an *earlier* report to *report*, be it the next one or a correction.

    Points are compared by their numbers, measures by their ids, or by their titles where they have
    none, responses by their item and questionnaire. Of several entries of one point or measure, the
    first is compared with the first, and so on. The order in a list is no difference, unless
    something follows from it. ``NOT_COMPARED`` lists what is left out, with the reasons.

    >>> from eccar.reports import PointReport, ProgressReport
    >>> earlier, later = (
    ...     ProgressReport(authorities=["de/musterstadt"], points=[PointReport(point=3, state=state)])
    ...     for state in ("planned", "under-way")
    ... )
    >>> [move] = compare_reports(later, earlier).points
    >>> str(move.before), str(move.after)
    ('planned', 'under-way')
    """
    before, after = (_by_key(each.measures, _of_measure) for each in (earlier, report))
    points = tuple(_both_points(report, earlier))
    measures = [(before[key], entry) for key, entry in after.items() if key in before]
    responses = [_by_key(each.responses, _of_response) for each in (earlier, report)]
    answered = [
        (responses[0][key], responses[1][key]) for key in responses[1] if key in responses[0]
    ]
    return ReportDifference(
        earlier=earlier,
        report=report,
        points=tuple(_point_moves(points)),
        measures=tuple(_measure_moves(measures)),
        added=tuple(entry for key, entry in after.items() if key not in before),
        removed=tuple(entry for key, entry in before.items() if key not in after),
        changes=(*_of_the_whole(report, earlier), *_only_in_one(*responses)),
        changed=tuple(_changed([*answered, *points, *measures])),
        unchanged_words=tuple(_unchanged(report, earlier)),
    )


def _by_key(entries: Iterable[_Entry], key: Callable[[_Entry], Hashable]) -> dict[_Key, _Entry]:
    """The *entries* of a report by their *key*, and by their number among those with the same one."""
    counts: Counter[Hashable] = Counter()
    by_key: dict[_Key, _Entry] = {}
    for entry in entries:
        name = key(entry)
        by_key[name, counts[name]] = entry
        counts[name] += 1
    return by_key


def _of_measure(entry: MeasureReport) -> Hashable:
    """What tells a measure from others: its id, or its title, which can be the id of another one."""
    return entry.measure or ("", str(entry.titles))


def _of_response(entry: Response) -> Hashable:
    """What is answered: an item of another edition of a questionnaire is another question."""
    return entry.item, entry.questionnaire


def _of_point(entry: PointReport) -> Hashable:
    return entry.point


def _both_points(
    report: ProgressReport, earlier: ProgressReport
) -> Iterator[tuple[PointReport, PointReport]]:
    """What both reports say of each point that one of them names, in the order of their numbers."""
    before, after = (_by_key(each.points, _of_point) for each in (earlier, report))
    none = {key: PointReport(point=each.point) for key, each in (before | after).items()}
    for key in sorted(none, key=lambda key: (none[key].point, key[1])):
        yield before.get(key, none[key]), after.get(key, none[key])


def _point_moves(points: Iterable[tuple[PointReport, PointReport]]) -> Iterator[PointMove]:
    for before, after in points:
        if before.state is not after.state:
            yield PointMove(point=after.point, before=before.state, after=after.state)


def _measure_moves(
    measures: Iterable[tuple[MeasureReport, MeasureReport]],
) -> Iterator[MeasureMove]:
    for before, after in measures:
        if before.state is not after.state:
            yield MeasureMove(
                measure=after.measure or str(after.titles),
                titles=after.titles or before.titles,
                before=before.state,
                after=after.state,
            )


def _of_the_whole(report: ProgressReport, earlier: ProgressReport) -> tuple[FieldChange, ...]:
    """What differs of the reports as a whole; of the document that they are on, its identity."""
    before, after = map(_without_digest, (earlier, report))
    return tuple(field_changes(before, after, leave_out=_OF_THE_WHOLE_LEFT_OUT))


def _without_digest(report: ProgressReport) -> ProgressReport:
    basis = report.basis
    return evolve(report, basis=ReportedOn(identity=basis.identity)) if basis else report


def _only_in_one(
    before: Mapping[_Key, Response], after: Mapping[_Key, Response]
) -> Iterator[FieldChange]:
    """The responses to which only one of the reports has the question."""
    removed = tuple(each for key, each in before.items() if key not in after)
    added = tuple(each for key, each in after.items() if key not in before)
    if removed or added:
        yield FieldChange(name="responses", before=removed, after=added, is_list=True)


def _changed(pairs: Iterable[tuple[Entry, Entry]]) -> Iterator[ChangedEntry]:
    """The entries that differ in more than their state."""
    for before, after in pairs:
        if changes := tuple(field_changes(before, after, leave_out=_OF_ENTRIES_LEFT_OUT)):
            yield ChangedEntry(before=before, after=after, changes=changes)


def _unchanged(report: ProgressReport, earlier: ProgressReport) -> Iterator[str]:
    """The places in *report* of words that are the same in the *earlier* one: ``points[2]``."""
    responses = {_of_response(each): each.words for each in earlier.responses}
    points = {each.point: each.words for each in earlier.points}
    measures = {
        key: each.words for (key, _), each in _by_key(earlier.measures, _of_measure).items()
    }
    for index, response in enumerate(report.responses):
        if responses.get(_of_response(response)) == response.words:
            yield f"responses[{index}]"
    for index, point in enumerate(report.points):
        if point.words and points.get(point.point) == point.words:
            yield f"points[{index}]"
    for index, entry in enumerate(report.measures):
        if entry.words and measures.get(_of_measure(entry)) == entry.words:
            yield f"measures[{index}]"
