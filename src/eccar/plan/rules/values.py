"""Rules ``PLN35…``: values of indicators that contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from ...checking.rules import OURS, Hit, hit, rule
from ...values.characters import composed
from ...values.errors import Severity
from ...values.texts import Count
from ..context import PlanContext
from ..inventory import PlanDocument
from ..measures.indicator_progress import Direction
from ..measures.indicators import Indicator
from ..measures.values import Value, comparable, exactly
from ._select import certainly_before
from .indicators import indicators

ROUNDED = Fraction(6, 1000)
"""How far a share may differ from the number that is given with it, since people round."""

BASES = (1, *(10**power for power in range(2, 7)))
"""To how many units a share may be related: as such, in percent, per mille, per 100,000."""

SUMS = "https://github.com/akvo/akvo-rsr/issues/2497"


@rule(
    "PLN351",
    Severity.WARNING,
    "The target of “{indicator}” is on the wrong side of the baseline: {baseline}, then "
    "{target} (direction: {direction}).",
    hint="Correct the direction, the baseline or the target.",
    source=OURS,
)
def target_the_wrong_way(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A target is in the direction of the indicator."""
    for path, _measure, indicator in indicators(context):
        for number, target, baseline in _with_baselines(indicator, indicator.targets):
            if baseline and _is_in_wrong_direction(indicator.direction, baseline, target):
                yield hit(
                    *(*path, "targets", number),
                    indicator=indicator.titles,
                    target=target,
                    baseline=baseline,
                    direction=indicator.direction,
                )


