"""Integer programming, for systems that are no network."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import inf, lcm
from typing import Any

from .errors import NO_SOLVER
from .presolve import Presolved
from .system import LinearConstraint, NotAudited, Terms, Unaudited, value_of

_SOLVED, _OVER, _INFEASIBLE = 0, 1, 2
"""The statuses of ``scipy.optimize.milp`` that mean something here."""

_NEAR = 1e-4
"""How far from a whole number a solver may be that means it."""

_DENOMINATOR = 10**5
"""The largest of a fraction that is read from a float."""

_MAX_FACTOR = 10**12
"""Products beyond it leave too few digits of a float for the tolerances of the solver."""


class IntegerProgram:
    """Some unknowns and what is known of them, as a matrix for HiGHS."""

    def __init__(
        self, unknowns: Sequence[int], rows: Sequence[LinearConstraint], bounds: Presolved
    ) -> None:
        self._optimize = _library()
        self._columns = {unknown: place for place, unknown in enumerate(unknowns)}
        self._least = [bounds.least[unknown] for unknown in unknowns]
        self._most = [bounds.most[unknown] for unknown in unknowns]
        for row in rows:
            for unknown, factor in row.terms:
                largest = abs(factor) * max(bounds.least[unknown], bounds.most[unknown] or 0)
                if largest > _MAX_FACTOR:
                    raise NotAudited(Unaudited.NUMBER, number=largest, limit=_MAX_FACTOR)
        self._bounds = self._optimize.Bounds(self._least, _ends(self._most, inf))
        self._known = rows
        self._rows = self._matrix(rows)
        self._directions = self._matrix([_direction(row) for row in rows])

    def solution(self, seconds: float) -> dict[int, int] | None:
        """Any solution, or ``None`` if there is none; raises ``NotAudited`` as ``extreme`` does."""
        return self._solution((), 1, seconds, self._rows)

    def extreme(
        self, expression: Terms, sign: int, seconds: float, at_least: int | None = None
    ) -> dict[int, int]:
        """A solution with the largest, or with the *sign* −1 smallest, value of the *expression*.

        There has to be one; *at_least*: only solutions in which it has at least this value count.
        Raises ``NotAudited`` if the solver does not finish within so many *seconds*, or is not
        sure.
        """
        rows = self._rows
        if at_least is not None:
            rows = rows + self._matrix([LinearConstraint(expression, least=at_least)])
        solution = self._solution(expression, sign, seconds, rows)
        if solution is None:
            raise NotAudited(Unaudited.CHECK)
        return solution

    def _solution(
        self, expression: Terms, sign: int, seconds: float, rows: list[Any]
    ) -> dict[int, int] | None:
        for whole in (
            0,
            1,
        ):  # Mostly the linear program has a whole solution, and is three times as fast.
            result = self._optimize.milp(
                self._costs(expression, -sign),
                integrality=[whole] * len(self._columns),
                bounds=self._bounds,
                constraints=rows,
                options={"mip_rel_gap": 0, "time_limit": max(seconds, 0.001)},
            )
            if result.status == _INFEASIBLE:
                return None
            _require_solved(result)
            solution = dict(zip(self._columns, map(round, result.x), strict=True))
            exact = abs(result.fun + sign * value_of(expression, solution)) < _NEAR
            if exact and all(row.satisfied_by(solution) for row in self._known):
                return solution
        raise NotAudited(Unaudited.CHECK)

    def ray(self, expression: Terms, seconds: float) -> dict[int, int] | None:
        """A direction in which every solution can go on for ever while the *expression* grows, if there is any."""
        if None not in self._most:
            return None
        result = self._optimize.milp(
            self._costs(expression, -1),
            bounds=self._optimize.Bounds(0, [float(most is None) for most in self._most]),
            constraints=self._directions,
            options={"time_limit": max(seconds, 0.001)},
        )
        _require_solved(result)
        if result.fun > -_NEAR:
            return None
        steps = [Fraction(step).limit_denominator(_DENOMINATOR) for step in result.x]
        scale = lcm(*(step.denominator for step in steps))
        return {
            unknown: int(step * scale) for unknown, step in zip(self._columns, steps, strict=True)
        }

    def _matrix(self, rows: Sequence[LinearConstraint]) -> list[Any]:
        """The *rows* as the solver takes them; it refuses a matrix without any."""
        from scipy.sparse import csr_array

        if not rows:
            return []
        entries = [
            (factor, row, self._columns[unknown])
            for row, each in enumerate(rows)
            for unknown, factor in each.terms
        ]
        data, down, across = zip(*entries, strict=True)
        matrix = csr_array(
            (data, (down, across)), shape=(len(rows), len(self._columns)), dtype=float
        )
        least = _ends([row.least for row in rows], -inf)
        most = _ends([row.most for row in rows], inf)
        return [self._optimize.LinearConstraint(matrix, least, most)]

    def _costs(self, expression: Terms, sign: int) -> list[int]:
        costs = [0] * len(self._columns)
        for unknown, factor in expression:
            costs[self._columns[unknown]] = sign * factor
        return costs


def multipliers(
    unknowns: int, limits: Sequence[tuple[Terms, int]], expression: Terms
) -> list[Fraction]:
    """How often each limit, an expression that is at most a number, is added for the bound of the *expression*.

    As the linear program has it, in floats that are near fractions; so the sum is to be checked.
    """
    optimize = _library()
    from scipy.sparse import dok_array

    matrix = dok_array((len(limits), unknowns))
    for row, (limited, _) in enumerate(limits):
        for unknown, factor in limited:
            matrix[row, unknown] = factor
    costs = [0] * unknowns
    for unknown, factor in expression:
        costs[unknown] = -factor
    most = [end for _, end in limits]
    result = optimize.linprog(costs, A_ub=matrix.tocsr(), b_ub=most, method="highs")
    if result.status != _SOLVED:
        return [Fraction(0)] * len(limits)
    return [Fraction(-mark).limit_denominator(_DENOMINATOR) for mark in result.ineqlin.marginals]


def _library() -> Any:
    try:
        from scipy import optimize
    except ModuleNotFoundError:
        raise NO_SOLVER(library="scipy") from None
    return optimize


def _direction(row: LinearConstraint) -> LinearConstraint:
    """What the *row* says of how far a solution may change, if it changes so again and again."""
    least, most = (None if end is None else 0 for end in (row.least, row.most))
    return LinearConstraint(row.terms, least, most)


def _ends(bounds: Iterable[int | None], unbounded: float) -> list[float]:
    return [unbounded if bound is None else bound for bound in bounds]


def _require_solved(result: Any) -> None:
    if result.status == _OVER:
        raise NotAudited(Unaudited.TIME)
    if result.status != _SOLVED or result.x is None:
        raise NotAudited(Unaudited.STATUS, status=int(result.status), message=result.message)
