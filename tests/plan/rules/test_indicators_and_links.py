"""Rules on indicators, links, money, languages and follow-up: their laws, borders and worst plans."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import ActionPlan, Inventory, Report, check, from_dict
from eccar.plan.history import Stage
from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.resources import Assurance, Resource
from eccar.plan.measures.values import Value
from eccar.plan.rules import INVENTORY_RULES, PLAN_RULES
from eccar.plan.rules._select import last_by, longer_ago
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days, whens
from eccar.values.calendar import later
from eccar.values.dates import When, day, when

ON = dt.date(2026, 11, 22)
LAST_DAY = dt.date.max
ASKED = tuple(rule for rule in PLAN_RULES if rule.code >= "PLN301")
OF_INVENTORIES = tuple(rule for rule in INVENTORY_RULES if rule in ASKED)

any_day = days() | st.just(LAST_DAY)


def plan(*measures: Mapping[str, Any], adopted: str = "2020-01-01", **fields: Any) -> ActionPlan:
    """An invented plan, adopted on a day, with *measures* that have the fields they must have."""
    least = {"points": [3], "titles": {"en": "Something (invented)"}}
    return from_dict(
        {
            "eccar": "plan/1",
            "authorities": ["de/musterstadt"],
            "titles": {"en": "Plan (invented)"},
            "facts": [{"fact": "adopted", "date": adopted}],
            "measures": [
                {"id": f"m{index}", **least, **measure} for index, measure in enumerate(measures)
            ],
            **fields,
        },
        ActionPlan,
    )


def indicator(**fields: Any) -> dict[str, Any]:
    """A measure with one invented indicator with *fields*."""
    return {"indicators": [{"id": "i", "titles": {"en": "Cases (invented)"}, **fields}]}


def reported(report: Report, *codes: str) -> list[tuple[str, str]]:
    """What a report says of some rules: where, and in which words."""
    return [
        (str(finding.path), str(finding)) for finding in report.findings if finding.code in codes
    ]


def planned(*resources: Mapping[str, Any], code: str = "PLN501", **fields: Any) -> str | None:
    """To how much the *resources* of two measures add up, if that is more than nothing."""
    half = len(resources) // 2
    measures = ({"resources": list(resources[:half])}, {"resources": list(resources[half:])})
    budget = plan(*measures, **{"budget": "0.00 EUR", **fields})
    sums = [
        finding.values["sum"] for finding in check(budget, on=ON).findings if finding.code == code
    ]
    return str(sums[0]) if sums else None


# The laws


@given(made.plans(), any_day, st.sampled_from(Stage))
def test_no_rule_raises_on_any_plan(plan: ActionPlan, on: dt.date, stage: Stage) -> None:
    """At any stage, on any day, each finding and each rule not evaluated has a sentence."""
    report = check(plan, on=on, stage=stage, rules=ASKED, related=[plan, attrs.evolve(plan)])

    assert all(map(str, (*report.findings, *report.not_evaluated)))
    assert {finding.code for finding in report.findings} <= set(report.evaluated)


@given(made.inventories(), any_day)
def test_no_rule_raises_on_any_inventory(inventory: Inventory, on: dt.date) -> None:
    """On any day, each finding has a sentence."""
    report = check(inventory, on=on, rules=OF_INVENTORIES)

    assert all(map(str, report.findings))
    assert not report.not_evaluated


@given(made.indicators(made.values(bare=True)), days(), st.integers(1, 3000), st.booleans())
def test_what_is_observed_later_changes_nothing(
    value: Indicator, on: dt.date, ahead: int, open_: bool
) -> None:
    """An observation after the day, with an end or without one, adds and takes no finding."""
    begins = on + dt.timedelta(ahead)
    more = Value(when=when(f"{begins}/..") if open_ else when(begins), value=7)
    both = value, attrs.evolve(value, observations=(*value.observations, more))
    bare = plan(indicator(), adopted="2004-12-10")
    measures = [attrs.evolve(bare.measures[0], indicators=(each,)) for each in both]
    plans = [attrs.evolve(bare, measures=(each,)) for each in measures]

    without, with_ = (
        reported(check(each, on=on, stage="adopted"), "PLN303", "PLN304") for each in plans
    )

    assert without == with_


@given(whens(), days())
def test_what_may_be_of_today_is_not_called_old(date: When, on: dt.date) -> None:
    """No rule says that nothing is on record for long of what may have come by the day itself."""
    if (date.first is not None and date.first > on) or (date.last is not None and date.last < on):
        return
    observations = [{"date": str(date), "value": 5, "sources": ["Count"]}]
    report = check(plan(indicator(observations=observations), adopted="2004-12-10"), on=on)

    assert not reported(report, "PLN303")
    assert date.unknown or not reported(report, "PLN701")


@given(st.lists(made.resources("EUR"), max_size=4), made.points(least=1))
def test_a_measure_under_several_points_costs_once(
    resources: list[Resource], points: list[int]
) -> None:
    """The sum is that of all amounts but those spent, of measures of any point."""
    bare = plan({"points": points}, period="2025/2028", budget="0.00 EUR")
    [measure] = bare.measures
    full = attrs.evolve(bare, measures=[attrs.evolve(measure, resources=resources)])
    counting = [
        resource
        for resource in resources
        if resource.amount and resource.state is not Assurance.SPENT
    ]
    amounts = [
        item.amount.hundredths * (len(set(item.years)) or 4 if item.per == "year" else 1)
        for item in counting
        if item.amount
    ]

    findings = [finding for finding in check(full, on=ON).findings if finding.code == "PLN501"]

    assert [finding.values["sum"].hundredths for finding in findings] == (
        [sum(amounts)] if amounts else []
    )


@given(days(), st.integers(0, 9), days())
def test_how_long_ago_follows_the_calendar(since: dt.date, years: int, on: dt.date) -> None:
    """It is longer ago than so many years if the day so many years later lies before the day."""
    assert longer_ago(since, years, on) == (later(since, years=years) < on)


@given(whens(), days())
def test_the_last_possible_day_is_one_of_those_left_open(date: When, on: dt.date) -> None:
    """It lies within the date and by the day; there is none if the date lies ahead or is unknown."""
    last = last_by(on, date)

    assert (last is None) == (date.unknown or (date.first is not None and date.first > on))
    assert last is None or (last <= on and date.has(last))
    assert last in (None, on, date.last)


# The borders


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("2026", 1),
        ("2026-05-05", 1),
        ("2025/2028", 4),
        ("2025-07/2027-06", 2),
        ("2025-07/2027-07", 3),
        ("2025-12-31/2026-01-01", 1),
        ("2024-02-29/2025-02-28", 1),
        ("0001/9999", 9999),
    ],
)
def test_an_amount_per_year_counts_for_each_year_of_the_period(period: str, years: int) -> None:
    """A part of a year counts as one; years that are named count instead, each once."""
    amount = {"amount": "100.00 EUR", "per": "year"}

    assert planned(amount, period=period) == f"{years}00.00 EUR"
    assert planned({**amount, "years": [2026, 2030, 2026]}, period=period) == "200.00 EUR"


@pytest.mark.parametrize("period", [None, "unknown", "2025/..", "../2028"])
@pytest.mark.parametrize("code", ["PLN501", "PLN502"])
def test_without_a_period_an_amount_per_year_needs_its_years(period: str | None, code: str) -> None:
    """For how many years it counts is unknown, unless it names them; once is once in any case."""
    fields = {"budget": "150.00 EUR", **({"period": period} if period else {})}
    state = "spent" if code == "PLN502" else "approved"
    amount = {"amount": "100.00 EUR", "per": "year", "state": state}
    not_evaluated = check(plan({"resources": [amount]}, **fields), on=ON).not_evaluated

    assert [(item.code, str(item.path)) for item in not_evaluated] == [
        (code, "measures[0].resources[0]")
    ]
    assert planned({**amount, "years": [2026, 2025]}, code=code, **fields) == "200.00 EUR"
    assert planned({**amount, "per": "once"}, code=code, **fields) is None


def test_what_is_spent_is_added_apart() -> None:
    """What is planned and what was spent are two sums; amounts in other currencies are in neither."""
    values: list[dict[str, Any]] = [
        {"amount": "70.00 EUR"},
        {"amount": "40.00 EUR", "state": "spent"},
        {"amount": "500.00 CHF"},
        {"amount": "500.00 CHF", "state": "spent"},
        {"amount": "0.00 EUR", "per": "period"},
        {"staff": 2, "per": "year"},
    ]

    assert planned(*values) == "70.00 EUR"
    assert planned(*values, code="PLN502") == "40.00 EUR"
    assert planned(*values, budget="70.00 EUR") is None
    assert planned(*values, budget="69.99 EUR") == "70.00 EUR"
    assert planned(*values, budget="40.00 EUR", code="PLN502") is None


@pytest.mark.parametrize(("date", "old"), [("2024-11-21", True), ("2024-11-22", False)])
def test_an_observation_is_old_after_two_years(date: str, old: bool) -> None:
    """Two years to the day are not longer than two years."""
    document = plan(indicator(observations=[{"date": date, "value": 5}]), adopted="2020-01-01")

    assert bool(reported(check(document, on=ON), "PLN303")) is old


@pytest.mark.parametrize(("date", "long"), [("2025-11-21", True), ("2025-11-22", False)])
def test_a_rest_is_long_after_one_year(date: str, long: bool) -> None:
    """One year to the day is not longer than one year, for what rests and for the whole plan."""
    report = check(plan({"progress": [{"fact": "on-hold", "date": date}]}), on=ON)

    assert bool(reported(report, "PLN706")) is long
    assert bool(reported(report, "PLN701")) is long


def test_a_leap_day_comes_round_on_the_first_of_march() -> None:
    """What happened on 29 February is a year old on 28 February, and older on 1 March."""
    rests = plan({"progress": [{"fact": "on-hold", "date": "2024-02-29"}]})

    assert not reported(check(rests, on="2025-02-28"), "PLN706")
    assert reported(check(rests, on=day("2025-03-01")), "PLN706")


def test_a_measure_after_the_period_counts_one_year() -> None:
    """An amount per year of a measure that lies outside the period still counts once."""
    yearly = {"amount": "60.00 EUR", "per": "year"}
    late = {"id": "late", "starts": "2030", "ends": "2031", "resources": [yearly]}
    document = plan(late, period="2025/2026", budget="50.00 EUR")

    assert [str(item[0]) for item in reported(check(document, on=ON), "PLN501")] == ["budget"]
