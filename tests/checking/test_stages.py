"""Rules that apply at some stages only, and the sentence for many findings at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from eccar import ActionPlan, Inventory, RuleContext, Severity, check, hit, language, rule
from eccar.checking.evaluation import evaluate
from eccar.checking.rules import Hit
from eccar.render import text

TITLES = {"en": "Plan (invented)"}


CONTEXT = RuleContext(day=dt.date(2026, 11, 22))


@rule(
    "XYZ001", Severity.ERROR, "Always {what}.", hint="Look.", source="Us", many="{count}, {what}."
)
def always(_: object, __: RuleContext) -> Iterator[Hit]:
    """It holds always."""
    yield hit("a", what="one")
    yield hit("b", what="two")


@rule(
    "XYZ002",
    Severity.ERROR,
    "Only then.",
    hint="Look.",
    source="Us",
    stages={"draft": Severity.NOTE, "adopted": Severity.WARNING},
)
def at_stages(_: object, __: RuleContext) -> Iterator[Hit]:
    """It holds at some stages."""
    yield hit()


@pytest.mark.parametrize(
    ("stage", "grades"),
    [
        ("draft", {"XYZ001": "error", "XYZ002": "note"}),
        ("adopted", {"XYZ001": "error", "XYZ002": "warning"}),
        ("replaced", {"XYZ001": "error"}),
        ("", {"XYZ001": "error"}),
    ],
)
def test_a_rule_with_stages_applies_at_them_alone(stage: str, grades: dict[str, str]) -> None:
    """At each of its stages a rule has the grade of that stage; at others it is listed as not applying."""
    report = evaluate([always, at_stages], None, CONTEXT, stage=stage)

    assert {finding.code: finding.severity.value for finding in report.findings} == grades
    assert set(report.evaluated) == set(grades)
    assert set(report.at_other_stages) == {"XYZ001", "XYZ002"} - set(grades)
    assert report.stage == stage


def test_the_severity_of_the_caller_holds_at_every_stage() -> None:
    """A severity given with the call replaces that of the stage."""
    report = evaluate([at_stages], None, CONTEXT, stage="draft", severity={"XYZ002": "error"})

    assert [finding.severity for finding in report.findings] == [Severity.ERROR]


def test_many_findings_have_one_sentence() -> None:
    """Two findings of one rule are counted in one sentence, a single one has its own."""
    both = text(evaluate([always], None, CONTEXT), more=True)
    alone = text(evaluate([at_stages], None, CONTEXT, stage="draft"), more=True)

    assert "2, one." in both
    assert "Always" not in both
    assert "Only then." in alone


def test_a_plan_is_checked_by_the_rules_of_its_stage() -> None:
    """A draft meets fewer and milder rules than the same plan as if it were adopted."""
    plan = ActionPlan(authorities=["de/musterstadt"], titles=TITLES)
    draft, adopted = (check(plan, on=CONTEXT.day, stage=stage) for stage in (None, "adopted"))

    assert (draft.stage, adopted.stage) == ("draft", "adopted")
    assert set(draft.codes()) <= set(adopted.codes())
    assert {finding.severity for finding in draft.findings if finding.code == "PLN107"} == {
        Severity.NOTE
    }
    assert {finding.severity for finding in adopted.findings if finding.code == "PLN107"} == {
        Severity.WARNING
    }
    assert draft.at_other_stages


def test_an_inventory_has_a_stage_of_its_own() -> None:
    """The stage of the caller does not change that of an inventory."""
    inventory = Inventory(authorities=["de/musterstadt"])

    assert check(inventory, on=CONTEXT.day, stage="adopted").stage == "inventory"


def test_an_unknown_stage_is_refused() -> None:
    """A stage that plans do not have is an error of the caller."""
    plan = ActionPlan(authorities=["de/musterstadt"], titles=TITLES)

    with pytest.raises(ValueError, match="soon"):
        check(plan, on=CONTEXT.day, stage="soon")


def test_a_report_counts_the_rules_of_other_stages() -> None:
    """The text names the stage and how many rules apply at others."""
    plan = ActionPlan(authorities=["de/musterstadt"], titles=TITLES)
    report = check(plan, on=CONTEXT.day)
    lang = language("en")

    assert lang.word(
        "checking.label", "at_other_stages", count=len(report.at_other_stages)
    ) in text(report, more=True)
    assert "draft" in text(report, more=True).splitlines()[0]
