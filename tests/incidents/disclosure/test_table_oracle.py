"""The attack answers as the oracle, which tries all whole counts, on tables made at random."""

from __future__ import annotations

import os
import random
from collections import Counter

import pytest
from attrs import evolve

from eccar.incidents.disclosure.attack import Attack
from eccar.incidents.disclosure.audit import AuditedNumber, NumberName
from eccar.incidents.disclosure.targets import TargetKind

from .scenarios import FAMILIES, Example
from .table_oracle import Terms, verdict, worlds

EXAMPLES = int(os.environ.get("ECCAR_TEST_ORACLE", "50"))
"""Tables of each family; ``make oracle`` tries more."""


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("part", range(5))
def test_the_attack_agrees_with_brute_force(family: str, part: int) -> None:
    """The same outcome, the same bounds and values, and the same numbers fall."""
    for seed in range(part, EXAMPLES, 5):
        dice = random.Random(f"{family} {seed}")  # noqa: S311  # Not for secrets.
        compare(FAMILIES[family](dice), seed)


def compare(example: Example, seed: int) -> None:
    outcome, values, falls = verdict(example.scenario, example.threshold, example.protection)
    release, *earlier = example.releases
    audit = Attack(
        release, earlier, threshold=example.threshold, protection=example.protection
    ).audit()

    assert audit.outcome == outcome, seed
    if outcome == "contradicts-itself":
        check_clash(example, {(name.position, frozenset(name.codes)) for name in audit.clash})
    if not values:
        return
    answers = {terms_of(number, example): number for number in audit.numbers}
    assert answers.keys() == values.keys(), seed
    assert {terms for terms, number in answers.items() if number.falls} == falls, seed
    for terms, number in answers.items():
        if number.least is not None and number.kind is not TargetKind.DIFFERENCE:
            assert (number.least, number.most) == (values[terms][0], values[terms][-1]), (
                seed,
                terms,
            )
        if number.values is not None:
            assert list(number.values) == values[terms], (seed, terms)


def check_clash(example: Example, clash: set[tuple[int, frozenset[str]]]) -> None:
    """The numbers of the clash cannot all be true, and without any of them the others can."""

    def possible(keys: set[tuple[int, frozenset[str]]]) -> bool:
        numbers = tuple(each for each in example.scenario.numbers if each.key in keys)
        return bool(worlds(evolve(example.scenario, numbers=numbers)))

    assert not possible(clash)
    assert all(possible(clash - {key}) for key in clash)


def terms_of(number: AuditedNumber, example: Example) -> Terms:
    """The cells of the oracle that make up an audited number."""
    scenario = example.scenario
    numbers = {each.key: each for each in scenario.numbers}
    edition = scenario.editions[number.number.position]

    def cells(name: NumberName) -> set[str]:
        key = name.position, frozenset(name.codes)
        own = numbers[key].cells if key in numbers else scenario.named[key]
        return {scenario.renamed(cell, edition) for cell in own}

    terms = Counter(cells(number.number))
    terms.subtract(set[str]().union(*map(cells, number.without)))
    return frozenset((cell, factor) for cell, factor in terms.items() if factor)
