"""Assessing a fee: by the table of the year, the part of the year and the membership."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import Membership
from eccar.fees.assessing import assess
from eccar.fees.assessment import Assessment
from eccar.fees.member_years import NONE, MemberYear
from eccar.fees.packaged import fee_schedule
from eccar.fees.proration import PartYear, PartYearRule
from eccar.fees.schedule import Band, Edge
from eccar.fees.yearly.fee import Reason
from eccar.membership import Accepted, GaveNotice, Left, MembershipFact, Named
from eccar.testing import strategies as made
from eccar.values.errors import InvalidValue
from eccar.values.money import money

from . import (
    FREE,
    LARGE,
    city,
    count,
    member,
    part,
    schedule,
    table,
    uncounted,
)

EXAMPLES = Path(__file__).parents[2] / "examples"


YEARS = st.integers(2005, 2030)


def otherwise(assessment: Assessment) -> dict[str, list[str | None]]:
    """What else it could be: the amounts by reason."""
    amounts: dict[str, list[str | None]] = {}
    for doubt in assessment.otherwise:
        amounts.setdefault(doubt.reason.value, []).append(
            None if doubt.amount is None else str(doubt.amount)
        )
    return amounts


@pytest.fixture(scope="module")
def krakow() -> Membership:
    """The membership in the examples."""
    return eccar.load(EXAMPLES / "krakow" / "membership.yaml", Membership)


def test_krakow_in_the_year_of_joining(krakow: Membership) -> None:
    """Kraków owes 1500 EUR for 2024: inferred, and not certain, because it joined in September."""
    assessment = assess(krakow, fee_schedule(), year=2024)

    assert str(assessment.amount) == "1500.00 EUR"
    assert assessment.basis == "inferred"
    assert not assessment.certain
    assert not assessment.stale
    assert otherwise(assessment) == {"joined": ["500.00 EUR", "401.64 EUR", "0.00 EUR"]}
    assert [dict(doubt.values) for doubt in assessment.otherwise] == [
        {"day": dt.date(2024, 9, 25), "rule": rule} for rule in ("by-month", "by-day", "free")
    ]
    assert assessment.population is not None
    assert assessment.population.inhabitants == 800_653
    assert assessment.source is not None
    assert assessment.source.text == "City of Kraków, page on the coalition (in German)"
    assert assessment.year_as_member == MemberYear(member=True, joined=dt.date(2024, 9, 25))
    assert [message.key for message in assessment.explain()][4:6] == [
        "fees.fee.inferred",
        "fees.fee.joined",
    ]


def test_krakow_a_year_later(krakow: Membership) -> None:
    """For 2025 nothing is left open."""
    assessment = assess(krakow, fee_schedule(), year=2025)

    assert str(assessment.amount) == "1500.00 EUR"
    assert not assessment.doubtful
    assert not assessment.otherwise
    assert assessment.population is not None
    assert assessment.population.inhabitants == 807_644


def test_krakow_before_it_joined(krakow: Membership) -> None:
    """For 2023 Kraków owes nothing; a member of its size would have paid 1500 EUR."""
    assessment = assess(krakow, fee_schedule(), year=2023)

    assert str(assessment.amount) == "0.00 EUR"
    assert str(assessment.fee) == "1500.00 EUR"
    assert not assessment.member
    assert not assessment.doubtful
    keys = [message.key for message in assessment.explain()]
    assert keys[0] == "fees.outside.later"
    assert assessment.joining is None


def test_krakow_after_the_table_was_seen(krakow: Membership) -> None:
    """For 2027 the fee is the same, but the table was not compared with its source since."""
    assessment = assess(krakow, fee_schedule(), year=2027)

    assert str(assessment.amount) == "1500.00 EUR"
    assert assessment.stale
    assert not assessment.certain
    assert otherwise(assessment) == {"stale-table": [None]}


def test_krakow_before_any_table(krakow: Membership) -> None:
    """In 2008 no table was in force, and nothing was owed by who was no member."""
    assessment = assess(krakow, fee_schedule(), year=2008)

    assert str(assessment.amount) == "0.00 EUR"
    for answer in ("fee", "band", "band_name", "table", "source", "basis", "population"):
        assert getattr(assessment, answer) is None
    assert not assessment.stale
    assert not assessment.certain
    assert [message.key for message in assessment.explain()] == ["fees.outside.later"]
    city = assess(krakow.city, fee_schedule(), year=2008)
    assert otherwise(city) == {"no-table": [None]}
    assert city.otherwise[0].values == {"year": 2008, "first": dt.date(2009, 1, 1)}


@pytest.mark.parametrize(
    ("rule", "joined", "year", "owed"),
    [
        ("full", "2023-09-25", 2023, "1200.00 EUR"),
        ("by-month", "2023-09-25", 2023, "400.00 EUR"),
        ("by-month", "2023-12-31", 2023, "100.00 EUR"),
        ("by-day", "2023-12-31", 2023, "3.29 EUR"),
        ("by-day", "2024-12-31", 2024, "3.28 EUR"),
        ("by-day", "2024-03-01", 2024, "1003.28 EUR"),
        ("by-day", "2023-03-01", 2023, "1006.03 EUR"),
        ("free", "2023-01-02", 2023, "0.00 EUR"),
        ("free", "2023-01-01", 2023, "1200.00 EUR"),
        ("by-month", "2023-01-01", 2023, "1200.00 EUR"),
    ],
)
def test_the_year_of_joining(rule: str, joined: str, year: int, owed: str) -> None:
    """Charged is the part of the year that the rule says; who joined on its first day, in full."""
    fees = schedule(table(Band(fee="1200 EUR"), joining=part(rule)))
    assessment = assess(member(Accepted(when=joined)), fees, year=year)

    assert str(assessment.amount) == owed
    assert assessment.certain
    assert assessment.fee == money("1200 EUR")


@pytest.mark.parametrize(
    ("rule", "left", "year", "owed"),
    [
        ("full", "2023-02-02", 2023, "1200.00 EUR"),
        ("by-month", "2023-02-01", 2023, "100.00 EUR"),
        ("by-month", "2023-02-02", 2023, "200.00 EUR"),
        ("by-month", "2023-12-31", 2023, "1200.00 EUR"),
        ("by-day", "2023-12-31", 2023, "1196.71 EUR"),
        ("by-day", "2024-12-31", 2024, "1196.72 EUR"),
        ("by-day", "2024-03-01", 2024, "196.72 EUR"),
        ("by-day", "2023-03-01", 2023, "193.97 EUR"),
        ("free", "2023-12-31", 2023, "0.00 EUR"),
        ("full", "2023-01-01", 2023, "0.00 EUR"),
        ("full", "2024-01-01", 2023, "1200.00 EUR"),
    ],
)
def test_the_year_of_leaving(rule: str, left: str, year: int, owed: str) -> None:
    """Charged is the part up to the day before; who left on 1 January owes nothing for the year."""
    fees = schedule(table(Band(fee="1200 EUR"), leaving=part(rule)))
    assessment = assess(member(Accepted(when="2010-01-01"), Left(when=left)), fees, year=year)

    assert str(assessment.amount) == owed
    assert assessment.certain


@given(
    st.sampled_from(PartYear),
    st.sampled_from(PartYear),
    st.integers(2010, 2026),
    st.data(),
)
def test_joining_and_leaving_in_one_year(
    joining: PartYear, leaving: PartYear, year: int, data: st.DataObject
) -> None:
    """The parts that both rules leave out are left out, and no amount is negative."""
    days = st.dates(dt.date(year, 1, 2), dt.date(year, 12, 31))
    joined, left = sorted(data.draw(st.lists(days, min_size=2, max_size=2, unique=True)))
    fees = schedule(table(Band(fee="1200 EUR"), joining=part(joining), leaving=part(leaving)))
    assessment = assess(member(Accepted(when=str(joined)), Left(when=str(left))), fees, year=year)
    owed = max(joining.after(joined) + leaving.until(left) - 1, Fraction(0))

    assert assessment.year_as_member == MemberYear(member=True, joined=joined, left=left)
    assert assessment.amount == money("1200 EUR").share(owed)
    assert assessment.certain
    if joining is leaving is PartYear.BY_DAY:
        length = (dt.date(year + 1, 1, 1) - dt.date(year, 1, 1)).days
        assert owed == Fraction((left - joined).days, length)


def test_rules_without_a_source_leave_the_others_open() -> None:
    """Without a rule for the year of leaving, each possible rule is named once."""
    fees = schedule(table(Band(fee="1200 EUR"), leaving=part("full", "assumed")))
    assessment = assess(member(Accepted(when="2010"), Left(when="2023-07-01")), fees, year=2023)

    assert str(assessment.amount) == "1200.00 EUR"
    assert otherwise(assessment) == {"left": ["600.00 EUR", "595.07 EUR", "0.00 EUR"]}


def test_what_gives_the_same_amount_is_no_doubt() -> None:
    """Who joined in January is charged in full by month too."""
    fees = schedule(table(Band(fee="1200 EUR"), joining=part("by-month", "assumed")))
    assessment = assess(member(Accepted(when="2023-01-31")), fees, year=2023)

    assert str(assessment.amount) == "1200.00 EUR"
    assert otherwise(assessment) == {"joined": ["1101.37 EUR", "0.00 EUR"]}


def test_other_doubts_are_for_the_part_of_the_year_too() -> None:
    """What else a fee could be is named for the part that is charged."""
    edge = Band(up_to=100_000, fee="500 EUR", edge=Edge(least=40_000, most=100_000))
    fees = schedule(table(FREE, edge, LARGE, joining=part("by-month")))
    assessment = assess(member(Accepted(when="2023-07-01")), fees, year=2023)

    assert str(assessment.amount) == "250.00 EUR"
    assert otherwise(assessment) == {"edge": ["500.00 EUR"]}


def test_a_year_that_was_interrupted_is_charged_as_one() -> None:
    """An interruption within the year is not looked at."""
    facts = (Accepted(when="2010"), Left(when="2023-03-01"), Accepted(when="2023-06-01"))
    assessment = assess(member(*facts), schedule(table(leaving=part("free"))), year=2023)

    assert assessment.year_as_member == MemberYear(member=True)
    assert str(assessment.amount) == "500.00 EUR"


def test_rough_days_of_joining() -> None:
    """Who joined some day of 2023 owes for it; by month and by day, that could be more."""
    joined = member(Accepted(when="2023-09"))
    by_day = assess(joined, schedule(table(Band(fee="365 EUR"), joining=part("by-day"))), year=2023)

    assert str(by_day.amount) == "93.00 EUR"
    assert otherwise(by_day) == {"membership": ["122.00 EUR"]}
    assert assess(joined, schedule(), year=2023).certain
    assert assess(joined, schedule(table(joining=part("by-month"))), year=2023).certain


def test_a_year_of_joining_that_is_not_known() -> None:
    """Who joined in 2022 or 2023 is charged from the later on, and may owe for the earlier."""
    joined = member(Accepted(when="2022/2023"))
    first, second = (assess(joined, schedule(), year=year) for year in (2022, 2023))

    assert str(first.amount) == "0.00 EUR"
    assert not first.member
    assert otherwise(first) == {"membership": ["500.00 EUR"]}
    assert str(second.amount) == "500.00 EUR"
    assert second.certain


def test_a_member_only_by_name() -> None:
    """Whom some source calls a member is charged; it may also owe nothing."""
    assessment = assess(member(Named(when="2015-01-01")), schedule(), year=2024)

    assert str(assessment.amount) == "500.00 EUR"
    assert otherwise(assessment) == {"membership": ["0.00 EUR"]}
    assert assessment.otherwise[0].message.key == "fees.doubt.membership"


def test_notice_alone_ends_no_fee() -> None:
    """Who gave notice pays until it left."""
    gone = (Accepted(when="2010"), GaveNotice(when="2022-05-01", effective="2023-01-01"))
    years = {
        year: str(assess(member(*gone, Left(when="2023-01-01")), schedule(), year=year).amount)
        for year in (2022, 2023)
    }

    assert str(assess(member(*gone), schedule(), year=2024).amount) == "500.00 EUR"
    assert years == {2022: "500.00 EUR", 2023: "0.00 EUR"}


@pytest.mark.parametrize("facts", [[Named(when="2015")], [Accepted(when="2023-09-25")]])
def test_free_bands_stay_free_and_certain(facts: list[Any]) -> None:
    """A member in a free band owes nothing, even if other inputs are in doubt."""
    small = city(count("2022-12-31", 5_000))
    assumed = part("full", "assumed")
    fees = schedule(table(joining=assumed, leaving=assumed))
    assessment = assess(member(*facts, authority=small), fees, year=2023)

    assert str(assessment.amount) == "0.00 EUR"
    assert assessment.certain
    assert assessment.member


def test_a_member_without_a_count() -> None:
    """Without a count the fee of a member is not known, and of a non-member it is nothing."""
    joined = member(Accepted(when="2023-01-01"), authority=uncounted())

    assert assess(joined, schedule(), year=2023).amount is None
    assert str(assess(joined, schedule(), year=2022).amount) == "0.00 EUR"
    assert assess(joined, schedule(), year=2022).explain()[0].key == "fees.outside.later"
    asking = assess(Membership(city=uncounted()), schedule(), year=2022)
    assert asking.explain()[0].key == "fees.joining.by_size"
    assert assess(joined, schedule(), year=2022).certain


def test_a_table_that_begins_within_the_year() -> None:
    """A year is charged by the table of its first day; one that begins within it is a doubt."""
    fees = schedule(table(), table(LARGE, since="2024-07-01"))
    assessment = assess(city(), fees, year=2024)

    assert str(assessment.amount) == "500.00 EUR"
    assert otherwise(assessment) == {"new-table": [None]}
    assert assessment.otherwise[0].values == {"since": dt.date(2024, 7, 1)}
    assert str(assess(city(), fees, year=2025).amount) == "1000.00 EUR"
    assert assess(city(), fees, year=2023).certain


@pytest.mark.parametrize("year", [0, 1899, 2200, 9999])
def test_years_out_of_range_are_refused(year: int) -> None:
    """A year is one from 1900 to 2199, whether a table is in force in it or not."""
    with pytest.raises(InvalidValue, match=str(year)) as refused:
        assess(city(), schedule(), year=year)

    assert refused.value.fault.code == "DOC229"


steps = st.lists(made.facts(kinds=(Accepted, Left, Named, GaveNotice), bare=True), max_size=4)


@given(steps, made.part_year_rules(), made.part_year_rules(), YEARS)
def test_a_member_owes_no_more_than_its_fee(
    facts: list[MembershipFact], joining: PartYearRule, leaving: PartYearRule, year: int
) -> None:
    """What is owed lies between nothing and the fee of the band, and outside it is nothing."""
    fees = schedule(table(joining=joining, leaving=leaving))
    assessment = assess(Membership(city=city(), facts=facts), fees, year=year)

    if assessment.amount is not None and assessment.fee is not None:
        assert money("0 EUR") <= assessment.amount <= assessment.fee
    if assessment.table and not assessment.member:
        assert assessment.amount == money("0 EUR")


@pytest.mark.parametrize(
    ("since", "seen", "year", "stale"),
    [
        ("2009-01-01", "2026-11-22", 2026, False),
        ("2009-01-01", "2026-01-01", 2027, True),
        ("2028-01-01", "2026-11-22", 2028, False),
        ("2028-01-01", "2026-11-22", 2029, True),
    ],
)
def test_a_table_grows_stale(since: str, seen: str, year: int, stale: bool) -> None:
    """A table is stale after the year in which it was seen, but not before it has begun a year."""
    assessment = assess(city(), schedule(table(since=since, seen=seen)), year=year)

    assert assessment.stale == stale
    assert otherwise(assessment) == ({"stale-table": [None]} if stale else {})


def test_a_table_decided_ahead_is_not_stale_in_its_first_year() -> None:
    """It was compared when it was decided, and begins later."""
    ahead = schedule(table(since="2027-01-01", seen="2026-11-22"))

    assert not assess(member(), ahead, year=2027).stale
    assert assess(member(), ahead, year=2028).stale


def test_a_free_year_is_free_for_everybody() -> None:
    """The part of a year does not matter if the fee is zero."""
    by = schedule(table(joining=part("free")))
    membership = member(Accepted(when="2024-04-01"), authority=uncounted())

    assert assess(membership, by, year=2024).amount == money("0 EUR")


ON, EVE, SINCE = "2026-11-22", "2023-12-31", "2009-01-01"


EDGY = (FREE, Band(up_to=100_000, fee="500 EUR", edge=Edge(least=99_000, most=101_000)), LARGE)


def kinds(assessment: Assessment) -> list[str]:
    return [doubt.reason.value for doubt in assessment.otherwise]


def test_doubts_about_a_member_without_a_count() -> None:
    """Each fee is named, and a stale table with them, but no part of a year."""
    rules = part("full", "assumed")
    by = schedule(table(seen=EVE, joining=rules, leaving=rules))
    facts = Accepted(when="2024-04/2024-09"), Left(when="2024-10-01")
    assessment = assess(member(*facts, authority=uncounted()), by, year=2024)

    assert (assessment.above, assessment.band_name, assessment.certain) == (0, None, False)
    assert kinds(assessment) == ["no-population", "no-population", "no-population", "stale-table"]


def test_whoever_is_no_member_owes_nothing_for_certain() -> None:
    """Doubts about the table do not matter outside membership."""
    by = schedule(table(seen="2020-12-31", kinds=["canton"]))
    gone = member(Accepted(when="2010-01-01"), Left(when="2015-01-01"))
    maybe, named = member(Accepted(when="2024/2025")), member(Named(when="2015-01-01"))

    assert NONE.part(PartYear.FULL, PartYear.FULL) == 0
    assert assess(gone, by, year=2024).certain
    assert kinds(assess(maybe, by, year=2024)) == ["membership"]
    assert kinds(assess(named, by, year=2024)) == ["kind", "stale-table", "membership"]


def test_other_fees_are_for_the_part_that_is_charged() -> None:
    """By the edge and by the membership it may be more or less, each for its part of the year."""
    by, subject = schedule(table(*EDGY, joining=part("by-month"))), city(count(EVE, 100_000))
    for fact, amounts in (
        (Accepted(when="2024-04/2024-09"), ["166.67 EUR", "333.33 EUR", "375.00 EUR"]),
        (Named(when="2015-01-01"), ["500.00 EUR", "1000.00 EUR", "0.00 EUR"]),
    ):
        assessment = assess(member(fact, authority=subject), by, year=2024)
        assert kinds(assessment) == ["edge", "membership"]
        assert [
            str(assessment.amount),
            *(str(doubt.amount) for doubt in assessment.otherwise),
        ] == amounts


def test_the_doubt_about_leaving_names_the_day_of_leaving() -> None:
    """Not that of joining, which may be long ago or in the same year."""
    for joined in ("2010-01-01", "2024-02-01"):
        city = member(Accepted(when=joined), Left(when="2024-07-01"))
        assessment = assess(city, fee_schedule(), year=2024)
        doubts = [doubt for doubt in assessment.otherwise if doubt.reason is Reason.LEFT]

        assert doubts
        assert {doubt.values["day"] for doubt in doubts} == {dt.date(2024, 7, 1)}
