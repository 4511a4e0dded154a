"""Laws of the rules on dates, points, the whole plan and its measures."""

from __future__ import annotations

import datetime as dt
from typing import Any, cast

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eccar import Finding, Report
from eccar.checking.views.words import by_rule, group_message
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.plan.coverage import GENERAL_FROM, Cover
from eccar.plan.history import Stage
from eccar.plan.inventory import PlanDocument
from eccar.plan.measures.measure import MeasureKind
from eccar.plan.measures.progress import Abandoned, Merged, ReplacedBy
from eccar.plan.plan import ActionPlan, Silence
from eccar.plan.points import NUMBERS
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import FIRST, LAST, days

from .plans import MINE, checked

OF_A_POINT = ("PLN101", "PLN102", "PLN103", "PLN104", "PLN105")
OF_MEASURES_IN_FORCE = {"PLN002", "PLN003", "PLN007", "PLN008", "PLN210", "PLN214", "PLN215"} | {
    *(f"PLN20{number}" for number in range(1, 6)),
    *(f"PLN21{number}" for number in range(1, 4)),
}
OF_SEVERAL = {"PLN207", "PLN210"}

written = st.one_of(made.plans(), made.inventories())
stages = st.sampled_from([None, *Stage])


@given(written, days(), stages)
def test_no_rule_raises(value: PlanDocument, on: dt.date, stage: Stage | None) -> None:
    """Every rule can be evaluated for any document at every stage; each finding has a path.

    The path leads to a value, or to an attribute that is empty; no rule has the same finding twice.
    """
    report = checked(value, on, stage)
    for finding in report.findings:
        rule, value_at_path = MINE[finding.code], cast("Any", value)
        for part in finding.path.parts:
            key = "when" if part == "date" else part
            value_at_path = (
                value_at_path[key] if isinstance(key, int) else getattr(value_at_path, key)
            )

        assert finding.severity is rule.stages.get(report.stage, rule.severity)
    assert len(set(map(identity_of, report.findings))) == len(report.findings)


def identity_of(finding: Finding) -> tuple[str, object, object]:
    """The code, path and point of a finding."""
    return finding.code, finding.path, finding.values.get("point")


@given(written, days(), stages)
def test_every_finding_has_sentences(value: PlanDocument, on: dt.date, stage: Stage | None) -> None:
    """The sentences of a rule name no value that its findings lack, in English and elsewhere."""
    for group in by_rule(checked(value, on, stage).findings):
        for lang in map(language, LANGUAGES):
            assert group_message(group, lang)
            assert all(lang.message(item) and lang.hint(item) for item in group)
        assert all(str(item) for item in group)


@given(made.plans(), st.sampled_from(NUMBERS), days(), st.sampled_from([*Stage]))
def test_a_reason_silences_the_findings_of_its_point(
    plan: ActionPlan, point: int, on: dt.date, stage: Stage
) -> None:
    """A reason for no action silences PLN101 to PLN105 of its point; only PLN106 can result."""
    bare = evolve(plan, none_because=())
    silent = evolve(plan, none_because=[Silence(point=point, because="Kein Bedarf")])
    before, after = (
        set(map(identity_of, checked(item, on, stage).findings)) for item in (bare, silent)
    )

    assert {item for item in before if (item[0] in OF_A_POINT, item[2]) == (True, point)} == (
        before - after
    )
    assert {item[0] for item in after - before} <= {"PLN106"}
    assert bool(after - before) == any(
        measure.kind is MeasureKind.ACTION
        and point in measure.points
        and len({*measure.points}) < GENERAL_FROM
        and not measure.gone_on(on)
        for measure in silent.on_record
    )


@given(made.plans(), days())
def test_the_finding_of_a_point_follows_from_its_cover(plan: ActionPlan, on: dt.date) -> None:
    """Each point has at most one finding, which agrees with the coverage; none of a plan known in part."""
    silenced = {silence.point for silence in plan.none_because}
    codes_of: dict[int, set[str]] = {number: set() for number in NUMBERS}
    for finding in checked(plan, on, Stage.ADOPTED).findings:
        if finding.code in OF_A_POINT:
            codes_of[finding.values["point"]].add(finding.code)
    agrees = {
        Cover.COVERED: ({"PLN104"}, set()),
        Cover.PLANNED: ({"PLN104"}, set()),
        Cover.NOT_REPORTED: ({"PLN104"}, set()),
        Cover.IN_ENDED_PLAN: ({"PLN104"}, set()),
        Cover.DESCRIBED: ({"PLN102"}, {"PLN103"}),
        Cover.RECOMMENDED: ({"PLN103"},),
        Cover.GENERAL: (set(),),
        Cover.NO_LONGER: ({"PLN105"},),
        Cover.NOTHING_ON_RECORD: (set(),),
        Cover.GAP: ({"PLN101"},) if plan.measures else (set(),),
    }

    for row in plan.coverage_on(on).rows:
        assert row.number is not None
        assert row.cover is not None
        silent = plan.in_part or row.number in silenced
        expected = (set(),) if silent else agrees[row.cover]
        assert codes_of[row.number] in expected


given_up = made.measures(made.progress_facts(kinds=(Abandoned, Merged, ReplacedBy)))


@given(st.one_of(made.plans(given_up), made.inventories(given_up)), days(), stages)
def test_a_measure_that_ended_lacks_nothing(
    document: PlanDocument, on: dt.date, stage: Stage | None
) -> None:
    """A measure that was given up is not checked for a lead, a schedule or resources."""
    gone = {index for index, measure in enumerate(document.on_record) if measure.gone_on(on)}
    findings = [
        finding
        for finding in checked(document, on, stage).findings
        if finding.code in OF_MEASURES_IN_FORCE
    ]

    assert not gone & {item.path.parts[1] for item in findings}


@given(written, days(), stages)
def test_the_findings_of_a_measure_do_not_depend_on_others(
    value: PlanDocument, on: dt.date, stage: Stage | None
) -> None:
    """A measure alone has the same findings as among others, but for repeated ids."""
    whole = of_measures(checked(value, on, stage))
    for index, measure in enumerate(value.measures):
        alone = of_measures(checked(evolve(value, measures=[measure]), on, stage))

        assert [item[1:] for item in whole if item[0] == index] == [item[1:] for item in alone]


def of_measures(report: Report) -> list[tuple[Any, ...]]:
    """The findings at measures: index, code and path, without rules that compare measures."""
    return [
        (finding.path.parts[1], finding.code, finding.path.parts[2:], finding.values.get("point"))
        for finding in report.findings
        if len(finding.path.parts) > 1
        and finding.path.parts[0] == "measures"
        and finding.code not in OF_SEVERAL
    ]


@given(written, days(FIRST, dt.date(2016, 1, 1)), days(dt.date(2016, 1, 2), LAST))
def test_impossible_order_does_not_depend_on_the_day(
    value: PlanDocument, early: dt.date, later: dt.date
) -> None:
    """Findings on order and ids depend on no day; a date after a later day is after an earlier one."""
    always = {"PLN001", "PLN004", "PLN005", "PLN009", "PLN206", "PLN207", "PLN208", "PLN209"}
    before, after = checked(value, early).findings, checked(value, later).findings

    assert [item for item in before if item.code in always] == [
        item for item in after if item.code in always
    ]
    assert {item.path for item in after if item.code == "PLN006"} <= {
        item.path for item in before if item.code == "PLN006"
    }
