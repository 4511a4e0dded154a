"""Which published numbers an outsider needs, and the sum that gives a bound."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Hashable, Iterable, Sequence
from fractions import Fraction
from itertools import combinations

from attrs import frozen

from .network import SumBounds, bounds_of_sets, network
from .parts import mask_of
from .possible import MAX_SECONDS, Expression, PossibleValues
from .presolve import limits_of, lowest
from .programming import multipliers
from .system import LinearConstraint, System, Terms, terms


@frozen
class DerivationStep:
    """A constraint that is multiplied by a factor, and the end of it that counts: its least or most."""

    factor: Fraction
    constraint: LinearConstraint
    end: int


@frozen
class Derivation:
    """How an outsider knows that a target is at most, or at least, a number.

    ``numbers`` are the keys of published numbers of which none can be left out. The ``steps`` add
    up to the ``bound``, rounded to a whole number, because no unknown is negative; there are none
    where the bound follows by no single sum.
    """

    target: Terms
    upper: bool
    bound: int
    numbers: tuple[Hashable, ...]
    steps: tuple[DerivationStep, ...] = ()

    @property
    def proven(self) -> bool:
        """Whether the steps add up to the bound."""
        sign = 1 if self.upper else -1
        total: dict[int, Fraction] = {unknown: Fraction(-factor) for unknown, factor in self.target}
        for step in self.steps:
            if step.end != (
                step.constraint.most if sign * step.factor > 0 else step.constraint.least
            ):
                return False
            for unknown, factor in step.constraint.terms:
                total[unknown] = total.get(unknown, Fraction(0)) + step.factor * factor
        limit = sum((step.factor * step.end for step in self.steps), Fraction(0))
        return (
            all(sign * rest >= 0 for rest in total.values())
            and (math.floor(limit) if self.upper else math.ceil(limit)) == self.bound
        )


MAX_SMALLER = 2_000
"""Up to so many smaller sets all of them are tried."""


def smallest_clash(system: System, *, seconds: float = MAX_SECONDS) -> tuple[Hashable, ...]:
    """Published numbers of a *system* without solution that cannot all be true, of which none can be left out.

    It is the smaller of two sets, one that prefers sums of many unknowns and one that prefers sums
    of few, and the smallest of all if the smaller ones are few enough to be tried. Raises
    ``ValueError`` if the system has a solution, and ``NotAudited`` as ``PossibleValues`` does.
    """
    deadline = time.monotonic() + seconds

    def clash(numbers: Sequence[Hashable]) -> bool:
        left = deadline - time.monotonic()
        return not PossibleValues(system.only(numbers), seconds=left).feasible()

    numbers = system.numbers
    if not clash(numbers):
        raise ValueError("the system has a solution")
    known = min(irreducible(numbers, clash), irreducible(numbers[::-1], clash), key=len)
    sizes = range(1, len(known))
    if sum(math.comb(len(numbers), size) for size in sizes) > MAX_SMALLER:
        return known
    smaller = (each for size in sizes for each in combinations(numbers, size))
    return next((each for each in smaller if clash(each)), known)


def derivation(
    system: System, target: Expression, *, upper: bool, seconds: float = MAX_SECONDS
) -> Derivation:
    """How an outsider knows the largest (*upper*) or smallest value of the *target* in the solutions of the *system*.

    Raises ``ValueError`` if there is no solution or no such value, and ``NotAudited`` as
    ``PossibleValues`` does.
    """
    deadline = time.monotonic() + seconds
    expression = terms(target)

    def bound(numbers: Iterable[Hashable]) -> int | None:
        left = deadline - time.monotonic()
        values = PossibleValues(system.only([*numbers]), seconds=left)
        return values.most(target) if upper else values.least(target)

    goal = bound(system.numbers)
    if goal is None:
        raise ValueError("the target has no such value")
    numbers = _candidates(system, expression, goal, upper=upper)
    kept = irreducible(numbers, lambda keys: bound(keys) == goal)
    shorter = Derivation(
        expression, upper, goal, kept, _steps(system.only(kept), expression, upper=upper)
    )
    return shorter if shorter.proven else Derivation(expression, upper, goal, kept)


MAX_TRIED = 60
"""Up to so many numbers a short sum is looked for among all of them; else among those of one sum."""


def _candidates(
    system: System, expression: Terms, goal: int, *, upper: bool
) -> tuple[Hashable, ...]:
    """The numbers that a bound may need; those that have unknowns in common with it, and few others, first."""
    numbers = system.numbers
    if len(numbers) > MAX_TRIED:
        steps = _steps(system, expression, upper=upper)
        if Derivation(expression, upper, goal, (), steps).proven:
            numbers = system.only({step.constraint.number for step in steps}).numbers
    wanted = {unknown for unknown, _ in expression}
    unknowns: dict[Hashable, set[int]] = {}
    for constraint in system.constraints:
        unknowns.setdefault(constraint.number, set()).update(
            unknown for unknown, _ in constraint.terms
        )

    def distance(number: Hashable) -> tuple[bool, int]:
        return wanted.isdisjoint(unknowns[number]), len(unknowns[number] - wanted)

    return tuple(sorted(numbers, key=distance))


def irreducible(
    keys: Sequence[Hashable], enough: Callable[[Sequence[Hashable]], bool]
) -> tuple[Hashable, ...]:
    """Some of the *keys* that are *enough*, as all of them are, while without any of these the others are not.

    It keeps the first ones rather than the last ones, and halves, so that it needs few steps for
    few of many (U. Junker, QuickXplain, 2004).
    """

    def needed(given: list[Hashable], keys: Sequence[Hashable], *, check: bool) -> list[Hashable]:
        if check and enough(given):
            return []
        if len(keys) <= 1:
            return [*keys]
        half = len(keys) // 2
        second = needed([*given, *keys[:half]], keys[half:], check=True)
        return needed([*given, *second], keys[:half], check=bool(second)) + second

    return tuple(needed([], keys, check=True))


def _steps(system: System, expression: Terms, *, upper: bool) -> tuple[DerivationStep, ...]:
    """The sum that gives the bound, if there is any."""
    rows = [lowest(constraint) for constraint in system.constraints]
    sign = 1 if upper else -1
    steps = _cut(system.unknowns, rows, expression, sign)
    return _dual(system.unknowns, rows, expression, sign) if steps is None else steps


def _cut(
    unknowns: int, rows: Sequence[LinearConstraint], expression: Terms, sign: int
) -> tuple[DerivationStep, ...] | None:
    """The steps in a network, where each constraint is added or subtracted once; ``None`` if it is none."""
    sets = bounds_of_sets(rows, {unknown: SumBounds() for unknown in range(unknowns)})
    if sets is None or any(factor != 1 for _, factor in expression):
        return None
    mask = mask_of(expression)
    sets.setdefault(mask, SumBounds())
    net = network(sets)
    if net is None or not net.make_feasible() or not net.push(mask, sign):
        return None
    steps = []
    for each, factor in net.cut(mask, sign).items():
        row = sets[each].most_by if sign * factor > 0 else sets[each].least_by
        end = sets[each].most if sign * factor > 0 else sets[each].least
        if row is not None:
            steps.append(DerivationStep(Fraction(factor), row, end))
    return tuple(steps)


def _dual(
    unknowns: int, rows: Sequence[LinearConstraint], expression: Terms, sign: int
) -> tuple[DerivationStep, ...]:
    """The steps as the solution of the dual linear program has them."""
    limits = [(row, *limit) for row in rows for limit in limits_of(row)]
    directed = tuple((unknown, sign * factor) for unknown, factor in expression)
    factors = multipliers(unknowns, [(limited, most) for _, limited, most in limits], directed)
    steps = []
    for (row, limited, most), factor in zip(limits, factors, strict=True):
        way = 1 if limited == row.terms else -1
        if factor:
            steps.append(DerivationStep(sign * way * factor, row, way * most))
    return tuple(steps)
