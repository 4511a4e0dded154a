"""Who sat in a body on a day, against all that the dates of a seat leave open."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.membership import Votes
from eccar.network import Body, BodyFigure, Coalition, Seat
from eccar.network.registers.listing import EntryList
from eccar.network.seats.evidence import seated_facts
from eccar.network.seats.on_day import seats_on_day
from eccar.values.dates import When, when

FIRST = dt.date(2025, 1, 1)
DAYS = [FIRST + dt.timedelta(days=number) for number in range(8)]
"""The days of a small calendar, so that all cases can be tried."""


def spans() -> st.SearchStrategy[When]:
    """Dates within the small calendar, exact or rough."""
    pairs = st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(sorted)
    return pairs.map(lambda pair: when(f"{pair[0]}/{pair[1]}"))


def possible_days(date: When) -> list[dt.date]:
    return [day for day in DAYS if date.has(day)]


def body(*seats: Seat, **more: Any) -> Body:
    return Body(id="committee", names={"en": "Committee"}, kind="committee", seats=seats, **more)


@given(spans(), spans(), st.sampled_from(DAYS))
def test_a_seat_is_certain_if_every_beginning_and_every_end_includes_the_day(
    begin: When, end: When, on: dt.date
) -> None:
    seat = Seat(holder="de/musterstadt", from_=begin, until=end)
    begun = [first <= on for first in possible_days(begin)]
    lasts = [on <= last for last in possible_days(end)]
    held = seats_on_day([body(seat)], [], on).seats

    assert bool(held) == (any(begun) and any(lasts))
    assert bool(held and held[0].certain) == (all(begun) and all(lasts))


@pytest.mark.parametrize(
    ("dates", "certain"),
    [
        ({"from": "2025-01-03", "until": "2025-01-05"}, {3, 4, 5}),
        ({"from": "2025-01-03/2025-01-04", "until": "2025-01-05/2025-01-06"}, {4, 5}),
        ({"date": "2025-01-03"}, {3}),
        ({"from": "2025-01-02", "date": "2025-01-04"}, {2, 3, 4}),
        ({"until": "2025-01-05"}, set()),
        ({}, set()),
    ],
)
def test_the_days_on_which_a_seat_is_certain(dates: dict[str, str], certain: set[int]) -> None:
    """Without an end it is certain to the last day for which it is on record, and no further."""
    document = eccar.from_dict(
        {
            "eccar": "coalition/1",
            "id": "invented",
            "bodies": [
                {
                    "id": "committee",
                    "names": {"en": "Committee"},
                    "kind": "committee",
                    "seats": [{"holder": "de/musterstadt", **dates}],
                }
            ],
        },
        Coalition,
    )
    days = {on.day for on in DAYS if seats_on_day(document.bodies, [], on).certain}

    assert days == certain


def test_a_seat_of_two_versions_counts_once() -> None:
    seat = Seat(holder="de/musterstadt", from_="2025", until="2029")
    versions = [body(seat), body(seat, note="Another version.")]

    assert len(seats_on_day(versions, [], dt.date(2026, 6, 1)).seats) == 1


def test_holders_without_a_file_are_named_and_certain_others_are_not_members() -> None:
    """Only who certainly was no member is a contradiction; partners need no file."""
    seats = [
        Seat(holder=holder, from_="2025", until="2029")
        for holder in ("de/a", "de/b", "partners/unesco")
    ]
    left = eccar.loads(
        "eccar: membership/1\ncity: {id: de/a, names: {de: A}, country: DE}\n"
        "facts: [{fact: accepted, date: 2010-01-01}, {fact: left, date: 2020-01-01}]\n",
        eccar.Membership,
    )
    answer = seats_on_day([body(*seats)], [left], dt.date(2026, 6, 1))

    assert answer.not_on_record == ("de/b",)
    assert [each.seat.holder for each in answer.seats if each.not_a_member] == ["de/a"]


def test_the_figure_is_the_last_one_by_the_day() -> None:
    figures = [
        BodyFigure(figure="authorities", number=number, when=str(year))
        for number, year in ((26, 2025), (17, 2012), (25, 2022))
    ]
    committee = body(figures=figures)
    numbers = [
        figure.number
        if (figure := seats_on_day([committee], [], dt.date(year, 6, 1)).figure)
        else None
        for year in (2011, 2012, 2024, 2026)
    ]

    assert numbers == [None, 17, 25, 26]


def test_seats_are_evidence_of_membership_but_for_partners_and_advisers() -> None:
    seats = [
        Seat(holder="de/a", from_="2025", until="2029", sources=["A list."]),
        Seat(holder="de/b", role="president", when="2023-06"),
        Seat(holder="de/c", role="adviser", when="2023"),
        Seat(holder="de/d"),
        Seat(holder="partners/unesco", when="2025"),
    ]
    facts = seated_facts([body(*seats, sources=["The body."])])

    assert {holder: [fact.body for fact in every] for holder, every in facts.items()} == {
        "de/a": ["Committee"],
        "de/b": ["Committee (presidency)"],
    }
    assert [str(fact.sources[0]) for every in facts.values() for fact in every] == [
        "A list.",
        "The body.",
    ]


def test_the_vote_and_the_day_of_recording_stay_with_the_seat() -> None:
    """A seat without a day of recording has that of its body, and this that of its document."""
    seats = [
        Seat(holder="de/a", when="2025", votes=Votes(result="unanimous")),
        Seat(holder="de/b", when="2025", recorded="2026-01-01"),
    ]
    document = Coalition(id="office", recorded="2026-11-28", bodies=[body(*seats)])
    listed = EntryList[Body]("bodies", [document])
    facts = {holder: fact for holder, (fact,) in seated_facts(listed.on_record).items()}

    assert {holder: str(fact.recorded) for holder, fact in facts.items()} == {
        "de/a": "2026-11-28",
        "de/b": "2026-01-01",
    }
    assert facts["de/a"].votes == Votes(result="unanimous")
    assert facts["de/b"].votes is None
