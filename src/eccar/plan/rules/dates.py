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
    hint="Correct one of the two dates; leave out what is not known.",
    source=OURS,
)
def measure_ends_before_it_starts(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A measure ends no earlier than it starts."""
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
    "“{title}” ({starts} – {ends}) lies outside the period of the plan ({period}).",
    hint="Correct the dates of the measure or the period of the plan; a service that was there before "
    "is of the kind existing-service.",
    source=OURS,
    stages=DRAFT_TOO,
)
def measure_outside_the_period(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """What a plan promises is to be done within its period."""
    for index, measure in context.current:
        end = measure.due_on(context.day)
        before, after = (
            certainly_before(end, plan.period),
            certainly_before(plan.period, measure.starts),
        )
        if measure.kind in PROMISED and (before or after):
            values = {"starts": measure.starts or "…", "ends": end or "…", "period": plan.period}
            yield hit(
                "measures", index, "ends" if before else "starts", title=measure.titles, **values
            )


@rule(
    "PLN003",
    Severity.WARNING,
    "The step “{step}” ({due}) lies outside “{title}” ({starts} – {ends}).",
    hint="Correct the date of the step or those of the measure.",
    source=OURS,
)
def milestone_outside_its_measure(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """The steps of a measure lie between its start and its end."""
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
    hint="Correct one of the two dates, or record the first start, too.",
    source=OURS,
)
@if_known_in_full
def completed_before_started(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """What was completed had started by then."""
    for index, measure in context.measures:
        start = _earliest(fact.when for fact in measure.progress if isinstance(fact, Started))
        for number, fact in enumerate(measure.progress):
            if fact.leads_to in DONE and certainly_before(fact.when, start):
                path = ("measures", index, "progress", number, "date")
                yield hit(*path, title=measure.titles, completed=fact.when, started=start)


@rule(
    "PLN005",
    Severity.NOTE,
    "This is dated so roughly ({date}) that it counts on no day.",
    hint="Say under recorded, here or for the whole document, when it was put on record.",
    source=OURS,
)
def fact_that_counts_on_no_day(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """What has happened had happened by some day: its own last one, or that of recording."""
    for path, fact in _located_facts(document, context):
        if fact.effective_from() is None and document.recorded is None:
            yield hit(*path, "date", date=fact.when)


@rule(
    "PLN006",
    Severity.WARNING,
    "This is told as having happened, and dated {date}, after {day}.",
    hint="What is still to come belongs under starts, ends or due; progress and facts have happened.",
    source=OURS,
)
def fact_ahead_of_the_day(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """What is told as having happened lies not ahead."""
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
    "“{title}” is called an existing service, but starts only later ({starts}).",
    hint="Until it is there, it is an action: write kind: action.",
    source=OURS,
    many="{count} of {of} existing services start only later.",
)
def service_yet_to_come(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """An existing service is there already."""
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
    "“{title}” has no end (ongoing), and an end ({ends}).",
    hint="Leave out one of the two.",
    source=OURS,
)
def ongoing_with_an_end(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """What is meant to have no end has none."""
    for index, measure in context.current:
        if measure.ongoing and measure.ends is not None and measure.ends.last is not None:
            yield hit("measures", index, "ends", title=measure.titles, ends=measure.ends)


@rule(
    "PLN009",
    Severity.WARNING,
    "The plan was evaluated ({evaluated}) before it was adopted ({adopted}).",
    hint="Correct one of the two dates; an opinion on a draft is no evaluation of the plan.",
    source=GRAZ,
)
def evaluated_before_adopted(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """What is evaluated was adopted before."""
    adopted = _earliest(fact.when for fact in plan.facts if isinstance(fact, Adopted))
    for number, fact in enumerate(plan.facts):
        if isinstance(fact, Evaluated) and certainly_before(fact.when, adopted):
            yield hit("facts", number, "date", evaluated=fact.when, adopted=adopted)


@rule(
    "PLN010",
    Severity.WARNING,
    "“{title}” was completed ({completed}), and is to start only then ({starts}).",
    hint="Correct one of the two dates, or record when it started.",
    source=OURS,
)
def completed_before_its_start(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """What was completed was not still to start."""
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
    "“{title}” is said to be postponed to {to}, which is before {before}.",
    hint="Write the new end under to; what ends sooner has its new end under ends.",
    source=OURS,
)
def postponed_to_an_earlier_day(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """What is postponed ends later than it was to, and after its start."""
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
    "“{title}” ends on {date}, the first day of a year, which still belongs to it.",
    hint="If it ends with the year before, write the last day of that year.",
    source=OURS,
)
def ends_on_the_first_day_of_a_year(document: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """The end of a plan or a measure is its last day."""
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
