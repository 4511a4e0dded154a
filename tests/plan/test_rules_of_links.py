"""Rules on indicators, links, money, languages and follow-up: their laws, borders and worst plans."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import ActionPlan, Inventory, Report, check, from_dict
from eccar.plan.cycles import circles
from eccar.plan.history import Stage
from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.resources import Assurance, Resource
from eccar.plan.measures.values import Value
from eccar.plan.rules import INVENTORY_RULES, PLAN_RULES
from eccar.plan.rules._select import last_by, longer_ago
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days, whens
from eccar.values.dates import When, day, later, when

ON = dt.date(2026, 11, 22)
LAST_DAY = dt.date.max
MANY = 100_000
ASKED = tuple(rule for rule in PLAN_RULES if rule.code >= "PLN301")
OF_INVENTORIES = tuple(rule for rule in INVENTORY_RULES if rule in ASKED)

graphs = st.dictionaries(
    st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=4)
)
any_day = days() | st.just(LAST_DAY)


class Edges:
    """What one key leads to, with a count of how often anybody looks at any of it."""

    looks = 0

    def __init__(self, *others: str) -> None:
        self.others = others

    def __iter__(self) -> Iterator[str]:
        for other in self.others:
            Edges.looks += 1
            yield other


def plan(*measures: Mapping[str, Any], adopted: str = "2020-01-01", **about: Any) -> ActionPlan:
    """An invented plan, adopted on a day, with *measures* of which only the rest is told."""
    least = {"points": [3], "titles": {"en": "Something (invented)"}}
    told: ActionPlan = from_dict(
        {
            "eccar": "plan/1",
            "authorities": ["de/musterstadt"],
            "titles": {"en": "Plan (invented)"},
            "facts": [{"fact": "adopted", "date": adopted}],
            "measures": [{"id": f"m{turn}", **least, **one} for turn, one in enumerate(measures)],
            **about,
        }
    )
    return told


def indicator(**about: Any) -> dict[str, Any]:
    """A measure with one invented indicator, of which *about* is told."""
    return {"indicators": [{"id": "i", "titles": {"en": "Cases (invented)"}, **about}]}


def found(report: Report, *codes: str) -> list[tuple[str, str]]:
    """What a report says of some rules: where, and in which words."""
    return [(str(one.path), str(one)) for one in report.findings if one.code in codes]


def planned(*resources: Mapping[str, Any], code: str = "PLN501", **about: Any) -> str | None:
    """To how much the *resources* of two measures add up, if that is more than nothing."""
    half = len(resources) // 2
    measures = ({"resources": list(resources[:half])}, {"resources": list(resources[half:])})
    budget = plan(*measures, **{"budget": "0.00 EUR", **about})
    sums = [one.values["sum"] for one in check(budget, on=ON).findings if one.code == code]
    return str(sums[0]) if sums else None


# Circles


@given(graphs)
def test_circles_are_what_leads_back_to_itself(led: dict[str, list[str]]) -> None:
    """A key is in a group if it leads to itself, together with those it leads to and back."""
    ahead = {key: set(others) for key, others in led.items()}
    for _ in led:
        for others in ahead.values():
            others |= {further for one in others & led.keys() for further in ahead[one]}
    groups = {
        key: tuple(one for one in led if one in ahead[key] and key in ahead[one])
        for key in led
        if key in ahead[key]
    }

    assert circles(led) == list(dict.fromkeys(groups.values()))


@pytest.mark.parametrize(
    ("end", "groups"), [((), 0), (("0",), 1), ((str(MANY - 1),), 1), (("none",), 0)]
)
def test_circles_are_found_in_linear_time(end: tuple[str, ...], groups: int) -> None:
    """A line of 100,000 keys, wherever its end leads, is looked through a few times."""
    led = {str(one): Edges(str(one + 1)) for one in range(MANY - 1)}
    Edges.looks = 0

    told = circles({**led, str(MANY - 1): Edges(*end)})

    assert len(told) == groups
    assert [len(group) for group in told] in ([], [1], [MANY])
    assert Edges.looks < 4 * MANY


def test_a_key_that_leads_everywhere_is_looked_through_a_few_times() -> None:
    """One key that leads to 100,000, and each of them back, is one circle."""
    leaves = tuple(map(str, range(1, MANY)))
    Edges.looks = 0

    [group] = circles({"0": Edges(*leaves), **dict.fromkeys(leaves, Edges("0"))})

    assert group == ("0", *leaves)
    assert Edges.looks < 8 * MANY


# The laws


@given(made.plans(), any_day, st.sampled_from(Stage))
def test_no_rule_raises_on_any_plan(one: ActionPlan, on: dt.date, stage: Stage) -> None:
    """At whatever stage, on whatever day: findings that can be said, gaps, or nothing."""
    report = check(one, on=on, stage=stage, rules=ASKED, related=[one, attrs.evolve(one)])

    assert all(map(str, (*report.findings, *report.not_evaluated)))
    assert {one.code for one in report.findings} <= set(report.evaluated)


@given(made.inventories(), any_day)
def test_no_rule_raises_on_any_inventory(one: Inventory, on: dt.date) -> None:
    """On whatever day: findings that can be said, or nothing."""
    report = check(one, on=on, rules=OF_INVENTORIES)

    assert all(map(str, report.findings))
    assert not report.not_evaluated


@given(made.indicators(made.values(bare=True)), days(), st.integers(1, 3000), st.booleans())
def test_what_is_observed_later_changes_nothing(
    one: Indicator, on: dt.date, ahead: int, open_: bool
) -> None:
    """An observation after the day, with an end or without one, adds and takes no finding."""
    begins = on + dt.timedelta(ahead)
    more = Value(when=when(f"{begins}/..") if open_ else when(begins), value=7)
    both = one, attrs.evolve(one, observations=(*one.observations, more))
    bare = plan(indicator(), adopted="2004-12-10")
    measures = [attrs.evolve(bare.measures[0], indicators=(each,)) for each in both]
    plans = [attrs.evolve(bare, measures=(each,)) for each in measures]

    without, with_ = (
        found(check(each, on=on, stage="adopted"), "PLN303", "PLN304") for each in plans
    )

    assert without == with_


@given(whens(), days())
def test_what_may_be_of_today_is_not_called_old(date: When, on: dt.date) -> None:
    """No rule says that nothing is on record for long of what may have come by the day itself."""
    if (date.first is not None and date.first > on) or (date.last is not None and date.last < on):
        return
    told = [{"date": str(date), "value": 5, "sources": ["Count"]}]
    report = check(plan(indicator(observations=told), adopted="2004-12-10"), on=on)

    assert not found(report, "PLN303")
    assert date.unknown or not found(report, "PLN701")


@given(st.lists(made.resources("EUR"), max_size=4), made.points(least=1))
def test_a_measure_under_several_points_costs_once(
    resources: list[Resource], points: list[int]
) -> None:
    """The sum is that of all amounts but those spent, whatever the points of the measure."""
    bare = plan({"points": points}, period="2025/2028", budget="0.00 EUR")
    [measure] = bare.measures
    full = attrs.evolve(bare, measures=[attrs.evolve(measure, resources=resources)])
    counting = [one for one in resources if one.amount and one.state is not Assurance.SPENT]
    amounts = [
        one.amount.hundredths * (len(set(one.years)) or 4 if one.per == "year" else 1)
        for one in counting
        if one.amount
    ]

    findings = [one for one in check(full, on=ON).findings if one.code == "PLN501"]

    assert [one.values["sum"].hundredths for one in findings] == ([sum(amounts)] if amounts else [])


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
    about = {"budget": "150.00 EUR", **({"period": period} if period else {})}
    state = "spent" if code == "PLN502" else "approved"
    amount = {"amount": "100.00 EUR", "per": "year", "state": state}
    not_evaluated = check(plan({"resources": [amount]}, **about), on=ON).not_evaluated

    assert [(one.code, str(one.path)) for one in not_evaluated] == [
        (code, "measures[0].resources[0]")
    ]
    assert planned({**amount, "years": [2026, 2025]}, code=code, **about) == "200.00 EUR"
    assert planned({**amount, "per": "once"}, code=code, **about) is None


def test_what_is_spent_is_added_apart() -> None:
    """What is planned and what was spent are two sums; amounts in other currencies are in neither."""
    told: list[dict[str, Any]] = [
        {"amount": "70.00 EUR"},
        {"amount": "40.00 EUR", "state": "spent"},
        {"amount": "500.00 CHF"},
        {"amount": "500.00 CHF", "state": "spent"},
        {"amount": "0.00 EUR", "per": "period"},
        {"staff": 2, "per": "year"},
    ]

    assert planned(*told) == "70.00 EUR"
    assert planned(*told, code="PLN502") == "40.00 EUR"
    assert planned(*told, budget="70.00 EUR") is None
    assert planned(*told, budget="69.99 EUR") == "70.00 EUR"
    assert planned(*told, budget="40.00 EUR", code="PLN502") is None


@pytest.mark.parametrize(("date", "old"), [("2024-11-21", True), ("2024-11-22", False)])
def test_an_observation_is_old_after_two_years(date: str, old: bool) -> None:
    """Two years to the day are not longer than two years."""
    told = plan(indicator(observations=[{"date": date, "value": 5}]), adopted="2020-01-01")

    assert bool(found(check(told, on=ON), "PLN303")) is old


@pytest.mark.parametrize(("date", "long"), [("2025-11-21", True), ("2025-11-22", False)])
def test_a_rest_is_long_after_one_year(date: str, long: bool) -> None:
    """One year to the day is not longer than one year, for what rests and for the whole plan."""
    report = check(plan({"progress": [{"fact": "on-hold", "date": date}]}), on=ON)

    assert bool(found(report, "PLN706")) is long
    assert bool(found(report, "PLN701")) is long


def test_a_leap_day_comes_round_on_the_first_of_march() -> None:
    """What happened on 29 February is a year old on 28 February, and older on 1 March."""
    rests = plan({"progress": [{"fact": "on-hold", "date": "2024-02-29"}]})

    assert not found(check(rests, on="2025-02-28"), "PLN706")
    assert found(check(rests, on=day("2025-03-01")), "PLN706")


def test_a_measure_after_the_period_counts_one_year() -> None:
    """An amount per year of a measure that lies outside the period still counts once."""
    yearly = {"amount": "60.00 EUR", "per": "year"}
    late = {"id": "late", "starts": "2030", "ends": "2031", "resources": [yearly]}
    told = plan(late, period="2025/2026", budget="50.00 EUR")

    assert [str(one[0]) for one in found(check(told, on=ON), "PLN501")] == ["budget"]
