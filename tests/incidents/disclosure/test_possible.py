"""Possible values against every solution tried, and no number where there is no exact answer."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from eccar.incidents.disclosure.possible import PossibleValues
from eccar.incidents.disclosure.system import (
    LinearConstraint,
    NotAudited,
    System,
    Unaudited,
)
from eccar.values.errors import InvalidValue

from . import oracle

scipy_optimize = pytest.importorskip("scipy.optimize")


@pytest.mark.parametrize("kind", oracle.KINDS)
@pytest.mark.parametrize("seed", range(30))
def test_values_are_those_of_all_solutions(kind: str, seed: int) -> None:
    """Feasibility, bounds and values are what trying every solution gives."""
    made = oracle.drawn(kind, seed)
    solutions = oracle.solutions(made.system, made.most)
    possible = PossibleValues(made.system)

    assert possible.feasible() == bool(solutions)
    for target in targets(made) if solutions else ():
        expected = oracle.values(solutions, target)
        fewer_than = made.chance.randint(1, 5)
        few = possible.values(target, fewer_than=fewer_than)
        assert few == (expected if len(expected) < fewer_than else None)
        assert (possible.least(target), possible.most(target)) == (expected[0], expected[-1])
        assert possible.values(target, fewer_than=1000) == expected


def targets(made: oracle.Drawn) -> list[oracle.Target]:
    """Some cells, a sum, a difference, and a sum with other factors."""
    size = made.system.unknowns
    first, other, third = made.chance.sample(range(size), 3)
    some: list[oracle.Target] = [
        {first: 1},
        {other: 1},
        {first: 1, other: 1},
        {first: 1, third: -1},
    ]
    return [*some, {first: 2, other: -1, third: 1}]


def test_few_constraints_leave_no_largest_value() -> None:
    """What is unbounded has no end and many values, in a network and outside one."""
    network = PossibleValues(System(2, [LinearConstraint({0: 1, 1: 1}, 3, None, "sum")]))
    program = PossibleValues(System(2, [LinearConstraint({0: 3, 1: -2}, 1, 4, "ratio")]))

    for possible in (network, program):
        assert possible.most({0: 1}) is None
        assert possible.values({0: 1}, fewer_than=1000) is None
    assert program.least({0: 1}) == 1
    assert network.least({0: 1, 1: -1}) is None
    assert network.least({0: 1}) == 0


def test_two_equal_hidden_numbers_are_determined() -> None:
    """15 = 10 + 3 + x + y, where zeros are shown, so that hidden numbers are at least 1."""
    shown = [LinearConstraint({0: 1}, 10, 10, 10), LinearConstraint({1: 1}, 3, 3, 3)]
    hidden = [LinearConstraint({2: 1}, 1), LinearConstraint({3: 1}, 1)]
    total = LinearConstraint(dict.fromkeys(range(4), 1), 15, 15, 15)

    possible = PossibleValues(System(4, [*shown, *hidden, total]))

    assert possible.values({2: 1}, fewer_than=3) == (1,)


@pytest.mark.parametrize("base", [1, 5])
def test_a_table_with_margins_needs_no_solver(base: int) -> None:
    """What is fully shown, and any table of two dimensions, is decided without scipy and at any size."""
    script = (
        "import sys; sys.modules['scipy'] = None;"
        "from tests.incidents.disclosure import oracle;"
        "from eccar.incidents.disclosure.possible import PossibleValues;"
        f"possible = PossibleValues(oracle.rounded_table(20, 15, {base}));"
        "values = [possible.values({cell: 1}, fewer_than=9) for cell in range(300)];"
        "print(max(map(len, values)))"
    )
    root = __file__.partition("tests")[0]
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=root
    )

    assert ran.stdout.split() == [str(base)]


CIRCLE = System(3, [LinearConstraint({i: 1, (i + 1) % 3: 1}, 3, 5, i) for i in range(3)])
"""Three sums that cross each other: no network."""

LARGE = System(
    2, [LinearConstraint({0: 1}, 0, 10**8, 0), LinearConstraint({0: 10**5, 1: -7}, 0, 10**6, 1)]
)
"""Numbers that are small enough, and a product that is not."""


@pytest.mark.parametrize(
    ("reason", "answer"),
    [
        (Unaudited.TIME, SimpleNamespace(status=1)),
        (Unaudited.STATUS, SimpleNamespace(status=4, message="numerical difficulties")),
        (Unaudited.CHECK, SimpleNamespace(status=0, x=[0, 0, 0], fun=0.0)),
        (Unaudited.CHECK, SimpleNamespace(status=0, x=[2, 2, 2], fun=0.5)),
    ],
)
def test_what_the_solver_does_not_show_is_not_audited(
    monkeypatch: pytest.MonkeyPatch, reason: Unaudited, answer: Any
) -> None:
    """A time limit, another status, and a solution that is none are no numbers."""
    monkeypatch.setattr(scipy_optimize, "milp", lambda *_, **__: answer)

    with pytest.raises(NotAudited) as caught:
        PossibleValues(CIRCLE).feasible()

    assert caught.value.reason == reason


def test_a_largest_value_without_solution_is_not_audited(monkeypatch: pytest.MonkeyPatch) -> None:
    """A solver that contradicts itself is not believed."""
    possible = PossibleValues(CIRCLE)
    assert possible.feasible()
    monkeypatch.setattr(scipy_optimize, "milp", lambda *_, **__: SimpleNamespace(status=2))

    with pytest.raises(NotAudited):
        possible.most({0: 1, 1: 2})


@pytest.mark.parametrize(
    ("reason", "system", "limits"),
    [
        (Unaudited.TIME, CIRCLE, {"seconds": 0.0}),
        (Unaudited.SIZE, CIRCLE, {"max_programmed": 2}),
        (Unaudited.NUMBER, System(1, [LinearConstraint({0: 1}, 0, 10**9 + 1, 0)]), {}),
        (Unaudited.NUMBER, LARGE, {}),
    ],
)
def test_limits(reason: Unaudited, system: System, limits: dict[str, Any]) -> None:
    """Time, size and numbers beyond the limits are not audited."""
    with pytest.raises(NotAudited) as caught:
        PossibleValues(system, **limits).least({0: 1, 1: 1} if system.unknowns > 1 else {0: 1})

    assert caught.value.reason == reason


def test_a_large_number_in_a_determined_system_is_not_audited_either() -> None:
    """The limit is on what is published, whatever it takes to decide."""
    with pytest.raises(NotAudited, match="number"):
        PossibleValues(System(1, [LinearConstraint({0: 1}, 10**18, 10**18, 0)]))


def test_without_a_solution_there_are_no_values() -> None:
    """Who asks for values of nothing gets an error."""
    possible = PossibleValues(System(1, [LinearConstraint({0: 1}, 3, 2, 0)]))

    with pytest.raises(ValueError, match="no solution"):
        possible.values({0: 1}, fewer_than=3)


def test_without_scipy_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that is no network needs the extra."""
    monkeypatch.setitem(sys.modules, "scipy", None)

    with pytest.raises(InvalidValue, match=r"eccar\[incidents\]") as caught:
        PossibleValues(CIRCLE).feasible()

    assert caught.value.fault.code == "DOC690"
