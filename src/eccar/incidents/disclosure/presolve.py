"""What follows from constraints one by one, in whole numbers: bounds of unknowns, and what is left to solve."""

from __future__ import annotations

import math
from collections.abc import Iterator

from attrs import frozen

from .system import MAX_NUMBER, LinearConstraint, NotAudited, System, Terms, Unaudited

MAX_ROUNDS = 60
"""Two unknowns can push each other up by one each round for long; whatever bounds are reached are true."""


@frozen
class Presolved:
    """Bounds of each unknown, and the constraints that say more than these, over unknowns not yet determined.

    Their factors have no common divisor, and the first one is positive.
    """

    least: tuple[int, ...]
    most: tuple[int | None, ...]
    rows: tuple[LinearConstraint, ...]

    @property
    def free(self) -> list[int]:
        """The unknowns that are not determined."""
        return [place for place, low in enumerate(self.least) if low != self.most[place]]

    def spread(self, expression: Terms) -> tuple[int | None, int | None]:
        """Bounds of the *expression* by the bounds of its unknowns alone; ``None`` is no bound."""
        low = _smallest(expression, self.least, self.most)
        high = _smallest(_negated(expression), self.least, self.most)
        return low, None if high is None else -high

    def limits(self, expression: Terms) -> tuple[int | None, int | None]:
        """Bounds of the *expression* by those of its unknowns, and by the constraint that is for it."""
        low, high = self.spread(expression)
        for row in self.rows:
            if row.terms == expression:
                low = row.least if row.least is not None else low
                high = row.most if row.most is not None else high
        return low, high


def require_exact(system: System) -> None:
    """Raise ``NotAudited`` if a number in a constraint is too large, after dividing by common factors."""
    rows = map(lowest, system.constraints)
    ends = (abs(end) for row in rows for end in (row.least, row.most) if end is not None)
    largest = max(ends, default=0)
    if largest > MAX_NUMBER:
        raise NotAudited(Unaudited.NUMBER, number=largest, limit=MAX_NUMBER)


def unbounded(system: System) -> Presolved:
    """The unknowns of a *system* as if nothing were known of them."""
    return Presolved((0,) * system.unknowns, (None,) * system.unknowns, ())


def presolve(system: System) -> Presolved | None:
    """The bounds of the unknowns that follow from single constraints, repeatedly; ``None``: a contradiction."""
    low: list[int] = [0] * system.unknowns
    high: list[int | None] = [None] * system.unknowns
    limits = [limit for each in system.constraints for limit in limits_of(each)]
    changes, rounds = 1, 0
    while changes and rounds < MAX_ROUNDS:
        changes = sum(_tighten(*limit, low, high) for limit in limits)
        rounds += 1
        if any(most is not None and most < least for least, most in zip(low, high, strict=True)):
            return None
    bounds = Presolved(tuple(low), tuple(high), ())
    rows = [_beyond(constraint, bounds) for constraint in system.constraints]
    if not all(_satisfiable(row, bounds) for row in rows):
        return None
    kept = tuple(row for row in rows if row.least is not None or row.most is not None)
    return Presolved(bounds.least, bounds.most, kept)


def limits_of(constraint: LinearConstraint) -> Iterator[tuple[Terms, int]]:
    """The constraint as expressions that are at most a number."""
    if constraint.most is not None:
        yield constraint.terms, constraint.most
    if constraint.least is not None:
        yield _negated(constraint.terms), -constraint.least


def lowest(constraint: LinearConstraint) -> LinearConstraint:
    """The same constraint for whole numbers, with factors that have no common divisor, the first one positive."""
    if not constraint.terms:
        return constraint
    divisor = math.gcd(*(factor for _, factor in constraint.terms))
    least, most = constraint.least, constraint.most
    if constraint.terms[0][1] < 0:
        divisor, least, most = -divisor, most, least
    return LinearConstraint(
        tuple((unknown, factor // divisor) for unknown, factor in constraint.terms),
        None if least is None else -(-least // divisor),
        None if most is None else most // divisor,
        constraint.number,
    )


def _or(bound: int | None, other: int) -> int:
    return other if bound is None else bound


def _negated(expression: Terms) -> Terms:
    return tuple((unknown, -factor) for unknown, factor in expression)


def _smallest(expression: Terms, low: tuple[int, ...], high: tuple[int | None, ...]) -> int | None:
    total = 0
    for unknown, factor in expression:
        end = low[unknown] if factor > 0 else high[unknown]
        if end is None:
            return None
        total += factor * end
    return total


def _tighten(expression: Terms, most: int, low: list[int], high: list[int | None]) -> bool:
    """Narrow the bounds of each unknown by what the others take at least; whether any changed."""
    ends = [
        (unknown, factor, low[unknown] if factor > 0 else high[unknown])
        for unknown, factor in expression
    ]
    total = sum([factor * end for _, factor, end in ends if end is not None])
    unbounded = sum([end is None for _, _, end in ends])
    changed = False
    if unbounded > 1:
        return False
    for unknown, factor, end in ends:
        if unbounded and end is not None:
            continue
        room = most - total + factor * _or(end, 0)
        if factor > 0 and room // factor < _or(high[unknown], room // factor + 1):
            high[unknown], changed = room // factor, True
        elif factor < 0 and -(room // -factor) > low[unknown]:
            low[unknown], changed = -(room // -factor), True
    return changed


def _beyond(constraint: LinearConstraint, bounds: Presolved) -> LinearConstraint:
    """What the constraint says of unknowns that are not determined, beyond their *bounds*, in lowest terms."""
    free = {
        unknown: factor
        for unknown, factor in constraint.terms
        if bounds.least[unknown] != bounds.most[unknown]
    }
    fixed = sum(
        factor * bounds.least[unknown]
        for unknown, factor in constraint.terms
        if unknown not in free
    )
    least, most = (
        None if end is None else end - fixed for end in (constraint.least, constraint.most)
    )
    row = lowest(LinearConstraint(free, least, most, constraint.number))
    low, high = bounds.spread(row.terms)
    return LinearConstraint(
        row.terms,
        None if row.least is None or (low is not None and low >= row.least) else row.least,
        None if row.most is None or (high is not None and high <= row.most) else row.most,
        row.number,
    )


def _satisfiable(row: LinearConstraint, bounds: Presolved) -> bool:
    low, high = bounds.spread(row.terms)
    return (row.least is None or high is None or high >= row.least) and (
        row.most is None or low is None or low <= row.most
    )
