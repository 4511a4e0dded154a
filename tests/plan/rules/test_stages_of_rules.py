"""Which rules are evaluated at which stage, with which severity, and findings in groups."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from eccar import Severity
from eccar.checking.views.words import by_rule, group_message
from eccar.languages.language import language
from eccar.plan.history import Stage

from .plans import ADOPTED, MINE, OF_PLANS, checked, codes, inventory, plan

ALWAYS = """
PLN001 PLN003 PLN004 PLN005 PLN006 PLN007 PLN008 PLN009 PLN010 PLN011 PLN012 PLN106 PLN109 PLN115 PLN116
PLN117 PLN118 PLN119 PLN120 PLN125 PLN126 PLN127 PLN128 PLN205 PLN206 PLN207 PLN208 PLN209 PLN210
PLN215 PLN216 PLN217
"""


ONCE_WRITTEN = """
PLN002 PLN101 PLN102 PLN103 PLN104 PLN105 PLN107 PLN111 PLN112 PLN113 PLN114 PLN201 PLN202
PLN203 PLN204 PLN212 PLN213
"""


EVALUATED = {
    Stage.DRAFT: f"{ALWAYS} {ONCE_WRITTEN} PLN108",
    Stage.ADOPTED: f"{ALWAYS} {ONCE_WRITTEN} PLN110",
    Stage.EVALUATED: f"{ALWAYS} {ONCE_WRITTEN} PLN110",
    Stage.REPLACED: ALWAYS,
}


@pytest.mark.parametrize("stage", EVALUATED)
def test_the_rules_of_a_plan_by_stage(stage: Stage) -> None:
    """Few rules apply to a replaced plan; a draft is not checked for its adoption by each body."""
    report = checked(plan(), stage=stage)

    assert set(report.evaluated) == set(EVALUATED[stage].split())
    assert set(report.evaluated) | set(report.at_other_stages) == {rule.code for rule in OF_PLANS}


def test_the_rules_of_an_inventory() -> None:
    """An inventory is not checked for adoption, leads or resources."""
    assert " ".join(checked(inventory()).evaluated) == (
        "PLN001 PLN003 PLN004 PLN005 PLN006 PLN007 PLN008 PLN010 PLN011 PLN012 PLN114 PLN116 PLN117 PLN120 "
        "PLN126 PLN127 PLN128 PLN205 PLN206 PLN207 PLN208 PLN210 PLN211 PLN214 PLN215 PLN216 PLN217"
    )


def test_severities() -> None:
    """An impossibility is an error; something not on record never is."""
    errors = {code for code, rule in MINE.items() if rule.severity is Severity.ERROR}
    grades = {grade for rule in MINE.values() for grade in rule.stages.values()}

    assert errors == {"PLN001", "PLN004", "PLN207", "PLN208", "PLN209"}
    assert Severity.ERROR not in grades


def test_a_draft_has_only_notes() -> None:
    """A new draft has only notes; once adopted, the same gaps are warnings."""
    begun = plan({})

    assert {finding.severity for finding in checked(begun).findings} == {Severity.NOTE}
    assert Severity.WARNING in {
        finding.severity
        for finding in checked(evolve(begun, facts=plan(facts=ADOPTED).facts)).findings
    }


def test_another_stage_can_be_requested() -> None:
    """A draft can be checked as if adopted, and an adopted plan as if a draft."""
    joint = {"authorities": ["de/musterstadt", "de/nachbarort"], "period": "2025/2027"}
    adopted = [{**ADOPTED[0], "authorities": ["de/musterstadt"]}]
    report = checked(plan(**joint), stage=Stage.ADOPTED)

    assert [finding.path.parts for finding in report.findings if finding.code == "PLN110"] == [
        ("authorities", 0),
        ("authorities", 1),
    ]
    assert "PLN108" in codes(checked(plan(**joint)))
    assert "PLN108" not in codes(checked(plan(**joint, facts=adopted), stage=Stage.DRAFT))


def test_findings_of_one_rule_become_one_sentence() -> None:
    """Several findings of one rule become one sentence with their number and their points."""
    lines = {
        group[0].code: group_message(group, language("en"))
        for group in by_rule(
            checked(plan({"id": "a"}, {"id": "b", "points": [6]}, facts=ADOPTED)).findings
        )
    }

    assert (
        lines["PLN101"] == "No measure is given under 8 of 10 points: 1, 2, 3, 4, 7, 8, 9 and 10."
    )
    assert lines["PLN201"] == "No lead unit is given for 2 of 2 actions."
    assert lines["PLN107"].startswith("The unit responsible for follow-up")


@pytest.mark.parametrize(
    ("code", "stage", "fields"),
    [
        ("PLN007", None, {"kind": "existing-service", "starts": "2031"}),
        ("PLN205", None, {"points": []}),
        ("PLN201", Stage.DRAFT, {}),
        ("PLN202", Stage.ADOPTED, {}),
        ("PLN203", Stage.EVALUATED, {}),
        ("PLN204", Stage.DRAFT, {}),
        ("PLN212", Stage.DRAFT, {"resources": [{"stated": "not-quantified"}]}),
        ("PLN213", Stage.DRAFT, {}),
    ],
)
def test_the_total_of_a_group(code: str, stage: Stage | None, fields: dict[str, Any]) -> None:
    """The total is the number of entries that the rule checked, without those of other kinds."""
    calm = {"id": "c", "kind": "declaration"}
    enough = {
        "id": "d",
        "kind": "existing-service" if code == "PLN007" else "action",
        "lead": "Amt",
        "starts": "2020",
        "resources": [{"stated": "existing-staff"}],
        "indicators": [{"id": "people", "titles": {"de": "Menschen"}}],
        "description": {"de": "Was es ist"},
    }
    report = checked(plan({**fields, "id": "a"}, {**fields, "id": "b"}, calm, enough), stage=stage)
    findings = [finding for finding in report.findings if finding.code == code]

    assert [item.path.parts[1] for item in findings] == [0, 1]
    assert {item.values["of"] for item in findings} == {4 if code == "PLN205" else 3}
