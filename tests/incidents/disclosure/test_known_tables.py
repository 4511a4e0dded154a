"""Tables with known attacks: what falls, what withstands, and the sums by which it does."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

import pytest
from attrs import evolve

from eccar.incidents.counts.cell import CellState, CountCell, PublishedShare
from eccar.incidents.counts.control import CountCoverage, DisclosureControl
from eccar.incidents.counts.dimension import Category, CountDimension
from eccar.incidents.counts.release import Release, RevisionRule
from eccar.incidents.counts.table import CountTable, IncidentTable
from eccar.incidents.disclosure.attack import attack
from eccar.incidents.disclosure.audit import AuditedNumber, AuditOutcome, ReleaseAudit
from eccar.incidents.disclosure.explanation import explain
from eccar.incidents.disclosure.linking import ApartReason
from eccar.incidents.disclosure.targets import TargetKind

from ..smalltown import (
    COUNTS,
    GROUNDS,
    ORIENTATION,
    ORIGIN,
    RELIGION,
    ROUNDED,
    SUPPRESSED,
    hiding,
    rounded_to,
    town,
)


def listed(audit: ReleaseAudit, kind: TargetKind) -> dict[tuple[str, ...], AuditedNumber]:
    return {each.number.codes: each for each in audit.numbers if each.kind is kind}


def parts(total: int, *counts: int | None, **dimension: object) -> IncidentTable:
    """A table of one dimension; ``None`` is a hidden count."""
    codes = [f"part-{number}" for number in range(len(counts))]
    fields = {"complete": True, **dimension}
    return IncidentTable(
        id="parts",
        control=SUPPRESSED,
        dimensions=[
            CountDimension(
                id="part",
                axis="other",
                categories=[Category(code=code) for code in codes],
                **fields,
            )
        ],
        cells=[CountCell(count=total), *map(_part, codes, counts)],
    )


def _part(code: str, count: int | None) -> CountCell:
    if count is None:
        return CountCell(codes=[code], state=CellState.SUPPRESSED)
    return CountCell(codes=[code], count=count)


class TestRounding:
    """Each count by itself to a multiple of 5."""

    def test_the_small_towns_table_withstands(self) -> None:
        """All sixteen numbers are printed, and each has three to five possible values."""
        audit = attack(town(rounded_to(5), control=ROUNDED))
        values = listed(audit, TargetKind.ROUNDED)

        assert audit.outcome is AuditOutcome.WITHSTANDS
        assert len(values) == 16
        assert {each.value_count for each in values.values()} == {3, 4, 5}

    def test_zeros_told_apart_give_three_counts_away(self) -> None:
        """A 0 that is no true zero is 1 or 2."""
        audit = attack(town(rounded_to(5), control=evolve(ROUNDED, distinct_zeros=True)))

        assert {each.number.codes: each.values for each in audit.falling} == {
            ("2022", ORIENTATION): (1, 2),
            ("2022", ORIGIN): (1, 2),
            ("2024", ORIENTATION): (1, 2),
        }

    def test_whole_per_cent_of_true_counts_determine_every_number(self) -> None:
        """Sixteen numbers have one possible value each: the true one."""
        shares = [
            PublishedShare(codes=(year, code), whole=(year,), per_cent=str(_per_cent(count, row)))
            for year, row in COUNTS.items()
            for code, count in zip(GROUNDS, row, strict=True)
        ]
        audit = attack(evolve(town(rounded_to(5), control=ROUNDED), shares=shares))
        values = listed(audit, TargetKind.ROUNDED)

        assert audit.outcome is AuditOutcome.FALLS
        assert {codes: each.values for codes, each in values.items()} == {
            cell.codes: (cell.count,) for cell in town().cells
        }

    def test_shares_of_published_counts_say_nothing_more(self) -> None:
        """They are computed from what is printed anyway."""
        share = PublishedShare(codes=("2022", RELIGION), whole=("2022",), per_cent="50")
        control = evolve(ROUNDED, shares="published-counts")

        assert attack(evolve(town(rounded_to(5), control=control), shares=[share])).withstands

    def test_controlled_rounding_is_read(self) -> None:
        """Each count is less than the base from what is printed; 0 is 0 to 4."""
        table = evolve(
            parts(10, 5, 5, 0),
            control=DisclosureControl(method="controlled-rounding", base=5, threshold=3),
        )
        values = listed(attack(table), TargetKind.ROUNDED)

        assert [(each.least, each.most) for each in values.values()] == [
            (6, 14),
            (1, 9),
            (1, 9),
            (0, 4),
        ]


def _per_cent(count: int, row: tuple[int, ...]) -> int:
    return (200 * count + sum(row)) // (2 * sum(row))


class TestSuppression:
    """Counts that are not printed, and are at least 1."""

    def test_two_hidden_counts_of_fifteen(self) -> None:
        """15 = 10 + 3 + x + x: both are 1, and an outsider sees it by 15 - 10 - 3 - 1."""
        audit = attack(parts(15, 10, 3, None, None))

        assert [each.values for each in audit.falling] == [(1,), (1,)]
        assert [(group.least, group.falls) for group in audit.groups] == [(2, True)]
        bound = explain(audit)[0].bounds[0]
        assert [(step.value, step.factor) for step in bound.steps] == [
            (15, 1),
            (10, -1),
            (3, -1),
            (1, -1),
        ]

    @pytest.mark.parametrize(
        ("threshold", "hidden", "fallen"),
        [
            (
                3,
                [("2022", ORIENTATION), ("2022", ORIGIN), ("2024", ORIENTATION), ("2024", ORIGIN)],
                {
                    ("2022", ORIENTATION): (1, 2),
                    ("2022", ORIGIN): (1, 2),
                    ("2024", ORIENTATION): (1, 2),
                },
            ),
            (
                5,
                [(year, code) for year in COUNTS for code in (ORIENTATION, ORIGIN)],
                {("2022", ORIENTATION): (1, 2), ("2022", ORIGIN): (1, 2)},
            ),
        ],
    )
    def test_the_patterns_of_optimal_suppression(
        self,
        threshold: int,
        hidden: list[tuple[str, ...]],
        fallen: dict[tuple[str, ...], tuple[int, ...]],
    ) -> None:
        """What pytauargus 0.6.0 hides with FREQ(3,30) and FREQ(5,30), recorded on 2026-11-29."""
        audit = attack(town(hiding(*hidden), control=SUPPRESSED), threshold=threshold)

        assert {each.number.codes: each.values for each in audit.falling} == fallen

    def test_the_totals_of_what_is_left(self) -> None:
        """ACRO 1.0.2 with suppress=True and margins, recorded on 2026-11-29: all in all 12.

        Two rows are gone, two hidden counts of 2024 would be 0, and the total is that of the one count left.
        """
        table = parts(12, 12, None, None)
        audit = attack(table)

        assert audit.outcome is AuditOutcome.CONTRADICTS_ITSELF
        assert {name.codes for name in audit.clash} <= {cell.codes for cell in table.cells}
        assert () in {name.codes for name in audit.clash}

    def test_seven_of_nine_hidden(self) -> None:
        """With 2022 by origin and 2024 by religion shown, each hidden count has five values."""
        shown = {("2022", ORIGIN), ("2024", RELIGION)}
        hidden = [(year, code) for year in COUNTS for code in GROUNDS if (year, code) not in shown]
        audit = attack(town(hiding(*hidden), control=SUPPRESSED), protection=5)

        assert audit.withstands
        assert {each.value_count for each in listed(audit, TargetKind.HIDDEN).values()} == {5}

    def test_who_repeats_the_choice_knows_more(self) -> None:
        """Of all tables that fit, few have this pattern as the one with least loss: two values are left.

        The audit does not assume that; the report says so.
        """
        assert _values_after_repeating_the_choice() == 2

    def test_a_hidden_total_with_all_its_parts(self) -> None:
        """It is their sum."""
        table = evolve(
            parts(6, 2, 4),
            cells=[CountCell(state="suppressed"), _part("part-0", 2), _part("part-1", 4)],
        )

        assert listed(attack(table, threshold=7), TargetKind.HIDDEN)[()].values == (6,)
        assert not attack(table, threshold=7).withstands

    def test_no_row_and_no_column_gives_it_away(self) -> None:
        """Each row and each column hides two counts or more, and one of them is 1 all the same."""
        table = town(
            hiding(
                *[("2022", code) for code in "bc"],
                *[("2023", code) for code in "ab"],
                *[("2024", code) for code in "abc"],
            ),
            control=SUPPRESSED,
            codes="abc",
            counts=NO_SINGLE_SUM,
        )
        audit = attack(table)
        (fallen,) = audit.falling

        assert all(len(group.parts) >= 2 for group in audit.groups)
        assert fallen.kind is TargetKind.HIDDEN
        used = {name.codes for each in explain(audit)[0].bounds for name in each.numbers}
        assert len({codes for codes in used if len(codes) == 1}) >= 3
