"""Tables with known attacks: what falls, what withstands, and the sums by which it does."""

from __future__ import annotations

import datetime as dt
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve

import eccar
from eccar.incidents.counts.cell import CellState, CountCell, PublishedShare
from eccar.incidents.counts.control import CountCoverage, DisclosureControl
from eccar.incidents.counts.dimension import Category, CountDimension
from eccar.incidents.counts.release import Release, RevisionRule
from eccar.incidents.counts.table import CountTable, IncidentTable
from eccar.incidents.disclosure.attack import attack
from eccar.incidents.disclosure.audit import AuditedNumber, AuditOutcome, ReleaseAudit
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


def parts(total: int, *counts: int | None, **dimension: Any) -> IncidentTable:
    """A table of one dimension; ``None`` is a hidden count."""
    codes = [f"part-{number}" for number in range(len(counts))]
    fields: dict[str, Any] = {"complete": True, **dimension}
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


NO_SINGLE_SUM = {"2022": (7, 4, 1), "2023": (5, 4, 3), "2024": (3, 1, 1)}
"""Looked for at random: what each row and each column alone leaves open has three values or more."""


class TestRounding:
    """Each count by itself to a multiple of 5."""

    def test_the_small_towns_table_withstands(self) -> None:
        """All sixteen numbers are printed, and each has three to five possible values."""
        audit = attack(town(rounded_to(5), control=ROUNDED))
        values = listed(audit, TargetKind.ROUNDED)

        assert audit.outcome is AuditOutcome.WITHSTANDS
        assert len(values) == 16
        assert {each.value_count for each in values.values()} == {3, 4, 5}

    def test_distinct_zeros_give_three_counts_away(self) -> None:
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
        bound = audit.explain()[0].bounds[0]
        assert [(step.value, int(step.factor)) for step in bound.steps] == [
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
                {
                    ("2022", ORIENTATION): (1, 2),
                    ("2022", ORIGIN): (1, 2),
                    ("2022",): (3,),
                },
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
                *[("2022", code) for code in "ac"],
                *[("2023", code) for code in "bc"],
                *[("2024", code) for code in "abc"],
            ),
            control=SUPPRESSED,
            codes="abc",
            counts=NO_SINGLE_SUM,
        )
        audit = attack(table)

        assert all(len(group.parts) >= 2 for group in audit.groups)
        assert {each.number.codes: each.values for each in audit.falling} == {
            ("2022", "c"): (1,),
            ("2024", "b"): (1,),
            ("2024", "c"): (1,),
        }
        used = {name.codes for each in audit.explain()[0].bounds for name in each.numbers}
        assert {len(codes) for codes in used} >= {1, 2}
        assert len({codes for codes in used if len(codes) == 1}) >= 2


class TestRemainders:
    """What a number contains beyond the parts that are listed."""

    def test_a_remainder_that_is_not_small(self) -> None:
        """29, of which 20: the other 9 are known, and may be."""
        audit = attack(parts(29, 20, complete=False))

        assert listed(audit, TargetKind.REMAINDER)[()].values == (9,)
        assert audit.withstands

    def test_assemblies_of_a_reporting_centre(self) -> None:
        """1,033 cases of abusive behaviour, of which 68 assemblies: the remainder of 965 is determined."""
        table = parts(1033, 68, complete=False)

        assert listed(attack(table), TargetKind.REMAINDER)[()].values == (965,)
        assert attack(table).withstands

    @pytest.mark.parametrize("relation", ["nested", "overlapping"])
    def test_a_part_that_leaves_two(self, relation: str) -> None:
        """29, of which 20, of which 27 (another part of the 29): two are in none of these."""
        audit = attack(parts(29, 20, 27, complete=False, parts="overlapping"))
        inner = CountDimension(
            id="part",
            axis="other",
            parts="nested",
            categories=[Category(code="outer"), Category(code="inner", within="outer")],
        )
        chain = IncidentTable(
            id="chain",
            control=SUPPRESSED,
            dimensions=[inner],
            cells=[CountCell(count=29), _part("outer", 27), _part("inner", 20)],
        )
        (fallen,) = (audit if relation == "overlapping" else attack(chain)).falling

        assert fallen.values == (2,)
        assert fallen.number.codes == ()

    def test_a_part_greater_than_its_whole(self) -> None:
        """29, of which 20, of these 27: that cannot be."""
        chain = IncidentTable(
            id="chain",
            control=SUPPRESSED,
            dimensions=[
                CountDimension(
                    id="part",
                    axis="other",
                    parts="nested",
                    categories=[Category(code="outer"), Category(code="inner", within="outer")],
                )
            ],
            cells=[CountCell(count=29), _part("outer", 20), _part("inner", 27)],
        )
        audit = attack(chain)

        assert audit.outcome is AuditOutcome.CONTRADICTS_ITSELF
        assert {name.printed for name in audit.clash} == {"20", "27"}


