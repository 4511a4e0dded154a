"""How far an indicator has come from its baseline to its target, as an answer with its grounds."""

from __future__ import annotations

import datetime as dt
import enum
from fractions import Fraction

from attrs import frozen

from ...values.displayable import Message
from .values import Value, comparable

ZERO = Fraction(0)


class Direction(enum.StrEnum):
    """Which way an indicator is meant to move."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"


class Reach(enum.StrEnum):
    """How far an indicator has come towards its target."""

    REACHED = "reached"
    ON_THE_WAY = "on-the-way"
    UNCHANGED = "unchanged"
    FURTHER_AWAY = "further-away"
    CANNOT_TELL = "cannot-tell"


@frozen(kw_only=True)
class Advance:
    """Where an indicator stands between baseline and target on a day, and why.

    ``part`` is the part of the way from baseline to target; nothing where it cannot be told.
    """

    reach: Reach
    on: dt.date
    baseline: Value | None = None
    observed: Value | None = None
    target: Value | None = None
    part: Fraction | None = None

    def explain(self) -> Message:
        """The sentence that says so, as a key with values for the wording."""
        lacking = [name for name in ("observed", "target", "baseline") if not getattr(self, name)]
        if self.reach is Reach.CANNOT_TELL and lacking:
            return Message(f"reach_explained.no-{lacking[0]}")
        values = {"baseline": self.baseline, "observed": self.observed, "target": self.target}
        told = {name: value for name, value in values.items() if value is not None}
        without = "" if self.baseline or self.reach is Reach.CANNOT_TELL else "-without-baseline"
        return Message(f"reach_explained.{self.reach}{without}", told)


def advance(
    *,
    on: dt.date,
    direction: Direction | None,
    baseline: Value | None,
    observed: Value | None,
    target: Value | None,
) -> Advance:
    """How far *observed* lies on the way from *baseline* to *target*.

    Where both are known, the way leads from the one to the other, whatever *direction* says. What
    lies beyond the target has reached it, unless the indicator is meant to keep its level.
    """
    begin = baseline.number if comparable(baseline, observed, target) and baseline else None
    reach, part = Reach.CANNOT_TELL, None
    if comparable(observed, target) and observed and target:
        reach, part = _way(begin, observed.number or ZERO, target.number or ZERO, direction)
    return Advance(
        reach=reach, on=on, baseline=baseline, observed=observed, target=target, part=part
    )


def _way(
    begin: Fraction | None, now: Fraction, end: Fraction, direction: Direction | None
) -> tuple[Reach, Fraction | None]:
    """How far *now* lies on the way from *begin* to *end*."""
    if begin is not None and begin != end and direction is not Direction.KEEP:
        direction = Direction.UP if begin < end else Direction.DOWN
    beyond = {Direction.UP: now > end, Direction.DOWN: now < end}
    if now == end or (direction is not None and beyond.get(direction)):
        return Reach.REACHED, Fraction(1)
    if begin is None or (begin == end and direction is None):
        return Reach.CANNOT_TELL, None
    if begin == end:
        return Reach.FURTHER_AWAY, None
    part = (now - begin) / (end - begin)
    if direction is Direction.KEEP and part > 1:
        return _reach(2 - part), None
    return _reach(part), part


def _reach(part: Fraction) -> Reach:
    if part > 0:
        return Reach.ON_THE_WAY
    return Reach.UNCHANGED if part == 0 else Reach.FURTHER_AWAY
