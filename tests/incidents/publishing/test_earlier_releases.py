"""Plans of releases with what was published before."""

from __future__ import annotations

import pytest
from attrs import evolve

from eccar import text
from eccar.incidents.counts.control import CountCoverage
from eccar.incidents.counts.release import Release, RevisionRule
from eccar.incidents.disclosure.attack import attack
from eccar.incidents.disclosure.linking import ApartReason
from eccar.incidents.publishing.plan import plan_release
from eccar.incidents.publishing.proposals import NoProposal
from eccar.incidents.publishing.rule import PublishingRule, rule_of

from ..smalltown import COUNTS, town

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


LATER = evolve(TOWN, data_day="2025-06-01", cells=town(counts={**COUNTS, "2024": (13, 1, 8)}).cells)


def hidden_before() -> Release:
    """The town's table with numbers hidden, from earlier data."""
    release = plan_release(evolve(TOWN, data_day="2025-01-01"), RULE).by("suppression").release
    assert release is not None
    return release


def test_a_plan_says_what_it_was_not_examined_with() -> None:
    """Without a rule of revision, old and new figures are apart, and the plan and its view say so."""
    plan = plan_release(LATER, RULE, [hidden_before()])

    assert [each.reason for each in plan.apart] == [ApartReason.REVISED]
    assert "Not examined together with" in text(plan, "en")


@pytest.mark.parametrize(
    "rule", [RevisionRule(at_most=1), RevisionRule(only_grows=True), RevisionRule(at_most=2)]
)
@pytest.mark.parametrize("method", ["rounding", "merging", "suppression"])
def test_what_is_proposed_withstands_under_its_rule_of_revision(
    rule: RevisionRule, method: str
) -> None:
    """Each proposal is audited with the rule that it is published with."""
    earlier = hidden_before()
    proposal = plan_release(LATER, RULE, [earlier], revisions=rule).by(method)

    assert proposal.release is None or proposal.release.revisions == rule
    assert proposal.release is None or attack(proposal.release, [earlier]).withstands
    assert proposal.release is not None or proposal.refused is not None


def test_a_norm_that_no_proposal_follows_is_not_named() -> None:
    """The norm hides small counts and rounds the others; each proposal does one of the two."""
    rule = rule_of("ons-10-5")
    plan = plan_release(TOWN, rule)

    assert {each.release.control.norm for each in plan.proposals if each.release} <= {None}
    assert "none follows the norm" in text(plan, "en", more=True)
    assert plan_release(TOWN, rule_of("minimum-3")).by("rounding").release.control.norm  # type: ignore[union-attr]  # There is one.
