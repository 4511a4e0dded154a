"""Resources: money, staff or a statement; only amounts that belong together are added."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar.plan.measures.resources as module
from eccar.plan.measures.resources import Assurance, Per, Resource, ResourceStatement
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import amounts
from eccar.values.errors import InvalidValue
from eccar.values.money import Money, money


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "DOC303"),
        ({"note": "To be seen."}, "DOC303"),
        ({"years": [2024], "per": "year", "state": "approved"}, "DOC303"),
        ({"staff": -1}, "DOC304"),
        ({"staff": -0.01}, "DOC304"),
        ({"staff": 10_001}, "DOC304"),
        ({"staff": float("nan")}, "DOC304"),
        ({"staff": float("inf")}, "DOC304"),
        ({"amount": "-1.00 EUR"}, "DOC246"),
        ({"amount": "1000000000000.00 EUR"}, "DOC248"),
        ({"amount": "1,500.00 EUR"}, "DOC244"),
        ({"amount": 1500}, "DOC242"),
        ({"staff": 1, "years": [24]}, "DOC229"),
        ({"staff": 1, "funding": ""}, "DOC210"),
        ({"staff": 1, "note": "\n"}, "DOC210"),
    ],
)
def test_what_is_no_resource_is_refused(fields: dict[str, Any], code: str) -> None:
    """A resource says something; money and staff are not less than nothing, and not absurd."""
    with pytest.raises(InvalidValue) as refused:
        Resource(**fields)

    assert refused.value.fault.code == code


@pytest.mark.parametrize("word", [*ResourceStatement, *map(str, ResourceStatement)])
def test_a_statement_replaces_an_amount(word: str) -> None:
    """A statement in place of a number is enough; only *not quantified* is no resource."""
    resource = Resource(stated=word)

    assert resource.known is (word != "not-quantified")
    assert resource.total(3) is None


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ({"amount": "500 EUR"}, True),
        ({"amount": "0 EUR"}, False),
        ({"amount": "0 EUR", "stated": "existing-staff"}, True),
        ({"staff": 0.5}, True),
        ({"staff": 0}, False),
        ({"staff": 10_000}, True),
        ({"stated": "no-additional-cost"}, True),
        ({"stated": "not-quantified"}, False),
        ({"funding": "A foundation (invented)"}, True),
        ({"funding": "A foundation (invented)", "stated": "not-quantified"}, True),
        ({"amount": "500 EUR", "stated": "not-quantified"}, True),
        ({"staff": 0.5, "stated": "existing-staff"}, True),
    ],
)
def test_what_counts_as_known(fields: dict[str, Any], known: bool) -> None:
    """Numbers, words and who pays say where the means come from; *not quantified* alone does not."""
    assert Resource(**fields).known is known


@pytest.mark.parametrize(
    ("fields", "years", "total"),
    [
        ({"amount": "1000 EUR"}, 4, "1000.00 EUR"),
        ({"amount": "1000 EUR", "per": "period"}, 4, "1000.00 EUR"),
        ({"amount": "1000 EUR", "per": "once"}, 4, "1000.00 EUR"),
        ({"amount": "1000 EUR", "per": "once", "years": [2024, 2025]}, 4, "1000.00 EUR"),
        ({"amount": "1000 EUR", "per": "year"}, 4, "4000.00 EUR"),
        ({"amount": "1000 EUR", "per": "year"}, 1, "1000.00 EUR"),
        ({"amount": "1000 EUR", "per": "year", "years": [2024, 2025]}, 4, "2000.00 EUR"),
        ({"amount": "1000 EUR", "per": "year", "years": [2024, 2024]}, 4, "1000.00 EUR"),
        ({"amount": "0.01 CHF", "per": "year"}, 3, "0.03 CHF"),
        ({"amount": "0 EUR", "per": "year"}, 4, "0.00 EUR"),
    ],
)
def test_the_total_over_the_years_of_a_plan(fields: dict[str, Any], years: int, total: str) -> None:
    """By the year an amount counts for each year that it names, or else for each of the plan's."""
    assert str(Resource(**fields).total(years)) == total


def test_staff_has_no_price() -> None:
    """Of staff alone no amount is made."""
    assert Resource(staff=2, per="year").total(4) is None


@given(amounts(), st.integers(1, 20), st.sampled_from(Per))
def test_a_total_loses_nothing(amount: Money, years: int, per: Per) -> None:
    """By the year it is the amount as often as there are years, to the hundredth; else itself."""
    total = Resource(amount=amount, per=per).total(years)

    assert total is not None
    assert total.currency == amount.currency
    assert total.hundredths == amount.hundredths * (years if per is Per.YEAR else 1)


@given(made.resources(), st.integers(1, 10))
def test_only_money_has_a_total(resource: Resource, years: int) -> None:
    """There is a total where there is an amount, in the currency of that amount, and only there."""
    total = resource.total(years)

    assert (total is None) == (resource.amount is None)
    assert total is None or resource.amount is None or total.currency == resource.amount.currency


@given(made.resources())
def test_resources_are_values(resource: Resource) -> None:
    """Equal values have equal hashes."""
    again = attrs.evolve(resource)

    assert again == resource
    assert hash(again) == hash(resource)


def test_words_become_values() -> None:
    """The words of documents become typed values."""
    resource = Resource(
        amount="500 EUR", per="year", years=[2024], state="subject-to-budget", sources=["Minutes"]
    )

    assert resource.amount == money("500.00 EUR")
    assert (resource.per, resource.state, resource.years) == (
        Per.YEAR,
        Assurance.SUBJECT_TO_BUDGET,
        (2024,),
    )
    assert str(resource.sources[0]) == "Minutes"


def test_currencies_are_never_added() -> None:
    """There is no sum of resources: they can be in several currencies, estimated or spent."""
    euros, francs = Resource(amount="1 EUR"), Resource(amount="1 CHF")

    assert not {"sum", "total", "added", "budget"} & set(vars(module))
    with pytest.raises(TypeError):
        euros + francs  # type: ignore[operator]  # Just what must not be possible.
    with pytest.raises(InvalidValue):
        euros.total(1) + francs.total(1)  # type: ignore[operator]  # Both are there.
