"""The possible values of sums of unknowns: of all solutions of a system, exactly or not at all."""

from __future__ import annotations

import time
from collections.abc import Mapping

from .network import Network
from .parts import mask_of, parts_of
from .presolve import presolve, require_exact, unbounded
from .programming import IntegerProgram
from .system import (
    NotAudited,
    Solution,
    System,
    Terms,
    Unaudited,
    terms,
    value_of,
)

MAX_SECONDS = 60.0
MAX_PROGRAMMED = 200
"""How many unknowns that depend on each other, and are no network, are audited."""

Expression = Mapping[int, int]
"""A linear expression of unknowns: the factor of each."""


class PossibleValues:
    """The values that sums of unknowns can have in the solutions of one system.

    Each solution that any question brings up is checked against all constraints and kept: what has
    many values is mostly known to have them from the answers to other questions. So ask about
    single unknowns first.

    Args:
        system: The unknowns and constraints.
        seconds: The time for all questions together.
        max_programmed: How many unknowns that depend on each other, and are no network, are
            audited.

    Every method raises ``NotAudited`` if it has no exact answer, and ``InvalidValue`` if it needs
    scipy, of the extra ``incidents``, and that is not installed (DOC690).
    """

    def __init__(
        self,
        system: System,
        *,
        seconds: float = MAX_SECONDS,
        max_programmed: int = MAX_PROGRAMMED,
    ) -> None:
        self.system = system
        self.solutions: list[Solution] = []
        self._deadline = time.monotonic() + seconds
        self._max_programmed = max_programmed
        self._ends: dict[tuple[Terms, int], int | None] = {}
        self._programs: dict[frozenset[int], IntegerProgram] = {}
        require_exact(system)
        presolved = presolve(system)
        self._feasible: bool | None = None if presolved else False
        self._presolved = presolved or unbounded(system)
        self._parts = parts_of(self._presolved)
        self._part_of = {
            unknown: place for place, part in enumerate(self._parts) for unknown in part.unknowns
        }

    def feasible(self) -> bool:
        """Whether there is any solution."""
        if self._feasible is None:
            self._feasible = self._begin()
        return self._feasible

    def least(self, target: Expression) -> int | None:
        """The smallest value of the *target*; ``None`` if it can be arbitrarily small.

        Raises ``ValueError`` if the system has no solution.
        """
        return self._bound(target, -1)

    def most(self, target: Expression) -> int | None:
        """The largest value of the *target*; ``None`` if it can be arbitrarily large.

        Raises ``ValueError`` if the system has no solution.
        """
        return self._bound(target, 1)

    def _bound(self, target: Expression, sign: int) -> int | None:
        free, fixed = self._split(target)
        end = self._end(free, sign)
        return None if end is None else end + fixed

    def values(self, target: Expression, *, fewer_than: int) -> tuple[int, ...] | None:
        """All values of the *target* in ascending order, if these are *fewer_than* so many; else ``None``.

        Raises ``ValueError`` if the system has no solution.
        """
        free, fixed = self._split(target)
        if self._has_many(free, fewer_than):
            return None
        whole = self._networks(free) is not None
        for sign in (1, -1, 0):
            seen = self._seen(free)
            number = max(seen) - min(seen) + 1 if whole else len(seen)
            if number >= fewer_than or (sign and self._end(free, sign) is None):
                return None
        values = range(min(seen), max(seen) + 1) if whole else self._listed(free, fewer_than)
        return None if values is None else tuple(value + fixed for value in values)

    def _split(self, target: Expression) -> tuple[Terms, int]:
        """The part of the *target* that is not determined, and the sum of the other part."""
        if not self.feasible():
            raise ValueError("the system has no solution")
        expression = terms(target)
        free = tuple(pair for pair in expression if pair[0] in self._part_of)
        last = self.solutions[-1]
        return free, value_of(expression, last) - value_of(free, last)

    def _listed(self, free: Terms, fewer_than: int) -> list[int] | None:
        """All values, one after the other, if these are few."""
        last = self._end(free, 1)
        listed = [min(self._seen(free))]
        while listed[-1] != last:
            if len(listed) + 1 >= fewer_than:
                return None
            listed.append(self._following(free, listed[-1] + 1))
        return listed

    def _following(self, free: Terms, least: int) -> int:
        """The smallest value from *least* on, beyond which there are values."""
        if least in self._seen(free):
            return least
        program = self._program(frozenset(self._by_part(free)))
        solution = program.extreme(free, -1, self._seconds(), least)
        return value_of(free, self._keep(solution))

    def _has_many(self, free: Terms, many: int) -> bool:
        """Whether so *many* values are known; the first solutions mostly have them."""
        seen: set[int] = set()
        for solution in self.solutions:
            seen.add(value_of(free, solution))
            if len(seen) >= many:
                return True
        return False

    def _seen(self, free: Terms) -> set[int]:
        return {value_of(free, solution) for solution in self.solutions}

    def _end(self, free: Terms, sign: int) -> int | None:
        """The largest value, or with the *sign* −1 the smallest; ``None`` if there is none."""
        key = (free, sign)
        if key not in self._ends:
            limit = self._presolved.limits(free)[sign > 0]
            if limit is not None and limit in self._seen(free):
                self._ends[key] = limit
            else:
                solution = self._furthest(free, sign)
                self._ends[key] = None if solution is None else value_of(free, self._keep(solution))
        return self._ends[key]

    def _furthest(self, free: Terms, sign: int) -> dict[int, int] | None:
        """Unknowns of a solution with the largest or smallest value; ``None`` if there is none."""
        seconds = self._seconds()
        networks = self._networks(free)
        if networks is not None:
            solution: dict[int, int] = {}
            for net, part in networks:
                if not net.push(mask_of(part), sign * part[0][1]):
                    return None
                solution |= net.solution
            return solution
        program = self._program(frozenset(self._by_part(free)))
        ray = program.ray(tuple((unknown, sign * factor) for unknown, factor in free), seconds)
        if ray is None:
            return program.extreme(free, sign, self._seconds())
        if not self.system.open_towards(ray):
            raise NotAudited(Unaudited.CHECK)
        return None

    def _networks(self, expression: Terms) -> list[tuple[Network, Terms]] | None:
        """The networks in which the *expression* is the sum of one flow in each, if there are such."""
        networks = []
        for place, part in self._by_part(expression).items():
            net = self._parts[place].network_with(part, self.solutions[-1])
            if net is None:
                return None
            networks.append((net, part))
        return networks

    def _by_part(self, expression: Terms) -> dict[int, Terms]:
        parts: dict[int, Terms] = {}
        for unknown, factor in expression:
            place = self._part_of[unknown]
            parts[place] = (*parts.get(place, ()), (unknown, factor))
        return parts

    def _program(self, places: frozenset[int]) -> IntegerProgram:
        """The program of some parts; parts that are networks are easy at any size."""
        if places not in self._programs:
            parts = [self._parts[place] for place in sorted(places)]
            size = sum(len(part.unknowns) for part in parts if part.whole is None)
            if size > self._max_programmed:
                raise NotAudited(Unaudited.SIZE, number=size, limit=self._max_programmed)
            self._programs[places] = IntegerProgram(
                [unknown for part in parts for unknown in part.unknowns],
                [row for part in parts for row in part.rows],
                self._presolved,
            )
        return self._programs[places]

    def _begin(self) -> bool:
        """Look for a first solution."""
        solution: dict[int, int] = {}
        for place, part in enumerate(self._parts):
            net = part.whole
            if net is not None:
                values = net.solution if net.make_feasible() else None
            else:
                values = self._program(frozenset([place])).solution(self._seconds())
            if values is None:
                return False
            solution |= values
        self._keep(solution)
        return True

    def _keep(self, changes: Mapping[int, int]) -> Solution:
        """The last solution with these *changes*, if they satisfy all constraints."""
        last = self.solutions[-1] if self.solutions else self._presolved.least
        solution = tuple(changes.get(unknown, number) for unknown, number in enumerate(last))
        if not self.system.solved_by(solution):
            raise NotAudited(Unaudited.CHECK)
        self.solutions.append(solution)
        return solution

    def _seconds(self) -> float:
        """The time that is left."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise NotAudited(Unaudited.TIME)
        return left
