"""Numbers that a table leaves out are attacked as those that it hides."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from attrs import evolve

from eccar.incidents.counts.cell import CellState, CountCell
from eccar.incidents.counts.control import CountCoverage, DisclosureControl
from eccar.incidents.counts.dimension import Category, CountDimension
from eccar.incidents.counts.release import Release
from eccar.incidents.disclosure.attack import attack
from eccar.incidents.disclosure.targets import TargetKind
from eccar.incidents.disclosure.unlisted import MAX_UNLISTED

CORNER = {"": 20, "age": 15, "disability": 5, "north": 14, "south": 6, "age north": 10}


def dimension(name: str, *codes: str, complete: bool) -> CountDimension:
    categories = [Category(code=code) for code in codes]
    return CountDimension(id=name, axis="other", complete=complete, categories=categories)


def table(
    counts: Mapping[str, int], *dimensions: CountDimension, base: int | None = None
) -> Release:
    method = "rounding" if base else "suppression"
    return Release(
        id="corner",
        control=DisclosureControl(method=method, base=base, threshold=3),
        dimensions=dimensions,
        cells=[CountCell(codes=codes.split(), count=count) for codes, count in counts.items()],
    )


GROUND = dimension("ground", "age", "disability", complete=True)
PLACE = dimension("place", "north", "south", complete=True)


def test_the_opposite_corner_is_certain() -> None:
    """20 − 15 − 14 + 10 = 1, which no row and no column leaves over by itself."""
    audit = attack(table(CORNER, GROUND, PLACE))

    assert [(each.number.codes, each.values) for each in audit.falling] == [
        (("disability", "south"), (1,))
    ]
    assert audit.falling[0].kind is TargetKind.HIDDEN
    assert {name.codes for name in audit.explanations[0].bounds[0].numbers} >= {("age", "north")}


def test_what_remains_in_two_dimensions_is_certain() -> None:
    """Neither other grounds nor other places are categories: 20 − 15 − 14 + 10 = 1 has both."""
    ground, place = (
        dimension("ground", "age", complete=False),
        dimension("place", "north", complete=False),
    )
    counts = {codes: CORNER[codes] for codes in ("", "age", "north", "age north")}
    (fallen,) = attack(table(counts, ground, place)).falling

    assert fallen.kind is TargetKind.REMAINDER
    assert {name.codes for name in fallen.without} == {("age",), ("north",)}
    assert fallen.values == (1,)


def test_leaving_out_is_as_good_as_hiding() -> None:
    """The same numbers fall if the other cells are listed as hidden, but those are known to be no zeros."""
    hidden = [
        CountCell(codes=codes, state=CellState.SUPPRESSED)
        for codes in (["age", "south"], ["disability", "north"], ["disability", "south"])
    ]
    left_out = table(CORNER, GROUND, PLACE)
    honest = evolve(left_out, cells=[*left_out.cells, *hidden])
    codes = {each.number.codes for each in attack(left_out).falling}

    assert codes <= {each.number.codes for each in attack(honest).falling}


def test_margins_alone_withstand() -> None:
    """Where no cell is listed, each has many values, and none of them is in the report."""
    counts = {codes: count for codes, count in CORNER.items() if " " not in codes}
    audit = attack(table(counts, GROUND, PLACE))

    assert audit.withstands
    assert all(each.kind is TargetKind.DIFFERENCE for each in audit.numbers)


def test_rounded_margins_alone_withstand() -> None:
    """As many values are asked for as of the rounded margins."""
    counts = {"": 5, "age": 0, "disability": 5, "north": 5, "south": 5}

    assert attack(table(counts, GROUND, PLACE, base=5)).withstands


def test_more_numbers_than_are_asked_about() -> None:
    """A table with a few numbers over very many combinations of categories is not examined."""
    wide = [
        dimension(name, *(f"{name}{number}" for number in range(30)), complete=True)
        for name in "abc"
    ]
    audit = attack(table({"": 100}, *wide))

    assert MAX_UNLISTED < 31**3
    assert audit.reason == "size"


@pytest.mark.parametrize("count", [24, 1, 7])
def test_no_count_is_rounded_to_a_number_that_is_no_multiple_of_the_base(count: int) -> None:
    """The number itself cannot be true."""
    audit = attack(table({"": count}, base=5))

    assert audit.outcome == "contradicts-itself"
    assert [name.printed for name in audit.clash] == [str(count)]


@pytest.mark.parametrize("protection", [0, 1, 2])
def test_a_certain_count_always_falls(protection: int) -> None:
    """With a protection of 1 or 0, a single value would be enough."""
    audit = attack(table(CORNER, GROUND, PLACE), protection=protection)

    assert [each.values for each in audit.falling] == [(1,)]


def test_of_two_protections_the_greater_one_counts() -> None:
    """5 rounded to 5 must have three values, whichever of the releases comes first."""
    five, three = (
        Release(
            id=f"to-{base}",
            data_day="2025-01-01",
            coverage=CountCoverage(period="2024"),
            control=DisclosureControl(method="rounding", base=base, threshold=4),
            cells=[CountCell(count=count)],
        )
        for base, count in ((5, 5), (3, 3))
    )

    assert [each.values for each in attack(five, [three]).falling] == [(3, 4)]
    assert [each.values for each in attack(three, [five]).falling] == [(3, 4)]


class TestCompleteInOneTableOnly:
    """Every incident of 2024 has a ground; of 2025 one has none."""

    @staticmethod
    def of(period: str, counts: Mapping[str, int | None], *, complete: bool) -> Release:
        cells = [
            CountCell(codes=codes.split(), count=count)
            if count is not None
            else CountCell(codes=codes.split(), state=CellState.SUPPRESSED)
            for codes, count in counts.items()
        ]
        years = dimension(
            "year", *(code for code in ("2024", "2025") if code in counts), complete=True
        )
        return Release(
            id=f"until-{period[-4:]}",
            data_day="2026-02-01",
            coverage=CountCoverage(period=period),
            control=DisclosureControl(method="suppression", threshold=3),
            dimensions=[
                evolve(years, axis="time"),
                dimension("ground", "age", "disability", "sex", complete=complete),
            ],
            cells=cells,
        )

    def test_they_do_not_contradict_each_other(self) -> None:
        """20 = 10 + 10 in 2024; with 2025 there are 8 more, of which 1 is of no ground."""
        first = self.of(
            "2024", {"": 20, "2024": 20, "age": 10, "sex": 10, "disability": 0}, complete=True
        )
        later = self.of(
            "2024/2025",
            {"": 28, "2024": 20, "2025": 8, "age": 14, "sex": 13, "disability": 0},
            complete=False,
        )
        audit = attack(later, [first])

        assert not audit.apart
        assert {each.values for each in audit.falling} == {(1,)}

    def test_what_is_complete_stays_so(self) -> None:
        """15 = 13 + x + x in 2024, whatever a later table lacks: both are one."""
        hidden = {"": 15, "2024": 15, "age": 13, "disability": None, "sex": None}
        first = self.of("2024", hidden, complete=True)
        later = self.of("2024/2025", {"": 30, "2024": 15, "2025": 15, "age": 20}, complete=False)
        together = attack(later, [first])

        assert attack(first).outcome == together.outcome == "falls"
        assert {
            (each.number.table, each.number.codes)
            for each in together.falling
            if each.values == (1,)
        } >= {("until-2024", ("disability",)), ("until-2024", ("sex",))}
