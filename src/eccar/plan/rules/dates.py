"""Rules ``PLN0…``: the order of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.dates import When
from ...values.errors import Severity
from ...values.facts import Fact
from ...values.texts import Count, Text
from ..context import PlanContext
from ..history import Adopted, Evaluated
from ..inventory import PlanDocument
from ..measures.measure import PROMISED, Measure, MeasureKind
from ..measures.progress import DONE, Postponed, Started
from ..plan import ActionPlan
from ._select import DRAFT_TOO, GRAZ, certainly_before, if_known_in_full


@rule(
    "PLN001",
    Severity.ERROR,
    "“{title}” ends ({ends}) before it starts ({starts}).",
    hint="Correct one of the two dates. Leave out what is not known.",
    source=OURS,
)
def measure_ends_before_it_starts(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure does not end before it starts."""
    for index, measure in context.measures:
        if certainly_before(measure.ends, measure.starts):
            yield hit(
                "measures",
                index,
                "ends",
                title=measure.titles,
                ends=measure.ends,
                starts=measure.starts,
            )


@rule(
    "PLN002",
    Severity.WARNING,
    "“{title}” ({starts} – {ends}) is outside the period of the plan ({period}).",
    hint="Correct the dates of the measure or the period of the plan. An earlier service is "
    "an existing-service.",
    source=OURS,
    stages=DRAFT_TOO,
)
def measure_outside_the_period(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """The measures of a plan are carried out within its period."""
    for index, measure in context.current:
        end = measure.due_on(context.day)
        before = certainly_before(end, plan.period)
        after = certainly_before(plan.period, measure.starts)
        if measure.kind in PROMISED and (before or after):
            values = {"starts": measure.starts or "…", "ends": end or "…", "period": plan.period}
            yield hit(
                "measures", index, "ends" if before else "starts", title=measure.titles, **values
            )


@rule(
    "PLN003",
    Severity.WARNING,
    "The milestone “{step}” ({due}) is outside “{title}” ({starts} – {ends}).",
    hint="Correct the date of the milestone or those of the measure.",
    source=OURS,
)
def milestone_outside_its_measure(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """The milestones of a measure are between its start and its end."""
    for index, measure in context.current:
        end = measure.due_on(context.day)
        for number, milestone in enumerate(measure.milestones):
            if certainly_before(milestone.due, measure.starts) or certainly_before(
                end, milestone.due
            ):
                yield hit(
                    *("measures", index, "milestones", number, "due"),
                    step=milestone.titles,
                    due=milestone.due,
                    title=measure.titles,
                    starts=measure.starts or "…",
                    ends=end or "…",
                )


@rule(
    "PLN004",
    Severity.ERROR,
    "“{title}” was completed ({completed}) before it started ({started}).",
    hint="Correct one of the two dates, or record the first start.",
    source=OURS,
)
@if_known_in_full
def completed_before_started(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure starts before it is completed."""
    for index, measure in context.measures:
        start = _earliest(fact.when for fact in measure.progress if isinstance(fact, Started))
        for number, fact in enumerate(measure.progress):
            if fact.leads_to in DONE and certainly_before(fact.when, start):
                path = ("measures", index, "progress", number, "date")
                yield hit(*path, title=measure.titles, completed=fact.when, started=start)


@rule(
    "PLN005",
    Severity.NOTE,
    "The date {date} is too rough to count on any day.",
    hint="Add the day of recording under recorded, to the entry or to the document.",
    source=OURS,
)
def fact_that_counts_on_no_day(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """An entry has a last possible day or a day of recording."""
    for path, fact in _located_facts(document, context):
        if fact.effective_from() is None and document.recorded is None:
            yield hit(*path, "date", date=fact.when)


@rule(
    "PLN006",
    Severity.WARNING,
    "The date {date} is after the day of the check ({day}).",
    hint=(
        "Write plans under starts, ends or due. Write only past events under progress and facts."
    ),
    source=OURS,
)
def fact_ahead_of_the_day(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Recorded events have already happened."""
    for path, fact in _located_facts(document, context):
        first, limit = (
            fact.when.first,
            max(context.recorded_until, fact.recorded or context.recorded_until),
        )
        if first is not None and first > limit:
            yield hit(*path, "date", date=fact.when, day=limit)
    for index, measure in context.measures:
        for number, milestone in enumerate(measure.milestones):
            first = milestone.reached.first if milestone.reached else None
            if first is not None and first > context.recorded_until:
                location = ("measures", index, "milestones", number, "reached")
                yield hit(*location, date=milestone.reached, day=context.recorded_until)


@rule(
    "PLN007",
    Severity.NOTE,
    "“{title}” is listed as an existing service, but starts later ({starts}).",
    hint="Until the service exists, write kind: action.",
    source=OURS,
    many="{count} of {of} existing services start later.",
)
def service_yet_to_come(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """An existing service already exists."""
    services = [
        measure for measure in context.current if measure[1].kind is MeasureKind.EXISTING_SERVICE
    ]
    for index, measure in services:
        if measure.starts and measure.starts.first and measure.starts.first > context.day:
            values = {"title": measure.titles, "starts": measure.starts, "of": Count(len(services))}
            yield hit("measures", index, "starts", **values)


@rule(
    "PLN008",
    Severity.WARNING,
    "“{title}” has no end (ongoing), but also an end date ({ends}).",
    hint="Remove one of the two.",
    source=OURS,
)
def ongoing_with_an_end(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """An ongoing measure has no end date."""
    for index, measure in context.current:
        if measure.ongoing and measure.ends is not None and measure.ends.last is not None:
            yield hit("measures", index, "ends", title=measure.titles, ends=measure.ends)


@rule(
    "PLN009",
    Severity.WARNING,
    "The plan was evaluated ({evaluated}) before it was adopted ({adopted}).",
    hint="Correct one of the two dates. An opinion on a draft is not an evaluation of the plan.",
    source=GRAZ,
)
def evaluated_before_adopted(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """A plan is adopted before it is evaluated."""
    adopted = _earliest(fact.when for fact in plan.facts if isinstance(fact, Adopted))
    for number, fact in enumerate(plan.facts):
        if isinstance(fact, Evaluated) and certainly_before(fact.when, adopted):
            yield hit("facts", number, "date", evaluated=fact.when, adopted=adopted)


@rule(
    "PLN010",
    Severity.WARNING,
    "“{title}” was completed ({completed}), but starts only later ({starts}).",
    hint="Correct one of the two dates, or record the start.",
    source=OURS,
)
def completed_before_its_start(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A completed measure has started."""
    for index, measure in context.measures:
        if any(isinstance(fact, Started) for fact in measure.progress):
            continue
        for number, fact in enumerate(measure.progress):
            if fact.leads_to in DONE and certainly_before(fact.when, measure.starts):
                path = ("measures", index, "progress", number, "date")
                yield hit(*path, title=measure.titles, completed=fact.when, starts=measure.starts)


@rule(
    "PLN011",
    Severity.WARNING,
    "“{title}” is postponed to {to}, which is before {before}.",
    hint="Write the new end under to. If a measure ends sooner, change ends.",
    source=OURS,
)
def postponed_to_an_earlier_day(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A postponed measure ends later than planned."""
    for index, measure in context.measures:
        for number, fact in enumerate(measure.progress):
            to = fact.to if isinstance(fact, Postponed) else None
            before = next(
                (day for day in (measure.starts, measure.ends) if certainly_before(to, day)), None
            )
            if before is not None:
                path = ("measures", index, "progress", number, "to")
                yield hit(*path, title=measure.titles, to=to, before=before)


@rule(
    "PLN012",
    Severity.NOTE,
    "“{title}” ends on {date}, the first day of a year; that day is included.",
    hint="If it ends with the year before, write the last day of that year.",
    source=OURS,
)
def ends_on_the_first_day_of_a_year(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """The end date is the last day of a plan or measure."""
    for path, title, when in _located_ends(document, context):
        if when is not None and str(when).endswith("-01-01"):
            yield hit(*path, title=title, date=when.last)


def _located_ends(
    document: PlanDocument, context: PlanContext
) -> Iterator[tuple[tuple[str | int, ...], Text, When | None]]:
    """The ends of the plan and its measures, each after its path and what it is the end of."""
    if isinstance(document, ActionPlan):
        yield ("period",), document.titles, document.period
    for index, measure in context.measures:
        yield ("measures", index, "ends"), measure.titles, measure.ends
        for path, fact in _located_progress(index, measure):
            if isinstance(fact, Postponed):
                yield (*path, "to"), measure.titles, fact.to


LocatedFact = tuple[tuple[str | int, ...], Fact]


def _located_facts(document: PlanDocument, context: PlanContext) -> Iterator[LocatedFact]:
    """The facts of the document and of its measures, each with its path."""
    if isinstance(document, ActionPlan):
        yield from ((("facts", number), fact) for number, fact in enumerate(document.facts))
    for index, measure in context.measures:
        yield from _located_progress(index, measure)


def _earliest(dates: Iterable[When]) -> When | None:
    """The earliest of *dates*; ``None`` if there are none, or one of them has no first day."""
    known = list(dates)
    if any(when.first is None for when in known):
        return None
    return min(known, key=lambda when: when.first or dt.date.max, default=None)


def _located_progress(index: int, measure: Measure) -> Iterator[LocatedFact]:
    for number, fact in enumerate(measure.progress):
        yield ("measures", index, "progress", number), fact


RULES = (
    measure_ends_before_it_starts,
    milestone_outside_its_measure,
    completed_before_started,
    fact_that_counts_on_no_day,
    fact_ahead_of_the_day,
    service_yet_to_come,
    ongoing_with_an_end,
    completed_before_its_start,
    postponed_to_an_earlier_day,
    ends_on_the_first_day_of_a_year,
)
"""Evaluated for plans and inventories."""

PLANS_ONLY = (measure_outside_the_period, evaluated_before_adopted)
"""Evaluated for plans only."""
