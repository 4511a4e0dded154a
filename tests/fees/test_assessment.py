"""The grounds of an assessment: its sentences, basis, source and doubts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eccar import Membership, load, text
from eccar.fees.assessing import assess
from eccar.fees.assessment import Assessment
from eccar.fees.packaged import fee_schedule
from eccar.fees.schedule import Band, Edge, FeeSchedule, FeeTable
from eccar.fees.yearly.fee import Doubt, Reason
from eccar.languages.language import language
from eccar.membership import Accepted, Left, Named
from eccar.testing import strategies as made
from eccar.values import CityKind, Population
from eccar.values.displayable import Message
from eccar.values.vocabulary import Basis

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

YEARS = st.integers(2005, 2030)


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


def test_a_council_paper_names_all_grounds() -> None:
    """Amount, band, population, table, basis, parts of the year and doubts each have a sentence."""
    fees = schedule(
        table(MIDDLE, LARGE, joining=part("by-month", "assumed"), leaving=part("free", "assumed"))
    )
    assessment = assess(
        member(Accepted(when="2023-03-05"), Left(when="2023-09-05")), fees, year=2023
    )
    keys = [message.key for message in assessment.explain()]

    assert keys[:5] == [
        "fees.fee.owes",
        "fees.fee.band",
        "fees.fee.population",
        "fees.fee.table",
        "fees.fee.decided",
    ]
    assert keys[5:7] == ["fees.fee.joined", "fees.fee.left"]
    assert set(keys[7:]) == {"fees.fee.could_be"}
    assert [message.key for message in assess(city(), fees, year=2027).explain()] == [
        "fees.fee.would_owe",
        "fees.fee.band",
        "fees.fee.population",
        "fees.fee.table",
        "fees.fee.decided",
        "fees.fee.could_differ",
    ]


def test_each_doubt_has_its_sentence() -> None:
    """Every reason for doubt is a key of the wording."""
    keys = [Doubt(reason=reason).message.key for reason in Reason]

    assert keys == [f"fees.doubt.{reason}" for reason in Reason]


lean = st.lists(
    made.tables("EUR"), min_size=1, max_size=2, unique_by=lambda fee_table: fee_table.since
)


counted = st.lists(made.populations(), max_size=3)


@given(lean, counted, st.sampled_from(CityKind), YEARS)
def test_every_answer_explains_itself(
    tables: list[FeeTable], counts: list[Population], kind: CityKind, year: int
) -> None:
    """Without doubt means an amount and nothing else; each doubt differs, and has a sentence."""
    subject = evolve(uncounted(), population=counts, kind=kind)
    assessment = assess(subject, FeeSchedule(tables=tables), year=year)
    messages = assessment.explain()

    assert assessment.doubtful == (assessment.amount is None or bool(assessment.otherwise))
    assert assessment.certain == (assessment.basis is Basis.DECIDED and not assessment.doubtful)
    assert (assessment.amount is None) == (
        assessment.table is None or assessment.population is None
    )
    assert assessment.amount not in [doubt.amount for doubt in assessment.otherwise if doubt.amount]
    assert all(message.key.startswith("fees.fee.") for message in messages)
    assert len([message for message in messages if "why" in message.values]) == len(
        assessment.otherwise
    )
    for message in messages:
        why = message.values.get("why")
        assert why is None or (isinstance(why, Message) and why.key.startswith("fees.doubt."))


KRAKOW = Path(__file__).parents[2] / "examples" / "krakow" / "membership.yaml"


@pytest.mark.parametrize(
    ("joined", "amounts"),
    [
        ("2024", {"125.00 EUR", "4.10 EUR", "0.00 EUR", "1500.00 EUR"}),
        ("2024-05-01", {"1000.00 EUR", "1004.10 EUR", "0.00 EUR", "1500.00 EUR"}),
    ],
)
def test_a_rough_day_of_joining_is_not_made_up(joined: str, amounts: set[str]) -> None:
    """Only a day on record is shown as the day; others are shown as “by”."""
    membership = member(Accepted(when=joined), authority=load(KRAKOW, Membership).city)
    assessment = assess(membership, fee_schedule(), year=2024)
    possible = {str(doubt.amount) for doubt in assessment.otherwise} | {str(assessment.amount)}

    assert amounts <= possible
    assert ("Joined by" in text(assessment, more=True)) == (joined == "2024")
    assert ("the exact day is not known" in text(assessment, more=True)) == (joined == "2024")


def test_a_rough_day_of_leaving_is_not_made_up() -> None:
    """The same of leaving."""
    membership = member(Accepted(when="2010-01-01"), Left(when="2025"))

    assert "Not a member by 31 December 2025" in text(
        assess(membership, schedule(), year=2025), more=True
    )


def test_explanations_are_sentences() -> None:
    """Each can be printed as it is, in English."""
    sentences = [str(message) for message in assess(member(), schedule(), year=2025).explain()]

    assert sentences[0].startswith("The fee of ")
    assert all(message[0].isupper() and "Message(" not in message for message in sentences)


ON, EVE, SINCE = "2026-11-22", "2023-12-31", "2009-01-01"


EDGY = (FREE, Band(up_to=100_000, fee="500 EUR", edge=Edge(least=99_000, most=101_000)), LARGE)


def explained(assessment: Assessment) -> list[str]:
    return [
        language("en").sentence(message).replace("\xa0", " ") for message in assessment.explain()
    ]


def known(*counts: Population, **fields: Any) -> Assessment:
    """The fee in 2024 of an invented city by an invented table with one unsourced edge."""
    return assess(city(*counts), schedule(table(*EDGY, **fields)), year=2024)


def in_2010(*since: str) -> Assessment:
    return assess(city(), schedule(*(table(since=day) for day in since)), year=2010)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (
            lambda: known(count("2024-06-30", 5)),
            "the only population figure is later than 1 January 2024",
        ),
        (
            lambda: known(count("2018", 5), population_day=population_day(old_after=5)),
            "was 5 years old on",
        ),
        (
            lambda: known(count(EVE, 5), count(EVE, 50_000)),
            "50,000 inhabitants (as of 31 December 2023)",
        ),
        (lambda: known(count(EVE, 20_000, 20_001)), "between 20,000 and 20,001."),
        (lambda: known(count(EVE, 99_001)), "the band up to 100,000 inhabitants is not known."),
        (lambda: known(count(EVE, 5), seen=EVE), "last verified on 31 December 2023"),
        (lambda: known(count(EVE, 5), kinds=["canton"]), "not known (city)."),
        (lambda: in_2010("2020-01-01", "2010-05-01"), "1 May 2010."),
        (lambda: in_2010("2009-01-01", "2010-01-02"), "on 2 January 2010."),
        (lambda: in_2010("2009-01-01", "2010-12-31"), "on 31 December 2010."),
    ],
)
def test_a_doubt_says_what_it_rests_on(ask: Callable[[], Assessment], said: str) -> None:
    """The one doubt that there is names its days, its counts and its edge."""
    assert len({*ask().otherwise}) == 1
    assert said in explained(ask())[-1]


def test_parts_of_a_year_are_explained_to_the_end() -> None:
    """Every ground has its figures, and each other way of charging the year its amount."""
    by = schedule(table(joining=part("full", "assumed"), leaving=part("full", "assumed")))
    facts = Accepted(when="2023-04-01"), Left(when="2024-10-01")
    joined, left, gone = (explained(assess(member(*facts), by, year=2023 + n)) for n in range(3))

    assert joined[5].startswith("Joined on 1 April 2023. Year of joining: in")
    assert left[5].startswith("Not a member from 1 October 2024. ")
    assert gone[0] == "Joining would cost EUR 500.00 a year (decided by the coalition)."
    assert gone[2].endswith("ended before 2025; no fee is calculated.")
    for sentences, word, days in ((joined, "joining", "376.71"), (left, "leaving", "374.32")):
        for index, amount, rule in ((6, "375.00", "month"), (7, days, "day"), (8, "0.00", "all")):
            assert f"may be EUR {amount} instead: the year of {word}" in sentences[index], rule


def test_a_band_is_named_from_where_it_begins() -> None:
    """The band is named by the edges of the table, the lowest without the one below."""
    for people, said in (
        (20_000, "up to 20,000 inhabitants; EUR 0.00"),
        (20_001, "20,001–100,000 inhabitants; EUR 500.00"),
        (100_001, "100,001 inhabitants or more; EUR 1,000.00"),
    ):
        assert explained(known(count(EVE, people)))[1] == f"Band: {said} for a whole year."


def test_before_any_table_the_membership_is_known() -> None:
    """Where no table was in force, the answer says whether there was a membership, and no more."""
    facts = Named(when="2005-01-01"), Accepted(when="2007/2008"), Accepted(when="2007-05-01")
    assessments = [assess(member(fact), schedule(), year=2007) for fact in facts]

    assert [answer.year_as_member is not None and answer.member for answer in assessments] == [
        True,
        False,
        True,
    ]
    assert [len(explained(answer)) for answer in assessments] == [2, 3, 2]
    assert explained(assessments[0])[0] == "The fee of Musterstadt for 2007 cannot be determined."
    assert assess(city(), schedule(), year=2007).year_as_member is None
