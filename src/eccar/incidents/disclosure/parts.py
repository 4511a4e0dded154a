"""A system in parts that do not depend on each other."""

from __future__ import annotations

from collections.abc import Sequence

from .network import UNBOUNDED, Network, SumBounds, bounds_of_sets, network
from .presolve import Presolved
from .system import LinearConstraint, Terms


class SystemPart:
    """Unknowns that depend on each other, what is known of them, and the networks in which it can be put."""

    def __init__(
        self, unknowns: Sequence[int], rows: Sequence[LinearConstraint], bounds: Presolved
    ) -> None:
        self.unknowns = unknowns
        self.rows = rows
        cells = {
            unknown: SumBounds(bounds.least[unknown], UNBOUNDED if most is None else most)
            for unknown in unknowns
            for most in [bounds.most[unknown]]
        }
        self._sets = bounds_of_sets(rows, cells)
        self._networks: dict[int, Network | None] = {}

    @property
    def whole(self) -> Network | None:
        """The network of all that is known, which may have no flow yet."""
        return self._network(0)

    def network_with(self, expression: Terms, start: Sequence[int]) -> Network | None:
        """A network in which the *expression* is the flow of an arc, or *None*.

        It begins with the solution *start*, unless it has a flow already.
        """
        if len({factor for _, factor in expression} | {1, -1}) > 2:
            return None
        if len({factor for _, factor in expression}) > 1 or not self._sets:
            return None
        mask = mask_of(expression)
        if mask in self._sets:
            return self._network(0)
        if mask not in self._networks and (net := self._network(mask)):
            net.start_from(start)
        return self._network(mask)

    def _network(self, mask: int) -> Network | None:
        if mask not in self._networks:
            sets = self._sets
            extended = sets if not mask or sets is None else {**sets, mask: SumBounds()}
            self._networks[mask] = None if extended is None else network(extended)
        return self._networks[mask]


def mask_of(expression: Terms) -> int:
    """The unknowns of an *expression* as a number with a bit for each."""
    return sum(1 << unknown for unknown, _ in expression)


def parts_of(presolved: Presolved) -> list[SystemPart]:
    """The parts of a system, of which no constraint says something of two."""
    groups = {1 << unknown: [] for unknown in presolved.free}  # type: dict[int, list[LinearConstraint]]
    for row in presolved.rows:
        mask = mask_of(row.terms)
        joined = [group for group in groups if group & mask]
        rows = [each for group in joined for each in groups.pop(group)]
        groups[sum(joined)] = [*rows, row]
    return [
        SystemPart([unknown for unknown in presolved.free if group >> unknown & 1], rows, presolved)
        for group, rows in groups.items()
    ]
