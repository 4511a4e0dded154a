"""Rules ``PLN0…``: the order of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ...checking.rules import Hit, hit, rule
from ...values.dates import When
from ...values.errors import Severity
from ...values.facts import Fact
from ...values.texts import Count
from ..context import PlanContext, Written
from ..history import Adopted, Evaluated
from ..measures.measure import PROMISED, Measure, MeasureKind
from ..measures.progress import DONE, Postponed, Started
from ..plan import ActionPlan
from ._select import DRAFT_TOO, GRAZ, OURS, certainly_before


@rule(
    "PLN001",
    Severity.ERROR,
    "“{title}” ends ({ends}) before it starts ({starts}).",
    hint="Correct one of the two dates; leave out what is not known.",
    source=OURS,
)
def measure_ends_before_it_starts(_: Written, context: PlanContext) -> Iterator[Hit]:
    """A measure ends no earlier than it starts."""
    for turn, one in context.told:
        if certainly_before(one.ends, one.starts):
            yield hit("measures", turn, "ends", title=one.titles, ends=one.ends, starts=one.starts)


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
    for turn, one in context.standing:
        end = one.due_on(context.day)
        before, after = (
            certainly_before(end, plan.period),
            certainly_before(plan.period, one.starts),
        )
        if one.kind in PROMISED and (before or after):
            told = {"starts": one.starts or "…", "ends": end or "…", "period": plan.period}
            yield hit("measures", turn, "ends" if before else "starts", title=one.titles, **told)


@rule(
    "PLN003",
    Severity.WARNING,
    "The step “{step}” ({due}) lies outside “{title}” ({starts} – {ends}).",
    hint="Correct the date of the step or those of the measure.",
    source=OURS,
)
def milestone_outside_its_measure(_: Written, context: PlanContext) -> Iterator[Hit]:
    """The steps of a measure lie between its start and its end."""
    for turn, one in context.standing:
        end = one.due_on(context.day)
        for number, step in enumerate(one.milestones):
            if certainly_before(step.due, one.starts) or certainly_before(end, step.due):
                yield hit(
                    *("measures", turn, "milestones", number, "due"),
                    step=step.titles,
                    due=step.due,
                    title=one.titles,
                    starts=one.starts or "…",
                    ends=end or "…",
                )


@rule(
    "PLN004",
    Severity.ERROR,
    "“{title}” was completed ({completed}) before it started ({started}).",
    hint="Correct one of the two dates, or record the first start, too.",
    source=OURS,
)
def completed_before_started(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What was completed had started by then."""
    for turn, one in context.told:
        start = _earliest(fact.when for fact in one.progress if isinstance(fact, Started))
        for number, fact in enumerate(one.progress):
            if fact.leads_to in DONE and certainly_before(fact.when, start):
                where = ("measures", turn, "progress", number, "date")
                yield hit(*where, title=one.titles, completed=fact.when, started=start)


@rule(
    "PLN005",
    Severity.NOTE,
    "This is dated so roughly ({date}) that it counts on no day.",
    hint="Say under recorded, here or for the whole document, when it was put on record.",
    source=OURS,
)
def fact_that_counts_on_no_day(written: Written, context: PlanContext) -> Iterator[Hit]:
    """What has happened had happened by some day: its own last one, or that of recording."""
    for parts, fact in _facts(written, context):
        if fact.effective_from() is None and written.recorded is None:
            yield hit(*parts, "date", date=fact.when)


@rule(
    "PLN006",
    Severity.WARNING,
    "This is told as having happened, and dated {date}, after {day}.",
    hint="What is still to come belongs under starts, ends or due; progress and facts have happened.",
    source=OURS,
)
def fact_ahead_of_the_day(written: Written, context: PlanContext) -> Iterator[Hit]:
    """What is told as having happened lies not ahead."""
    for parts, fact in _facts(written, context):
        begun, told = fact.when.first, max(context.seen, fact.recorded or context.seen)
        if begun is not None and begun > told:
            yield hit(*parts, "date", date=fact.when, day=told)
    for turn, one in context.told:
        for number, step in enumerate(one.milestones):
            begun = step.reached.first if step.reached else None
            if begun is not None and begun > context.seen:
                where = ("measures", turn, "milestones", number, "reached")
                yield hit(*where, date=step.reached, day=context.seen)


@rule(
    "PLN007",
    Severity.NOTE,
    "“{title}” is called an existing service, but starts only later ({starts}).",
    hint="Until it is there, it is an action: write kind: action.",
    source=OURS,
    many="{count} of {of} existing services start only later.",
)
def service_yet_to_come(_: Written, context: PlanContext) -> Iterator[Hit]:
    """An existing service is there already."""
    services = [one for one in context.standing if one[1].kind is MeasureKind.EXISTING_SERVICE]
    for turn, one in services:
        if one.starts and one.starts.first and one.starts.first > context.day:
            told = {"title": one.titles, "starts": one.starts, "of": Count(len(services))}
            yield hit("measures", turn, "starts", **told)


@rule(
    "PLN008",
    Severity.WARNING,
    "“{title}” has no end (ongoing), and an end ({ends}).",
    hint="Leave out one of the two.",
    source=OURS,
)
def ongoing_with_an_end(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What is meant to have no end has none."""
    for turn, one in context.standing:
        if one.ongoing and one.ends is not None and one.ends.last is not None:
            yield hit("measures", turn, "ends", title=one.titles, ends=one.ends)


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
def completed_before_its_start(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What was completed was not still to start."""
    for turn, one in context.told:
        if any(isinstance(fact, Started) for fact in one.progress):
            continue
        for number, fact in enumerate(one.progress):
            if fact.leads_to in DONE and certainly_before(fact.when, one.starts):
                where = ("measures", turn, "progress", number, "date")
                yield hit(*where, title=one.titles, completed=fact.when, starts=one.starts)


@rule(
    "PLN011",
    Severity.WARNING,
    "“{title}” is said to be postponed to {to}, which is before {before}.",
    hint="Write the new end under to; what ends sooner has its new end under ends.",
    source=OURS,
)
def postponed_to_an_earlier_day(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What is postponed ends later than it was to, and after its start."""
    for turn, one in context.told:
        for number, fact in enumerate(one.progress):
            to = fact.to if isinstance(fact, Postponed) else None
            before = next(
                (day for day in (one.starts, one.ends) if certainly_before(to, day)), None
            )
            if before is not None:
                where = ("measures", turn, "progress", number, "to")
                yield hit(*where, title=one.titles, to=to, before=before)


Located = tuple[tuple[str | int, ...], Fact]


def _facts(written: Written, context: PlanContext) -> Iterator[Located]:
    """All that is told as having happened, with the way to it."""
    if isinstance(written, ActionPlan):
        yield from ((("facts", number), fact) for number, fact in enumerate(written.facts))
    for turn, one in context.told:
        yield from _progress(turn, one)


def _earliest(told: Iterable[When]) -> When | None:
    """The date before all others of those told; nothing if one of them may be of any time."""
    dates = list(told)
    if any(one.first is None for one in dates):
        return None
    return min(dates, key=lambda one: one.first or dt.date.max, default=None)


def _progress(turn: int, one: Measure) -> Iterator[Located]:
    for number, fact in enumerate(one.progress):
        yield ("measures", turn, "progress", number), fact


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
)
"""Asked of plans and inventories."""

OF_PLANS = (measure_outside_the_period, evaluated_before_adopted)
"""Asked of plans alone."""
