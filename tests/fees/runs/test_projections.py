"""Forecasts, and what another schedule would change."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import City, Membership
from eccar.fees import Posting
from eccar.fees.accounts.account import Account
from eccar.fees.assessing import assess
from eccar.fees.runs.projections import forecast, what_if
from eccar.fees.runs.totals import LeftOut, Omission, Total, YearTotal
from eccar.fees.runs.yearly_run import currency_of, dues
from eccar.fees.schedule import Band, FeeSchedule
from eccar.membership import Accepted, Left, MembershipFact, Named
from eccar.testing import strategies as made
from eccar.values.money import money, total

from .. import account, city, count, member, part, schedule, table

NAMES = ("at/probstadt", "de/beispielhausen", "de/musterstadt", "fr/exempleville", "pl/przyklad")


def place(name: str, people: int | None = 50_000) -> City:
    """An invented city, counted or not."""
    if people is None:
        return City(id=name, names={"de": "Musterstadt"}, country="DE")
    return city(count("2008", people), id=name)


def joined(name: str, *facts: MembershipFact, people: int | None = 50_000) -> Membership:
    return Membership(city=place(name, people), facts=facts or (Accepted(when="2010-01-01"),))


def kept(name: str, *facts: Posting, kept_since: str = "2024-01-01", **fields: Any) -> Account:
    return account(*facts, city=name, kept_since=kept_since, **fields)


MEMBERS = st.lists(
    st.builds(
        lambda name, facts, people: joined(name, *facts, people=people),
        st.sampled_from(NAMES),
        st.lists(made.facts(kinds=(Accepted, Left, Named), bare=True), max_size=3),
        st.none() | st.sampled_from([5_000, 50_000, 500_000]),
    ),
    unique_by=lambda item: item.subject,
    max_size=5,
)


SCHEDULES = st.builds(
    lambda bands, joining: schedule(table(*bands, joining=joining)),
    made.bands(),
    made.part_year_rules(),
)


ONE, ITS = joined("de/musterstadt"), kept("de/musterstadt")


@given(MEMBERS, SCHEDULES, st.lists(st.integers(2005, 2035), max_size=3))
def test_a_forecast_is_the_sum_of_its_assessments(
    members: list[Membership], by: FeeSchedule, years: list[int]
) -> None:
    """Each year is the sum of the fees of its members, and each member is counted once."""
    result = forecast(iter(members), by, years)

    assert [sums.year for sums in result] == years
    for sums in result:
        answers = [assess(membership, by, year=sums.year) for membership in members]
        asked = [answer for answer in answers if answer.member]
        amounts = [answer.amount for answer in answers if answer.amount]
        assert sums.total.amount == total(amounts, "EUR")
        assert sums.total.certain == sum(answer.certain for answer in asked)
        assert len(sums.total.left_out) == sum(answer.amount is None for answer in asked)
        assert sums.total.rows == len(asked)


def test_a_forecast_year_by_year() -> None:
    """Years after the table was seen are uncertain, and former members have no fee."""
    unknown = place(NAMES[2], people=None)
    left_out = (LeftOut(name=NAMES[2], reason=Omission.UNKNOWN, city=unknown),)

    def of(amount: str, counted: int, uncertain: int) -> Total:
        return Total(amount=money(amount), counted=counted, uncertain=uncertain, left_out=left_out)

    members = [
        joined(NAMES[0]),
        joined(NAMES[1], people=500_000),
        joined(NAMES[2], people=None),
        joined(NAMES[3], Accepted(when="2010"), Left(when="2027-01-01")),
    ]

    assert forecast(members, schedule(), [2026, 2027]) == (
        YearTotal(year=2026, total=of("2000 EUR", 3, 0)),
        YearTotal(year=2027, total=of("1500 EUR", 2, 2)),
    )
    assert forecast([], schedule(), [2026])[0].total == Total(amount=money("0 EUR"), counted=0)


@given(MEMBERS, SCHEDULES, SCHEDULES)
def test_what_changes_adds_up(
    members: list[Membership], present: FeeSchedule, other: FeeSchedule
) -> None:
    """The difference of the totals is the sum of the differences by city, in the order of ids."""
    result = what_if(members, present, other, year=2026)
    more = [change.more for change in result.changes if change.more is not None]
    ids = [change.city.id for change in result.changes]

    before, after = (forecast(members, by, [2026])[0].total for by in (present, other))
    assert result.more == total(more, "EUR")
    assert result.before.amount == before.amount
    assert result.after.amount == after.amount
    assert result.before.left_out == result.after.left_out
    assert result.before.rows == result.after.rows == len(result.changes)
    assert ids == sorted(ids)
    assert len(more) + len(result.unknown) == len(result.changes)
    assert {unknown.id for unknown in result.unknown} == {
        change.city.id
        for change in result.changes
        if None in (change.before.amount, change.after.amount)
    }
    same = what_if(members, present, present, year=2026)
    assert same.before.amount == result.before.amount


def test_what_if_the_assembly_decides() -> None:
    """City by city, what would change; a city whose fee is unknown is in neither total."""
    members = [
        joined(NAMES[0], people=5_000),
        joined(NAMES[1]),
        joined(NAMES[2], people=None),
        joined(NAMES[3], Accepted(when="2010"), Left(when="2020-01-01")),
        joined(NAMES[4], people=500_000),
    ]
    other = schedule(
        table(Band(up_to=100_000, fee="100 EUR"), Band(fee="900 EUR"), joining=part("free"))
    )
    result = what_if(members, schedule(), other, year=2026)

    assert [(change.city.id, str(change.more)) for change in result.changes] == [
        (NAMES[0], "100.00 EUR"),
        (NAMES[1], "-400.00 EUR"),
        (NAMES[2], "None"),
        (NAMES[4], "-100.00 EUR"),
    ]
    amounts = (str(result.before.amount), str(result.after.amount))
    assert amounts == ("1500.00 EUR", "1100.00 EUR")
    assert [unknown.id for unknown in result.unknown] == [NAMES[2]]


def test_two_currencies_are_not_compared() -> None:
    """A schedule in another currency has a total of its own, and no difference."""
    result = what_if([ONE], schedule(), schedule(table(Band(fee="400 CHF"))), year=2026)
    (change,) = result.changes

    assert change.amounts == (money("500 EUR"), money("400 CHF"))
    assert change.more is None
    assert result.unknown == ()
    amounts = (str(result.before.amount), str(result.after.amount))
    assert amounts == ("500.00 EUR", "400.00 CHF")


ON = "2026-11-22"


GONE = member(Accepted(when="2005-01-01"), Left(when="2006-01-01"))


def test_no_doubt_about_who_left_before_the_first_table() -> None:
    """For a year without a table only those that may have been members are listed."""
    assert what_if([GONE], schedule(), schedule(), year=2008).changes == ()
    assert dues([GONE], [], schedule(), year=2008, on=ON).rows == ()
    assert not assess(GONE, schedule(), year=2008).may_be_owed


SWISS = table(Band(fee="70 CHF"), since="2005-01-01")


def test_schedules_that_begin_in_different_years() -> None:
    """A city with a fee in one schedule only is named, in the order of ids, and in no total."""
    maybe = member(Accepted(when="2008/2009"), authority=city(id="de/beispielstadt"))
    members = [member(Accepted(when="2005-01-01")), maybe]
    by = schedule(SWISS, table())
    for pair in ((schedule(), schedule(SWISS)), (schedule(SWISS), schedule())):
        result = eccar.fees.what_if(members, *pair, year=2008)
        assert [unknown.id for unknown in result.unknown] == ["de/beispielstadt", "de/musterstadt"]
        assert [change.more for change in result.changes] == [None, None]
    assert [currency_of(by, year) for year in (2008, 2010)] == ["CHF", "EUR"]
