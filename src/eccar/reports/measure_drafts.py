"""What a draft reports of each measure: from the plan, and from the report before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve

from ..checking.placeholders import filled_in
from ..plan.inventory import PlanDocument
from ..plan.measures.indicators import Indicator
from ..plan.measures.measure import Measure, MeasureKind, Milestone
from ..plan.measures.progress import CEASED, ENDED, UNDER_WAY, Merged, ReplacedBy, latest
from ..plan.measures.resources import Assurance, Resource
from ..values.dates import Period, When, day_before
from ..values.facts import in_order
from .entries import IndicatorReport, MeasureReport
from .report import ProgressReport, mark_of

_NOT_REPORTED_ON = frozenset({MeasureKind.DECLARATION, MeasureKind.RECOMMENDATION})
_OVER = ENDED - UNDER_WAY


def measure_reports(
    plan: PlanDocument | None, earlier: ProgressReport | None, period: Period, on: dt.date
) -> tuple[MeasureReport, ...]:
    """What is reported of each measure of a *period*, by what is known on the day *on*.

    First the measures of the *plan* that had not ended before the period. What the *earlier* report
    said of a measure that was merged into another, or replaced by it, goes to that one. Then those
    of the earlier report that the plan does not have: what they said, without values of another
    period.
    """
    before = _by_measure(earlier)
    measures = {measure.id: measure for measure in plan.on_record} if plan else {}
    sources = _predecessors(measures, on)
    entries = []
    for measure in measures.values():
        if is_reported_on(measure, period):
            entry = _entry(measure, period, on)
            said = [
                before[id_] for id_ in (measure.id, *sources.get(measure.id, ())) if id_ in before
            ]
            entries.append(_with_words(entry, said, earlier) if earlier else entry)
    if earlier:
        lost = (entry for entry in earlier.measures if entry.measure not in measures)
        entries += [_carried_over(entry, earlier, period) for entry in lost]
    return tuple(entries)


def _by_measure(report: ProgressReport | None) -> dict[str, MeasureReport]:
    """What a *report* says of each measure, by its id; of two entries the first."""
    entries = reversed(report.measures) if report else ()
    return {entry.measure: entry for entry in entries if entry.measure}


def is_reported_on(measure: Measure, period: Period) -> bool:
    """Whether a report of a *period* is expected to say something of a *measure*.

    Not of declarations and recommendations, and of nothing that had ended before the period.
    """
    if measure.kind in _NOT_REPORTED_ON:
        return False
    return period.first is None or measure.state_on(day_before(period.first)) not in _OVER


def _entry(measure: Measure, period: Period, on: dt.date) -> MeasureReport:
    fact = latest(measure.progress, on)
    return MeasureReport(
        measure=measure.id,
        titles=measure.titles,
        points=measure.points,
        state=measure.state_on(on),
        since=fact.when if fact else None,
        milestones=tuple(each for each in measure.milestones if _concerns(each, period)),
        indicators=tuple(_observed(measure.indicators, period)),
        spending=tuple(each for each in measure.resources if _was_spent(each, period)),
        answers=tuple(source.text for source in measure.answers if source.text),
    )


_WORDS = ("words", "difficulties", "next_steps")
"""The fields of an entry that are words, and are carried over."""


def _with_words(
    entry: MeasureReport, said: Iterable[MeasureReport], earlier: ProgressReport
) -> MeasureReport:
    """The *entry* with the words of the first that has any of what was *said* before, marked.

    Of a measure that was given up, merged or replaced nothing is carried over.
    """
    before = next((each for each in said if any(_texts(each).values())), None)
    if before is None or entry.state in CEASED:
        return entry
    other = before.measure if before.measure != entry.measure else None
    texts = _texts(before)
    return evolve(entry, **texts, carried_over=mark_of(earlier, before.carried_over, other))


def _texts(entry: MeasureReport) -> dict[str, Any]:
    """The words of an *entry* by their fields, without those that were left open."""
    return {name: filled_in(getattr(entry, name)) for name in _WORDS}


def _carried_over(entry: MeasureReport, earlier: ProgressReport, period: Period) -> MeasureReport:
    """An *entry* of the *earlier* report, without assessment, and with values of the *period* alone."""
    return evolve(
        entry,
        **_texts(entry),
        milestones=tuple(each for each in entry.milestones if _concerns(each, period)),
        indicators=tuple(_reported_again(entry.indicators, period)),
        spending=tuple(each for each in entry.spending if _was_spent(each, period)),
        self_assessment=None,
        carried_over=mark_of(earlier, entry.carried_over),
    )


def _predecessors(measures: Mapping[str, Measure], on: dt.date) -> dict[str, list[str]]:
    """By the id of a measure, the ids of those that were merged into it, or replaced by it.

    Also those that came to it over others; each is followed once, so that a circle ends.
    """
    successors = {id_: _successor(measure, on) for id_, measure in measures.items()}
    predecessors: dict[str, list[str]] = {}
    for id_ in measures:
        passed, current = {id_}, successors[id_]
        while current is not None and current not in passed:
            predecessors.setdefault(current, []).append(id_)
            passed.add(current)
            current = successors.get(current)
    return predecessors


def _successor(measure: Measure, on: dt.date) -> str | None:
    facts = in_order(measure.progress, on)
    last = facts[-1] if facts else None
    return last.other if isinstance(last, (Merged, ReplacedBy)) else None


def _concerns(milestone: Milestone, period: Period) -> bool:
    """Whether a *milestone* was reached in the *period*, or is due in it and was not reached before."""
    if milestone.reached and milestone.reached.before(period):
        return False
    return _overlaps(milestone.reached, period) or _overlaps(milestone.due, period)


def _observed(indicators: Iterable[Indicator], period: Period) -> Iterator[IndicatorReport]:
    """The observations of each indicator that are of the *period*."""
    all_ = (
        IndicatorReport(indicator=each.id, titles=each.titles, observations=each.observations)
        for each in indicators
    )
    return _reported_again(all_, period)


def _reported_again(
    indicators: Iterable[IndicatorReport], period: Period
) -> Iterator[IndicatorReport]:
    """What is reported of *indicators*, with observations of the *period* alone; none without any."""
    for indicator in indicators:
        values = tuple(each for each in indicator.observations if within(each.when, period))
        if values:
            yield evolve(indicator, observations=values)


def _was_spent(resource: Resource, period: Period) -> bool:
    """Whether a *resource* was spent, and not wholly outside of the *period*."""
    years = [
        year
        for year in resource.years
        if (period.first is None or period.first.year <= year)
        and (period.last is None or year <= period.last.year)
    ]
    return resource.state is Assurance.SPENT and bool(years or not resource.years)


def within(when: When, period: Period) -> bool:
    """Whether all days of *when* are in the *period*."""
    first, last = when.first, when.last
    begins = period.first is None or (first is not None and period.first <= first)
    return begins and (period.last is None or (last is not None and last <= period.last))


def _overlaps(when: When | None, period: Period) -> bool:
    return when is not None and not when.before(period) and not period.before(when)