def release(count: int, period: str, data_day: str, **fields: Any) -> Release:
    values: dict[str, Any] = {
        "control": SUPPRESSED,
        "unit": "incident",
        "definition": "all reported incidents",
        "id": period.replace("/", "-"),
        **fields,
    }
    return Release(
        **values,
        coverage=CountCoverage(period=period),
        data_day=dt.date.fromisoformat(data_day),
        cells=[CountCell(count=count)],
    )


STATED: dict[str, Any] = {
    "authorities": ["de/musterstadt"],
    "unit": "incident",
    "stage": "recorded",
    "source": "reporting-centre",
    "collector": "the reporting centre",
}
UNSTATED = {name: {name: ()} if name == "authorities" else {name: None} for name in STATED}


class TestEarlierReleases:
    """What two releases give away together."""

    FIRST = release(20, "2024-01/2024-03", "2024-06-01")

    def test_four_months_less_three(self) -> None:
        """January to April less January to March: two in April."""
        later = release(22, "2024-01/2024-04", "2024-06-01")
        audit = attack(later, [self.FIRST])

        assert attack(later).withstands
        assert [each.values for each in audit.falling] == [(2,)]

    def test_two_years_and_one_of_them_again(self) -> None:
        """The other year is their difference."""
        later = release(21, "2023/2024", "2025-02-01")
        audit = attack(later, [release(20, "2024", "2025-02-01")])

        assert [each.values for each in audit.falling] == [(1,)]

    def test_figures_that_may_have_been_revised(self) -> None:
        """Without a rule, figures of two days say nothing about each other, and the audit says so."""
        audit = attack(release(22, "2024-01/2024-04", "2024-07-01"), [self.FIRST])

        assert audit.withstands
        assert [each.reason for each in audit.apart] == [ApartReason.REVISED]

    @pytest.mark.parametrize(
        ("rule", "values"),
        [
            (RevisionRule(only_grows=True), {0, 1, 2}),
            (RevisionRule(at_most=1), {1, 2, 3}),
            (RevisionRule(at_most=1, only_grows=True), {1, 2}),
            (RevisionRule(at_most=0), {2}),
        ],
    )
    def test_a_declared_rule_binds_them(self, rule: RevisionRule, values: set[int]) -> None:
        """What April can be follows from how the first three months may have changed."""
        later = release(22, "2024-01/2024-04", "2024-07-01", revisions=rule)
        audit = attack(later, [self.FIRST], protection=9)
        (april,) = [each for each in audit.numbers if each.without]

        assert set(april.values or ()) == values

    def test_two_releases_of_one_period_that_differ(self) -> None:
        """From the data of one day, they cannot both be true."""
        audit = attack(release(18, "2024-01/2024-03", "2024-06-01", id="second"), [self.FIRST])

        assert audit.outcome is AuditOutcome.CONTRADICTS_ITSELF
        assert {(name.table, name.printed) for name in audit.clash} == {
            ("second", "18"),
            (self.FIRST.id, "20"),
        }

    def test_the_same_release_twice(self) -> None:
        """It says nothing new."""
        assert attack(self.FIRST, [self.FIRST]).withstands

    @pytest.mark.parametrize(
        ("fields", "reason"),
        [
            ({"unit": "person-affected"}, ApartReason.UNIT),
            ({"stage": "sentenced"}, ApartReason.STAGE),
            ({"source": "police"}, ApartReason.SOURCE),
            ({"collector": "another office"}, ApartReason.COLLECTOR),
            ({"authorities": ["de/kleinstadt"]}, ApartReason.AUTHORITIES),
            ({"definition": "antisemitic incidents only"}, ApartReason.DEFINITIONS),
        ],
    )
    def test_what_is_counted_otherwise_is_apart(
        self, fields: dict[str, Any], reason: ApartReason
    ) -> None:
        """Another unit, another stage, another source; the answer has what both tables state."""
        first = release(20, "2024-01/2024-03", "2024-06-01", **STATED)
        later = release(22, "2024-01/2024-04", "2024-06-01", **{**STATED, **fields})
        (apart,) = attack(later, [first]).apart

        assert apart.reason is reason
        assert len(set(apart.values or ())) == 2

    @pytest.mark.parametrize("name", ["unit", "stage", "source", "collector", "authorities"])
    def test_what_one_table_does_not_state_keeps_none_apart(self, name: str) -> None:
        """Who forgets the collecting body in the new table is warned all the same."""
        first = release(20, "2024-01/2024-03", "2024-06-01", **STATED)
        less = {key: value for key, value in STATED.items() if key != name}
        later = evolve(release(22, "2024-01/2024-04", "2024-06-01", **less), **UNSTATED[name])

        assert [each.values for each in attack(later, [first]).falling] == [(2,)]

    def test_the_order_of_earlier_releases_has_no_meaning(self) -> None:
        """A table of January is related to one of March only by one of February."""
        grounds = CountDimension(
            id="ground", axis="other", categories=[Category(code="a"), Category(code="b")]
        )

        def of(id_: str, day: str, counts: dict[str, int], **fields: Any) -> Release:
            cells = [CountCell(codes=[code], count=count) for code, count in counts.items()]
            made = release(15, "2024", day, id=id_, **fields)
            return evolve(made, dimensions=[grounds], cells=[*made.cells, *cells])

        january = of("january", "2024-01-31", {"a": 13})
        february = of("february", "2024-02-29", {}, revisions=RevisionRule(at_most=0))
        march = of("march", "2024-03-31", {})
        for earlier in permutations([january, february]):
            audit = attack(march, earlier)
            assert not audit.apart
            assert audit.outcome is AuditOutcome.FALLS

    def test_spacing_keeps_no_tables_apart(self) -> None:
        """A line break in a definition is no other definition: April falls all the same."""
        later = release(22, "2024-01/2024-04", "2024-06-01", definition="all  reported\tincidents")

        assert [each.values for each in attack(later, [self.FIRST]).falling] == [(2,)]

    def test_merged_codes_are_sums_of_earlier_ones(self) -> None:
        """A later table merges two grounds, one of which was shown: the other is their difference."""
        hidden = [(year, code) for year in ("2023", "2024") for code in (ORIENTATION, ORIGIN)]
        counts = {year: COUNTS[year] for year in ("2023", "2024")}
        town_now = town(hiding(*hidden), control=SUPPRESSED, counts=counts)
        earlier = evolve(town_now, data_day="2025-01-01")
        merged = Category(code="both", sum_of=[RELIGION, ORIENTATION])
        ground = evolve(earlier.dimensions[1], categories=[merged], complete=False, groupings=[])
        later = evolve(
            earlier,
            id="later",
            dimensions=[earlier.dimensions[0], ground],
            cells=[_two(year, row[0] + row[1]) for year, row in counts.items()],
        )

        assert attack(earlier).withstands
        assert {each.values for each in attack(later, [earlier]).falling} == {(1,)}

    def test_a_dimension_of_another_name(self) -> None:
        """What the same grounds are called does not keep two tables apart."""
        first = evolve(
            town(hiding(("2022", ORIGIN), ("2022", ORIENTATION)), control=SUPPRESSED),
            data_day="2025-01-01",
        )
        time, ground = first.dimensions
        second = evolve(
            first,
            id="second",
            dimensions=[time, evolve(ground, id="motives")],
            cells=[CountCell(codes=("2022", ORIGIN), count=1)],
        )
        (fallen,) = [
            each
            for each in attack(second, [first]).falling
            if each.number.codes == ("2022", ORIENTATION)
        ]

        assert fallen.values == (2,)


