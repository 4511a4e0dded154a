"""Two laminar families, and what follows from single constraints, against trying everything."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.incidents.disclosure.laminar import crossing, two_families
from eccar.incidents.disclosure.presolve import lowest, presolve
from eccar.incidents.disclosure.system import LinearConstraint

from . import oracle

SETS = st.lists(st.integers(1, 63), unique=True, max_size=7)


def laminar(family: tuple[int, ...]) -> bool:
    return not any(itertools.starmap(crossing, itertools.combinations(family, 2)))


@given(SETS)
def test_two_families_are_those_that_any_split_gives(sets: list[int]) -> None:
    """They are laminar and have all sets; if there are none, no split of the sets is laminar."""
    families = two_families(sets)
    splits = itertools.product([False, True], repeat=len(sets))
    possible = any(
        laminar(tuple(itertools.compress(sets, split)))
        and laminar(tuple(itertools.compress(sets, [not each for each in split])))
        for split in splits
    )

    assert (families is not None) == possible
    if families is not None:
        assert all(laminar(tuple(family)) for family in families)
        assert sorted(itertools.chain(*families)) == sorted(sets)


FACTORS = st.dictionaries(st.integers(0, 2), st.integers(-6, 6), max_size=3)
ENDS = st.one_of(st.none(), st.integers(-12, 12))


@given(FACTORS, ENDS, ENDS)
def test_lowest_terms_keep_the_solutions(
    factors: dict[int, int], least: int | None, most: int | None
) -> None:
    """The same whole numbers satisfy a constraint in lowest terms."""
    constraint = LinearConstraint(factors, least, most)
    reduced = lowest(constraint)

    assert reduced.terms == () or reduced.terms[0][1] > 0
    for numbers in itertools.product(range(4), repeat=3):
        assert constraint.satisfied_by(numbers) == reduced.satisfied_by(numbers)


@pytest.mark.parametrize("kind", oracle.KINDS)
def test_presolve_keeps_the_solutions(kind: str) -> None:
    """Bounds and what is left have the same solutions as all constraints."""
    for seed in range(25):
        made = oracle.drawn(kind, seed)
        solutions = oracle.solutions(made.system, made.most)
        presolved = presolve(made.system)
        if presolved is None:
            assert not solutions
            continue
        bounds = zip(presolved.least, presolved.most, strict=True)
        within = [range(least, (made.most if most is None else most) + 1) for least, most in bounds]
        kept = [
            numbers
            for numbers in itertools.product(*within)
            if all(row.satisfied_by(numbers) for row in presolved.rows)
        ]
        assert kept == solutions
