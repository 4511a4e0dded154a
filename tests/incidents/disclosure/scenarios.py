"""Small tables made at random, as documents of the library and as scenarios of the oracle."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import product
from typing import Any

from attrs import evolve, frozen

from eccar.incidents.counts.cell import CellState, CountCell, PublishedShare
from eccar.incidents.counts.control import CountCoverage, DisclosureControl
from eccar.incidents.counts.dimension import Category, CountDimension
from eccar.incidents.counts.release import Release, RevisionRule

from .table_oracle import Published, Scenario, World

Print = Callable[[int], tuple[dict[str, Any], int, int, str]]
"""What a table prints for a count: the fields of its cell, what is known of it, and its state."""


@frozen(kw_only=True)
class Example:
    """Releases, the newest first, with the scenario that the oracle takes for them."""

    releases: tuple[Release, ...]
    scenario: Scenario
    threshold: int
    protection: int | None


def as_counted(count: int) -> tuple[dict[str, Any], int, int, str]:
    return {"count": count}, count, count, "counted"


def rounded_to(base: int, *, distinct: bool) -> Print:
    def shown(count: int) -> tuple[dict[str, Any], int, int, str]:
        near = (2 * count + base) // (2 * base) * base
        if distinct and count == 0:
            return {"count": 0, "state": CellState.COUNTED}, 0, 0, "counted"
        least = max(near - base // 2, int(distinct and near == 0))
        return {"count": near}, least, near + (base - 1) // 2, "rounded"

    return shown


def hiding(most: int, *, distinct: bool) -> Print:
    def shown(count: int) -> tuple[dict[str, Any], int, int, str]:
        if distinct and count == 0:
            return as_counted(count)
        return {"state": CellState.SUPPRESSED}, int(distinct), most, "suppressed"

    return shown


@frozen(kw_only=True)
class Axis2:
    """A dimension of an example: the leaves of each code, ``None`` for the total, and the parts of codes."""

    dimension: CountDimension
    sets: dict[str | None, frozenset[str]]
    scopes: dict[str | None, frozenset[str]]
    parts: dict[str | None, tuple[str, ...]]
    complete: bool = True

    @property
    def leaves(self) -> list[str]:
        return sorted(frozenset().union(*self.sets.values()))


def exclusive(name: str, codes: Iterable[str], *, complete: bool, axis: str = "other") -> Axis2:
    codes = tuple(codes)
    sets: dict[str | None, frozenset[str]] = {code: frozenset([code]) for code in codes}
    sets[None] = frozenset(codes) | (frozenset() if complete else {f"{name}-rest"})
    dimension = CountDimension(
        id=name, axis=axis, complete=complete, categories=[Category(code=code) for code in codes]
    )
    return Axis2(dimension=dimension, sets=sets, scopes=sets, parts={None: codes})


def nested(name: str, *, complete: bool) -> Axis2:
    """A whole with the parts a, of which a1, and b."""
    rest = frozenset() if complete else frozenset([f"{name}-rest"])
    a = frozenset([f"{name}-a1", f"{name}-a-rest"])
    a1, b = frozenset([f"{name}-a1"]), frozenset([f"{name}-b"])
    sets: dict[str | None, frozenset[str]] = {
        f"{name}-a": a,
        f"{name}-a1": a1,
        f"{name}-b": b,
        None: a | b | rest,
    }
    dimension = CountDimension(
        id=name,
        axis="other",
        parts="nested",
        complete=complete,
        categories=[
            Category(code=f"{name}-a"),
            Category(code=f"{name}-a1", within=f"{name}-a"),
            Category(code=f"{name}-b"),
        ],
    )
    parts = {None: (f"{name}-a", f"{name}-b"), f"{name}-a": (f"{name}-a1",)}
    return Axis2(dimension=dimension, sets=sets, scopes=sets, parts=parts)


def overlapping(name: str, codes: Iterable[str], *, complete: bool) -> Axis2:
    codes = tuple(codes)
    sets: dict[str | None, frozenset[str]] = {code: frozenset([code]) for code in codes}
    sets[None] = frozenset([f"{name}-all"])
    scopes: dict[str | None, frozenset[str]] = {code: frozenset([code]) for code in codes}
    scopes[None] = frozenset([*codes, f"{name}-all"])
    dimension = CountDimension(
        id=name,
        axis="other",
        parts="overlapping",
        complete=complete,
        categories=[Category(code=code) for code in codes],
    )
    return Axis2(dimension=dimension, sets=sets, scopes=scopes, parts={}, complete=complete)


def cell_name(leaves: Iterable[str], edition: int = 0) -> str:
    return "|".join([*leaves, f"@{edition}"])


def codes_of(axes: list[Axis2]) -> list[tuple[str | None, ...]]:
    return list(product(*[list(axis.sets) for axis in axes]))


def published(
    axes: list[Axis2],
    truth: World,
    shown: Callable[[tuple[str | None, ...]], Print],
    *,
    table: int = 0,
    edition: int = 0,
    base: int = 1,
) -> tuple[list[CountCell], list[Published]]:
    """The cells of a table of all codes, and what the oracle is to know of them."""
    cells, numbers = [], []
    for codes in codes_of(axes):
        sets = [axis.sets[code] for axis, code in zip(axes, codes, strict=True)]
        names = frozenset(cell_name(leaves, edition) for leaves in product(*map(sorted, sets)))
        fields, least, most, state = shown(codes)(sum(truth[name] for name in names))
        named = frozenset(filter(None, codes))
        parts = [
            tuple(named - {code} | {part} for part in axis.parts[code])
            for axis, code in zip(axes, codes, strict=True)
            if code in axis.parts
        ]
        cells.append(CountCell(codes=sorted(named), **fields))
        numbers.append(
            Published(
                table=table,
                codes=named,
                cells=names,
                scope=tuple(axis.scopes[code] for axis, code in zip(axes, codes, strict=True)),
                least=least,
                most=most,
                state=state,
                base=base,
                parts=tuple(parts),
            )
        )
    return cells, numbers


def truth_of(axes: list[Axis2], dice: random.Random, most: int, edition: int = 0) -> World:
    """True counts of all finest cells; with an overlapping dimension, such that they can be true."""
    truth: World = {}
    overlap = [axis for axis in axes if not axis.parts]
    for leaves in product(*[axis.leaves for axis in axes if axis not in overlap]):
        if not overlap:
            truth[cell_name(leaves, edition)] = dice.choice([0, 1, 1, 2, 3, most])
            continue
        own = dict.fromkeys(overlap[0].sets, 0)
        for _ in range(dice.randint(0, most)):
            grounds = [code for code in own if code and dice.random() < 0.5]
            if overlap[0].complete and not grounds:
                grounds = [next(code for code in own if code)]
            for code in (None, *grounds):
                own[code] += 1
        for code, count in own.items():
            (leaf,) = overlap[0].sets[code]
            ordered = [leaf if axis in overlap else leaves[0] for axis in axes]
            truth[cell_name(ordered, edition)] = count
    return truth


def _covered(whole: str, parts: list[str], world: World) -> bool:
    return world[whole] <= sum(world[part] for part in parts)


def _conditions(axes: list[Axis2]) -> tuple[list[tuple[str, str]], list[Callable[[World], bool]]]:
    """That no part of an overlapping dimension is more than all, and that all parts are not less."""
    pairs: list[tuple[str, str]] = []
    conditions: list[Callable[[World], bool]] = []
    for place, axis in enumerate(axes):
        if axis.parts:
            continue
        (whole,) = axis.sets[None]
        others = [other.leaves for other in axes if other is not axis]
        for leaves in product(*others):

            def named(leaf: str, leaves: tuple[str, ...] = leaves, place: int = place) -> str:
                return cell_name([*leaves[:place], leaf, *leaves[place:]])

            parts = [named(leaf) for leaf in axis.leaves if leaf != whole]
            pairs += [(part, named(whole)) for part in parts]
            if axis.complete:
                conditions.append(partial(_covered, named(whole), parts))
    return pairs, conditions


def _example(
    axes: list[Axis2],
    truth: World,
    shown: Callable[[tuple[str | None, ...]], Print],
    control: DisclosureControl,
    *,
    protection: int | None,
    shares: Iterable[tuple[PublishedShare, Callable[[World], bool]]] = (),
    listed: Callable[[frozenset[str]], bool] = lambda _: True,
) -> Example:
    cells, numbers = published(axes, truth, shown, base=control.base or 1)
    kept = [number for number, each in enumerate(numbers) if listed(each.codes)]
    cells, numbers = [cells[number] for number in kept], [numbers[number] for number in kept]
    pairs, conditions = _conditions(axes)
    printed = list(shares)
    scenario = Scenario(
        cells=tuple(dict.fromkeys(cell for each in numbers for cell in sorted(each.cells))),
        numbers=tuple(numbers),
        unlisted=tuple(_unlisted(axes, numbers, control.base or 1)),
        named={
            (0, frozenset(filter(None, codes))): _cells(axes, codes) for codes in codes_of(axes)
        },
        pairs=tuple(pairs),
        conditions=(*conditions, *(condition for _, condition in printed)),
    )
    release = Release(
        id="example",
        control=control,
        dimensions=[axis.dimension for axis in axes],
        cells=cells,
        shares=[share for share, _ in printed],
    )
    return Example(releases=(release,), scenario=scenario, threshold=3, protection=protection)


def _cells(axes: list[Axis2], codes: tuple[str | None, ...]) -> frozenset[str]:
    sets = [axis.sets[code] for axis, code in zip(axes, codes, strict=True)]
    return frozenset(cell_name(leaves) for leaves in product(*map(sorted, sets)))


def _unlisted(
    axes: list[Axis2], numbers: list[Published], base: int
) -> Iterator[tuple[frozenset[str], int]]:
    """All that the axes could have: codes, totals, and what remains of these beyond their parts."""
    listed = {each.cells for each in numbers}
    spans = []
    for axis in axes:
        rests = [
            axis.sets[code].difference(*(axis.sets[part] for part in parts))
            for code, parts in axis.parts.items()
        ]
        spans.append([*axis.sets.values(), *filter(None, rests)])
    known = frozenset().union(*listed)
    for sets in product(*spans):
        cells = frozenset(cell_name(leaves) for leaves in product(*map(sorted, sets)))
        if cells not in listed and cells <= known:
            yield cells, base


def asked(dice: random.Random) -> int | None:
    """How many values are asked for; mostly what the method asks for."""
    return dice.choice([None, None, 2, 4])


def _hidden(axes: list[Axis2], truth: World, dice: random.Random) -> Example:
    """Counts of parts hidden at random; the total is shown."""
    distinct = dice.random() < 0.7
    hide = hiding(sum(truth.values()), distinct=distinct)

    def shown(codes: tuple[str | None, ...]) -> Print:
        margin = sum(code is None for code in codes)
        chance = (0.7, 0.15, 0)[margin] if len(codes) > 1 else (0.6, 0)[margin]
        return hide if dice.random() < chance else as_counted

    control = DisclosureControl(method="suppression", distinct_zeros=distinct)
    return _example(axes, truth, shown, control, protection=asked(dice))


def _rounded(axes: list[Axis2], truth: World, dice: random.Random) -> Example:
    base, distinct = dice.choice([3, 4, 5]), dice.random() < 0.3
    control = DisclosureControl(method="rounding", base=base, distinct_zeros=distinct)
    printed = rounded_to(base, distinct=distinct)
    return _example(axes, truth, lambda _: printed, control, protection=asked(dice))


def _controlled(axes: list[Axis2], truth: World, dice: random.Random) -> Example:
    """Each count at one of the two multiples next to it."""
    base = dice.choice([3, 4])

    def printed(count: int) -> tuple[dict[str, Any], int, int, str]:
        near = (count + dice.choice([0, base - 1])) // base * base
        return {"count": near}, max(near - base + 1, 0), near + base - 1, "rounded"

    control = DisclosureControl(method="controlled-rounding", base=base)
    return _example(axes, truth, lambda _: printed, control, protection=asked(dice))


def suppressed_table(dice: random.Random) -> Example:
    axes = [
        exclusive("r", [f"r{number}" for number in range(dice.choice([1, 2, 3]))], complete=True),
        exclusive(
            "c",
            [f"c{number}" for number in range(dice.choice([2, 3]))],
            complete=dice.random() < 0.7,
        ),
    ]
    return _hidden(axes, truth_of(axes, dice, 4), dice)


def rounded_table(dice: random.Random) -> Example:
    axes = [
        exclusive("r", ["r1", "r2"], complete=True),
        exclusive("c", ["c1", "c2"], complete=dice.random() < 0.7),
    ]
    make = dice.choice([_rounded, _rounded, _controlled])
    return make(axes, truth_of(axes, dice, 4), dice)


def nested_table(dice: random.Random) -> Example:
    axes = [nested("n", complete=dice.random() < 0.5)]
    if dice.random() < 0.5:
        axes.append(exclusive("c", ["c1", "c2"], complete=True))
    make = dice.choice([_hidden, _hidden, _rounded]) if len(axes) == 1 else _hidden
    return make(axes, truth_of(axes, dice, 4), dice)


def overlapping_table(dice: random.Random) -> Example:
    count = dice.choice([2, 3])
    axes = [
        overlapping("o", [f"o{number}" for number in range(count)], complete=dice.random() < 0.5)
    ]
    if count == 2 and dice.random() < 0.5:
        axes.append(exclusive("c", ["c1", "c2"], complete=True))
    make = dice.choice([_hidden, _rounded]) if len(axes) == 1 else _hidden
    return make(axes, truth_of(axes, dice, 5), dice)


def table_with_shares(dice: random.Random) -> Example:
    axes = [exclusive("c", ["c1", "c2", "c3"], complete=dice.random() < 0.7)]
    truth = truth_of(axes, dice, 6)
    total = sum(truth.values())
    shares = [
        _share(code, truth[cell_name([code])], total, dice.choice([0, 0, 1]))
        for code in axes[0].parts[None]
        if total and dice.random() < 0.8
    ]
    base = dice.choice([3, 5])
    if dice.random() < 0.6:
        control, printed = (
            DisclosureControl(method="rounding", base=base),
            rounded_to(base, distinct=False),
        )
        return _example(
            axes, truth, lambda _: printed, control, protection=asked(dice), shares=shares
        )
    control, hide = DisclosureControl(method="suppression"), hiding(total, distinct=True)

    def shown(codes: tuple[str | None, ...]) -> Print:
        return as_counted if codes == (None,) or dice.random() < 0.3 else hide

    return _example(axes, truth, shown, control, protection=asked(dice), shares=shares)


def _share(
    code: str, part: int, total: int, decimals: int
) -> tuple[PublishedShare, Callable[[World], bool]]:
    scale: int = 10 ** (2 + decimals)

    def units_of(part: int, total: int) -> int:
        """Half up: the greatest whole number u with u - 1/2 ≤ part/total."""
        return int((2 * scale * part + total) // (2 * total))

    units = units_of(part, total)
    text = str(units).rjust(decimals + 1, "0")
    printed = f"{text[:-decimals]}.{text[-decimals:]}" if decimals else text

    def condition(world: World) -> bool:
        whole = sum(world.values())
        return whole > 0 and units_of(world[cell_name([code])], whole) == units

    return PublishedShare(codes=[code], per_cent=printed), condition


def table_with_gaps(dice: random.Random) -> Example:
    """Some of the numbers are not in the table at all."""
    axes = [
        exclusive("r", ["r1", "r2"], complete=dice.random() < 0.5),
        dice.choice(
            [
                exclusive("c", ["c1", "c2"], complete=dice.random() < 0.5),
                exclusive("c", ["c1"], complete=False),
            ]
        ),
    ]
    base = dice.choice([1, 1, 3])
    printed = rounded_to(base, distinct=False) if base > 1 else as_counted
    control = DisclosureControl(method="rounding" if base > 1 else "none", base=base)
    gaps = {frozenset(filter(None, codes)) for codes in codes_of(axes) if dice.random() < 0.4}
    return _example(
        axes,
        truth_of(axes, dice, 3),
        lambda _: printed,
        control,
        protection=asked(dice),
        listed=lambda codes: not codes or codes not in gaps,
    )


def contradicting_table(dice: random.Random) -> Example:
    """One of the numbers is too large by one, or by the base; often that cannot be."""
    axes = [
        exclusive("r", ["r1", "r2"], complete=True),
        exclusive("c", ["c1", "c2"], complete=dice.random() < 0.5),
    ]
    truth = truth_of(axes, dice, 3)
    wrong = dice.choice(codes_of(axes))
    base = dice.choice([1, 1, 3])
    printed = rounded_to(base, distinct=False) if base > 1 else as_counted

    def shown(codes: tuple[str | None, ...]) -> Print:
        return (lambda count: printed(count + base)) if codes == wrong else printed

    control = DisclosureControl(method="rounding" if base > 1 else "none", base=base)
    return _example(axes, truth, shown, control, protection=asked(dice))


def two_releases(dice: random.Random) -> Example:
    """January to March, and then January to April; perhaps from later data."""
    old_edition = dice.choice([0, 0, 1])
    rule = RevisionRule()
    if old_edition:
        rule = dice.choice(
            [
                RevisionRule(only_grows=True),
                RevisionRule(at_most=1),
                RevisionRule(only_grows=True, at_most=2),
            ]
        )
    grounds = exclusive("c", ["c1", "c2"], complete=True)
    months = exclusive("t", ["q1", "april"], complete=True)
    truth = {
        cell_name([month, code], 0): dice.choice([0, 1, 2, 3, 5])
        for month in months.leaves
        for code in grounds.leaves
    }
    for code in grounds.leaves:
        now = truth[cell_name(["q1", code], 0)]
        truth[cell_name(["q1", code], 1)] = max(0, now - dice.choice([0, 1]))
    releases, numbers = [], []
    for table, (edition, spans, period) in enumerate(
        [(0, ("q1", "april"), "2024-01/2024-04"), (old_edition, ("q1",), "2024-01/2024-03")]
    ):
        total = sum(count for cell, count in truth.items() if cell.endswith(f"@{edition}"))
        hide = hiding(total, distinct=True)

        def shown(codes: tuple[str | None, ...], hide: Print = hide) -> Print:
            return hide if codes[1] and dice.random() < 0.5 else as_counted

        time = Axis2(
            dimension=months.dimension,
            sets={None: frozenset(spans)},
            scopes={None: frozenset(spans)},
            parts={},
        )
        cells, own = published([time, grounds], truth, shown, table=table, edition=edition)
        own = [evolve(each, parts=each.parts[-1:]) for each in own]
        numbers += own
        releases.append(
            Release(
                id=f"release-{table}",
                coverage=CountCoverage(period=period),
                data_day="2024-06-01" if edition == 0 else "2024-05-01",
                control=DisclosureControl(method="suppression"),
                dimensions=[grounds.dimension],
                cells=cells,
                revisions=rule,
            )
        )
    scenario = Scenario(
        cells=tuple(dict.fromkeys(cell for each in numbers for cell in sorted(each.cells))),
        numbers=tuple(numbers),
        conditions=(lambda world: _allowed(world, grounds.leaves, rule),),
        editions=(0, old_edition),
        renamed=lambda cell, edition: f"{cell.partition('@')[0]}@{edition}",
    )
    return Example(releases=tuple(releases), scenario=scenario, threshold=3, protection=None)


def _allowed(world: World, codes: Iterable[str], rule: RevisionRule) -> bool:
    """Whether each cell of the older data may have become that of the newer."""
    for code in codes:
        old, new = (world.get(cell_name(["q1", code], edition)) for edition in (1, 0))
        if old is None or new is None:
            continue
        if rule.only_grows and new < old:
            return False
        if rule.at_most is not None and abs(new - old) > rule.at_most:
            return False
    return True


FAMILIES = {
    "suppressed": suppressed_table,
    "rounded": rounded_table,
    "nested": nested_table,
    "overlapping": overlapping_table,
    "shares": table_with_shares,
    "earlier": two_releases,
    "contradicting": contradicting_table,
    "gaps": table_with_gaps,
}
