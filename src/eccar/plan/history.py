"""What happened to a plan as a whole: how far it has come, how it ended, when it is to be reviewed."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from typing import Annotated

from attrs import field, frozen

from ..values.brief import Brief
from ..values.calendar import later
from ..values.constraints import CITY_ID, TEXT, CityId, Pattern, texts
from ..values.dates import When
from ..values.displayable import Message
from ..values.facts import Fact, Family, in_order
from ..values.texts import Count
from ..values.typed import typed_fields
from .errors import NOT_A_RHYTHM
from .measures.measure import Measure
from .measures.progress import latest


class Stage(enum.StrEnum):
    """How far a plan has come; what is asked of it depends on that. An inventory is before any plan.

    Of a plan that is known in part the stage may not be on record: what is missing was not read.
    """

    NOT_ON_RECORD = "not-on-record"
    INVENTORY = "inventory"
    DRAFT = "draft"
    ADOPTED = "adopted"
    EVALUATED = "evaluated"
    REPLACED = "replaced"


@frozen(kw_only=True, field_transformer=typed_fields)
class PlanFact(Fact):
    """Something that happened to a plan.

    Attributes:
        reference: The number of the paper or decision, as written.
        authorities: The authorities of the plan for which it happened; if none is named, all.
    """

    reference: str | None = field(default=None, validator=TEXT.validate)
    authorities: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )


class Drafted(PlanFact):
    """The plan, or a new version of it, was written."""

    __slots__ = ()
    kind = "drafted"


class Adopted(PlanFact):
    """A body adopted the plan."""

    __slots__ = ()
    kind = "adopted"


class Revised(PlanFact):
    """The plan was changed."""

    __slots__ = ()
    kind = "revised"


class Evaluated(PlanFact):
    """Somebody judged what the plan came to."""

    __slots__ = ()
    kind = "evaluated"


@frozen(kw_only=True, field_transformer=typed_fields)
class Replaced(PlanFact):
    """Another plan took its place."""

    kind = "replaced"

    other: str | None = field(default=None, validator=TEXT.validate)


PLAN_FACTS: tuple[type[PlanFact], ...] = (Drafted, Adopted, Revised, Evaluated, Replaced)
"""Every kind of fact that a plan can have."""

PlanFact.family = Family(PLAN_FACTS)

TABLE: Mapping[tuple[Stage, str], Stage] = {
    (Stage.DRAFT, "adopted"): Stage.ADOPTED,
    (Stage.DRAFT, "replaced"): Stage.REPLACED,
    (Stage.ADOPTED, "evaluated"): Stage.EVALUATED,
    (Stage.ADOPTED, "replaced"): Stage.REPLACED,
    (Stage.EVALUATED, "adopted"): Stage.ADOPTED,
    (Stage.EVALUATED, "replaced"): Stage.REPLACED,
    (Stage.REPLACED, "adopted"): Stage.ADOPTED,
}
"""To which stage a fact brings a plan, by its word; what is not in here moves nothing."""


def stage_on(facts: Iterable[PlanFact], on: dt.date) -> Stage:
    """How far *facts* have brought a plan by the day *on*; before any of them it is a draft."""
    stage = Stage.DRAFT
    for fact in in_order(facts, on):
        stage = TABLE.get((stage, fact.kind), stage)
    return stage


@frozen(kw_only=True)
class PlanEnd(Brief):
    """How a plan ended: it was replaced, or its period is over.

    Attributes:
        replaced: Whether another plan took its place.
        when: When that happened; of a period, the whole of it.
        last: The last day of the plan: that of its period, or the day from which the replacement
            counts.
        other: The plan that took its place: its title or where it is.
    """

    replaced: bool
    when: When
    last: dt.date
    other: str | None = None

    def running_after(self, measure: Measure, on: dt.date) -> bool:
        """Whether a fact after the end says that *measure* runs on the day *on*."""
        fact = latest(measure.progress, on)
        since = fact.effective_from() if fact else None
        return since is not None and since > self.last and measure.running_on(on)

    def outstanding_at(self, measure: Measure, on: dt.date) -> bool:
        """Whether *measure* was outstanding when the plan ended, and is so on the day *on*."""
        after = self.last + dt.timedelta(days=1) if self.last < on else on
        return measure.outstanding_on(after) and measure.outstanding_on(on)


def end_on(facts: Iterable[PlanFact], period: When | None, on: dt.date) -> PlanEnd | None:
    """How a plan with these *facts* and this *period* had ended by the day *on*, if it had."""
    known = in_order(facts, on)
    last = next((fact for fact in reversed(known) if isinstance(fact, Replaced)), None)
    if last is not None and stage_on(known, on) is Stage.REPLACED:
        since = last.effective_from() or on
        return PlanEnd(replaced=True, when=last.when, last=since, other=last.other)
    if period is not None and period.last is not None and period.last < on:
        return PlanEnd(replaced=False, when=period, last=period.last)
    return None


RHYTHM = Pattern(r"[1-9][0-9]? (?:year|month)s?", NOT_A_RHYTHM)
Rhythm = Annotated[str, RHYTHM]
"""An interval of reviews or reports: a number of years or months."""


def interval_end(since: dt.date, rhythm: str) -> dt.date:
    """The day on which the interval *rhythm* that began on the day *since* has passed.

    >>> interval_end(dt.date(2022, 5, 10), "18 months")
    datetime.date(2023, 11, 10)
    """
    number, unit = _parts(rhythm)
    return later(since, **{f"{unit}s": number})


def in_words(rhythm: str) -> Message:
    """The interval in words of every language."""
    number, unit = _parts(rhythm)
    return Message(f"plan.rhythm.{unit}", {"number": Count(number)})


def every(rhythm: str) -> Message:
    """How often, in words of every language: “every year”."""
    number, unit = _parts(rhythm)
    return Message(f"plan.every.{unit}", {"number": Count(number)})


def _parts(rhythm: str) -> tuple[int, str]:
    number, _, unit = rhythm.partition(" ")
    return int(number), unit.removesuffix("s")
