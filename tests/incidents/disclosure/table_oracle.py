"""What an outsider can work out from small tables, by trying all whole counts: slow, and simple.

It shares nothing with the library but the meaning of its answers: a number is a set of named cells, and a world is
a count for each cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import permutations

from attrs import field, frozen

MOST = 12
"""The most that is tried for a cell of which nothing is known."""

World = dict[str, int]
Terms = frozenset[tuple[str, int]]


@frozen(kw_only=True)
class Published:
    """A number of a table: the cells that it sums up, and what is known of it.

    ``scope`` has for each dimension what it covers there; an overlapping part is within a total although it sums
    up another cell. ``parts`` are the names of its parts in each dimension in which they add up.
    """

    table: int
    codes: frozenset[str]
    cells: frozenset[str]
    scope: tuple[frozenset[str], ...]
    least: int
    most: int
    state: str
    base: int = 1
    parts: tuple[tuple[frozenset[str], ...], ...] = ()

    @property
    def key(self) -> tuple[int, frozenset[str]]:
        return self.table, self.codes


@frozen(kw_only=True)
class Scenario:
    """Published numbers over cells, with what else binds the cells: each condition looks at a whole world.

    ``unlisted`` are the cells of numbers that the table could have and does not list, each with its base;
    ``named`` has the cells of all codes together, listed or not.
    """

    cells: tuple[str, ...]
    numbers: tuple[Published, ...]
    unlisted: tuple[tuple[frozenset[str], int], ...] = ()
    named: dict[tuple[int, frozenset[str]], frozenset[str]] = field(factory=dict)
    conditions: tuple[Callable[[World], bool], ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    editions: tuple[int, ...] = (0,)
    renamed: Callable[[str, int], str] = field(default=lambda cell, _: cell)


def worlds(scenario: Scenario) -> list[World]:
    """All counts of the cells under which every number is as published."""
    containing = {
        cell: [each for each in scenario.numbers if cell in each.cells] for cell in scenario.cells
    }
    left = Counter({each.key: len(each.cells) for each in scenario.numbers})
    sums: Counter[tuple[int, frozenset[str]]] = Counter()
    known: list[World] = []
    world: World = {}

    def extend(position: int) -> None:
        if position == len(scenario.cells):
            if all(condition(world) for condition in scenario.conditions):
                known.append(dict(world))
            return
        cell = scenario.cells[position]
        most = min((each.most - sums[each.key] for each in containing[cell]), default=MOST)
        for count in range(most + 1):
            world[cell] = count
            for each in containing[cell]:
                sums[each.key] += count
                left[each.key] -= 1
            if all(
                left[each.key] or sums[each.key] >= each.least for each in containing[cell]
            ) and all(
                world[small] <= world[large]
                for small, large in scenario.pairs
                if small in world and large in world
            ):
                extend(position + 1)
            for each in containing[cell]:
                sums[each.key] -= count
                left[each.key] += 1
        world.pop(cell, None)

    extend(0)
    return known


def targets(scenario: Scenario) -> dict[Terms, set[int]]:
    """Every sum that an outsider could want to know, with the bases of rounding of its numbers."""
    known: dict[Terms, set[int]] = {}
    for terms, group in (
        *_not_printed(scenario),
        *_remainders(scenario),
        *_differences(scenario),
    ):
        key = frozenset((cell, factor) for cell, factor in terms.items() if factor)
        base = max((each.base for each in group if each.state == "rounded"), default=1)
        if key:
            known.setdefault(key, set()).add(base)
    return known


def only_if_they_fall(scenario: Scenario) -> dict[Terms, set[int]]:
    """The sums that no number of a table is, and none prints: they are answered only if they fall."""
    printed = {each.cells for each in scenario.numbers if each.state == "counted"}
    known: dict[Terms, set[int]] = {}
    for cells, base in scenario.unlisted:
        if cells not in printed:
            known.setdefault(frozenset((cell, 1) for cell in cells), set()).add(base)
    return known


Sum = tuple[Counter[str], list[Published]]
"""A sum of cells, and the numbers that it is from."""


def _not_printed(scenario: Scenario) -> Iterator[Sum]:
    for each in scenario.numbers:
        if each.state in {"suppressed", "rounded"}:
            yield Counter(each.cells), [each]


def _remainders(scenario: Scenario) -> Iterator[Sum]:
    for each, listed in _listed(scenario):
        rest = Counter(each.cells)
        for part in listed:
            rest.subtract(part.cells)
        yield rest, [each, *listed]


def _differences(scenario: Scenario) -> Iterator[Sum]:
    printed = [each for each in scenario.numbers if each.state in {"counted", "rounded"}]
    for outer, inner in permutations(printed, 2):
        if all(map(frozenset.issuperset, outer.scope, inner.scope)):
            edition = scenario.editions[outer.table]
            cells = {scenario.renamed(cell, edition) for cell in inner.cells}
            if cells <= set(scenario.cells):
                terms = Counter(outer.cells)
                terms.subtract(cells)
                yield terms, [outer, inner]


def _listed(scenario: Scenario) -> Iterator[tuple[Published, list[Published]]]:
    by_key = {each.key: each for each in scenario.numbers}
    for each in scenario.numbers:
        for codes in each.parts:
            listed = [by_key[each.table, part] for part in codes if (each.table, part) in by_key]
            if listed:
                yield each, listed


def hidden_groups(scenario: Scenario) -> Iterator[frozenset[str]]:
    """The hidden parts of each printed number, as one set of cells."""
    for each, listed in _listed(scenario):
        hidden = [part for part in listed if part.state == "suppressed"]
        if hidden and each.state in {"counted", "rounded"}:
            yield frozenset().union(*(part.cells for part in hidden))


def verdict(
    scenario: Scenario, threshold: int, protection: int | None
) -> tuple[str, dict[Terms, list[int]], set[Terms]]:
    """The outcome, the possible values of each target, and the targets that fall."""
    every = worlds(scenario)
    if not every:
        return "contradicts-itself", {}, set()
    values: dict[Terms, list[int]] = {}
    falls: set[Terms] = set()
    sums, others = targets(scenario), only_if_they_fall(scenario)
    for terms in {**sums, **others}:
        possible = {sum(world[cell] * factor for cell, factor in terms) for world in every}
        bases = sums.get(terms, set()) | others.get(terms, set())
        needed = protection or max((base + 1) // 2 if base > 1 else threshold for base in bases)
        fell = len(possible) < max(2, needed) and any(1 <= each < threshold for each in possible)
        if fell:
            falls.add(terms)
        if fell or terms in sums:
            values[terms] = sorted(possible)
    small = any(
        min(sum(world[cell] for cell in cells) for world in every) < threshold
        for cells in hidden_groups(scenario)
    )
    return "falls" if falls or small else "withstands", values, falls
