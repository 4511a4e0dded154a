"""Rules ``PLN35…``: values of indicators that contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from ...checking.rules import Hit, hit, rule
from ...values.errors import Severity
from ..context import PlanContext, Written
from ..measures.indicator_progress import Direction
from ..measures.indicators import Indicator
from ..measures.values import Value, comparable, exactly
from ._select import OURS, certainly_before
from .indicators import indicators

ROUNDED = Fraction(6, 1000)
"""How far a share may lie from the number that is told beside it, since people round."""

SUMS = "https://github.com/akvo/akvo-rsr/issues/2497"


@rule(
    "PLN351",
    Severity.WARNING,
    "The target of “{indicator}” lies the wrong way from the baseline: {baseline}, then {target}; the "
    "direction: {direction}.",
    hint="Correct the direction, the baseline or the target.",
    source=OURS,
)
def target_the_wrong_way(_: Written, context: PlanContext) -> Iterator[Hit]:
    """A target lies in the direction in which the indicator is meant to move."""
    for where, _measure, one in indicators(context):
        for number, target, baseline in _with_baselines(one, one.targets):
            if baseline and _wrong_way(one.direction, baseline, target):
                yield hit(
                    *(*where, "targets", number),
                    indicator=one.titles,
                    target=target,
                    baseline=baseline,
                    direction=one.direction,
                )


@rule(
    "PLN352",
    Severity.WARNING,
    "The target of “{indicator}” is of an earlier time than the baseline: {target}; {baseline}.",
    hint="Correct one of the two dates.",
    source=OURS,
)
def target_before_the_baseline(_: Written, context: PlanContext) -> Iterator[Hit]:
    """A target lies ahead of the baseline."""
    for where, _measure, one in indicators(context):
        for number, target, baseline in _with_baselines(one, one.targets):
            if baseline and certainly_before(target.when, baseline.when):
                told = {"target": target, "baseline": baseline}
                yield hit(*where, "targets", number, "date", indicator=one.titles, **told)


@rule(
    "PLN353",
    Severity.NOTE,
    "An observation of “{indicator}” ({date}) is of an earlier time than the baseline, and does not count: "
    "{baseline}.",
    hint="Take the earliest value as baseline, or correct one of the two dates.",
    source=OURS,
)
def observed_before_the_baseline(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What is observed comes after the baseline."""
    for where, _measure, one in indicators(context):
        for number, value, baseline in _with_baselines(one, one.observations):
            if baseline and certainly_before(value.when, baseline.when):
                told = {"date": value.when, "baseline": baseline}
                yield hit(*where, "observations", number, "date", indicator=one.titles, **told)


@rule(
    "PLN354",
    Severity.WARNING,
    "An observation of “{indicator}” is dated {date}, after {day}.",
    hint="What is expected is a target; an observation was made.",
    source=OURS,
)
def observed_ahead_of_the_day(_: Written, context: PlanContext) -> Iterator[Hit]:
    """What was observed lies not ahead."""
    for where, _measure, one in indicators(context):
        for number, value in enumerate(one.observations):
            if value.when.first is not None and value.when.first > context.seen:
                told = {"date": value.when, "day": context.seen}
                yield hit(*where, "observations", number, "date", indicator=one.titles, **told)


@rule(
    "PLN355",
    Severity.WARNING,
    "“{indicator}” has shares beside plain numbers: they cannot be held against each other.",
    hint="Write all values with part and whole, or all as plain numbers.",
    source=SUMS,
)
def shares_beside_numbers(_: Written, context: PlanContext) -> Iterator[Hit]:
    """The values of an indicator are all shares, or all not."""
    for where, _measure, one in indicators(context):
        told = [value for _, value in _located(one) if value.counted]
        if len({value.is_share for value in told}) > 1:
            yield hit(*where, indicator=one.titles)


@rule(
    "PLN356",
    Severity.WARNING,
    "“{indicator}” says {value}, and {part} of {whole}, which is another number.",
    hint="Leave the value out: the share follows from part and whole.",
    source=SUMS,
)
def value_other_than_its_share(_: Written, context: PlanContext) -> Iterator[Hit]:
    """A number beside part and whole is their share, as such or in percent."""
    for where, _measure, one in indicators(context):
        for path, value in _located(one):
            if value.value is not None and value.is_share and _differs(value):
                told = {"value": value.value, "part": value.part, "whole": value.whole}
                yield hit(*where, *path, "value", indicator=one.titles, **told)


