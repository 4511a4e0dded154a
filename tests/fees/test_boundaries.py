"""Fees where one answer ends and the next begins: the last hundredth, the first day, the edge."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import pytest

import eccar
from eccar import Account, City
from eccar.fees import Charged, Paid, Reversed
from eccar.fees.assessing import assess
from eccar.fees.assessment import Assessment
from eccar.fees.member_years import NONE
from eccar.fees.observations import InhabitantRange, Observation, fit
from eccar.fees.proration import PartYear, PartYearRule, PopulationDay
from eccar.fees.runs.yearly_run import currency_of
from eccar.fees.schedule import Band, Edge, FeeSchedule, OwnBands, Table
from eccar.languages.language import language
from eccar.membership import Accepted, Left, Named
from eccar.values import Population
from eccar.values.errors import InvalidValue
from eccar.values.money import AMOUNT, Money, money

from . import (
    FREE,
    LARGE,
    account,
    city,
    count,
    member,
    part,
    population_day,
    schedule,
    table,
    uncounted,
)

ON, EVE, SINCE = "2026-11-22", "2023-12-31", "2009-01-01"
EDGY = (FREE, Band(up_to=100_000, fee="500 EUR", edge=Edge(least=99_000, most=101_000)), LARGE)
SWISS = table(Band(fee="70 CHF"), since="2005-01-01")


def charged(year: int | None, amount: str = "500 EUR", when: str = "2020-03-01") -> Charged:
    return Charged(when=when, amount=amount, year=year)


def kinds(assessment: Assessment) -> list[str]:
    return [doubt.reason.value for doubt in assessment.otherwise]


def explained(assessment: Assessment) -> list[str]:
    return [
        language("en").sentence(message).replace("\xa0", " ") for message in assessment.explain()
    ]


def test_a_refusal_repeats_what_was_told() -> None:
    """What is refused is named as it was written, or the part of it that is wrong."""
    for text, said in (
        (1500, "The amount 1500 is"),
        (None, "“None” is no"),
        ("much", "“much” is no"),
        ("5.00 eur", "“eur” is no"),
        ("5.00€", "“€” is no"),
        ("1000000000000 EUR", "stay below 1000000000000;"),
    ):
        with pytest.raises(InvalidValue, match=said):
            money(text)  # type: ignore[arg-type]  # Just what is refused.


def test_the_last_hundredth_has_its_sign() -> None:
    """One hundredth less than nothing is written as such, and is told by no fact."""
    least = Money(-1, "EUR")

    assert str(least) == "-0.01 EUR"
    assert (abs(least), least.share(Fraction(2))) == (Money(1, "EUR"), Money(-2, "EUR"))
    with pytest.raises(InvalidValue, match=r"“-0\.01 EUR”"):
        AMOUNT(least)


def test_a_rough_date_recorded_on_its_first_day() -> None:
    """A fact on record on its first day had happened by then; unrecorded it waits for its last."""
    for when, recorded, day in (
        ("2020-05", None, "2020-05-31"),
        ("2020-05", "2020-05-01", "2020-05-01"),
    ):
        fact = charged(2020, when=when)
        assert str(fact.effective_from(account(fact, recorded=recorded).recorded)) == day


def test_charges_are_told_by_year() -> None:
    """Years stand in their order; those of no year are in none, and nothing was charged too."""
    facts = charged(2021), charged(None), charged(2019, "0 EUR"), charged(2020)
    undone = Reversed(when="2020-09-01", amount="500 EUR", year=2020, what="charged")
    ledger = account(*facts, undone)

    assert list(account(*facts).charges_on(ON)) == [2019, 2020, 2021]
    assert ledger.charges_on(ON) == {2019: money("0 EUR"), 2021: money("500 EUR")}
    assert ledger.unreversed_charges_on(2019, ON) == (charged(2019, "0 EUR"),)


def test_the_count_that_is_taken() -> None:
    """It is one of the very day; where all are later, it is the first, and no others are asked."""
    very = city(count(EVE, 50_000), count("2024-01-01", 150_000))
    later = city(count("2024-06-30", 50_000), count("2024-09-30", 150_000))
    assumed = schedule(table(population_day=population_day(basis="assumed")))
    of_day, first = assess(very, schedule(), year=2024), assess(later, assumed, year=2024)

    assert (str(of_day.amount), of_day.certain) == ("1000.00 EUR", True)
    assert (str(first.amount), kinds(first)) == ("500.00 EUR", ["later-population"])


def known(*counts: Population, **fields: Any) -> Assessment:
    """What is asked in 2024 of an invented city by an invented table with one unsourced edge."""
    return assess(city(*counts), schedule(table(*EDGY, **fields)), year=2024)


def in_2010(*since: str) -> Assessment:
    return assess(city(), schedule(*(table(since=day) for day in since)), year=2010)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: known(count("2024-06-30", 5)), "by 1 January 2024 is on record, only a later one"),
        (
            lambda: known(count("2018", 5), population_day=population_day(old_after=5)),
            "was 5 years old on",
        ),
        (lambda: known(count(EVE, 5), count(EVE, 50_000)), "50,000 inhabitants, 31 December 2023"),
        (lambda: known(count(EVE, 20_000, 20_001)), "between 20,000 and 20,001."),
        (lambda: known(count(EVE, 99_001)), "the band up to 100,000 inhabitants ends."),
        (lambda: known(count(EVE, 5), seen=EVE), "last compared on 31 December 2023"),
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

    assert joined[5].startswith("It joined on 1 April 2023; the year of joining is charged: in")
    assert left[5].startswith("It was no longer a member from 1 October 2024; ")
    assert gone[0].endswith("so nothing is owed; a whole year would cost 500.00 EUR.")
    for sentences, word, days in ((joined, "joining", "376.71"), (left, "leaving", "374.32")):
        for index, amount, rule in ((6, "375.00", "month"), (7, days, "day"), (8, "0.00", "all")):
            assert f"also be {amount} EUR: the fee if the year of {word}" in sentences[index], rule


def test_a_member_whom_nobody_counted_is_told_so() -> None:
    """Each fee is named, and a stale table with them, but no part of a year."""
    rules = part("full", "assumed")
    by = schedule(table(seen=EVE, joining=rules, leaving=rules))
    facts = Accepted(when="2024-04/2024-09"), Left(when="2024-10-01")
    assessment = assess(member(*facts, authority=uncounted()), by, year=2024)

    assert (assessment.above, assessment.band_name, assessment.certain) == (0, None, False)
    assert kinds(assessment) == ["no-population", "no-population", "no-population", "stale-table"]


def test_a_band_is_named_from_where_it_begins() -> None:
    """The band is named by the edges of the table, the lowest without the one below."""
    for people, said in (
        (20_000, "up to 20,000 inhabitants; 0.00 EUR"),
        (20_001, "above 20,000 and up to 100,000 inhabitants; 500.00 EUR"),
        (100_001, "above 100,000 inhabitants; 1,000.00 EUR"),
    ):
        assert explained(known(count(EVE, people)))[1] == f"The band: {said} for a whole year."


def test_whoever_is_no_member_owes_nothing_for_certain() -> None:
    """What is in doubt about the table matters to nobody outside membership."""
    by = schedule(table(seen="2020-12-31", kinds=["canton"]))
    gone = member(Accepted(when="2010-01-01"), Left(when="2015-01-01"))
    maybe, named = member(Accepted(when="2024/2025")), member(Named(when="2015-01-01"))

    assert NONE.part(PartYear.FULL, PartYear.FULL) == 0
    assert assess(gone, by, year=2024).certain
    assert kinds(assess(maybe, by, year=2024)) == ["membership"]
    assert kinds(assess(named, by, year=2024)) == ["kind", "stale-table", "membership"]


def test_before_any_table_the_membership_is_told_all_the_same() -> None:
    """Where no table was in force, the answer says whether there was a membership, and no more."""
    facts = Named(when="2005-01-01"), Accepted(when="2007/2008"), Accepted(when="2007-05-01")
    assessments = [assess(member(fact), schedule(), year=2007) for fact in facts]

    assert [answer.year_as_member is not None and answer.member for answer in assessments] == [
        True,
        False,
        True,
    ]
    assert [len(explained(answer)) for answer in assessments] == [2, 2, 2]
    assert explained(assessments[0])[0] == "What Musterstadt owes for 2007 cannot be told."
    assert assess(city(), schedule(), year=2007).year_as_member is None


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


def test_before_any_table_who_is_no_member_is_asked_nothing() -> None:
    """Years outside membership are neither due nor uncharged, though no table was in force."""
    subject, kept = member(), account(charged(2010, when="2010-03-01"), kept_since="2007-01-01")
    (row,) = eccar.fees.yearly([subject], [kept], schedule(), year=2011, on="2011-06-01").rows

    assert [due.year for due in eccar.dues(subject, kept, schedule(), on="2010-12-31").years] == [
        2010
    ]
    assert (row.uncharged, row.account, len({row, kept.statement_on(ON)})) == ((), kept, 2)


def test_the_last_hundredth_is_open() -> None:
    """One hundredth counts where it was prepaid, is left owing, and is in the sum of a run."""
    gone = member(Accepted(when="2010"), Left(when="2015"))
    kept = account(charged(2014, "0.01 EUR"))
    prepaid = account(charged(2020), Paid(when="2020-01-01", amount="0.01 EUR"))

    assert prepaid.open_by_year_on(ON) == {2020: money("499.99 EUR")}
    assert eccar.dues(gone, kept, schedule(), on=ON).owes_after_leaving
    assert eccar.fees.yearly([gone], [kept], schedule(), year=2026, on=ON).open == (
        Money(1, "EUR"),
    )


def test_what_was_charged_with_nothing_is_not_reversed() -> None:
    """Then the fee is proposed, and nothing else; before the account begins, nothing is asked."""
    ledger, later = (account(charged(2020, "0 EUR"), kept_since=f"{y}-01-01") for y in (2020, 2021))
    (due,) = eccar.dues(member(), ledger, schedule(), on="2020-12-31").years

    assert [(fact.kind, str(fact.amount)) for fact in due.proposed] == [("charged", "500.00 EUR")]
    assert eccar.dues(member(), later, schedule(), on="2020-12-31").years == ()


def test_a_schedule_that_begins_later_is_held_against_another() -> None:
    """Who is asked by one schedule alone is named, in the order of ids, and is in no total."""
    maybe = member(Accepted(when="2008/2009"), authority=city(id="de/beispielstadt"))
    members = [member(Accepted(when="2005-01-01")), maybe]
    by = schedule(SWISS, table())
    for pair in ((schedule(), schedule(SWISS)), (schedule(SWISS), schedule())):
        result = eccar.fees.what_if(members, *pair, year=2008)
        assert [unknown.id for unknown in result.unknown] == ["de/beispielstadt", "de/musterstadt"]
        assert [change.more for change in result.changes] == [None, None]
    assert [currency_of(by, year) for year in (2008, 2010)] == ["CHF", "EUR"]


def fitting(
    by: FeeSchedule, authority: City, fee: str, when: str, stated: InhabitantRange | None = None
) -> str:
    """How *by* stands to an invented observation, perhaps of all of some sizes."""
    return fit(
        by, Observation(city=authority, fee=fee, when=when, stated=stated, source="Invented.")
    )


def test_sizes_are_stated_to_the_last_inhabitant() -> None:
    """One inhabitant of another band is one too many, where the edges are known."""
    for least, most, fee, answer in (
        (1, 20_000, "0 EUR", "may-agree"),
        (1, 20_001, "0 EUR", "contradicts"),
        (1, 1, "500 EUR", "contradicts"),
    ):
        stated = InhabitantRange(least=least, most=most)
        assert fitting(schedule(), uncounted(), fee, "2018", stated) == answer


def test_an_observation_is_of_the_years_that_it_names() -> None:
    """It is held against the tables of its years, in the best; an open end reaches to the tables."""
    edgy = Band(up_to=60_000, fee="500 EUR", edge=Edge(least=40_000, most=60_000))
    old = table(edgy, Band(fee="700 EUR"), seen="2012-01-01")
    by = schedule(old, table(Band(fee="800 EUR"), since="2015-01-01"))

    assert fitting(by, city(), "500 EUR", "2018") == "contradicts"
    assert fitting(by, city(), "500 EUR", "../2016") == "agrees"
    assert fitting(by, city(), "800 EUR", "2010/..") == "agrees"
    assert fitting(by, city(), "700 EUR", "2008/2018") == "may-agree"


FEE = {"when": "2020", "amount": "5 EUR", "sources": ["Invented."]}
DATED = {"since": SINCE, "source": "Invented.", "basis": "decided", "seen": "2020-01-01"}
OBSERVED = "fee source note contradiction"
BAD = {"least": -1, "most": 10**12, "above": -1, "up_to": -1, "fee": "-5 EUR"}
LISTS = {"kinds": ["city"], "bands": [Band(fee="5 EUR")], "own": []}
TOLD: tuple[tuple[Any, dict[str, Any], str], ...] = (
    (Charged, FEE, "reference by note notice order due recorded"),
    (Reversed, {**FEE, "what": "paid"}, "what undoes"),
    (Account, {"city": "de/a", "kept_since": SINCE, "facts": [], "extra": {}}, "city currency"),
    (PartYearRule, {}, "rule basis source note"),
    (PopulationDay, {}, "month_day basis source note"),
    (Edge, {"least": 5, "most": 5}, "least most note"),
    (Band, {"fee": "5 EUR"}, "above up_to fee basis source note"),
    (OwnBands, {"kinds": ["canton"], "bands": LISTS["bands"]}, "bands"),
    (Table, {**DATED, **LISTS}, "since source basis seen note"),
    (FeeSchedule, {"tables": [table()], "extra": {"a": 1}}, "audience"),
    (InhabitantRange, {"least": 5, "most": 5}, "least most"),
    (Observation, {"city": city(), "fee": "5 EUR", "when": "2020", "source": "X"}, OBSERVED),
)


@pytest.mark.parametrize(("kind", "values", "names"), TOLD)
def test_whatever_is_told_is_checked(kind: Any, values: dict[str, Any], names: str) -> None:
    """What is sound is kept and can be looked up; empty texts and impossible counts are refused."""
    assert {kind(**values): 1}[kind(**values)] == 1
    assert "extra" not in values or type(kind(**values).extra) is MappingProxyType
    for name in names.split():
        with pytest.raises(ValueError, match=r"\w|“"):
            kind(**{**values, name: BAD.get(name, "")})
