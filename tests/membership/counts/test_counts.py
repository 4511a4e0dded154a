"""Members over time and by country: each number is what counting ``standing_on`` city by city gives."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import City, Membership, Status
from eccar.membership import (
    Accepted,
    CountryCount,
    Left,
    MemberCount,
    Named,
    members_by_country,
    members_over_time,
)
from eccar.membership.packaged import is_registered
from eccar.testing import strategies as made
from eccar.values import Audience, InvalidValue

DAY = "2026-11-22"
PLACES = (("a", "DE"), ("b", "DE"), ("a", "FR"), ("c", "PL"))
KNOWN = st.none() | made.days()


def membership(local: str = "musterstadt", *facts: Any, country: str = "DE") -> Membership:
    """An invented membership: since 25 September 2024, unless other facts are given."""
    city = City(id=f"{country.lower()}/{local}", names={"de": local.title()}, country=country)
    return Membership(city=city, facts=facts or (Accepted(when="2024-09-25"),))


FACTS = st.builds(
    lambda fact, recorded, retracted: evolve(fact, recorded=recorded, retracted=retracted),
    made.facts(bare=True),
    st.none() | made.days(),
    st.none() | made.days(),
)
FEW = st.lists(
    st.builds(
        lambda place, facts, recorded: evolve(
            membership(place[0], *facts, country=place[1]), facts=facts, recorded=recorded
        ),
        st.sampled_from(PLACES),
        st.lists(FACTS, max_size=3),
        st.none() | made.days(),
    ),
    max_size=3,
)


def counted(
    memberships: list[Membership], on: dt.date, known_on: dt.date | None
) -> tuple[int, int, int]:
    """The members for certain, by status and at most, by asking the memberships one by one."""
    ids = [each.subject for each in memberships]
    once = [each for each in memberships if ids.count(each.subject) == 1]
    standings = [each.standing_on(on, known_on) for each in once]
    members = [standing for standing in standings if standing.status is Status.MEMBER]
    return (
        sum(standing.certain for standing in members),
        len(members),
        sum(Status.MEMBER in {standing.status, *standing.possibly} for standing in standings),
    )


def numbers(count: MemberCount | CountryCount) -> tuple[int, int, int]:
    return count.least, count.members, count.most


@given(FEW, made.days(), made.days(), KNOWN, st.lists(made.days(), max_size=3))
def test_the_band_is_counting_day_by_day(
    memberships: list[Membership],
    one_end: dt.date,
    other_end: dt.date,
    known_on: dt.date | None,
    others: list[dt.date],
) -> None:
    """On each day of change, on the day before it, and on any day between, the numbers are the same."""
    first, last = sorted((one_end, other_end))
    over_time = members_over_time(memberships, first=first, last=last, known_on=known_on)
    changes = [count.since for count in over_time.counts]
    before = [day - dt.timedelta(1) for day in changes[1:]]

    for day in (*changes, *before, *(day for day in others if first <= day <= last), last):
        assert numbers(over_time.count_on(day)) == counted(memberships, day, known_on)


@given(FEW, made.days())
def test_the_counts_are_as_few_as_possible(memberships: list[Membership], last: dt.date) -> None:
    """They begin on the first day, are in order, and each differs from the one before."""
    over_time = members_over_time(memberships, first="2000-01-01", last=last)

    assert over_time.counts[0].since == over_time.first
    assert all(
        count.since < later.since and numbers(count) != numbers(later)
        for count, later in pairwise(over_time.counts)
    )
    assert all(0 <= count.least <= count.members <= count.most for count in over_time.counts)


@given(FEW, made.days(), KNOWN)
def test_countries_add_up(
    memberships: list[Membership], on: dt.date, known_on: dt.date | None
) -> None:
    """The numbers of all countries together are those of the day; each authority is in one country."""
    by_country = members_by_country(memberships, on=on, known_on=known_on)
    countries = [count.country for count in by_country.counts]

    assert (by_country.least, by_country.members, by_country.most) == counted(
        memberships, on, known_on
    )
    assert sum(count.authorities for count in by_country.counts) == by_country.records.documents
    assert countries == sorted(set(countries))
    for count in by_country.counts:
        own = [each for each in memberships if each.city.country == count.country]
        left = by_country.records.left_out
        assert numbers(count) == counted([i for i in own if i.subject not in left], on, known_on)


@given(FEW)
def test_the_order_of_the_documents_has_no_effect(memberships: list[Membership]) -> None:
    """Counts do not depend on which document comes first."""
    assert members_over_time(memberships, last=DAY) == members_over_time(
        memberships[::-1], last=DAY
    )
    assert members_by_country(memberships, on=DAY) == members_by_country(memberships[::-1], on=DAY)


def test_nothing_is_counted_of_nobody() -> None:
    """Without memberships all numbers are zero, and there is no country."""
    over_time, by_country = members_over_time([], last=DAY), members_by_country([], on=DAY)

    assert [numbers(count) for count in over_time.counts] == [(0, 0, 0)]
    assert by_country.counts == ()
    assert over_time.records.documents == by_country.records.documents == 0


def test_a_day_of_one_city() -> None:
    """A rough date opens a band from its first day to its last."""
    rough = membership("musterstadt", Accepted(when="2024-09"))
    over_time = members_over_time([rough], first="2024-01-01", last="2024-12-31")

    assert [(str(count.since), *numbers(count)) for count in over_time.counts] == [
        ("2024-01-01", 0, 0, 0),
        ("2024-09-01", 0, 0, 1),
        ("2024-09-30", 1, 1, 1),
    ]


def test_a_source_that_names_a_member_leaves_a_doubt() -> None:
    """Of two cities, one named and one accepted, one is confirmed and both are members."""
    both = [membership("a", Named(when="2020-01-01")), membership("b")]
    [germany] = members_by_country(both, on=DAY).counts

    assert (germany.authorities, *numbers(germany)) == (2, 1, 2, 2)


def test_an_authority_with_two_memberships_is_left_out_and_named() -> None:
    """Which of the two is right is not for a count to decide."""
    twice = [membership("a"), membership("a", Left(when="2025")), membership("b")]
    by_country = members_by_country(twice, on=DAY)

    assert by_country.members == 1
    assert by_country.records.left_out == ("de/a",)
    assert "de/a" in eccar.text(by_country)


def test_a_day_outside_has_no_count() -> None:
    """The numbers are those of the days asked for."""
    over_time = members_over_time([], first="2020-01-01", last="2020-12-31")

    for day in ("2019-12-31", "2021-01-01"):
        with pytest.raises(ValueError, match="outside of 2020-01-01 to 2020-12-31"):
            over_time.count_on(day)
    with pytest.raises(InvalidValue, match="ends before it begins"):
        members_over_time([], first="2020-01-02", last="2020-01-01")


def test_the_register_is_known_however_it_is_given() -> None:
    """The packaged memberships are recognised in a list, after a filter and read anew; changed, not."""
    register = eccar.coalition()
    krakow = register["pl/krakow"]
    fresh = eccar.loads(eccar.dumps(krakow), Membership)

    assert is_registered(krakow)
    assert is_registered(fresh)
    assert not is_registered(krakow.record(Left(when="2026-01-01")))
    assert not is_registered(membership())
    for given_ in (register, list(register), register.where(country="PL")):
        records = members_by_country(given_, on=DAY).records
        assert records.registered == records.documents == len(given_)


def test_the_audience_is_that_of_the_narrowest_document() -> None:
    """A picture made of a document for the office is for the office."""
    office = eccar.loads(eccar.dumps(membership("a")).replace("public", "office"), Membership)

    assert office.audience is Audience.OFFICE
    assert members_by_country([office, membership("b")], on=DAY).audience is Audience.OFFICE
    assert members_over_time([membership("b")], last=DAY).audience is Audience.PUBLIC
