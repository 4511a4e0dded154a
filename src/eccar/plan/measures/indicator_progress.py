"""How far an indicator has come from its baseline to its target, as an answer with its grounds."""

from __future__ import annotations

import datetime as dt
import enum
from fractions import Fraction

from attrs import frozen

from ...values.brief import Brief
from ...values.displayable import Message
from .values import Value, comparable

ZERO = Fraction(0)


class Direction(enum.StrEnum):
    """Which way an indicator is meant to move."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"


class Attainment(enum.StrEnum):
    """How far an indicator has come towards its target."""

    REACHED = "reached"
    ON_THE_WAY = "on-the-way"
    UNCHANGED = "unchanged"
    FURTHER_AWAY = "further-away"
    CANNOT_TELL = "cannot-tell"


@frozen(kw_only=True)
class IndicatorProgress(Brief):
    """How far an indicator has come from its baseline to its target on a day, and by which values.

    ``part`` is the share of the distance from baseline to target that is covered: 1 at the target,
    negative beyond the baseline, ``None`` where it cannot be calculated.
    """

    attainment: Attainment
    on: dt.date
    baseline: Value | None = None
    observed: Value | None = None
    target: Value | None = None
    part: Fraction | None = None

    def explain(self) -> Message:
        """The sentence that gives the attainment and its grounds, for the wording to put in words."""
        lacking = [name for name in ("observed", "target", "baseline") if not getattr(self, name)]
        if self.attainment is Attainment.CANNOT_TELL and lacking:
            return Message(f"plan.attainment_explained.no-{lacking[0]}")
        values = {"baseline": self.baseline, "observed": self.observed, "target": self.target}
        known = {name: value for name, value in values.items() if value is not None}
        without = (
            ""
            if self.baseline or self.attainment is Attainment.CANNOT_TELL
            else "-without-baseline"
        )
        return Message(f"plan.attainment_explained.{self.attainment}{without}", known)


def indicator_progress(
    *,
    on: dt.date,
    direction: Direction | None,
    baseline: Value | None,
    observed: Value | None,
    target: Value | None,
) -> IndicatorProgress:
    """How far *observed* lies on the way from *baseline* to *target*.

    If baseline and target differ, the direction follows from them, whatever *direction* says. A
    value beyond the target has reached it, unless the indicator is meant to keep its level.

    Args:
        on: The day for which this is said.
        direction: Which way the indicator is meant to move, if the document says so.
        baseline: Where it began.
        observed: The latest observation.
        target: Where it is meant to be. Values are compared only if all of them are shares, or
            none.
    """
    begin = baseline.number if comparable(baseline, observed, target) and baseline else None
    attainment, part = Attainment.CANNOT_TELL, None
    if comparable(observed, target) and observed and target:
        current, end = observed.number or ZERO, target.number or ZERO
        attainment, part = _attainment(begin, current, end, direction)
    return IndicatorProgress(
        attainment=attainment, on=on, baseline=baseline, observed=observed, target=target, part=part
    )


def _attainment(
    begin: Fraction | None, current: Fraction, end: Fraction, direction: Direction | None
) -> tuple[Attainment, Fraction | None]:
    """The attainment of *current*, and the part of the way from *begin* to *end* that is covered.

    Where a level is to be kept, overshooting the target weighs as much as falling short of it by
    the same distance; the part is then mirrored at 1 to judge it, and none is given.
    """
    if begin is not None and begin != end and direction is not Direction.KEEP:
        direction = Direction.UP if begin < end else Direction.DOWN
    beyond = {Direction.UP: current > end, Direction.DOWN: current < end}
    if current == end or (direction is not None and beyond.get(direction)):
        return Attainment.REACHED, Fraction(1)
    if begin is None or (begin == end and direction is None):
        return Attainment.CANNOT_TELL, None
    if begin == end:
        return Attainment.FURTHER_AWAY, None
    part = (current - begin) / (end - begin)
    if direction is Direction.KEEP and part > 1:
        return _attainment_by_part(2 - part), None
    return _attainment_by_part(part), part


def _attainment_by_part(part: Fraction) -> Attainment:
    if part > 0:
        return Attainment.ON_THE_WAY
    return Attainment.UNCHANGED if part == 0 else Attainment.FURTHER_AWAY
