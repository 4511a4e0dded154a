"""Reasons against every solution tried: none of the numbers can be left out, and the sums are right."""

from __future__ import annotations

import functools

import pytest

from eccar.incidents.disclosure.explaining import (
    Derivation,
    derivation,
    irreducible,
    smallest_clash,
)
from eccar.incidents.disclosure.system import LinearConstraint, System

from . import oracle

pytest.importorskip("scipy.optimize")


@functools.cache
def systems(*, possible: bool) -> list[oracle.Drawn]:
    """Systems with or without a solution; of those with one, each eighth."""
    every = [oracle.drawn(kind, seed) for kind in oracle.KINDS for seed in range(40)]
    wanted = [made for made in every if bool(oracle.solutions(made.system, made.most)) is possible]
    return wanted[::8] if possible else wanted


def test_there_are_systems_of_both_sorts() -> None:
    """The tests below are about something."""
    assert len(systems(possible=False)) >= 10
    assert len(systems(possible=True)) >= 30


def test_a_clash_cannot_be_smaller() -> None:
    """The numbers cannot all be true; all but any single one can."""
    for made in systems(possible=False):
        clash = smallest_clash(made.system)

        assert not oracle.solutions(made.system.only(clash), made.most), made
        for number in clash:
            others = [each for each in clash if each != number]
            assert oracle.solutions(made.system.only(others), made.most), made


@pytest.mark.parametrize("upper", [False, True])
def test_bounds_need_each_of_their_numbers(upper: bool) -> None:
    """The numbers give the bound, fewer do not, and the steps add up to it."""
    for made in systems(possible=True):
        needs_each_number(made, upper=upper)


def needs_each_number(made: oracle.Drawn, *, upper: bool) -> None:
    end = -1 if upper else 0
    for target in ({0: 1}, {0: 1, 2: 1}):

        def bound(numbers: tuple[object, ...], target: oracle.Target = target) -> int:
            return oracle.values(oracle.solutions(made.system.only(numbers), made.most), target)[
                end
            ]

        reason = derivation(made.system, target, upper=upper)

        assert reason.bound == bound(made.system.numbers) == bound(reason.numbers)
        for number in reason.numbers:
            assert bound(tuple(each for each in reason.numbers if each != number)) != reason.bound
        assert reason.proven or not reason.steps
        if reason.steps:
            used = {step.constraint.number for step in reason.steps} - {None}
            assert used == set(reason.numbers)


def test_the_sum_of_an_outsider() -> None:
    """A hidden number is at most the total less the other numbers."""
    numbers = [LinearConstraint({cell: 1}, 4, 4, f"cell {cell}") for cell in range(2)]
    total = LinearConstraint({0: 1, 1: 1, 2: 1}, 13, 13, "total")

    reason = derivation(System(3, [*numbers, total]), {2: 1}, upper=True)

    assert reason.bound == 5
    assert {step.constraint.number: step.factor * step.end for step in reason.steps} == {
        "total": 13,
        "cell 0": -4,
        "cell 1": -4,
    }


def test_a_sum_that_does_not_add_up_is_no_proof() -> None:
    """Wrong steps are recognised."""
    total = LinearConstraint({0: 1, 1: 1}, 3, 3, "total")
    right = derivation(System(2, [total]), {0: 1}, upper=True)

    assert right.proven
    assert not Derivation(right.target, True, 2, right.numbers, right.steps).proven
    assert not Derivation(((2, 1),), True, 3, right.numbers, right.steps).proven
    assert not Derivation(right.target, False, 3, right.numbers, right.steps).proven


def test_sums_of_many_unknowns_are_preferred() -> None:
    """A clash of a total is explained by its rows rather than by all cells."""
    cells = [LinearConstraint({cell: 1}, 1, 1, cell) for cell in range(6)]
    rows = [
        LinearConstraint({0: 1, 1: 1, 2: 1}, 3, 3, "first row"),
        LinearConstraint({3: 1, 4: 1, 5: 1}, 3, 3, "second row"),
    ]
    total = LinearConstraint(dict.fromkeys(range(6), 1), 7, 7, "total")

    clash = smallest_clash(System(6, [*cells, *rows, total]))

    assert clash == ("total", "first row", "second row")


def test_what_has_a_solution_has_no_clash_and_no_end_no_reason() -> None:
    """Questions without an answer are refused."""
    system = System(2, [LinearConstraint({0: 1, 1: 1}, 3, None, "sum")])

    with pytest.raises(ValueError, match="has a solution"):
        smallest_clash(system)
    with pytest.raises(ValueError, match="no such value"):
        derivation(system, {0: 1}, upper=True)


@pytest.mark.parametrize("needed", [(), (0,), (3, 4), (0, 1, 2, 3, 4, 5, 6), (2, 6)])
def test_irreducible(needed: tuple[int, ...]) -> None:
    """What is needed is what remains."""
    assert irreducible(range(7), lambda keys: set(needed) <= set(keys)) == needed