@rule(
    "PLN352",
    Severity.WARNING,
    "The target of “{indicator}” is earlier than the baseline: {target}; {baseline}.",
    hint="Correct one of the two dates.",
    source=OURS,
)
def target_before_the_baseline(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A target is later than the baseline."""
    for path, _measure, indicator in indicators(context):
        for number, target, baseline in _with_baselines(indicator, indicator.targets):
            if baseline and certainly_before(target.when, baseline.when):
                values = {"target": target, "baseline": baseline}
                yield hit(*path, "targets", number, "date", indicator=indicator.titles, **values)


@rule(
    "PLN353",
    Severity.NOTE,
    "An observation of “{indicator}” ({date}) is earlier than the baseline and does not "
    "count: {baseline}.",
    hint="Use the earliest value as the baseline, or correct one of the two dates.",
    source=OURS,
)
def observed_before_the_baseline(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Observations are later than the baseline."""
    for path, _measure, indicator in indicators(context):
        for number, value, baseline in _with_baselines(indicator, indicator.observations):
            if baseline and certainly_before(value.when, baseline.when):
                values = {"date": value.when, "baseline": baseline}
                yield hit(
                    *path, "observations", number, "date", indicator=indicator.titles, **values
                )


@rule(
    "PLN354",
    Severity.WARNING,
    "An observation of “{indicator}” is dated {date}, after {day}.",
    hint="Write an expected value as a target.",
    source=OURS,
)
def observed_ahead_of_the_day(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Observations have already been made."""
    for path, _measure, indicator in indicators(context):
        for number, value in enumerate(indicator.observations):
            if value.when.first is not None and value.when.first > context.recorded_until:
                values = {"date": value.when, "day": context.recorded_until}
                yield hit(
                    *path, "observations", number, "date", indicator=indicator.titles, **values
                )


@rule(
    "PLN355",
    Severity.WARNING,
    "“{indicator}” has shares and plain numbers, which cannot be compared.",
    hint="Write all values with part and whole, or all as plain numbers.",
    source=SUMS,
)
def shares_beside_numbers(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """The values of an indicator are all shares or all plain numbers."""
    for path, _measure, indicator in indicators(context):
        counted = [value for _, value in _located(indicator) if value.counted]
        if len({value.is_share for value in counted}) > 1:
            yield hit(*path, indicator=indicator.titles)


@rule(
    "PLN356",
    Severity.WARNING,
    "“{indicator}” gives {value}, but {part} of {whole} is a different number.",
    hint="Remove the value; the share follows from part and whole.",
    source=SUMS,
)
def value_other_than_its_share(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A number given with part and whole is their share."""
    for path, _measure, indicator in indicators(context):
        for location, value in _located(indicator):
            if value.value is not None and value.is_share and _differs_from_its_share(value):
                values = {"value": _grouped(value.value), **_share(value)}
                yield hit(*path, *location, "value", indicator=indicator.titles, **values)


@rule(
    "PLN357",
    Severity.WARNING,
    "In “{indicator}”, the part {part} does not fit the whole {whole}.",
    hint="Exchange part and whole, or correct them.",
    source=SUMS,
)
def part_greater_than_the_whole(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A part is between 0 and the whole."""
    for path, _measure, indicator in indicators(context):
        for location, value in _located(indicator):
            if not 0 <= (value.part or 0) <= (value.whole or 0) and value.is_share:
                yield hit(*path, *location, "part", indicator=indicator.titles, **_share(value))


@rule(
    "PLN358",
    Severity.WARNING,
    "A value of “{indicator}” is given by {dimension}, which is not one of its dimensions.",
    hint="Add it under dimensions, or correct the word under of.",
    source="https://github.com/open-sdg/open-sdg/issues/794",
)
def dimension_not_stated(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """Values are given by the dimensions of the indicator."""
    for path, _measure, indicator in indicators(context):
        stated = frozenset(map(composed, indicator.dimensions))
        for location, value in _located(indicator):
            for dimension in value.of:
                if composed(dimension) not in stated:
                    values = {"indicator": indicator.titles, "dimension": dimension}
                    yield hit(*path, *location, "of", **values)


@rule(
    "PLN359",
    Severity.WARNING,
    "“{indicator}” has two values for the same time: {one} and {other}.",
    hint="Remove the value that is not correct.",
    source=OURS,
)
def two_values_of_one_time(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """There is one value for one time and one part of the whole."""
    for path, _measure, indicator in indicators(context):
        seen: dict[tuple[object, ...], Value] = {}
        for (key, number), value in _located(indicator):
            if key == "observations" and not value.when.exact:
                continue  # Within a year, something can be observed twice.
            first = seen.setdefault((key, value.when, value.group), value)
            if first is not value and comparable(first, value) and first.number != value.number:
                values = {"one": first, "other": value}
                yield hit(*path, key, number, indicator=indicator.titles, **values)


@rule(
    "PLN360",
    Severity.WARNING,
    "A value of “{indicator}” gives only a part or only a whole.",
    hint="Write both part and whole, or neither.",
    source=SUMS,
)
def part_without_its_whole(_: PlanDocument, context: PlanContext) -> Iterator[Hit]:
    """A part is given with its whole."""
    for path, _measure, indicator in indicators(context):
        for location, value in _located(indicator):
            if (value.part is None) != (value.whole is None):
                key = "whole" if value.part is None else "part"
                yield hit(*path, *location, key, indicator=indicator.titles)


def _is_in_wrong_direction(direction: Direction | None, baseline: Value, target: Value) -> bool:
    if direction is None or not comparable(baseline, target):
        return False
    begin, end = baseline.number or 0, target.number or 0
    wrong = {
        Direction.UP: end < begin,
        Direction.DOWN: end > begin,
        Direction.KEEP: end != begin,
    }
    return wrong[direction]


def _share(value: Value) -> dict[str, object]:
    """The part and the whole of a value, for a sentence."""
    return {"part": _grouped(value.part), "whole": _grouped(value.whole)}


def _grouped(number: object) -> object:
    """*number* for a sentence: a whole number has its thousands apart, unlike a year."""
    return Count(number) if isinstance(number, int) else number


def _differs_from_its_share(value: Value) -> bool:
    """Whether the value is not the share of part and whole, as such or per 100, 1,000, … 1,000,000."""
    share = Fraction(exactly(value.part or 0)) / exactly(value.whole or 1)
    number = exactly(value.value or 0)
    return all(abs(number / base - share) > ROUNDED for base in BASES)


def _with_baselines(
    indicator: Indicator, values: Iterable[Value]
) -> Iterator[tuple[int, Value, Value | None]]:
    """*values* with their indexes, each with the first baseline of the same group."""
    begins = {value.group: value for value in reversed(indicator.baselines)}
    for number, value in enumerate(values):
        yield number, value, begins.get(value.group)


def _located(indicator: Indicator) -> Iterator[tuple[tuple[str | int, ...], Value]]:
    """All values of an indicator, each with its path below the indicator."""
    for key in ("baselines", "targets", "observations"):
        for number, value in enumerate(getattr(indicator, key)):
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
"""Evaluated for plans and inventories."""
