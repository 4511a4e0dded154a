"""Sums over two laminar families of sets as a circulation, whose flows are whole numbers throughout.

Each family is a tree of its sets, both with one root. The cells that a set contains flow into it in
the first tree, and out of it in the second; each cell is an arc from its innermost set of the one
to that of the other. What a sum lies between are bounds of the flow of its arc. How far the flow of
one arc can go is a question of paths in what is left of capacities; the arcs that stop it are a
cut, and their bounds add up to the bound (L. R. Ford and D. R. Fulkerson, 1956; for lower bounds A.
J. Hoffman, 1960). Each number between the ends is possible, because a flow changes by ones.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from itertools import count

from attrs import frozen

from .laminar import two_families
from .presolve import lowest
from .system import LinearConstraint

UNBOUNDED = 10**30
"""More than any sum of numbers that are audited."""


@frozen
class SumBounds:
    """What a sum lies between, and the constraints that say so; ``None`` is for what holds anyway."""

    least: int = 0
    most: int = UNBOUNDED
    least_by: LinearConstraint | None = None
    most_by: LinearConstraint | None = None

    def and_also(self, row: LinearConstraint) -> SumBounds:
        """The bounds that the *row* narrows."""
        bounds = self
        if row.least is not None and row.least > bounds.least:
            bounds = SumBounds(row.least, bounds.most, row, bounds.most_by)
        if row.most is not None and row.most < bounds.most:
            bounds = SumBounds(bounds.least, row.most, bounds.least_by, row)
        return bounds


def bounds_of_sets(
    rows: Iterable[LinearConstraint], cells: Mapping[int, SumBounds]
) -> dict[int, SumBounds] | None:
    """What each set of cells, as a number with a bit for each, lies between; ``None``: a row is no sum over a set."""
    sets = {1 << cell: bounds for cell, bounds in cells.items()}
    for row in map(lowest, rows):
        if any(factor != 1 for _, factor in row.terms):
            return None
        mask = sum(1 << cell for cell, _ in row.terms)
        sets[mask] = sets.get(mask, SumBounds()).and_also(row)
    return sets


def members(mask: int) -> list[int]:
    """The cells of a set."""
    return [place for place in range(mask.bit_length()) if mask >> place & 1]


class Network:
    """A circulation: a flow for each arc that neither arises nor ends anywhere, within the bounds of the arcs."""

    def __init__(self, sets: Mapping[int, SumBounds], families: Iterable[Iterable[int]]) -> None:
        self.sets = sets
        self.arcs: dict[int, int] = {}
        self._tails: list[int] = []
        self._heads: list[int] = []
        cells = {mask: mask.bit_length() - 1 for mask in sets if mask.bit_count() == 1}
        nodes = count(1)
        (down, inner), (up, outer) = (_tree(family, cells.values(), nodes) for family in families)
        for mask, (parent, node) in down.items():
            self._add(mask, parent, node)
        for mask, (parent, node) in up.items():
            self._add(mask, node, parent)
        for mask, cell in cells.items():
            self._add(mask, inner[cell], outer[cell])
        self._least = [sets[mask].least for mask in self.arcs]
        self._most = [sets[mask].most for mask in self.arcs]
        self._flow = [0] * len(self.arcs)
        self._cells = {cell: self.arcs[mask] for mask, cell in cells.items()}
        self._out: list[list[tuple[int, int, int]]] = [[] for _ in range(next(nodes))]
        for arc, (tail, head) in enumerate(zip(self._tails, self._heads, strict=True)):
            self._out[tail].append((arc, 1, head))
            self._out[head].append((arc, -1, tail))
        self._reached: set[int] = set()

    def _add(self, mask: int, tail: int, head: int) -> None:
        self.arcs[mask] = len(self._tails)
        self._tails.append(tail)
        self._heads.append(head)

    @property
    def solution(self) -> dict[int, int]:
        """The flow of each cell."""
        return {cell: self._flow[arc] for cell, arc in self._cells.items()}

    def start_from(self, numbers: Sequence[int]) -> None:
        """Let the cells be these *numbers*, which satisfy all bounds."""
        for mask, arc in self.arcs.items():
            self._flow[arc] = sum([numbers[cell] for cell in members(mask)])

    def make_feasible(self) -> bool:
        """Raise each flow to its lower bound, and say whether that is possible."""
        for arc, least in enumerate(self._least):
            if self._flow[arc] < least and not self._push(arc, 1, least):
                return False
        return all(map(int.__le__, self._flow, self._most))

    def push(self, mask: int, sign: int) -> bool:
        """Let the sum over a set be as large, or with the *sign* −1 as small, as possible.

        ``False``: it can be arbitrarily large.
        """
        arc, before = self.arcs[mask], list(self._flow)
        self._push(arc, sign, self._most[arc] if sign > 0 else self._least[arc])
        bounded = self._flow[arc] < UNBOUNDED // 2
        if not bounded:
            self._flow = before
        return bounded

    def sum_of(self, mask: int) -> int:
        """The flow of a set."""
        return self._flow[self.arcs[mask]]

    def cut(self, mask: int, sign: int) -> dict[int, int]:
        """The sets whose bounds add up to the one that ``push`` has reached, added (1) or subtracted (−1)."""
        arc = self.arcs[mask]
        if self._flow[arc] == (self._most[arc] if sign > 0 else self._least[arc]):
            return {mask: 1}
        return {
            each: sign if self._tails[other] in self._reached else -sign
            for each, other in self.arcs.items()
            if other != arc
            and (self._tails[other] in self._reached) != (self._heads[other] in self._reached)
        }

    def _push(self, arc: int, sign: int, end: int) -> bool:
        start, goal = self._heads[arc], self._tails[arc]
        if sign < 0:
            start, goal = goal, start
        while (room := sign * (end - self._flow[arc])) > 0:
            path = self._path(start, goal, arc)
            if path is None:
                return False
            amount = min([room, *(self._room(other, way) for other, way in path)])
            for other, way in path:
                self._flow[other] += way * amount
            self._flow[arc] += sign * amount
        return True

    def _room(self, arc: int, way: int) -> int:
        return self._most[arc] - self._flow[arc] if way > 0 else self._flow[arc] - self._least[arc]

    def _path(self, start: int, goal: int, barred: int) -> list[tuple[int, int]] | None:
        """A shortest way along which more can flow, without one arc; ``None`` if there is none."""
        flow, least, most = self._flow, self._least, self._most
        came: dict[int, tuple[int, int, int]] = {start: (-1, 0, start)}
        queue = deque([start])
        while queue and goal not in came:
            node = queue.popleft()
            for arc, way, other in self._out[node]:
                if other in came or arc == barred:
                    continue
                if flow[arc] < most[arc] if way > 0 else flow[arc] > least[arc]:
                    came[other] = (arc, way, node)
                    queue.append(other)
        if goal not in came:
            self._reached = set(came)
            return None
        path = []
        node = goal
        while node != start:
            arc, way, node = came[node]
            path.append((arc, way))
        return path


def network(sets: Mapping[int, SumBounds]) -> Network | None:
    """The network of these *sets*, or ``None`` if they do not split into two laminar families."""
    families = two_families([mask for mask in sets if mask.bit_count() > 1])
    return None if families is None else Network(sets, families)


def _tree(
    family: Iterable[int], cells: Iterable[int], nodes: count[int]
) -> tuple[dict[int, tuple[int, int]], dict[int, int]]:
    """The parent and the node of each set of a laminar family, and the innermost node of each cell."""
    inner = dict.fromkeys(cells, 0)
    tree = {}
    for mask in sorted(family, key=int.bit_count, reverse=True):
        within = members(mask)
        tree[mask] = (inner[within[0]], next(nodes))
        inner.update((cell, tree[mask][1]) for cell in within)
    return tree, inner
