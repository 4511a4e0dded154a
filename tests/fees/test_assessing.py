"""What a schedule asks of an authority for a year, on which grounds, and what it leaves open."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import Membership
from eccar.fees.assessing import assess
from eccar.fees.assessment import Assessment, Doubt, Reason
from eccar.fees.member_years import MemberYear
from eccar.fees.packaged import fee_schedule
from eccar.fees.proration import PartYear, PartYearRule
from eccar.fees.schedule import Band, Edge, FeeSchedule, OwnBands, Table
from eccar.membership import Accepted, GaveNotice, Left, MembershipFact, Named
from eccar.testing import strategies as made
from eccar.values import CityKind, Population
from eccar.values.displayable import Message
from eccar.values.errors import InvalidValue
from eccar.values.money import money

from . import (
    FREE,
    LARGE,
    MIDDLE,
    city,
    count,
    member,
    part,
    population_day,
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


def packaged(people: int, at_most: int | None = None, kind: str = "city") -> Assessment:
    """What the packaged schedule asks in 2026 of an invented city of so many people."""
    return assess(city(count("2024-12-31", people, at_most), kind=kind), fee_schedule(), year=2026)


# Kraków, of whose accession there is a record


@pytest.fixture(scope="module")
def krakow() -> Membership:
    """The membership that stands in the examples."""
    membership: Membership = eccar.load(EXAMPLES / "krakow" / "membership.yaml")
    return membership


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
    assert [message.key for message in assessment.explain()][4:6] == ["fee.inferred", "fee.joined"]


def test_krakow_a_year_later(krakow: Membership) -> None:
    """For 2025 nothing is left open."""
    assessment = assess(krakow, fee_schedule(), year=2025)

    assert str(assessment.amount) == "1500.00 EUR"
    assert assessment.certain
    assert not assessment.otherwise
    assert assessment.population is not None
    assert assessment.population.inhabitants == 807_644


def test_krakow_before_it_joined(krakow: Membership) -> None:
    """For 2023 Kraków owes nothing; a member of its size would have paid 1500 EUR."""
    assessment = assess(krakow, fee_schedule(), year=2023)

    assert str(assessment.amount) == "0.00 EUR"
    assert str(assessment.fee) == "1500.00 EUR"
    assert not assessment.member
    assert assessment.certain
    assert assessment.explain()[0].key == "fee.outside"


def test_krakow_after_the_table_was_seen(krakow: Membership) -> None:
    """For 2027 the same is asked, but nobody has looked whether the table still holds."""
    assessment = assess(krakow, fee_schedule(), year=2027)

    assert str(assessment.amount) == "1500.00 EUR"
    assert assessment.stale
    assert not assessment.certain
    assert otherwise(assessment) == {"stale-table": [None]}


def test_krakow_before_any_table(krakow: Membership) -> None:
    """In 2008 nothing was in force, so nothing is said of an amount."""
    assessment = assess(krakow, fee_schedule(), year=2008)

    for answer in ("amount", "fee", "band", "band_name", "table", "source", "basis", "population"):
        assert getattr(assessment, answer) is None
    assert not assessment.stale
    assert not assessment.certain
    assert otherwise(assessment) == {"no-table": [None]}
    assert assessment.otherwise[0].values == {"year": 2008, "first": dt.date(2009, 1, 1)}
    assert assessment.explain()[0].key == "fee.unknown"


# Edges of the packaged bands


@pytest.mark.parametrize(
    ("people", "amount", "edges"),
    [
        (1, "0.00 EUR", []),
        (19_999, "0.00 EUR", []),
        (20_000, "500.00 EUR", ["0.00 EUR"]),
        (20_001, "500.00 EUR", []),
        (99_999, "500.00 EUR", []),
        (100_000, "500.00 EUR", ["1000.00 EUR"]),
        (100_001, "1000.00 EUR", []),
        (150_000, "1000.00 EUR", []),
        (150_001, "1000.00 EUR", ["1500.00 EUR"]),
        (300_000, "1000.00 EUR", ["1500.00 EUR"]),
        (500_000, "1000.00 EUR", ["1500.00 EUR"]),
        (500_001, "1500.00 EUR", ["1000.00 EUR"]),
        (600_000, "1500.00 EUR", ["1000.00 EUR"]),
        (620_000, "1500.00 EUR", ["1000.00 EUR"]),
        (620_001, "1500.00 EUR", []),
        (1_000_000, "1500.00 EUR", []),
    ],
)
def test_edges_that_are_not_sourced_are_open(people: int, amount: str, edges: list[str]) -> None:
    """Where no source says on which side an edge lies, both fees are named, and nowhere else."""
    assessment = packaged(people)

    assert str(assessment.amount) == amount
    assert otherwise(assessment) == ({"edge": edges} if edges else {})
    assert assessment.certain == (not edges)


@pytest.mark.parametrize(
    ("least", "most", "amount", "open_"),
    [
        (10_000, 19_999, "0.00 EUR", {}),
        (10_000, 20_000, "0.00 EUR", {"population-span": ["500.00 EUR"], "edge": ["500.00 EUR"]}),
        (20_001, 90_000, "500.00 EUR", {}),
        (
            15_000,
            120_000,
            "0.00 EUR",
            {
                "population-span": ["500.00 EUR", "1000.00 EUR"],
                "edge": ["500.00 EUR", "1000.00 EUR"],
            },
        ),
        (700_000, 900_000, "1500.00 EUR", {}),
    ],
)
def test_spans_across_an_edge_are_open(
    least: int, most: int, amount: str, open_: dict[str, list[str]]
) -> None:
    """Of a span the least number counts; where it reaches into other bands, they are named."""
    assessment = packaged(least, most)

    assert str(assessment.amount) == amount
    assert otherwise(assessment) == open_


@given(made.bands(), st.integers(1, 20_000_000), st.none() | st.integers(0, 10_000_000))
def test_no_band_in_which_a_span_may_lie_is_left_out(
    bands: list[Band], people: int, more: int | None
) -> None:
    """The fee of every number of people in a span is what is asked or what else it could be."""
    most = None if more is None else people + more
    fee_table = table(*bands)
    assessment = assess(city(count("2008", people, most)), schedule(fee_table), year=2024)
    may_be = {assessment.amount, *(doubt.amount for doubt in assessment.otherwise)}
    inside = {people, most or people}
    inside |= {
        band.up_to for band in bands if band.up_to and people <= band.up_to <= (most or people)
    }

    assert {fee_table.band(number).fee for number in inside} <= may_be
    for index, band in enumerate(bands[:-1]):
        if band.edge and band.edge.least < people <= band.edge.most:
            beyond = bands[index] if people > (band.up_to or 0) else bands[index + 1]
            assert beyond.fee in may_be


# Which count of people is taken


def test_nobody_counted() -> None:
    """Without a count it may be the fee of any band, each named once."""
    assessment = assess(uncounted(), schedule(), year=2024)

    assert [assessment.amount, assessment.fee, assessment.band] == [None, None, None]
    assert assessment.basis == "decided"
    assert otherwise(assessment) == {"no-population": ["0.00 EUR", "500.00 EUR", "1000.00 EUR"]}
    assert [message.key for message in assessment.explain()][:2] == ["fee.unknown", "fee.table"]


def test_counts_without_an_end_in_time_are_not_taken() -> None:
    """A count that nobody can place in time counts as none."""
    authority = city(count("2020/..", 50_000), count("unknown", 50_000))

    assert assess(authority, schedule(), year=2024).population is None


@pytest.mark.parametrize(
    ("date", "year", "old"),
    [("2019-01-01", 2024, True), ("2019-01-02", 2024, False), ("2018-12-31", 2023, False)],
)
def test_a_count_grows_old(date: str, year: int, old: bool) -> None:
    """After so many full years a count is called old; what it would be today, nobody can tell."""
    rule = population_day(old_after=5)
    assessment = assess(city(count(date, 50_000)), schedule(table(population_day=rule)), year=year)

    assert str(assessment.amount) == "500.00 EUR"
    assert otherwise(assessment) == ({"old-population": [None]} if old else {})
    if old:
        assert assessment.otherwise[0].values["years"] == 5


def test_later_counts_alone() -> None:
    """Where the only counts are later, the first of them is taken, and that is said."""
    authority = city(count("2022-12-31", 50_000), count("2021-12-31", 150_000))
    assessment = assess(authority, schedule(), year=2020)

    assert str(assessment.amount) == "1000.00 EUR"
    assert otherwise(assessment) == {"later-population": [None]}


def test_the_latest_count_by_the_day_is_taken() -> None:
    """Earlier counts do not count any more, and rough ones stand on their last day."""
    authority = city(count("2010", 150_000), count("2015", 50_000), count("2019", 10_000))

    assert assess(authority, schedule(), year=2020).fee == money("0 EUR")
    assert assess(authority, schedule(), year=2019).fee == money("500 EUR")
    assert assess(authority, schedule(), year=2015).fee == money("1000 EUR")


@pytest.mark.parametrize(
    ("sourced", "later", "open_"),
    [
        ("decided", "2020-01-02", {}),
        ("observed", "2020-01-02", {}),
        ("assumed", "2020-01-02", {"other-population": ["1000.00 EUR"]}),
        ("inferred", "2020-12-31", {"other-population": ["1000.00 EUR"]}),
        ("assumed", "2021-01-01", {}),
        ("decided", "2019-12-31", {"other-population": ["1000.00 EUR"]}),
        ("assumed", "2019-12-31", {"other-population": ["1000.00 EUR"]}),
    ],
)
def test_other_counts_may_count_instead(
    sourced: str, later: str, open_: dict[str, list[str]]
) -> None:
    """Counts of the same day may count instead; later ones of the year, if nobody said which day."""
    authority = city(count("2019-12-31", 50_000), count(later, 150_000))
    rule = population_day(basis=sourced)
    assessment = assess(authority, schedule(table(population_day=rule)), year=2020)

    assert str(assessment.amount) == "500.00 EUR"
    assert otherwise(assessment) == open_


def test_other_counts_in_the_same_band_leave_nothing_open() -> None:
    """A later count that gives the same fee is no doubt."""
    authority = city(count("2019-12-31", 50_000), count("2020-06-30", 60_000))
    rule = population_day(basis="assumed")

    assert assess(authority, schedule(table(population_day=rule)), year=2020).certain


def test_a_table_can_count_by_an_earlier_year() -> None:
    """The day that counts may lie in a year before."""
    authority = city(count("2018-06-30", 50_000), count("2018-07-01", 150_000))
    rule = population_day(month_day="06-30", years_before=2)

    assert assess(authority, schedule(table(population_day=rule)), year=2020).fee == money(
        "500 EUR"
    )


# Kinds


CANTONS = OwnBands(kinds=["canton"], bands=[Band(fee="2000.00 EUR")])


def test_kinds_that_the_table_does_not_know() -> None:
    """A district is asked for what a city pays, but nobody knows whether that is so."""
    assessment = packaged(50_000, kind="district")

    assert str(assessment.amount) == "500.00 EUR"
    assert otherwise(assessment) == {"kind": [None]}
    assert assessment.otherwise[0].values == {"kind": CityKind.DISTRICT}


@pytest.mark.parametrize(
    ("kind", "amount", "certain"),
    [
        ("city", "500.00 EUR", True),
        ("canton", "2000.00 EUR", True),
        ("region", "500.00 EUR", False),
    ],
)
def test_kinds_with_bands_of_their_own(kind: str, amount: str, certain: bool) -> None:
    """A canton pays by the bands of cantons."""
    assessment = assess(city(kind=kind), schedule(table(kinds=["city"], own=[CANTONS])), year=2024)

    assert str(assessment.amount) == amount
    assert assessment.certain == certain


# Parts of years


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
    """The parts that both rules leave out are both left out, and nobody owes less than nothing."""
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


def test_rules_that_nobody_said_leave_the_others_open() -> None:
    """Where nobody said how a year of leaving is charged, each other rule is named once."""
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


# Memberships in doubt


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
    assert assessment.otherwise[0].message.key == "doubt.membership"


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
    """Whose band is free owes nothing, whatever else is in doubt."""
    small = city(count("2022-12-31", 5_000))
    assumed = part("full", "assumed")
    fees = schedule(table(joining=assumed, leaving=assumed))
    assessment = assess(member(*facts, authority=small), fees, year=2023)

    assert str(assessment.amount) == "0.00 EUR"
    assert assessment.certain
    assert assessment.member


def test_a_member_whom_nobody_counted() -> None:
    """Without a count the fee of a member is not known, and of a non-member it is nothing."""
    joined = member(Accepted(when="2023-01-01"), authority=uncounted())

    assert assess(joined, schedule(), year=2023).amount is None
    assert str(assess(joined, schedule(), year=2022).amount) == "0.00 EUR"
    assert assess(joined, schedule(), year=2022).explain()[0].key == "fee.outside_unknown"
    assert assess(joined, schedule(), year=2022).certain


# Tables


def test_a_table_that_begins_within_the_year() -> None:
    """A year is charged by the table of its first day; one that begins within it is a doubt."""
    fees = schedule(table(), table(LARGE, since="2024-07-01"))
    assessment = assess(city(), fees, year=2024)

    assert str(assessment.amount) == "500.00 EUR"
    assert otherwise(assessment) == {"new-table": [None]}
    assert assessment.otherwise[0].values == {"since": dt.date(2024, 7, 1)}
    assert str(assess(city(), fees, year=2025).amount) == "1000.00 EUR"
    assert assess(city(), fees, year=2023).certain


@pytest.mark.parametrize(
    ("of_table", "of_band", "weaker"),
    [
        ("decided", None, "decided"),
        ("decided", "inferred", "inferred"),
        ("assumed", "observed", "assumed"),
        ("observed", "decided", "observed"),
    ],
)
def test_the_weaker_basis_counts(of_table: str, of_band: str | None, weaker: str) -> None:
    """A fee is known no better than its table and its band are."""
    bands = (Band(fee="5 EUR", basis=of_band),)

    assert assess(city(), schedule(table(*bands, basis=of_table)), year=2024).basis == weaker


def test_the_source_is_that_of_the_band_first() -> None:
    """A band without a source of its own has that of the table."""
    bands = (Band(up_to=100_000, fee="0 EUR", source="Of the band."), Band(fee="5 EUR"))
    few, many = (
        assess(city(count("2008", people)), schedule(table(*bands)), year=2024).source
        for people in (1, 200_000)
    )

    assert few is not None
    assert many is not None
    assert (few.text, many.text) == ("Of the band.", "Invented.")


@pytest.mark.parametrize("year", [0, 1899, 2200, 9999])
def test_years_that_nobody_asks_about_are_refused(year: int) -> None:
    """A year is one from 1900 to 2199, whether a table is in force in it or not."""
    with pytest.raises(InvalidValue, match=str(year)) as refused:
        assess(city(), schedule(), year=year)

    assert refused.value.fault.code == "DOC229"


# Explaining


def test_a_council_paper_names_all_grounds() -> None:
    """Amount, band, population, table, basis, parts of the year and doubts each have a sentence."""
    fees = schedule(
        table(MIDDLE, LARGE, joining=part("by-month", "assumed"), leaving=part("free", "assumed"))
    )
    assessment = assess(
        member(Accepted(when="2023-03-05"), Left(when="2023-09-05")), fees, year=2023
    )
    keys = [message.key for message in assessment.explain()]

    assert keys[:5] == ["fee.owes", "fee.band", "fee.population", "fee.table", "fee.decided"]
    assert keys[5:7] == ["fee.joined", "fee.left"]
    assert set(keys[7:]) == {"fee.could_be"}
    assert [message.key for message in assess(city(), fees, year=2027).explain()] == [
        "fee.would_owe",
        "fee.band",
        "fee.population",
        "fee.table",
        "fee.decided",
        "fee.could_differ",
    ]


def test_each_doubt_has_its_sentence() -> None:
    """Every reason for doubt is a key of the wording."""
    keys = [Doubt(reason=reason).message.key for reason in Reason]

    assert keys == [f"doubt.{reason}" for reason in Reason]


lean = st.lists(
    made.tables("EUR"), min_size=1, max_size=2, unique_by=lambda fee_table: fee_table.since
)


counted = st.lists(made.populations(), max_size=3)


@given(lean, counted, st.sampled_from(CityKind), YEARS)
def test_every_answer_explains_itself(
    tables: list[Table], counts: list[Population], kind: CityKind, year: int
) -> None:
    """Certain means an amount and nothing else; each doubt differs, and has a sentence."""
    subject = evolve(uncounted(), population=counts, kind=kind)
    assessment = assess(subject, FeeSchedule(tables=tables), year=year)
    messages = assessment.explain()

    assert assessment.certain == (assessment.amount is not None and not assessment.otherwise)
    assert (assessment.amount is None) == (
        assessment.table is None or assessment.population is None
    )
    assert assessment.amount not in [doubt.amount for doubt in assessment.otherwise if doubt.amount]
    assert all(message.key.startswith("fee.") for message in messages)
    assert len([message for message in messages if "why" in message.values]) == len(
        assessment.otherwise
    )
    for message in messages:
        why = message.values.get("why")
        assert why is None or (isinstance(why, Message) and why.key.startswith("doubt."))


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
