"""What a draft reports of each measure: from the plan, and from the report before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from attrs import evolve

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

    First the measures of the *plan* that had not ended before the period. What the *earlier* report said
    of a measure that was merged into another, or replaced by it, goes to that one. Then those of
    the earlier report that the plan does not have, so that nothing is lost.
    """
    before = {entry.measure: entry for entry in earlier.measures} if earlier else {}
    measures = {measure.id: measure for measure in plan.on_record} if plan else {}
    current = [each for each in measures.values() if is_reported_on(each, period)]
    sources = _predecessors(measures, on)
    entries = []
    for measure in current:
        named = [each for each in (measure.id, *sources.get(measure.id, ())) if each in before]
        entry = _entry(measure, period, on)
        if earlier and named and entry.state not in CEASED:
            entry = _with_words(entry, before[named[0]], earlier)
        entries.append(entry)
    lost = (entry for id_, entry in before.items() if id_ not in measures)
    entries += [evolve(entry, carried_over=mark_of(earlier)) for entry in lost if earlier]
    return tuple(entries)


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


def _with_words(
    entry: MeasureReport, before: MeasureReport, earlier: ProgressReport
) -> MeasureReport:
    """The *entry* with the words of the one *before*, marked, if there are any."""
    texts = {name: getattr(before, name) for name in ("words", "difficulties", "next_steps")}
    if not any(texts.values()):
        return entry
    other = before.measure if before.measure != entry.measure else None
    return evolve(entry, **texts, carried_over=mark_of(earlier, other))


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
    """Whether a *milestone* was reached in the *period*, or is due in it and not reached."""
    return _overlaps(milestone.reached or milestone.due, period)


def _observed(indicators: tuple[Indicator, ...], period: Period) -> Iterator[IndicatorReport]:
    """The observations of each indicator that are of the *period*."""
    for indicator in indicators:
        values = tuple(each for each in indicator.observations if within(each.when, period))
        if values:
            yield IndicatorReport(
                indicator=indicator.id, titles=indicator.titles, observations=values
            )


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
