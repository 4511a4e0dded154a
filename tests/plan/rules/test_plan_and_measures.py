"""The laws of the rules on dates, points, the whole plan and its measures; when they are evaluated."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eccar import Finding, Report, Severity, check, from_dict
from eccar.checking.views import by_rule, group_message
from eccar.languages.language import language
from eccar.plan.coverage import Cover
from eccar.plan.history import Stage
from eccar.plan.inventory import PlanDocument
from eccar.plan.measures.measure import Measure, MeasureKind
from eccar.plan.measures.progress import Abandoned, Merged, ReplacedBy
from eccar.plan.plan import ActionPlan, Silence
from eccar.plan.points import NUMBERS
from eccar.plan.rules import INVENTORY_RULES, PLAN_RULES
from eccar.testing import plan_strategies as made
from eccar.testing.cases import DAY
from eccar.testing.strategies import FIRST, LAST, days
from eccar.values.vocabulary import LANGUAGES

LAST_CODE = "PLN214"
OF_PLANS = tuple(rule for rule in PLAN_RULES if rule.code <= LAST_CODE)
OF_INVENTORIES = tuple(rule for rule in INVENTORY_RULES if rule.code <= LAST_CODE)
MINE = {rule.code: rule for rule in (*OF_PLANS, *OF_INVENTORIES)}
OF_A_POINT = ("PLN101", "PLN102", "PLN103", "PLN104", "PLN105")
OF_WHAT_STANDS = {"PLN002", "PLN003", "PLN007", "PLN008", "PLN210", "PLN214"} | {
    *(f"PLN20{number}" for number in range(1, 6)),
    *(f"PLN21{number}" for number in range(1, 4)),
}
OF_SEVERAL = {"PLN207", "PLN210"}

written = st.one_of(made.plans(), made.inventories())
stages = st.sampled_from([None, *Stage])


def checked(value: PlanDocument, on: dt.date | str = DAY, stage: Stage | None = None) -> Report:
    """The report of the rules of this file."""
    rules = OF_PLANS if isinstance(value, ActionPlan) else OF_INVENTORIES
    return check(value, on=on, rules=rules, stage=stage)


def plan(*measures: Mapping[str, Any], **fields: Any) -> Any:
    """An invented plan, as a document tells it, with *measures* that have what they must."""
    required = {"authorities": ["de/musterstadt"], "titles": {"de": "Aktionsplan"}, **fields}
    return from_dict({"eccar": "plan/1", **required, "measures": list(map(measure, measures))})


def inventory(*measures: Mapping[str, Any], **fields: Any) -> Any:
    """An invented inventory of *measures* that have what they must."""
    required = {"authorities": ["de/musterstadt"], **fields}
    return from_dict({"eccar": "inventory/1", **required, "measures": list(map(measure, measures))})


def measure(fields: Mapping[str, Any]) -> dict[str, Any]:
    """A measure as a document tells it."""
    return {"id": "training", "points": [5], "titles": {"de": "Fortbildung"}, **fields}


def codes(report: Report) -> set[str]:
    """The codes found."""
    return {finding.code for finding in report.findings}


ADOPTED = [{"fact": "adopted", "date": "2025-03-12", "by": "Stadtrat"}]


# When what is asked


ALWAYS = """
PLN001 PLN003 PLN004 PLN005 PLN006 PLN007 PLN008 PLN009 PLN010 PLN011 PLN106 PLN109 PLN115 PLN116
PLN117 PLN118 PLN119 PLN120 PLN205 PLN206 PLN207 PLN208 PLN209 PLN210
"""
ONCE_WRITTEN = """
PLN002 PLN101 PLN102 PLN103 PLN104 PLN105 PLN107 PLN111 PLN112 PLN113 PLN114 PLN201 PLN202
PLN203 PLN204 PLN212 PLN213
"""
ASKED = {
    Stage.DRAFT: f"{ALWAYS} {ONCE_WRITTEN} PLN108",
    Stage.ADOPTED: f"{ALWAYS} {ONCE_WRITTEN} PLN110",
    Stage.EVALUATED: f"{ALWAYS} {ONCE_WRITTEN} PLN110",
    Stage.REPLACED: ALWAYS,
}


@pytest.mark.parametrize("stage", ASKED)
def test_what_is_asked_of_a_plan(stage: Stage) -> None:
    """A plan that was replaced is asked no more what should be done; a draft, nothing of bodies."""
    report = checked(plan(), stage=stage)

    assert set(report.evaluated) == set(ASKED[stage].split())
    assert set(report.evaluated) | set(report.at_other_stages) == {rule.code for rule in OF_PLANS}


def test_what_is_asked_of_an_inventory() -> None:
    """An inventory is asked what fits what is there: no adoption, no lead, no resources."""
    assert " ".join(checked(inventory()).evaluated) == (
        "PLN001 PLN003 PLN004 PLN005 PLN006 PLN007 PLN008 PLN010 PLN011 PLN114 PLN116 PLN117 PLN120 "
        "PLN205 PLN206 PLN207 PLN208 PLN210 PLN211 PLN214"
    )


def test_severities() -> None:
    """What cannot be is an error; what is merely not on record never is."""
    errors = {code for code, rule in MINE.items() if rule.severity is Severity.ERROR}
    grades = {grade for rule in MINE.values() for grade in rule.stages.values()}

    assert errors == {"PLN001", "PLN004", "PLN207", "PLN208", "PLN209"}
    assert Severity.ERROR not in grades


def test_a_draft_is_told_nothing_but_notes_of_what_it_lacks() -> None:
    """Who begins a plan is not drowned in warnings; once adopted, they count."""
    begun = plan({})

    assert {finding.severity for finding in checked(begun).findings} == {Severity.NOTE}
    assert Severity.WARNING in {
        finding.severity
        for finding in checked(evolve(begun, facts=plan(facts=ADOPTED).facts)).findings
    }


def test_what_is_asked_of_a_stage_that_was_wished() -> None:
    """A draft can be asked what it will lack once it is adopted, an adopted plan what drafts are."""
    joint = {"authorities": ["de/musterstadt", "de/nachbarort"], "period": "2025/2027"}
    adopted = [{**ADOPTED[0], "authorities": ["de/musterstadt"]}]
    report = checked(plan(**joint), stage=Stage.ADOPTED)

    assert [finding.path.parts for finding in report.findings if finding.code == "PLN110"] == [
        ("authorities", 0),
        ("authorities", 1),
    ]
    assert "PLN108" in codes(checked(plan(**joint)))
    assert "PLN108" not in codes(checked(plan(**joint, facts=adopted), stage=Stage.DRAFT))


# Many at once


def test_what_is_said_of_many() -> None:
    """Several findings of one rule become one sentence with their number and their points."""
    lines = {
        group[0].code: group_message(group, language("en"))
        for group in by_rule(
            checked(plan({"id": "a"}, {"id": "b", "points": [6]}, facts=ADOPTED)).findings
        )
    }

    assert lines["PLN101"] == "Under 8 of 10 points nothing is on record: 1, 2, 3, 4, 7, 8, 9, 10."
    assert lines["PLN201"] == "For 2 of 2 actions no unit that leads is on record."
    assert lines["PLN107"].startswith("No unit responsible for follow-up")


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
def test_of_how_many(code: str, stage: Stage | None, fields: dict[str, Any]) -> None:
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


# Laws


@given(written, days(), stages)
def test_no_rule_raises(value: PlanDocument, on: dt.date, stage: Stage | None) -> None:
    """Every rule can be evaluated for any document at every stage; each finding has a path.

    It is something in the document, or a key that what stands there can have; no rule tells the
    same of it twice.
    """
    report = checked(value, on, stage)
    for finding in report.findings:
        rule, led = MINE[finding.code], cast("Any", value)
        for part in finding.path.parts:
            key = "when" if part == "date" else part
            led = led[key] if isinstance(key, int) else getattr(led, key)

        assert finding.severity is rule.stages.get(report.stage, rule.severity)
    assert len(set(map(told_of, report.findings))) == len(report.findings)


def told_of(finding: Finding) -> tuple[str, object, object]:
    """What a finding says of which place and point."""
    return finding.code, finding.path, finding.values.get("point")


@given(written, days(), stages)
def test_every_finding_can_be_said(value: PlanDocument, on: dt.date, stage: Stage | None) -> None:
    """The sentences of a rule name no value that its findings lack, in English and elsewhere."""
    for group in by_rule(checked(value, on, stage).findings):
        for lang in map(language, LANGUAGES):
            assert group_message(group, lang)
            assert all(lang.message(item) and lang.hint(item) for item in group)
        assert all(str(item) for item in group)


@given(made.plans(), st.sampled_from(NUMBERS), days(), st.sampled_from([*Stage]))
def test_a_reason_silences_what_is_said_of_its_point(
    plan: ActionPlan, point: int, on: dt.date, stage: Stage
) -> None:
    """A reason for no action silences PLN101 to PLN105 of its point; PLN106 alone can come of it."""
    bare = evolve(plan, none_because=())
    silent = evolve(plan, none_because=[Silence(point=point, because="Kein Bedarf")])
    before, after = (
        set(map(told_of, checked(item, on, stage).findings)) for item in (bare, silent)
    )

    assert {item for item in before if (item[0] in OF_A_POINT, item[2]) == (True, point)} == (
        before - after
    )
    assert {item[0] for item in after - before} <= {"PLN106"}
    assert bool(after - before) == any(
        measure.kind is MeasureKind.ACTION and point in measure.points and not measure.gone_on(on)
        for measure in silent.on_record
    )


@given(made.plans(), days())
def test_what_is_said_of_a_point_follows_from_its_cover(plan: ActionPlan, on: dt.date) -> None:
    """Of each point one thing at most is said, and it agrees with what the coverage shows."""
    silenced = {silence.point for silence in plan.none_because}
    said_of: dict[int, set[str]] = {number: set() for number in NUMBERS}
    for finding in checked(plan, on, Stage.ADOPTED).findings:
        if finding.code in OF_A_POINT:
            said_of[finding.values["point"]].add(finding.code)
    agrees = {
        Cover.COVERED: ({"PLN104"}, set()),
        Cover.PLANNED: ({"PLN104"}, set()),
        Cover.DESCRIBED: ({"PLN102"}, {"PLN103"}),
        Cover.NO_LONGER: ({"PLN105"},),
        Cover.GAP: ({"PLN101"},) if plan.measures else (set(),),
    }

    for row in plan.coverage_on(on).rows:
        assert row.number is not None
        assert row.cover is not None
        expected = (set(),) if row.number in silenced else agrees[row.cover]
        assert said_of[row.number] in expected


given_up = made.measures(made.progress_facts(kinds=(Abandoned, Merged, ReplacedBy)))


@given(st.one_of(made.plans(given_up), made.inventories(given_up)), days(), stages)
def test_what_is_gone_is_asked_for_nothing(
    document: PlanDocument, on: dt.date, stage: Stage | None
) -> None:
    """A measure that stands no longer is never asked for a lead, a schedule or resources."""
    gone = {index for index, measure in enumerate(document.on_record) if measure.gone_on(on)}
    findings = [
        finding
        for finding in checked(document, on, stage).findings
        if finding.code in OF_WHAT_STANDS
    ]

    assert not gone & {item.path.parts[1] for item in findings}


@given(written, days(), stages)
def test_what_is_said_of_a_measure_does_not_depend_on_others(
    value: PlanDocument, on: dt.date, stage: Stage | None
) -> None:
    """Alone in the document a measure gets the findings that it has among others, but for its id."""
    whole = of_measures(checked(value, on, stage))
    for index, measure in enumerate(value.measures):
        alone = of_measures(checked(evolve(value, measures=[measure]), on, stage))

        assert [item[1:] for item in whole if item[0] == index] == [item[1:] for item in alone]


def of_measures(report: Report) -> list[tuple[Any, ...]]:
    """The findings at a measure by its turn, code and way, without those that compare measures."""
    return [
        (finding.path.parts[1], finding.code, finding.path.parts[2:], finding.values.get("point"))
        for finding in report.findings
        if len(finding.path.parts) > 1
        and finding.path.parts[0] == "measures"
        and finding.code not in OF_SEVERAL
    ]


@given(written, days(FIRST, dt.date(2016, 1, 1)), days(dt.date(2016, 1, 2), LAST))
def test_what_cannot_be_cannot_be_on_any_day(
    value: PlanDocument, early: dt.date, later: dt.date
) -> None:
    """Order and ids depend on no day; what lay ahead of a later day lay ahead of an earlier one."""
    always = {"PLN001", "PLN004", "PLN005", "PLN009", "PLN206", "PLN207", "PLN208", "PLN209"}
    before, after = checked(value, early).findings, checked(value, later).findings

    assert [item for item in before if item.code in always] == [
        item for item in after if item.code in always
    ]
    assert {item.path for item in after if item.code == "PLN006"} <= {
        item.path for item in before if item.code == "PLN006"
    }


# Borders


@pytest.mark.parametrize(
    ("ends", "starts", "expected"),
    [
        ("0001-01-01", "9999-12-31", True),
        ("9998", "9999", True),
        ("2026-24", "2027-02", False),
        ("2026-24", "2027-03-01", True),
        ("../2026", "2027/..", True),
        ("2026/2027", "2027/2028", False),
        ("unknown", "unknown", False),
    ],
)
def test_an_end_before_the_start(ends: str, starts: str, *, expected: bool) -> None:
    """An end is before a start if it is so whatever day of either it was."""
    report = checked(plan({"starts": starts, "ends": ends}))

    assert ("PLN001" in codes(report)) == expected


@pytest.mark.parametrize("kind", MeasureKind)
def test_only_what_was_promised_lies_within_the_period(kind: MeasureKind) -> None:
    """Services, declarations and recommendations may be older than the plan that names them."""
    report = checked(plan({"kind": kind, "starts": "2010", "ends": "2012"}, period="2025/2027"))

    assert ("PLN002" in codes(report)) == (kind in {"action", "situation-report"})


@pytest.mark.parametrize("kind", MeasureKind)
def test_only_actions_are_asked_for_what_they_take(kind: MeasureKind) -> None:
    """What is there, described, declared or recommended has no lead, schedule or indicator of its own."""
    lacking = {"PLN201", "PLN202", "PLN203", "PLN204", "PLN213"}

    assert (lacking & codes(checked(plan({"kind": kind})))) == (
        lacking if kind is MeasureKind.ACTION else set()
    )


@pytest.mark.parametrize(
    ("facts", "earlier"),
    [
        (["2024", "2025-03"], True),
        (["2024", "../2025"], False),
        (["2024", "unknown", "2026"], False),
        (["unknown", "2026"], False),
        (["2025/..", "2026"], False),
    ],
)
def test_completed_before_every_start(facts: list[str], *, earlier: bool) -> None:
    """An end is too early only if it is certainly before each start that is on record."""
    done, *begun = facts
    progress = [
        {"fact": "completed", "date": done},
        *({"fact": "started", "date": item} for item in begun),
    ]
    evaluated = [
        {"fact": "evaluated", "date": done},
        *({"fact": "adopted", "date": item, "by": "Stadtrat"} for item in begun),
    ]
    found_codes = codes(checked(plan({"progress": progress}, facts=evaluated)))

    assert ("PLN004" in found_codes) == ("PLN009" in found_codes) == earlier


def test_what_was_recorded_later_lies_ahead_of_its_own_day() -> None:
    """A fact that is recorded on its own day is held against that day, if it is the later one."""
    on_its_day = [{"fact": "started", "date": "2027-05-01", "recorded": "2027-05-01"}]
    ahead = [{"fact": "started", "date": "2027-05-02", "recorded": "2027-05-01"}]

    assert "PLN006" not in codes(checked(plan({"progress": on_its_day}, recorded="2026-11-22")))
    [value] = [
        finding
        for finding in checked(plan({"progress": ahead}, recorded="2026-11-22")).findings
        if finding.code == "PLN006"
    ]
    assert str(value.values["day"]) == "2027-05-01"


def test_a_schedule_is_as_of_the_day() -> None:
    """A new end counts as a schedule from the day on which it was put off."""
    put_off = plan({"progress": [{"fact": "postponed", "date": "2026-04-01", "to": "2027"}]})

    assert "PLN202" in codes(checked(put_off, "2026-03-31"))
    assert "PLN202" not in codes(checked(put_off, "2026-04-01"))


def test_all_repeated_ids_are_found() -> None:
    """Of ten thousand measures with one id, all but the first are found, each at its path."""
    report = checked(plan(*[{} for _ in range(10_000)])).findings
    paths = [item.path.parts for item in report if item.code == "PLN207"]

    assert paths == [("measures", index, "id") for index in range(1, 10_000)]


# Documents that nobody would write

ODD = "<script>alert(1)</script> {point} “%s” \t" + "ä" * 5000
ODD_PROGRESS = [
    {"fact": "merged-into", "date": "unknown", "other": "self"},
    {"fact": "replaced-by", "date": "9999-12-31", "other": "self"},
    {"fact": "completed", "date": "0001-01-01"},
    {"fact": "made-permanent", "date": "../0001"},
    {"fact": "started", "date": "9999/.."},
    {"fact": "postponed", "date": "unknown", "to": "unknown"},
    {"fact": "abandoned", "date": "2020-24", "reason": ODD, "recorded": "9999-12-31"},
]
ODD_MEASURE = {
    "id": "self",
    "points": [10, 10, 1, 1],
    "titles": {"xx": ODD},
    "carried_by": ["xk/nowhere", "xk/nowhere"],
    "starts": "9999",
    "ends": "../0001-01-01",
    "ongoing": True,
    "depends_on": ["self", "self", "nothing"],
    "partners": [],
    "resources": [
        {"amount": "0.01 CHF", "per": "year", "years": [1900, 2199]},
        {"amount": "9999999999.99 NOK", "staff": 0},
        {"stated": "not-quantified"},
    ],
    "milestones": [{"titles": {"xx": ODD}, "due": "unknown", "reached": "9999/.."}],
    "indicators": [
        {"id": "same", "titles": {"xx": ODD}},
        {
            "id": "same",
            "titles": {"xx": ODD},
            "targets": [{"date": "unknown", "words": {"xx": ODD}}],
        },
    ],
}
ODD_PLAN = {
    "authorities": ["xk/nowhere", "xk/nowhere"],
    "titles": {"xx": ODD},
    "period": "unknown",
    "domains": [{"id": "self", "titles": {"xx": ODD}, "points": [1, 1]}] * 3,
    "none_because": [{"point": 10, "because": ODD}] * 3,
    "facts": [
        {"fact": "adopted", "date": "unknown", "authorities": ["de/somebody-else"]},
        {"fact": "evaluated", "date": "0001-01-01"},
        {"fact": "adopted", "date": "9999-12-31"},
        {"fact": "replaced", "date": "../9999", "other": ODD},
    ],
}


@pytest.mark.parametrize("number", range(len(ODD_PROGRESS) + 1))
@pytest.mark.parametrize("kind", MeasureKind)
def test_hostile_plans(number: int, kind: MeasureKind) -> None:
    """Unreasonable documents can be checked on any day, at any stage, and give sentences."""
    entry = {**ODD_MEASURE, "kind": kind, "progress": ODD_PROGRESS[:number]}
    document = plan(entry, {**entry, "points": []}, **ODD_PLAN)
    for on in ("2004-12-10", "2026-11-22", "9999-12-31"):
        for stage in (None, *Stage):
            report = checked(document, on, stage)

            assert {"PLN001", "PLN206", "PLN207", "PLN208", "PLN209"} <= codes(report)
    assert str(report)
    assert "<script>" not in report._repr_html_()


@pytest.mark.parametrize("number", range(len(ODD_PROGRESS) + 1))
def test_hostile_inventories(number: int) -> None:
    """An inventory of the same entries can be asked about, too."""
    entry = {**ODD_MEASURE, "progress": ODD_PROGRESS[:number]}
    report = checked(inventory(entry, entry))

    assert {"PLN001", "PLN206", "PLN207", "PLN208"} <= codes(report)
    assert str(report)


def test_empty_lists_are_as_nothing() -> None:
    """An empty list gives the same findings as a missing key."""
    keys = ("resources", "indicators", "partners", "progress", "milestones")
    values: dict[str, Any] = {key: [] for key in keys}
    keys = ("domains", "participation", "diagnosis", "none_because", "facts")
    whole: dict[str, Any] = {key: [] for key in keys}

    assert checked(plan(values, **whole)) == checked(plan({}))


# In time


FEW, TIMES, ATTEMPTS, AT_MOST = 250, 8, 3, 3
"""How many at first, how many times as many then, how often tried, and how much slower by each."""


def repeated(name: str, count: int) -> ActionPlan:
    """A plan in which one thing is repeated."""
    days = [f"{1900 + index % 100}-01-01" for index in range(count)]
    progress = [
        {"fact": ("started", "completed")[index % 2], "date": day} for index, day in enumerate(days)
    ]
    facts = [
        {"fact": ("adopted", "evaluated")[index % 2], "date": day} for index, day in enumerate(days)
    ]
    names = [f"de/ort-{index}" for index in range(count)]
    milestone = {"titles": {"de": "Schritt"}, "due": "2030"}
    values: dict[str, Any] = {
        "measures": lambda: plan(*[{"points": [5, 5], "starts": "2031"} for _ in days]),
        "given up": lambda: plan(*[{"progress": ODD_PROGRESS[:1]} for _ in days], recorded=days[0]),
        "points": lambda: plan({"points": [index % 10 + 1 for index in range(count)]}),
        "progress": lambda: plan({"progress": progress}),
        "milestones": lambda: plan({"milestones": [milestone] * count, "ends": "2029"}),
        "indicators": lambda: plan({"indicators": [{"id": "a", "titles": {"de": "A"}}] * count}),
        "facts": lambda: plan(facts=facts),
        "reasons": lambda: plan({}, none_because=[{"point": 5, "because": "So"}] * count),
        "domains": lambda: plan(
            domains=[{"id": "a", "titles": {"de": "A"}, "points": [1]}] * count
        ),
        "authorities": lambda: plan(
            authorities=names,
            facts=[{**ADOPTED[0], "authorities": [name]} for name in names[::2]],
        ),
    }
    made_up: ActionPlan = values[name]()
    return made_up


@pytest.mark.parametrize(
    "name",
    [
        *("measures", "given up", "points", "progress", "milestones", "indicators"),
        *("facts", "reasons", "domains", "authorities"),
    ],
)
def test_checking_takes_as_long_as_there_is_to_read(name: str) -> None:
    """Eight times as much of anything takes eight times as long to check, not sixty-four times."""
    few, many = repeated(name, FEW), repeated(name, FEW * TIMES)

    assert any(spent(many) <= AT_MOST * TIMES * spent(few) for _ in range(ATTEMPTS))


def spent(plan: ActionPlan) -> float:
    """The time that a check takes, of what was not looked at before: the least of some attempts."""
    return min(map(_once, (evolve(plan) for _ in range(ATTEMPTS))))


def _once(plan: ActionPlan) -> float:
    begun = time.process_time()
    checked(plan, stage=Stage.ADOPTED)
    return time.process_time() - begun


def test_a_measure_is_what_it_is() -> None:
    """The measures of these tests are read as they are written."""
    [value] = plan({}).measures

    assert isinstance(value, Measure)
    assert (value.id, value.points, value.kind) == ("training", (5,), MeasureKind.ACTION)
