"""Bad plans: findings or none, in linear time, never an exception."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from eccar import ActionPlan, Report, check, from_dict
from eccar.plan.history import Stage
from eccar.plan.rules import PLAN_RULES

ON = "2026-11-22"
FEW, TIMES = 250, 8
ASKED = tuple(rule for rule in PLAN_RULES if rule.code >= "PLN301")
TITLES = {"en": "Something (invented)"}
DATES = (
    "unknown",
    "../2020",
    "2020/..",
    "9999",
    "0001",
    "2026",
    "2026-22",
    "2026-11-22",
    "../9999",
)

Told = dict[str, Any]


def document(measures: list[Told], **fields: Any) -> ActionPlan:
    """An invented plan, adopted in 2020, with *measures* that have the fields they must have."""
    least = {"points": [], "titles": TITLES}
    return from_dict(
        {
            "eccar": "plan/1",
            "authorities": ["de/musterstadt"],
            "titles": TITLES,
            "facts": [{"fact": "adopted", "date": "2020-01-01"}],
            "measures": [{**least, **measure} for measure in measures],
            **fields,
        },
        ActionPlan,
    )


def indicator(**fields: Any) -> Told:
    """An invented indicator with *fields*."""
    return {"id": "i", "titles": TITLES, **fields}


def one_id(many: int) -> ActionPlan:
    """Measures that all have the same id, wait for themselves and live on in themselves."""
    merged = {"fact": "merged-into", "date": "2021", "other": "m"}
    return document([{"id": "m", "depends_on": ["m"], "progress": [merged]}] * many)


def a_circle(many: int) -> ActionPlan:
    """Measures of which each waits for the next, and lives on in it; the last in the first."""
    heirs = [f"m{(index + 1) % many}" for index in range(many)]
    replaced = [{"fact": "replaced-by", "date": "2021", "other": heir} for heir in heirs]
    return document(
        [
            {"id": f"m{index}", "depends_on": [heirs[index]], "progress": [replaced[index]]}
            for index in range(many)
        ]
    )


def a_star(many: int) -> ActionPlan:
    """Measures that all wait for one that was given up, which waits for all of them."""
    given_up = {"fact": "abandoned", "date": "2021", "reason": "None"}
    rest = [{"id": f"m{index}", "starts": "2020", "depends_on": ["hub"]} for index in range(many)]
    ids = [f"m{index}" for index in range(many)]
    return document([{"id": "hub", "depends_on": ids, "progress": [given_up]}, *rest])


def strangers(many: int) -> ActionPlan:
    """As many authorities as measures, facts and fields, none of them the one that is meant."""
    authorities = [f"de/place-{index}" for index in range(many)]
    measure = {"id": "m", "carried_by": ["de/stranger"], "domain": "none", "depends_on": ["none"]}
    return document(
        [measure] * many,
        authorities=authorities,
        domains=[{"id": "some", "titles": TITLES}] * many,
        facts=[{"fact": "adopted", "date": "2020", "authorities": ["de/stranger"]}] * many,
    )


def parts(many: int) -> ActionPlan:
    """One indicator with a baseline, a target and an observation of each of its many parts."""
    in_groups = [
        {"date": DATES[index % len(DATES)], "value": index, "of": {f"d{index}": index}}
        for index in range(many)
    ]
    other = [
        {**item, "of": {"none": index, "list": [index]}} for index, item in enumerate(in_groups)
    ]
    early = [{**item, "date": "0001"} for item in in_groups]
    whole = [{"date": "2026", "value": 1}]
    full = indicator(
        dimensions=[f"d{index}" for index in range(many, 0, -1)],
        baselines=[*in_groups, *whole],
        targets=[*early, *other],
        observations=[*other, *early],
    )
    return document([{"id": "m", "indicators": [full]}])


def values(many: int) -> ActionPlan:
    """Indicators with the greatest numbers, the smallest shares, words and every sort of date."""
    every_value = [
        {"date": date, **value}
        for date in DATES
        for value in (
            {"value": 10**14},
            {"value": -(10**14), "part": -(10**14), "whole": 5e-324},
            {"part": 5e-324, "whole": 10**14},
            {"words": {"el": "Λίγα"}},
        )
    ]
    full = indicator(
        baselines=every_value, targets=every_value, observations=every_value, common="x", unit="y"
    )
    kinds = [{"direction": way} for way in ("up", "down", "keep")]
    return document(
        [
            {
                "id": f"m{index}",
                "starts": DATES[index % len(DATES)],
                "indicators": [{**full, **kind}],
            }
            for index in range(many // 50)
            for kind in (*kinds, {})
        ],
        recorded=None if many % 2 else "2026-11-22",
    )


def unobserved(many: int) -> ActionPlan:
    """Indicators without values, in a plan with as many adoptions."""
    facts = [{"fact": "adopted", "date": "2020"}] * many
    return document([{"id": "m", "indicators": [indicator()]}] * many, facts=facts)


def money(many: int) -> ActionPlan:
    """The greatest amounts, per year of 9999 years, and others that amount to 0."""
    most = {"amount": "999999999999.99 EUR", "per": "year"}
    other = {"amount": "0.00 ZWG", "years": [1900, 1900, 2199], "state": "spent"}
    return document(
        [{"id": "m", "resources": [most, other, {"stated": "not-quantified"}]}] * many,
        budget="0.00 EUR",
        period="0001/9999",
    )


def languages(many: int) -> ActionPlan:
    """The same two languages again and again, for measures in a third."""
    return document([{"id": "m", "titles": {"el": "Μέτρο"}}] * many, languages=["de", "fr"] * many)


def one_measure(many: int) -> ActionPlan:
    """One measure with all there can be of progress and steps, on every sort of date."""
    dates = [DATES[index % len(DATES)] for index in range(many)]
    kinds = ("started", "on-hold", "postponed", "completed")
    return document(
        [
            {
                "id": "m",
                "starts": "0001",
                "ends": "0001",
                "progress": [
                    {"fact": kinds[index % 4], "date": date} for index, date in enumerate(dates)
                ],
                "milestones": [{"titles": TITLES, "due": date} for date in dates],
                "depends_on": ["m", "none"] * many,
            }
        ]
    )


def nothing(_: int) -> ActionPlan:
    """A plan without anything in it that could be left out."""
    return document([], facts=[])


BAD: tuple[Callable[[int], ActionPlan], ...] = (
    one_id,
    a_circle,
    a_star,
    strangers,
    parts,
    values,
    unobserved,
    money,
    languages,
    one_measure,
    nothing,
)

every_bad = pytest.mark.parametrize("bad", BAD, ids=lambda item: item.__name__)


def seconds(bad: ActionPlan) -> float:
    """The least time of two that it takes to ask all rules."""
    return min(_once(bad), _once(bad))


def _once(bad: ActionPlan) -> float:
    start = time.process_time()
    check(bad, on=ON, rules=ASKED)
    return time.process_time() - start


@every_bad
@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("on", ["2004-12-10", ON, "9999-12-31"])
def test_a_bad_plan_gives_findings_or_none(
    bad: Callable[[int], ActionPlan], stage: Stage, on: str
) -> None:
    """At each stage, on the first day and the last, all findings have sentences."""
    report = check(bad(60), on=on, stage=stage, rules=ASKED)

    assert all(map(str, (*report.findings, *report.not_evaluated)))


@every_bad
def test_a_bad_plan_is_checked_in_linear_time(bad: Callable[[int], ActionPlan]) -> None:
    """Eight times as much takes about eight times as long, and not 64 times."""
    few, many = bad(FEW), bad(FEW * TIMES)

    assert seconds(many) < 3 * TIMES * seconds(few) + 0.01


def codes(bad: Callable[[int], ActionPlan], many: int = 40) -> set[str]:
    """The rules that find something in a bad plan."""
    report: Report = check(bad(many), on=ON, rules=ASKED)
    return set(report.codes())


def test_what_is_wrong_is_found_among_much_that_is() -> None:
    """What a bad plan is bad by is found."""
    assert {"PLN402", "PLN404"} <= codes(one_id) & codes(a_circle)
    assert "PLN402" in codes(a_star)
    assert "PLN409" in codes(a_star)
    assert {"PLN401", "PLN405", "PLN406", "PLN408"} <= codes(strangers)
    assert {"PLN352", "PLN353", "PLN358"} <= codes(parts)
    assert {"PLN355", "PLN356", "PLN357"} <= codes(values, 100)
    assert {"PLN301", "PLN302", "PLN303"} <= codes(unobserved)
    assert {"PLN501", "PLN503"} <= codes(money)
    assert "PLN601" in codes(languages)
    assert codes(nothing) == set()


def test_ten_thousand_measures_are_checked() -> None:
    """A plan of 10,000 measures that wait for each other has one circle, and not 10,000."""
    report = check(a_circle(10_000), on=ON, rules=ASKED)
    circles = [finding for finding in report.findings if finding.code == "PLN402"]

    assert [item.values["ids"][0].id for item in circles] == ["m0"]
    assert len(str(circles[0])) < 700