def _two(year: str, count: int) -> CountCell:
    return CountCell(codes=(year, "both"), count=count)


class TestNotAudited:
    """What has no exact answer is said to have none."""

    def test_more_than_a_thousand_million(self) -> None:
        """Larger counts are read, and not audited."""
        audit = attack(parts(10**12, 5, None))

        assert audit.outcome is AuditOutcome.NOT_AUDITED
        assert audit.reason == "number"

    def test_no_time(self) -> None:
        """When the time is over, there is no answer."""
        assert attack(town(rounded_to(5), control=ROUNDED), seconds=0).reason == "time"

    def test_more_numbers_than_are_compared(self) -> None:
        """A table of thousands of numbers is not audited, at once."""
        table = parts(20_000, *[10] * 2_000)

        assert attack(table).reason == "size"

    def test_releases_that_are_too_large_together(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The release is audited by itself, and the answer says so."""
        monkeypatch.setattr("eccar.incidents.disclosure.numbers.MAX_NUMBERS", 5)
        later = TestEarlierReleases.FIRST
        table = evolve(parts(40, 10, 10, 20), unit="incident", data_day=later.data_day)
        table = evolve(table, coverage=CountCoverage(period="2024-01/2024-03"))
        audit = attack(table, [evolve(table, id="other", cells=table.cells[1:])])

        assert audit.withstands
        assert [each.reason for each in audit.apart] == [ApartReason.SIZE]

    def test_what_falls_is_listed_without_its_sum(self) -> None:
        """If the time does not suffice for the sums, the view still names every number that falls."""
        audit = attack(parts(15, 10, 3, None, None))
        text = eccar.text(evolve(audit, explanations=()), more=True)

        assert text.count("Part-2: 1") == text.count("Part-3: 1") == 1

    def test_more_cells_than_are_enumerated(self) -> None:
        """So is the total of a table of four long dimensions."""
        dimensions = [
            CountDimension(
                id=f"d{place}",
                axis="other",
                complete=True,
                categories=[Category(code=f"d{place}-{number}") for number in range(50)],
            )
            for place in range(4)
        ]
        table = IncidentTable(
            id="long", control=SUPPRESSED, dimensions=dimensions, cells=[CountCell(count=40)]
        )

        assert attack(table).reason == "size"

    def test_an_empty_table(self) -> None:
        """Nothing is published, so nothing falls."""
        empty: CountTable = IncidentTable(id="empty", control=SUPPRESSED)

        assert attack(empty).withstands
