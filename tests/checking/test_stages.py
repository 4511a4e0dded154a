"""Rules that are asked at some stages only, and what is said of many findings at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from attrs import frozen

from eccar import ActionPlan, Inventory, Severity, check, hit, language, rule
from eccar.checking.rules import Hit
from eccar.checking.rules import evaluate as ask
from eccar.render import text

TITLES = {"en": "Plan (invented)"}


@frozen
class Day:
    """A day, and nothing else."""

    day: dt.date


AT = Day(dt.date(2026, 11, 22))


@rule(
    "XYZ001", Severity.ERROR, "Always {what}.", hint="Look.", source="Us", many="{count}, {what}."
)
def always(_: object, __: Day) -> Iterator[Hit]:
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
def at_stages(_: object, __: Day) -> Iterator[Hit]:
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
def test_a_rule_with_stages_is_asked_at_them_alone(stage: str, grades: dict[str, str]) -> None:
    """At each of its stages a rule has the grade of that stage; at others it is named as not asked."""
    report = ask([always, at_stages], None, AT, stage=stage)

    assert {one.code: one.severity.value for one in report.findings} == grades
    assert set(report.evaluated) == set(grades)
    assert set(report.at_other_stages) == {"XYZ001", "XYZ002"} - set(grades)
    assert report.stage == stage


def test_who_re_grades_a_rule_is_heard_at_every_stage() -> None:
    """The caller's grade goes before that of the stage."""
    report = ask([at_stages], None, AT, stage="draft", severity={"XYZ002": "error"})

    assert [one.severity for one in report.findings] == [Severity.ERROR]


def test_many_findings_are_said_in_one_sentence() -> None:
    """Two findings of one rule are told by their number, and one by itself."""
    both = text(ask([always], None, AT))
    alone = text(ask([at_stages], None, AT, stage="draft"))

    assert "2, one." in both
    assert "Always" not in both
    assert "Only then." in alone


def test_a_plan_is_asked_what_fits_its_stage() -> None:
    """A draft is asked less, and more gently, than the same plan as if it were adopted."""
    plan = ActionPlan(authorities=["de/musterstadt"], titles=TITLES)
    draft, adopted = (check(plan, on=AT.day, stage=stage) for stage in (None, "adopted"))

    assert (draft.stage, adopted.stage) == ("draft", "adopted")
    assert set(draft.codes()) <= set(adopted.codes())
    assert {one.severity for one in draft.findings if one.code == "PLN107"} == {Severity.NOTE}
    assert {one.severity for one in adopted.findings if one.code == "PLN107"} == {Severity.WARNING}
    assert draft.at_other_stages


def test_an_inventory_stays_one_whatever_stage_is_wished() -> None:
    """What stands before any plan is asked as such."""
    inventory = Inventory(authorities=["de/musterstadt"])

    assert check(inventory, on=AT.day, stage="adopted").stage == "inventory"


def test_a_stage_that_there_is_not_is_refused() -> None:
    """A wish for a stage that plans do not have is an error of the caller."""
    plan = ActionPlan(authorities=["de/musterstadt"], titles=TITLES)

    with pytest.raises(ValueError, match="soon"):
        check(plan, on=AT.day, stage="soon")


def test_a_report_says_what_it_did_not_ask_at_this_stage() -> None:
    """The text names the stage and how many rules belong to others."""
    plan = ActionPlan(authorities=["de/musterstadt"], titles=TITLES)
    report = check(plan, on=AT.day)
    lang = language("en")

    assert lang.word(
        "checking.label", "at_other_stages", count=len(report.at_other_stages)
    ) in text(report)
    assert "draft" in text(report).splitlines()[0]
