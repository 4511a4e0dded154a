"""How an outsider works out a count: which published numbers are used, and the sum."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from .audit import (
    AuditedNumber,
    BoundExplanation,
    BoundSide,
    FallExplanation,
    HiddenGroup,
    NumberName,
    UsedNumber,
)
from .explaining import derivation
from .naming import name_of
from .numbers import NumberKey, Numbers
from .system import NotAudited, System


def explanations(
    numbers: Numbers,
    system: System,
    audited: Iterable[AuditedNumber],
    groups: Iterable[HiddenGroup],
    *,
    seconds: float,
) -> tuple[FallExplanation, ...]:
    """For each count that falls, the published numbers used and the sum that an outsider does.

    What takes longer than the *seconds* for all together is left out.
    """
    explainer = _Explainer(numbers, system, seconds)
    falling: list[AuditedNumber | HiddenGroup] = [each for each in audited if each.falls]
    falling += [each for each in groups if each.falls]
    return tuple(explainer.explanations(falling))


class _Explainer:
    def __init__(self, numbers: Numbers, system: System, seconds: float) -> None:
        self._numbers = numbers
        self._system = system
        self._deadline = time.monotonic() + seconds

    def explanations(
        self, falling: Iterable[AuditedNumber | HiddenGroup]
    ) -> Iterator[FallExplanation]:
        try:
            for each in falling:
                bounds = self._group(each) if isinstance(each, HiddenGroup) else self._number(each)
                yield FallExplanation(falls=each, bounds=bounds)
        except NotAudited:
            return

    def _number(self, number: AuditedNumber) -> tuple[BoundExplanation, ...]:
        edition = self._numbers.editions[number.number.position]
        factors = Counter(self._cells([number.number], edition))
        factors.subtract(self._cells(number.without, edition))
        sides = (BoundSide.MOST, BoundSide.LEAST)
        return tuple(self._bound(factors, side) for side in sides if _says_something(number, side))

    def _group(self, group: HiddenGroup) -> tuple[BoundExplanation, ...]:
        return (self._bound(Counter(self._cells(group.parts)), BoundSide.LEAST),)

    def _cells(self, names: Iterable[NumberName], edition: int | None = None) -> frozenset[int]:
        cells = (self._numbers.cells_of(_key(name), edition) for name in names)
        return frozenset().union(*(each or () for each in cells))

    def _bound(self, terms: Mapping[int, int], side: BoundSide) -> BoundExplanation:
        upper = side is BoundSide.MOST
        known = derivation(
            self._system, terms, upper=upper, seconds=self._deadline - time.monotonic()
        )
        return BoundExplanation(
            side=side,
            value=known.bound,
            numbers=tuple(filter(None, map(self._name, known.numbers))),
            steps=tuple(
                UsedNumber(
                    number=self._name(step.constraint.number), value=step.end, factor=step.factor
                )
                for step in known.steps
            ),
        )

    def _name(self, key: object) -> NumberName | None:
        return name_of(self._numbers, key) if isinstance(key, NumberKey) else None


def _says_something(number: AuditedNumber, side: BoundSide) -> bool:
    """Whether an end follows from what is published, and not from the fact that no count is negative."""
    return side is BoundSide.MOST or bool(number.least)


def _key(name: NumberName) -> NumberKey:
    return NumberKey(table=name.position, codes=frozenset(name.codes))
