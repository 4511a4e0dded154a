"""What joining would cost: the answer for who is no member, and for a number of inhabitants."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import Membership, fee_schedule, text
from eccar.fees.assessing import assess, joining_cost
from eccar.fees.assessment import Outside
from eccar.fees.proration import PartYear
from eccar.fees.schedule import Band
from eccar.fees.yearly.fee import Reason
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.membership import Accepted, GaveNotice, Left, Proposed
from eccar.testing import strategies as made
from eccar.values.errors import InvalidValue
from eccar.values.money import money

from . import city, count, member, part, schedule, table, uncounted

ASKING = member(Proposed(when="2025-10-01"))


@given(made.bands(), st.integers(1, 20_000_000))
def test_a_number_is_answered_as_a_city_of_that_size(bands: list[Band], people: int) -> None:
    """A city that is no member and has so many inhabitants reads the same amounts and bands."""
    by = schedule(table(*bands))
    asking = member(Proposed(when="2025-10-01"), authority=city(count("2020", people)))
    cost, joining = joining_cost(people, by, year=2026), assess(asking, by, year=2026).joining

    assert joining is not None
    assert joining.amounts == cost.amounts
    assert joining.first_year == cost.first_year
    assert joining.bands == cost.bands
    assert {band.fee for _, band in cost.bands} == set(cost.amounts)


@pytest.mark.parametrize("rule", list(PartYear))
@pytest.mark.parametrize("basis", ["decided", "observed", "inferred", "assumed"])
def test_the_year_of_joining_costs_what_some_day_of_joining_would(
    rule: PartYear, basis: str
) -> None:
    """The range is that of the assessments for every day of the year, with all that they may be."""
    by = schedule(table(joining=part(rule, basis)))
    cost = joining_cost(50_000, by, year=2026)
    amounts = set()
    for month in range(1, 13):
        for day in (1, 2, 28, 31) if month in (1, 12) else (1, 15):
            joined = member(Accepted(when=dt.date(2026, month, day)))
            assessment = assess(joined, by, year=2026)
            amounts |= {assessment.amount, *(doubt.amount for doubt in assessment.otherwise)}

    known = [amount for amount in amounts if amount is not None]
    assert cost.first_year == (min(known), max(known))


@pytest.mark.parametrize(
    ("basis", "people", "answer"),
    [
        ("decided", 50_000, "Joining would cost EUR\xa0500.00 a year (decided by the coalition)."),
        (
            "observed",
            50_000,
            "Joining would cost about EUR\xa0500.00 a year (according to a source).",
        ),
        (
            "inferred",
            5_000,
            "Joining would cost nothing a year (inferred; the official table is not public).",
        ),
    ],
)
def test_the_answer_says_how_it_is_known(basis: str, people: int, answer: str) -> None:
    """“About” is left out only where the amount is decided."""
    cost = joining_cost(people, schedule(table(basis=basis)), year=2026)

    assert language("en").sentence(cost.explain()[0]) == answer


def test_without_a_count_the_range_of_the_bands_is_named() -> None:
    """What a year costs depends on the size, which is not known."""
    asking = member(Proposed(when="2025-10-01"), authority=uncounted())
    first, *_ = assess(asking, schedule(), year=2026).explain()

    assert language("en").sentence(first) == (
        "Joining would cost EUR\xa00.00 to EUR\xa01,000.00 a year, depending on the population, which is not stated (decided by the coalition)."
    )


def test_before_any_table_nothing_is_known() -> None:
    """There is no amount, and the doubt says since when there is one."""
    cost = joining_cost(50_000, schedule(), year=2005)

    assert (cost.fee, cost.amounts, cost.first_year, cost.bands) == (None, (), None, ())
    assert [doubt.reason for doubt in cost.otherwise] == ["no-table"]


@pytest.mark.parametrize(
    ("kind", "fee", "reasons"), [("city", "500 EUR", []), ("district", "500 EUR", ["kind"])]
)
def test_the_kind_of_authority_counts(kind: str, fee: str, reasons: list[str]) -> None:
    """A kind whose bands are not known is answered with a doubt."""
    cost = joining_cost(60_000, fee_schedule(), year=2026, kind=kind)

    assert cost.fee == money(fee)
    assert [doubt.reason for doubt in cost.otherwise] == reasons


@pytest.mark.parametrize(("people", "year"), [(0, 2026), (100_000_001, 2026), (5, 1899)])
def test_what_cannot_be_asked_is_refused(people: int, year: int) -> None:
    """Numbers and years outside their ranges are no question."""
    with pytest.raises(InvalidValue):
        joining_cost(people, fee_schedule(), year=year)


@pytest.mark.parametrize(
    ("membership", "year", "outside"),
    [
        (ASKING, 2026, Outside.NOT_ON_RECORD),
        (member(Accepted(when="2015-01-01"), Left(when="2020-01-01")), 2026, Outside.ENDED),
        (member(Accepted(when="2027-03-01")), 2026, Outside.LATER),
        (member(Accepted(when="2025/2027")), 2025, Outside.OPEN),
        (Membership(city=city(), facts=[Accepted(when="unknown")]), 2026, Outside.OPEN),
        (
            member(Accepted(when="2015-01-01", recorded="2015-02-01", retracted="2026-02-01")),
            2026,
            Outside.RETRACTED,
        ),
        (
            member(Accepted(when="2015-01-01"), Left(when="2020-01-01", retracted="2021-01-01")),
            2026,
            None,
        ),
    ],
    ids=["asking", "left", "later", "rough", "undated", "retracted", "leaving retracted"],
)
def test_the_answer_does_not_deny_what_is_in_the_file(
    membership: Membership, year: int, outside: Outside | None
) -> None:
    """“Not on record” is said only where no fact of the file speaks of a membership in the year."""
    assessment = assess(membership, schedule(), year=year)

    assert assessment.outside is outside
    for lang in LANGUAGES:
        sentences = [language(lang).sentence(message) for message in assessment.explain()]
        for sentence in sentences:
            assert "{" not in sentence
        if lang == "en":
            denied = any("No membership of" in sentence for sentence in sentences)
            assert denied == (outside is Outside.NOT_ON_RECORD)
            named = any("Without an exact day: " in sentence for sentence in sentences)
            assert named == (outside is Outside.OPEN)


@pytest.mark.parametrize(
    ("recorded", "asked"), [("2026-11-22", True), (None, False), ("2027-03-01", False)]
)
def test_a_member_is_not_told_what_joining_would_cost(recorded: str | None, asked: bool) -> None:
    """Whose membership begins after the year owes nothing; an announcement makes no member."""
    joined = Membership(city=city(), facts=[Accepted(when="2027-03-01")], recorded=recorded)
    for year in (2026, 2008):
        assessment = assess(joined, schedule(), year=year)

        assert assessment.outside is Outside.LATER
        assert (assessment.joining is not None) == asked
        if not asked:
            assert text(assessment, more=True).splitlines()[1] == "Fee: nothing due."
            assert not assessment.doubtful
            assert not assessment.amount


@pytest.mark.parametrize(
    ("effective", "year", "owed"),
    [
        ("2027-01-01", 2026, ["500.00 EUR"]),
        ("2027-01-01", 2027, ["0.00 EUR", "500.00 EUR"]),
        ("2026-07-01", 2026, ["250.00 EUR", "500.00 EUR"]),
        ("2026", 2027, ["0.00 EUR", "500.00 EUR"]),
        ("2026-07/2028", 2026, ["250.00 EUR", "500.00 EUR"]),
        ("unknown", 2026, ["500.00 EUR"]),
        (None, 2026, ["500.00 EUR"]),
        (None, 2025, ["500.00 EUR"]),
    ],
)
def test_a_notice_makes_the_fee_uncertain(
    effective: str | None, year: int, owed: list[str]
) -> None:
    """From the day on which it takes effect, it is open whether the city is still a member."""
    by = schedule(table(leaving=part("by-month", "decided")))
    notice = GaveNotice(when="2026-03-31", effective=effective)
    assessment = assess(member(Accepted(when="2015-01-01"), notice), by, year=year)

    assert [str(amount) for amount in assessment.amounts] == owed
    noticed = any(doubt.reason is Reason.NOTICE for doubt in assessment.otherwise)
    assert noticed == (len(owed) > 1 or (effective in (None, "unknown") and year == 2026))


def test_a_member_again_is_not_told_what_joining_would_cost() -> None:
    """Of a year between two memberships, the answer is that nothing is due."""
    facts = Accepted(when="2010-01-01"), Left(when="2018-01-01"), Accepted(when="2026-03-01")
    assessment = assess(member(*facts), schedule(), year=2024)

    assert assessment.outside is Outside.ENDED
    assert assessment.joining is None
    assert text(assessment, more=True).splitlines()[1] == "Fee: nothing due."


def test_amounts_in_another_currency_are_all_that_may_be_owed() -> None:
    """Where it is open whether a city was a member, both amounts are converted."""
    perhaps = Membership(city=city(), facts=[Accepted(when="unknown")])
    assessment = assess(perhaps, schedule(), year=2026, rate="4 PLN/EUR, NBP 2026-11-27")

    assert "In PLN: PLN\xa00.00 or PLN\xa02,000.00" in text(assessment, more=True)


def test_an_exact_day_is_named_beside_a_rough_one() -> None:
    """That the day of leaving is rough does not make the day of joining so."""
    facts = Accepted(when="2025-03-04"), Left(when="2025-09/2025-12")
    sentences = [
        language("en").sentence(message)
        for message in assess(member(*facts), schedule(), year=2025).explain()
    ]

    assert any(sentence.startswith("Joined on 4 March 2025.") for sentence in sentences)
    assert any("the exact day is not known" in sentence for sentence in sentences)


def test_a_city_that_may_be_a_member_reads_both_amounts() -> None:
    """Whether it joined is open, so the headline has what it owes either way, not what joining costs."""
    maybe = Membership(city=city(), facts=[Accepted(when="unknown", by="Steering Committee")])
    shown = text(assess(maybe, schedule(), year=2026), more=True)

    assert "Fee: EUR\xa00.00 or EUR\xa0500.00, to be confirmed." in shown
    assert "day not known (Steering Committee)" in shown
    assert "Joining would cost" not in shown
