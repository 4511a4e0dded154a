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
        """The network of all that is known, which has no flow at first."""
        return self._with(0)

    def network_with(self, expression: Terms, start: Sequence[int]) -> Network | None:
        """A network in which the *expression* is the flow of an arc, up to its sign; ``None`` if there is none.

        A new network begins with the solution *start*.
        """
        if self._sets is None or {factor for _, factor in expression} not in ({1}, {-1}):
            return None
        mask = mask_of(expression)
        if mask in self._sets:
            return self._with(0)
        new = mask not in self._networks
        net = self._with(mask)
        if net and new:
            net.start_from(start)
        return net

    def _with(self, mask: int) -> Network | None:
        """The network with a set that nothing is known of; those of all that is known and of the last set are kept."""
        if mask not in self._networks:
            sets = self._sets
            extended = {**sets, mask: SumBounds()} if mask and sets else sets
            self._networks = {key: net for key, net in self._networks.items() if not key}
            self._networks[mask] = None if extended is None else network(extended)
        return self._networks[mask]


def mask_of(expression: Terms) -> int:
    """The unknowns of an *expression* as a number with a bit for each."""
    return sum(1 << unknown for unknown, _ in expression)


def parts_of(presolved: Presolved) -> list[SystemPart]:
    """The parts of a system, of which no constraint says something of two."""
    groups: dict[int, list[LinearConstraint]] = {1 << unknown: [] for unknown in presolved.free}
    for row in presolved.rows:
        mask = mask_of(row.terms)
        joined = [group for group in groups if group & mask]
        rows = [each for group in joined for each in groups.pop(group)]
        groups[sum(joined)] = [*rows, row]
    return [
        SystemPart([unknown for unknown in presolved.free if group >> unknown & 1], rows, presolved)
        for group, rows in groups.items()
    ]