@rule(
    "PLN357",
    Severity.WARNING,
    "“{indicator}” has a part, {part}, that is no part of {whole}.",
    hint="Exchange part and whole, or correct them.",
    source=SUMS,
)
def part_greater_than_the_whole(_: Written, context: PlanContext) -> Iterator[Hit]:
    """A part lies between nothing and the whole."""
    for where, _measure, one in indicators(context):
        for path, value in _located(one):
            if not 0 <= (value.part or 0) <= (value.whole or 0) and value.is_share:
                told = {"part": value.part, "whole": value.whole}
                yield hit(*where, *path, "part", indicator=one.titles, **told)


@rule(
    "PLN358",
    Severity.WARNING,
    "A value of “{indicator}” is told by {dimension}, which is none of its dimensions.",
    hint="Add it under dimensions of the indicator, or correct the word under of.",
    source="https://github.com/open-sdg/open-sdg/issues/794",
)
def dimension_not_stated(_: Written, context: PlanContext) -> Iterator[Hit]:
    """Values are told apart by the dimensions that the indicator states."""
    for where, _measure, one in indicators(context):
        stated = frozenset(one.dimensions)
        for path, value in _located(one):
            for dimension in value.of:
                if dimension not in stated:
                    told = {"indicator": one.titles, "dimension": dimension}
                    yield hit(*where, *path, "of", **told)


@rule(
    "PLN359",
    Severity.WARNING,
    "“{indicator}” has two values of one time: {one}, and {other}.",
    hint="Take out the one that does not hold; what was corrected later stands in the place of the first.",
    source=OURS,
)
def two_values_of_one_time(_: Written, context: PlanContext) -> Iterator[Hit]:
    """Of one time, and one part of the whole, there is one value."""
    for where, _measure, indicator in indicators(context):
        seen: dict[tuple[object, ...], Value] = {}
        for (key, number), value in _located(indicator):
            if key == "observations" and not value.when.exact:
                continue  # Within a year, something can be observed twice.
            first = seen.setdefault((key, value.when, _part(value)), value)
            if first is not value and comparable(first, value) and first.number != value.number:
                told = {"one": first, "other": value}
                yield hit(*where, key, number, indicator=indicator.titles, **told)


@rule(
    "PLN360",
    Severity.WARNING,
    "A value of “{indicator}” tells a part or a whole, and not the other: it counts nowhere.",
    hint="Write both, part and whole, or neither.",
    source=SUMS,
)
def part_without_its_whole(_: Written, context: PlanContext) -> Iterator[Hit]:
    """A part is told with the whole that it is a part of."""
    for where, _measure, one in indicators(context):
        for path, value in _located(one):
            if (value.part is None) != (value.whole is None):
                key = "whole" if value.part is None else "part"
                yield hit(*where, *path, key, indicator=one.titles)


def _wrong_way(direction: Direction | None, baseline: Value, target: Value) -> bool:
    if direction is None or not comparable(baseline, target):
        return False
    begin, end = baseline.number or 0, target.number or 0
    wrong = {
        Direction.UP: end < begin,
        Direction.DOWN: end > begin,
        Direction.KEEP: end != begin,
    }
    return wrong[direction]


def _differs(value: Value) -> bool:
    share, told = value.number or Fraction(0), exactly(value.value or 0)
    return abs(told - share) > ROUNDED and abs(told / 100 - share) > ROUNDED


def _with_baselines(
    one: Indicator, values: Iterable[Value]
) -> Iterator[tuple[int, Value, Value | None]]:
    """*values* by their numbers, each with the first baseline of the same part."""
    begins = {_part(value): value for value in reversed(one.baselines)}
    for number, value in enumerate(values):
        yield number, value, begins.get(_part(value))


def _part(value: Value) -> str:
    """The part of the whole that *value* is of, as a key."""
    return repr(sorted(value.of.items())) if value.of else ""


def _located(one: Indicator) -> Iterator[tuple[tuple[str | int, ...], Value]]:
    """All values of an indicator, each with the way to it."""
    for key in ("baselines", "targets", "observations"):
        for number, value in enumerate(getattr(one, key)):
            yield (key, number), value


RULES = (
    target_the_wrong_way,
    target_before_the_baseline,
    observed_before_the_baseline,
    observed_ahead_of_the_day,
    shares_beside_numbers,
    value_other_than_its_share,
    part_greater_than_the_whole,
    dimension_not_stated,
    two_values_of_one_time,
    part_without_its_whole,
)
"""Asked of plans and inventories."""
