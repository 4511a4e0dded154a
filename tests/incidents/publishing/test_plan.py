"""Plans of releases: what each way to publish does, and that no small count can be worked out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.incidents.counts.cell import CellState, CountCell, PublishedShare
from eccar.incidents.counts.control import ControlMethod, CountCoverage, DisclosureControl
from eccar.incidents.counts.dimension import Category, CountDimension, Grouping
from eccar.incidents.counts.release import Release
from eccar.incidents.counts.table import CountTable, IncidentTable
from eccar.incidents.disclosure.attack import attack
from eccar.incidents.publishing.merging import MAX_COMBINATIONS, choices, combination_count, merged
from eccar.incidents.publishing.plan import METHODS, plan_release
from eccar.incidents.publishing.proposals import NoProposal, Proposal, ReleasePlan
from eccar.incidents.publishing.releasing import digest_of, per_cent
from eccar.incidents.publishing.rule import PublishingRule, norms, rule_of
from eccar.incidents.publishing.suppression import HiddenKind
from eccar.values.errors import InvalidValue
from eccar.values.vocabulary import Audience

from ..smalltown import COUNTS, GROUNDS, ORIENTATION, ORIGIN, RELIGION, rounded_to, town

RULE = PublishingRule(threshold=3)
TRUE = town(control=DisclosureControl())

counts = st.integers(0, 14)
tables = st.lists(st.tuples(counts, counts, counts), min_size=2, max_size=3).map(
    lambda rows: town(
        control=DisclosureControl(),
        counts={str(2020 + number): row for number, row in enumerate(rows)},
    )
)
rules = st.builds(PublishingRule, threshold=st.integers(2, 6), base=st.integers(3, 10))


def released(proposal: Proposal) -> Release:
    assert proposal.release is not None
    return proposal.release


@given(tables, rules)
def test_no_proposal_gives_a_small_count_away(table: IncidentTable, rule: PublishingRule) -> None:
    """Each release withstands the attack, and shows no exact count that is protected."""
    for proposal in plan_release(table, rule).proposals:
        if proposal.release is None:
            assert proposal.refused is not None
            continue
        audit = attack(proposal.release, threshold=rule.threshold)
        assert audit.withstands
        assert not audit.shown_below


@given(tables, rules)
def test_rounding_changes_no_number_by_more_than_half_the_base(
    table: IncidentTable, rule: PublishingRule
) -> None:
    """Every number is printed, as the nearest multiple of the base; nothing is hidden."""
    proposal = plan_release(table, rule, methods=[ControlMethod.ROUNDING]).by("rounding")
    if proposal.release is None:
        return
    for cell in table.cells:
        printed = proposal.release.cell(*cell.codes)
        assert printed is not None
        assert printed.count is not None
        assert cell.count is not None
        assert printed.count % rule.base == 0
        assert -rule.base < 2 * (cell.count - printed.count) < rule.base or (
            2 * (printed.count - cell.count) == rule.base
        )


@given(tables, rules)
def test_suppression_hides_each_count_for_a_reason(
    table: IncidentTable, rule: PublishingRule
) -> None:
    """Small counts are hidden, zeros are not, all others are as they were counted."""
    proposal = plan_release(table, rule, methods=[ControlMethod.SUPPRESSION]).by("suppression")
    if proposal.release is None:
        return
    reasons = {frozenset(cell.codes): cell for cell in proposal.hidden}
    for cell in table.cells:
        printed = proposal.release.cell(*cell.codes)
        reason = reasons.get(frozenset(cell.codes))
        assert printed is not None
        assert (reason is None) == (printed.count == cell.count)
        assert (printed.state is CellState.SUPPRESSED) == (reason is not None)
        if reason is not None:
            assert reason.count == cell.count != 0
            small = 1 <= reason.count < rule.threshold
            assert (reason.kind is HiddenKind.PRIMARY) == small == (reason.protects is None)


@given(tables, rules)
def test_merging_adds_up_what_the_city_declared(table: IncidentTable, rule: PublishingRule) -> None:
    """Every number is the sum of those it merges, and of all ways that withstand it has most cells."""
    proposal = plan_release(table, rule, methods=[ControlMethod.MERGING]).by("merging")
    known = {grouping.code: grouping for each in table.dimensions for grouping in each.groupings}
    withstand = [
        new
        for new in (merged(table, choice) for choice in choices(table))
        if all(not 1 <= (cell.count or 0) < rule.threshold for cell in new.cells)
        and attack(new, threshold=rule.threshold).withstands
    ]
    assert (proposal.release is not None) == bool(withstand)
    if proposal.release is None:
        return
    assert len(proposal.release.cells) == max(len(each.cells) for each in withstand)
    for cell in proposal.release.cells:
        codes = [list(known[code].codes) if code in known else [code] for code in cell.codes]
        assert cell.count == _sum(table, codes)


def _sum(table: CountTable, codes: list[list[str]]) -> int:
    """The count of all cells that have one of each of the *codes*."""
    return sum(
        cell.count or 0
        for cell in table.cells
        if len(cell.codes) == len(codes)
        and all(any(code in cell.codes for code in each) for each in codes)
    )


class TestTheSmallTown:
    """The table of which the issue says what is to come out."""

    PLAN = plan_release(TRUE, RULE)

    def test_three_proposals_and_no_choice(self) -> None:
        """Rounding comes first, and a plan has nothing that is chosen."""
        assert [each.method for each in self.PLAN.proposals] == list(METHODS)
        assert all(each.withstands for each in self.PLAN.proposals)
        assert not hasattr(ReleasePlan, "chosen")

    def test_rounding_to_five(self) -> None:
        """All nine counts and seven margins go out."""
        release = released(self.PLAN.by("rounding"))

        assert [cell.count for cell in release.cells] == [
            cell.count for cell in town(rounded_to(5)).cells
        ]
        assert release.control.base == 5
        assert not release.control.has_distinct_zeros

    def test_the_reasons_are_for_inside(self) -> None:
        """The release marks every hidden count alike, without a note, a count or a revision."""
        proposal = self.PLAN.by("suppression")
        hidden = [cell for cell in released(proposal).cells if cell.count is None]

        assert {cell.kind for cell in proposal.hidden} == set(HiddenKind)
        assert Counter(map(type, hidden)) == {CountCell: len(proposal.hidden)}
        assert {(cell.state, cell.note, cell.revisions) for cell in hidden} == {
            (CellState.SUPPRESSED, None, ())
        }

    def test_merging_two_grounds_keeps_most_cells(self) -> None:
        """It loses four numbers; merging two years would lose as many, and comes later or not at all."""
        proposal = self.PLAN.by("merging")

        assert proposal.merged == ("orientation-or-origin",)
        assert len(released(proposal).cells) == 12

    def test_a_release_is_read_again_as_it_was_written(self, tmp_path: Path) -> None:
        """A release is a document, with the digest of what it says."""
        for proposal in self.PLAN.proposals:
            release = released(proposal)
            path = tmp_path / f"{proposal.method}.yaml"
            eccar.save(release, path)
            assert eccar.load(path) == release
            assert digest_of(release) == release.digest
            assert release.audience is Audience.PUBLIC
            assert not any(each.groupings for each in release.dimensions)

    def test_the_digest_is_not_that_of_the_true_counts(self) -> None:
        """Two tables with the same rounded numbers have releases with the same digest."""
        moved = {"2022": (6, 2, 1), "2023": (10, 4, 6), "2024": (12, 1, 8)}
        other = plan_release(town(control=DisclosureControl(), counts=moved), RULE).by("rounding")

        assert released(other).digest == released(self.PLAN.by("rounding")).digest


class TestWhatIsRefused:
    """Rules that protect nothing, tables that are protected already, and too many ways."""

    @pytest.mark.parametrize(
        ("fields", "code"),
        [
            ({"threshold": 3, "base": 0}, "DOC709"),
            ({"threshold": 3, "base": 1}, "DOC741"),
            ({"threshold": 3, "base": 2}, "DOC741"),
            ({"threshold": 0}, "DOC741"),
            ({"threshold": 1}, "DOC741"),
            ({"threshold": 3, "protection": 0}, "DOC754"),
            ({"threshold": 3, "protection": 1}, "DOC754"),
            ({"threshold": -1}, "DOC710"),
        ],
    )
    def test_weak_rules(self, fields: dict[str, Any], code: str) -> None:
        """Base 0 and a negative threshold are never allowed, the others if that is said."""
        with pytest.raises(InvalidValue) as caught:
            PublishingRule(**fields)
        assert caught.value.fault.code == code
        if code in {"DOC741", "DOC754"}:
            assert PublishingRule(**fields, allow_weak=True).allow_weak

    def test_a_rounded_table(self) -> None:
        """A release is planned from true counts."""
        with pytest.raises(InvalidValue, match="already rounded"):
            plan_release(
                town(rounded_to(5), control=DisclosureControl(method="rounding", base=5)), RULE
            )

    def test_a_table_without_counts(self) -> None:
        """There is nothing to publish."""
        with pytest.raises(InvalidValue, match="no counts"):
            plan_release(evolve(TRUE, cells=()), RULE)

    def test_an_unknown_norm(self) -> None:
        """The error lists the norms."""
        with pytest.raises(InvalidValue, match="rounding-to-5"):
            rule_of("own")
        assert [rule_of(norm.name).norm for norm in norms()] == [norm.name for norm in norms()]

    def test_a_norm_is_known_by_its_name(self) -> None:
        """A call may name it in the place of a rule."""
        assert plan_release(TRUE, "minimum-3").rule == rule_of("minimum-3")
        with pytest.raises(InvalidValue, match="minimum-3"):
            plan_release(TRUE, "minimum3")

    def test_a_table_in_the_place_of_several(self) -> None:
        """Earlier releases are a list."""
        with pytest.raises(TypeError, match="list of tables"):
            attack(TRUE, TRUE)  # type: ignore[arg-type]  # What is refused.

    def test_no_groupings(self) -> None:
        """Nothing that the city did not declare is merged."""
        plain = evolve(TRUE, dimensions=[evolve(each, groupings=[]) for each in TRUE.dimensions])

        assert plan_release(plain, RULE).by("merging").refused is NoProposal.NO_GROUPINGS

    def test_groupings_that_cannot_be_added_up(self) -> None:
        """An incident of two grounds would be counted twice; the answer does not say that none are declared."""
        ground = evolve(TRUE.dimensions[1], parts="overlapping")
        overlapping = evolve(TRUE, dimensions=[TRUE.dimensions[0], ground])
        time = evolve(TRUE.dimensions[0], groupings=[])
        plan = plan_release(evolve(overlapping, dimensions=[time, ground]), RULE)

        assert plan.by("merging").refused is NoProposal.OVERLAPPING

    def test_a_grouping_of_everything(self) -> None:
        """It would leave one category."""
        codes = [each.code for each in TRUE.dimensions[1].categories]
        ground = evolve(TRUE.dimensions[1], groupings=[Grouping(code="all", codes=codes)])
        time = evolve(TRUE.dimensions[0], groupings=[])

        plan = plan_release(evolve(TRUE, dimensions=[time, ground]), RULE)
        assert plan.by("merging").refused is NoProposal.TOO_FEW

    def test_why_it_could_not_be_examined(self) -> None:
        """A number is too large for exact answers."""
        large = IncidentTable(id="large", cells=[CountCell(count=2 * 10**9)])

        assert {each.unaudited for each in plan_release(large, RULE).proposals} == {"number", None}

    def test_more_combinations_than_are_tried(self) -> None:
        """It is a finding, and nothing is tried."""
        codes = [f"area-{number}" for number in range(22)]
        pairs = [
            Grouping(code=f"pair-{number}", codes=codes[2 * number : 2 * number + 2])
            for number in range(11)
        ]
        table = IncidentTable(
            id="areas",
            dimensions=[
                CountDimension(
                    id="area",
                    axis="place",
                    complete=True,
                    categories=[Category(code=code) for code in codes],
                    groupings=pairs,
                )
            ],
            cells=[CountCell(count=22), *(CountCell(codes=[code], count=1) for code in codes)],
        )

        assert combination_count(table) > MAX_COMBINATIONS
        assert plan_release(table, RULE).by("merging").refused is NoProposal.TOO_MANY

    def test_nothing_withstands(self) -> None:
        """Two incidents in all cannot be published."""
        table = town(
            control=DisclosureControl(), counts={"2022": (1, 0), "2023": (0, 1)}, codes="ab"
        )
        plan = plan_release(table, RULE)

        assert plan.by("suppression").refused is NoProposal.FALLS
        assert plan.by("merging").refused is not None

    def test_margins_that_contradict_cells(self) -> None:
        """No release is made of a table that cannot be true; the numbers that clash are named."""
        cells = [evolve(cell, count=11) if cell.codes == ("2022",) else cell for cell in TRUE.cells]
        plan = plan_release(evolve(TRUE, cells=cells), RULE)

        assert {each.refused for each in plan.proposals} == {NoProposal.CONTRADICTS}
        for proposal in plan.proposals:
            assert proposal.audit is not None
            assert ("2022",) in {name.codes for name in proposal.audit.clash}

    def test_two_categories_remain(self) -> None:
        """A dimension is not merged into one category."""
        for choice in choices(TRUE):
            assert all(len(each.categories) >= 2 for each in merged(TRUE, choice).dimensions)


def test_shares_are_computed_from_published_counts() -> None:
    """Those of rounded counts from rounded counts, and none of a hidden one."""
    shares = [
        PublishedShare(codes=(year, code), whole=(year,), per_cent=per_cent(count, sum(row), 0))
        for year, row in COUNTS.items()
        for code, count in zip(GROUNDS, row, strict=True)
    ]
    plan = plan_release(evolve(TRUE, shares=shares), RULE)
    rounded = {share.codes: share.per_cent for share in released(plan.by("rounding")).shares}
    shown = {share.codes for share in released(plan.by("suppression")).shares}

    assert rounded["2022", RELIGION] == "50"
    assert rounded["2022", ORIGIN] == "0"
    assert ("2022", ORIENTATION) not in shown
    printed = {cell.codes for cell in released(plan.by("suppression")).cells if cell.count}
    assert shown <= printed


def test_earlier_releases_are_audited_with_each_proposal() -> None:
    """A proposal that withstands alone can fall with what was published before."""
    fields: dict[str, Any] = {"unit": "incident", "data_day": "2025-02-01"}
    first = Release(
        id="first",
        **fields,
        coverage=CountCoverage(period="2023"),
        control=DisclosureControl(threshold=3),
        cells=[CountCell(count=20)],
    )
    both = IncidentTable(
        id="both", **fields, coverage=CountCoverage(period="2023/2024"), cells=[CountCell(count=21)]
    )
    alone, together = plan_release(both, RULE), plan_release(both, RULE, [first])

    assert alone.by("suppression").withstands
    assert not together.by("merging").withstands
    assert together.earlier == (first,)
