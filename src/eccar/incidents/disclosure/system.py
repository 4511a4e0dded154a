"""Unknown whole numbers, and what published numbers say of them: linear constraints.

Nothing here knows tables: who reads releases says which sums of unknowns lie between which numbers.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import field, frozen

Terms: TypeAlias = tuple[tuple[int, int], ...]
"""A linear expression: pairs of an unknown and its factor, in the order of the unknowns, without zeros."""

Values: TypeAlias = Sequence[int] | Mapping[int, int]
"""A value for each unknown, by its place."""

Solution: TypeAlias = tuple[int, ...]
"""One number for each unknown."""

MAX_NUMBER = 10**9
"""Larger numbers are not audited: programs of optimisation compute in floats."""


def terms(factors: Mapping[int, int] | Iterable[tuple[int, int]]) -> Terms:
    """The linear expression with these *factors* of unknowns."""
    return tuple(sorted((unknown, factor) for unknown, factor in dict(factors).items() if factor))


def value_of(expression: Terms, numbers: Values) -> int:
    """What the *expression* is if the unknowns are these *numbers*."""
    return sum([factor * numbers[unknown] for unknown, factor in expression])


@frozen
class LinearConstraint:
    """A linear expression of unknowns lies between two whole numbers, both included.

    ``number`` is the key of the published number that says so; ``None`` is for what holds anyway.
    All constraints of one number are used, or left out, together.
    """

    terms: Terms = field(converter=terms)
    least: int | None = None
    most: int | None = None
    number: Hashable = None

    def satisfied_by(self, numbers: Values) -> bool:
        """Whether it holds if the unknowns are these *numbers*."""
        value = value_of(self.terms, numbers)
        return (self.least is None or value >= self.least) and (
            self.most is None or value <= self.most
        )


def _constraints(values: Iterable[LinearConstraint]) -> tuple[LinearConstraint, ...]:
    return tuple(values)


@frozen
class System:
    """So many unknown whole numbers ≥ 0, and all that is known of them."""

    unknowns: int
    constraints: tuple[LinearConstraint, ...] = field(converter=_constraints)

    @property
    def numbers(self) -> tuple[Hashable, ...]:
        """The keys of the published numbers, those first that say something of most unknowns."""
        sizes: dict[Hashable, int] = {}
        for each in self.constraints:
            if each.number is not None:
                sizes[each.number] = max(len(each.terms), sizes.get(each.number, 0))
        return tuple(sorted(sizes, key=lambda number: -sizes[number]))

    def only(self, numbers: Collection[Hashable]) -> System:
        """The system of an outsider who knows no other published *numbers*."""
        kept = {None, *numbers}
        return System(self.unknowns, (each for each in self.constraints if each.number in kept))

    def solved_by(self, numbers: Sequence[int]) -> bool:
        """Whether these *numbers* satisfy every constraint."""
        return min(numbers, default=0) >= 0 and all(
            constraint.satisfied_by(numbers) for constraint in self.constraints
        )

    def open_towards(self, direction: Mapping[int, int]) -> bool:
        """Whether one can go on in this *direction* for ever from each solution."""
        steps = [direction.get(unknown, 0) for unknown in range(self.unknowns)]
        return min(steps, default=0) >= 0 and all(
            (each.least is None or value_of(each.terms, steps) >= 0)
            and (each.most is None or value_of(each.terms, steps) <= 0)
            for each in self.constraints
        )


class Unaudited(enum.StrEnum):
    """Why a question about a system has no exact answer."""

    TIME = "time"  # The time that was allowed is over.
    STATUS = "status"  # The solver gave up.
    CHECK = "check"  # A solution of the solver does not satisfy the constraints.
    SIZE = "size"  # There are more unknowns than integer programming is used for.
    NUMBER = "number"  # A number is larger than a solver computes with exactly.


class NotAudited(Exception):
    """A question about a system has no exact answer: ``reason`` says why, ``values`` are its numbers."""

    def __init__(self, reason: Unaudited, **values: Any) -> None:
        super().__init__(reason, values)
        self.reason = reason
        self.values = values
