"""Plans of releases with what was published before."""

from __future__ import annotations

from attrs import evolve

from eccar.incidents.counts.control import CountCoverage
from eccar.incidents.counts.release import Release, RevisionRule
from eccar.incidents.publishing.plan import NoProposal, plan_release
from eccar.incidents.publishing.rule import PublishingRule

from ..smalltown import town

RULE = PublishingRule(threshold=3)
TOWN = evolve(town(), unit="incident", coverage=CountCoverage(period="2022/2024"))
OTHER_COUNTS = {"2022": (70, 20, 10), "2023": (9, 4, 6), "2024": (12, 1, 8)}


def published() -> Release:
    """The town's table, rounded, as it was published: its figures are final."""
    release = plan_release(TOWN, RULE).by("rounding").release
    assert release is not None
    return evolve(release, revisions=RevisionRule(at_most=0))


def test_the_same_counts_go_out_again() -> None:
    """A release that repeats an earlier one withstands with it."""
    assert plan_release(TOWN, RULE, [published()]).by("rounding").withstands


def test_other_counts_of_a_year_whose_figures_are_final() -> None:
    """No method leads to a release; each proposal says that the figures cannot all be true."""
    counts = town(counts=OTHER_COUNTS)
    plan = plan_release(evolve(TOWN, cells=counts.cells), RULE, [published()])

    assert {each.refused for each in plan.proposals} == {NoProposal.CONTRADICTS}
