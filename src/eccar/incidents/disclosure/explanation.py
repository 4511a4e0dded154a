"""How an outsider works out a count: which published numbers are used, and the sum."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from ...values.brief import Brief
from .attack import Attack, name_of
from .audit import AuditedNumber, HiddenGroup, NumberName, ReleaseAudit
from .explaining import derivation
from .numbers import NumberKey
from .possible import MAX_SECONDS
from .system import NotAudited
from .targets import targets


class BoundSide(enum.StrEnum):
    """Which end of the possible values a sum gives."""

    LEAST = "least"
    MOST = "most"


@frozen(kw_only=True)
class UsedNumber(Brief):
    """A published number as an outsider uses it.

    Attributes:
        number: Which number it is; ``None`` for what holds whatever is published: that no part is greater
            than its whole, or how a figure can be revised.
        value: What is known of it: the count, or the end of the values that it can have.
        factor: With what it is multiplied in the sum.
    """

    number: NumberName | None
    value: int
    factor: Fraction


@frozen(kw_only=True)
class BoundExplanation(Brief):
    """How an outsider knows an end of the possible values of a count.

    Attributes:
        side: Which end it is.
        value: The end.
        numbers: The published numbers that are needed; without any of them it is not known.
        steps: The numbers of the sum that gives the end, rounded to a whole number; none if no single sum
            gives it, but only the trial of all whole counts.
    """

    side: BoundSide
    value: int
    numbers: tuple[NumberName, ...]
    steps: tuple[UsedNumber, ...] = ()


@frozen(kw_only=True)
class FallExplanation(Brief):
    """How an outsider works out a count that falls, or the hidden parts of a sum that are small together.

    Attributes:
        falls: What falls.
        bounds: How its ends are known.
    """

    falls: AuditedNumber | HiddenGroup
    bounds: tuple[BoundExplanation, ...]


def explain(audit: ReleaseAudit, *, seconds: float = MAX_SECONDS) -> tuple[FallExplanation, ...]:
    """For each count that falls in an *audit*, the published numbers used and the sum that an outsider does.

    What takes longer than the *seconds* for all together is left out.
    """
    return tuple(_Explainer(audit, seconds).explanations())


class _Explainer:
    def __init__(self, audit: ReleaseAudit, seconds: float) -> None:
        attack = Attack(
            audit.release,
            audit.earlier,
            threshold=audit.threshold,
            protection=audit.protection,
            seconds=seconds,
        )
        self._audit = audit
        self._seconds = seconds
        self._numbers, self._system = attack.system()

    def explanations(self) -> Iterator[FallExplanation]:
        try:
            for number in self._audit.falling:
                yield self._number(number)
            for group in self._audit.groups:
                if group.falls:
                    yield self._group(group)
        except NotAudited:
            return

    def _number(self, number: AuditedNumber) -> FallExplanation:
        terms = next(
            dict(target.terms)
            for target in targets(self._numbers)
            if name_of(self._numbers, target.number) == number.number
            and tuple(name_of(self._numbers, key) for key in target.without) == number.without
        )
        sides = (BoundSide.MOST, BoundSide.LEAST)
        bounds = [self._bound(terms, side) for side in sides if _says_something(number, side)]
        return FallExplanation(falls=number, bounds=tuple(bounds))

    def _group(self, group: HiddenGroup) -> FallExplanation:
        keys = [_key(part) for part in group.parts]
        cells = frozenset().union(*(self._numbers.by_key[key].cells for key in keys))
        bound = self._bound(dict.fromkeys(cells, 1), BoundSide.LEAST)
        return FallExplanation(falls=group, bounds=(bound,))

    def _bound(self, terms: dict[int, int], side: BoundSide) -> BoundExplanation:
        upper = side is BoundSide.MOST
        known = derivation(self._system, terms, upper=upper, seconds=self._seconds)
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
