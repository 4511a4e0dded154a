"""What once went wrong with reversals, currencies, edges and years before any table."""

from __future__ import annotations

import operator
from decimal import Decimal
from typing import Any, cast

import pytest

from eccar import Account, Membership, assess, dues, fee_schedule, money
from eccar.fees import Charged, Paid, Reversed, what_if, yearly
from eccar.fees.observations import InhabitantRange, Observation, fit
from eccar.fees.schedule import Band, Edge
from eccar.membership import Accepted, Left
from eccar.values.errors import InvalidValue
from eccar.values.money import Money

from . import account, city, count, member, schedule, table

ON = "2026-11-22"
GONE = member(Accepted(when="2005-01-01"), Left(when="2006-01-01"))
EDGY = schedule(
    table(
        Band(up_to=20_000, fee="0 EUR"),
        Band(up_to=100_000, fee="500 EUR", edge=Edge(least=80_000, most=120_000)),
        Band(fee="1000 EUR"),
    )
)


def charge(year: int, amount: str = "500 EUR", **more: Any) -> Charged:
    return Charged(**{"when": f"{year}-03-01", "amount": amount, "year": year, **more})


def undone(year: int | None, amount: str = "500 EUR", **more: Any) -> Reversed:
    return Reversed(when="2026-05-01", amount=amount, year=year, what="charged", **more)


@pytest.mark.parametrize(
    ("kept", "membership"),
    [
        (account(undone(2026), kept_since="2026-01-01"), member()),
        (account(undone(2026), kept_since="2026-01-01"), GONE),
        (account(kept_since="2026-01-01", currency="PLN"), member()),
        (
            account(
                charge(2025, "800 EUR", notice="A"),
                undone(2026, "800 EUR", undoes="A"),
                kept_since="2025-01-01",
            ),
            member(),
        ),
        (
            account(
                charge(2025, reference="Z"),
                charge(2026, "800 EUR", reference="Z"),
                kept_since="2025-01-01",
            ),
            member(),
        ),
    ],
    ids=["more undone", "of no member", "in another currency", "another year", "one reference"],
)
def test_mending_takes_one_round(kept: Account, membership: Membership) -> None:
    """Once all that is proposed is recorded, nothing is proposed any more."""
    before = dues(membership, kept, schedule(), on=ON)

    assert dues(membership, kept.record(*before.proposed), schedule(), on=ON).proposed == ()


def test_a_reversal_takes_what_it_names_in_its_own_year_first() -> None:
    """One reference on the charges of two years leads each reversal to its own."""
    kept = account(
        charge(2025, reference="Z"), charge(2026, "800 EUR", reference="Z"), kept_since="2025-01-01"
    )
    after = kept.record(*dues(member(), kept, schedule(), on=ON).proposed)

    for year in (2025, 2026):
        [standing] = after.unreversed_charges_on(year, ON)
        assert str(standing.amount) == "500.00 EUR"


def test_a_reversal_without_a_year_takes_what_it_names() -> None:
    """A charge that was undone by its notice is no charge, whatever year the reversal names."""
    kept = account(charge(2026, notice="A"), undone(None, undoes="A"), kept_since="2026-01-01")

    assert kept.charges_on(ON) == {}
    assert [year.verdict for year in dues(member(), kept, schedule(), on=ON).years] == [
        "not-charged"
    ]


def test_a_year_whose_charge_was_undone_is_uncharged() -> None:
    """The run says so of an earlier year, as the dues do."""
    kept = account(charge(2025), undone(2025), kept_since="2025-01-01")

    [row] = yearly([member()], [kept], schedule(), year=2026, on=ON).rows
    assert row.uncharged == (2025,)


def test_an_account_in_another_currency_is_not_compared() -> None:
    """Nothing is converted, so nothing is called right or wrong."""
    kept = account(kept_since="2026-01-01", currency="PLN")

    [row] = yearly([member()], [kept], schedule(), year=2026, on=ON).rows
    assert row.verdict == "unknown"


def test_who_was_gone_before_the_first_table_leaves_no_doubt() -> None:
    """Of a year without a table only who may have been a member is spoken of."""
    assert what_if([GONE], schedule(), schedule(), year=2008).changes == ()
    assert yearly([GONE], [], schedule(), year=2008, on=ON).rows == ()
    assert not assess(GONE, schedule(), year=2008).may_be_owed


@pytest.mark.parametrize(
    ("counts", "amounts"),
    [
        ((count("2021", 50_000), count("2021", 150_000)), {"1000.00 EUR"}),
        ((count("2019", 50_000), count("2019", 60_000, 150_000)), {"1000.00 EUR"}),
    ],
    ids=["of one later day", "a span"],
)
def test_every_count_that_may_count_is_told(counts: Any, amounts: set[str]) -> None:
    """Counts of one day that lie in other bands are all possible, also where they are spans."""
    assessment = assess(city(*counts), schedule(), year=2020)

    assert amounts <= {str(doubt.amount) for doubt in assessment.otherwise}


def test_an_observation_from_before_the_first_table() -> None:
    """It can be held against a schedule, which was not in force."""
    observation = Observation(city=city(), fee="5 EUR", when="../2005", source="Minutes")

    assert fit(schedule(), observation) == "not-in-force"


@pytest.mark.parametrize(
    ("by", "fee", "stated", "people"),
    [
        (EDGY, "500 EUR", InhabitantRange(least=20_001, most=120_000), 50_000),
        (fee_schedule(), "0 EUR", InhabitantRange(most=20_000), 5_000),
    ],
    ids=["beyond an edge", "up to 20,000"],
)
def test_sizes_within_an_open_edge_contradict_nothing(
    by: Any, fee: str, stated: InhabitantRange, people: int
) -> None:
    """What a schedule leaves open, a source may say."""
    observation = Observation(
        city=city(count("2008", people)), fee=fee, when="2018", stated=stated, source="Minutes"
    )

    assert fit(by, observation) == "agrees"


def test_a_day_that_is_open_and_not_on_record_counts_never() -> None:
    """As in a membership, such a fact is only possible; a rule asks for its day."""
    kept = account(Paid(when="2020-06-15/..", amount="5 EUR"), recorded=None)

    assert str(kept.balance_on("2026-06-15")) == "0.00 EUR"


def test_money_takes_whole_hundredths_and_money_alone() -> None:
    """No fraction of a hundredth is kept, and no number is added."""
    five: Any = money("5 EUR")
    fraction: Any = 1.5
    with pytest.raises(InvalidValue):
        money(cast("str", Decimal("sNaN")))
    with pytest.raises(InvalidValue):
        Money(fraction, "EUR")
    for reckon in (operator.add, operator.sub, operator.lt, operator.le, operator.gt, operator.ge):
        with pytest.raises(TypeError):
            reckon(five, 5)


def test_an_account_begins_in_a_year_that_can_be_asked_about() -> None:
    """What begins too early is refused, rather than asked about for ever."""
    with pytest.raises(InvalidValue):
        Account(city="de/musterstadt", kept_since="1850-01-01")
