"""Dues: what should be charged compared with what was, and the corrections that are proposed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import Membership, Status, check, load, text
from eccar.documents.writing import save
from eccar.fees import Charged, Paid, Posting, Reversed
from eccar.fees.accounts.account import Account
from eccar.fees.reconciliation import AccountReview, Verdict, YearDue
from eccar.fees.reconciliation import account as review
from eccar.fees.schedule import Band, FeeSchedule
from eccar.membership import Accepted, GaveNotice, Left, MembershipFact, Named
from eccar.testing import strategies as made
from eccar.values.errors import InvalidValue
from eccar.values.money import Money, money

from . import (
    account,
    charged,
    city,
    count,
    member,
    part,
    population_day,
    schedule,
    table,
    uncounted,
)

ON = "2026-11-22"


def paid(amount: str, year: int | None = None) -> Paid:
    return Paid(when="2026-04-01", amount=amount, year=year)


def of_year(result: AccountReview, year: int = 2026) -> YearDue | None:
    return next((due for due in result.years if due.year == year), None)


def in_short(fact: Posting) -> str:
    """A proposed fact in short."""
    undone = f" {fact.undoes}" if isinstance(fact, Reversed) and fact.undoes else ""
    return f"{fact.kind} {fact.year}: {fact.amount}{undone}"


def asked(
    *facts: Posting, by: FeeSchedule | None = None, kept_since: str = "2026-01-01"
) -> tuple[str, list[str]]:
    """The verdict on 2026, and what is proposed."""
    result = review(member(), account(*facts, kept_since=kept_since), by or schedule(), on=ON)
    due = of_year(result)
    return (due.verdict.value if due else "nothing-due"), [
        in_short(fact) for fact in result.proposed
    ]


@pytest.mark.parametrize(
    ("facts", "verdict", "proposed"),
    [
        ([charged(2026)], "right", []),
        ([charged(2026, "200 EUR"), charged(2026, "300 EUR")], "right", []),
        ([], "not-charged", ["charged 2026: 500.00 EUR"]),
        ([paid("500 EUR", 2026)], "not-charged", ["charged 2026: 500.00 EUR"]),
        (
            [charged(2026, "400 EUR", notice="N-1")],
            "too-little",
            ["reversed 2026: 400.00 EUR N-1", "charged 2026: 500.00 EUR"],
        ),
        (
            [charged(2026, "1000 EUR", reference="R-1")],
            "too-much",
            ["reversed 2026: 1000.00 EUR R-1", "charged 2026: 500.00 EUR"],
        ),
        (
            [charged(2026, "0 EUR", notice="N-0"), charged(2026, "400 EUR", notice="N-1")],
            "too-little",
            ["reversed 2026: 400.00 EUR N-1", "charged 2026: 500.00 EUR"],
        ),
        (
            [charged(2026, notice="N-1"), charged(2026, notice="N-2")],
            "too-much",
            ["reversed 2026: 500.00 EUR N-2"],
        ),
        ([charged(2026), charged(2026)], "too-much", ["reversed 2026: 500.00 EUR"]),
        (
            [charged(2026, "100 EUR"), charged(2026), charged(2026, "30 EUR")],
            "too-much",
            ["reversed 2026: 100.00 EUR", "reversed 2026: 30.00 EUR"],
        ),
        (
            [
                charged(2026),
                Reversed(when="2026-05-01", amount="500 EUR", year=2026, what="charged"),
            ],
            "not-charged",
            ["charged 2026: 500.00 EUR"],
        ),
        (
            [charged(2026, when="2026-11-23")],
            "not-charged",
            ["charged 2026: 500.00 EUR"],
        ),
    ],
)
def test_verdicts_and_their_corrections(
    facts: list[Posting], verdict: str, proposed: list[str]
) -> None:
    """What was charged is compared with what should be; reversals and charges make up the difference."""
    assert asked(*facts) == (verdict, proposed)


def test_a_free_band_is_charged_nothing() -> None:
    """Where nothing is due, there is no entry; a charge all the same is too much."""
    free = schedule(table(Band(fee="0 EUR")))

    assert asked(by=free) == ("nothing-due", [])
    assert asked(charged(2026), by=free) == ("too-much", ["reversed 2026: 500.00 EUR"])


def test_what_may_be_right_is_left_alone() -> None:
    """A charge that is one of the amounts that the fee could also be is only possible."""
    rough = schedule(table(joining=part("full", "assumed")))
    joined = member(Accepted(when="2026-07-01"))
    verdicts = {}
    for amount in ("500 EUR", "250 EUR", "252.05 EUR", "100 EUR"):
        kept = account(charged(2026, amount), kept_since="2026-01-01")
        result = review(joined, kept, rough, on=ON)
        due = of_year(result)
        verdicts[amount] = (due and due.verdict, len(result.proposed))

    assert verdicts == {
        "500 EUR": (Verdict.RIGHT, 0),
        "250 EUR": (Verdict.POSSIBLE, 0),
        "252.05 EUR": (Verdict.POSSIBLE, 0),
        "100 EUR": (Verdict.TOO_LITTLE, 2),
    }


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [([], "unknown"), ([charged(2026, "70 EUR")], "unknown"), ([charged(2026)], "possible")],
)
def test_where_the_fee_is_not_known_nothing_is_proposed(facts: list[Posting], verdict: str) -> None:
    """Without a population the fee of a city is unknown."""
    kept = account(*facts, kept_since="2026-01-01")
    result = review(member(authority=uncounted()), kept, schedule(), on=ON)
    due = of_year(result)

    assert due is not None
    assert due.verdict == verdict
    assert result.proposed == ()


def test_before_any_table_nothing_is_known() -> None:
    """For years before the first table nothing is proposed, nor for a kind that it does not know."""
    late = schedule(table(since="2027-01-01"))
    cities_only = schedule(table(kinds=["city"]))
    region = member(authority=city(kind="region"))
    kept = account(kept_since="2026-01-01")

    assert asked(by=late) == ("unknown", [])
    for facts in ([], [charged(2026, "70 EUR")]):
        result = review(region, kept.record(*facts), cities_only, on=ON)
        assert [due.verdict for due in result.years] == [Verdict.UNKNOWN]
        assert result.proposed == ()


def test_a_charge_that_a_stale_table_does_not_explain_is_not_judged() -> None:
    """A stale table may have been replaced; a year without a charge is reported all the same."""
    stale = schedule(table(seen="2020-01-01"))

    assert asked(charged(2026), by=stale)[0] == "right"
    assert asked(charged(2026, "600 EUR"), by=stale) == ("unknown", [])
    assert asked(by=stale) == ("not-charged", ["charged 2026: 500.00 EUR"])


def test_another_currency_is_not_judged() -> None:
    """What was charged in an account of another currency cannot be compared with the fee."""
    kept = account(charged(2026, "2100 PLN"), kept_since="2026-01-01", currency="PLN")
    result = review(member(), kept, schedule(), on=ON)

    assert [due.verdict for due in result.years] == [Verdict.UNKNOWN]
    assert result.proposed == ()


def test_years_before_the_account_are_not_due() -> None:
    """Asked are the years from that in which the account begins to that of the day."""
    kept = account(charged(2022), charged(2020), kept_since="2023-06-01")
    result = review(member(), kept, schedule(), on="2025-02-03")

    assert [due.year for due in result.years] == [2023, 2024, 2025]
    assert [in_short(fact) for fact in result.proposed] == [
        "charged 2023: 500.00 EUR",
        "charged 2024: 500.00 EUR",
        "charged 2025: 500.00 EUR",
    ]
    assert {fact.when.first for fact in result.proposed} == {dt.date(2025, 2, 3)}


def test_a_charge_for_a_coming_year_is_compared() -> None:
    """A year that was charged before it began is compared with the fee like all others."""
    kept = account(charged(2027, "70 EUR", when="2026-06-01"), kept_since="2026-01-01")
    result = review(member(), kept, schedule(table(seen="2030-01-01")), on=ON)

    assert [(due.year, due.verdict.value) for due in result.years] == [
        (2026, "not-charged"),
        (2027, "too-little"),
    ]


def test_years_outside_membership_are_not_due() -> None:
    """Years before joining and after leaving ask for nothing; a charge for one is too much."""
    gone = member(Accepted(when="2020-05-01"), Left(when="2023-01-01"))
    kept = account(charged(2024, notice="N-9"), kept_since="2018-01-01")
    result = review(gone, kept, schedule(), on=ON)

    assert [due.year for due in result.years] == [2020, 2021, 2022, 2024]
    assert in_short(result.proposed[-1]) == "reversed 2024: 500.00 EUR N-9"


def test_who_gave_notice_pays_until_it_left() -> None:
    """Notice ends nothing; the years up to the leaving are charged."""
    facts: tuple[MembershipFact, ...] = (
        Accepted(when="2010"),
        GaveNotice(when="2023-05", effective="2025"),
    )
    kept = account(kept_since="2023-01-01")
    still = review(member(*facts), kept, schedule(), on=ON)
    left = review(member(*facts, Left(when="2025-01-01")), kept, schedule(), on=ON)

    assert [due.year for due in still.years] == [2023, 2024, 2025, 2026]
    assert [due.year for due in left.years] == [2023, 2024]


def test_a_former_member_that_owes_is_reported() -> None:
    """A former member with something open is named as such; a credit or nothing is not."""
    gone = member(Accepted(when="2010"), Left(when="2023-01-01"))
    owing = account(charged(2022), kept_since="2022-01-01")

    assert review(gone, owing, schedule(), on=ON).owes_after_leaving
    assert not review(gone, owing, schedule(), on="2022-12-31").owes_after_leaving
    assert not review(gone, owing.record(paid("500 EUR")), schedule(), on=ON).owes_after_leaving
    assert not review(gone, owing.record(paid("600 EUR")), schedule(), on=ON).owes_after_leaving
    assert not review(member(), owing, schedule(), on=ON).owes_after_leaving


def test_nine_unpaid_years_are_charged_and_cost_no_membership() -> None:
    """Open amounts never end a membership: its years are charged as any member's."""
    unpaid = account(*(charged(year) for year in range(2010, 2019)), kept_since="2010-01-01")
    result = review(member(), unpaid, schedule(), on="2018-12-31")

    assert {due.verdict for due in result.years} == {Verdict.RIGHT}
    assert result.statement.balance == money("4500 EUR")
    assert list(result.statement.open) == list(range(2010, 2019))
    assert not result.owes_after_leaving
    assert result.membership.standing_on(ON).status is Status.MEMBER


def test_the_account_is_that_of_the_city() -> None:
    """An account of another city is refused, and both are named."""
    with pytest.raises(InvalidValue, match=r"de/beispielhausen.*de/musterstadt") as refused:
        review(member(), account(city="de/beispielhausen"), schedule(), on=ON)

    assert refused.value.fault.code == "DOC263"


def test_the_answer_holds_what_it_rests_on() -> None:
    """The statement is that of the day, and the facts proposed are not on record."""
    kept = account(charged(2026, "70 EUR"), kept_since="2026-01-01")
    result = review(member(), kept, schedule(), on=ON)

    assert result.account == kept
    assert result.statement == kept.statement_on(ON)
    assert result.on == dt.date(2026, 11, 22)
    assert result.years[0].charged == money("70 EUR")
    assert result.years[0].assessment.amount == money("500 EUR")


FEES = st.sampled_from(["0 EUR", "1.50 EUR", "200 EUR", "500 EUR"]).map(money)


NUMBERS = st.none() | st.sampled_from(["N-1", "N-2"])


YEARS = st.integers(2019, 2027)


DAYS = made.days(dt.date(2019, 1, 1), dt.date(2026, 11, 22)).map(str)


@st.composite
def books(draw: st.DrawFn) -> Account:
    """Accounts of a few years, in which charges were made, paid and in part reversed."""
    facts: list[Posting] = []
    for _ in range(draw(st.integers(0, 5))):
        fields: dict[str, Any] = {"year": draw(YEARS), "when": draw(DAYS)}
        amount = draw(FEES)
        facts.append(Charged(**fields, amount=amount, notice=draw(NUMBERS)))
        part = draw(st.integers(0, amount.hundredths))
        if draw(st.booleans()):
            facts.append(Reversed(**fields, amount=Money(part, "EUR"), what="charged"))
        if draw(st.booleans()):
            facts.append(Paid(**fields, amount=draw(FEES)))
    return account(*facts, kept_since=draw(DAYS))


MEMBERS = st.lists(
    made.facts(kinds=(Accepted, Left, Named, GaveNotice), bare=True), min_size=1, max_size=3
).map(lambda facts: member(*facts, authority=city(count("2015", 50_000), count("2022", 150_000))))


SCHEDULES = st.builds(
    lambda joining, basis, seen: schedule(
        table(joining=joining, seen=seen, population_day=population_day(basis=basis))
    ),
    made.part_year_rules(),
    st.sampled_from(["decided", "assumed"]),
    st.sampled_from(["2022-01-01", "2026-11-22"]),
)


TO_MEND = {Verdict.NOT_CHARGED, Verdict.TOO_LITTLE, Verdict.TOO_MUCH}


@given(MEMBERS, books(), SCHEDULES)
def test_the_proposed_facts_correct_the_account(
    membership: Membership, kept: Account, by: FeeSchedule
) -> None:
    """Once all that is proposed is on record, nothing more is missing, too little or too much."""
    before = review(membership, kept, by, on=ON)
    mended = kept.record(*before.proposed)
    after = review(membership, mended, by, on=ON)

    assert not {due.verdict for due in after.years} & TO_MEND
    assert after.proposed == ()
    for due in before.years:
        assert bool(due.proposed) == (due.verdict in TO_MEND)
        if due.verdict in TO_MEND:
            assert mended.charges_on(ON).get(due.year, money("0 EUR")) == due.assessment.amount
        else:
            assert mended.charges_on(ON).get(due.year) == due.charged


@given(MEMBERS, books(), SCHEDULES)
def test_only_due_years_are_proposed(
    membership: Membership, kept: Account, by: FeeSchedule
) -> None:
    """Nothing is proposed for years before the account, and no charge outside membership."""
    result = review(membership, kept, by, on=ON)

    assert all(due.year >= kept.kept_since.year for due in result.years)
    assert [due.year for due in result.years] == sorted({due.year for due in result.years})
    for due in result.years:
        charges = [fact for fact in due.proposed if isinstance(fact, Charged)]
        assert len(charges) <= 1
        assert due.assessment.member or not charges
        assert {fact.year for fact in due.proposed} <= {due.year}


GONE = member(Accepted(when="2005-01-01"), Left(when="2006-01-01"))


def reversed_charge(year: int | None, amount: str = "500 EUR", **more: Any) -> Reversed:
    return Reversed(when="2026-05-01", amount=amount, year=year, what="charged", **more)


@pytest.mark.parametrize(
    ("kept", "membership"),
    [
        (account(reversed_charge(2026), kept_since="2026-01-01"), member()),
        (account(reversed_charge(2026), kept_since="2026-01-01"), GONE),
        (account(kept_since="2026-01-01", currency="PLN"), member()),
        (
            account(
                charged(2025, "800 EUR", notice="A"),
                reversed_charge(2026, "800 EUR", undoes="A"),
                kept_since="2025-01-01",
            ),
            member(),
        ),
        (
            account(
                charged(2025, reference="Z"),
                charged(2026, "800 EUR", reference="Z"),
                kept_since="2025-01-01",
            ),
            member(),
        ),
    ],
    ids=["more undone", "of no member", "in another currency", "another year", "one reference"],
)
def test_one_round_of_corrections_is_enough(kept: Account, membership: Membership) -> None:
    """Once all that is proposed is recorded, nothing is proposed any more."""
    before = review(membership, kept, schedule(), on=ON)

    assert review(membership, kept.record(*before.proposed), schedule(), on=ON).proposed == ()


def test_nothing_is_proposed_where_the_membership_is_in_doubt() -> None:
    """For a city that a source only names as a member, no charge is proposed."""
    membership = member(Named(when="2020"))
    result = review(membership, account(kept_since="2026-01-01"), schedule(), on=ON)

    assert [year.verdict for year in result.years] == ["unknown"]
    assert result.proposed == ()
    assert "FEE202" not in check(result.account, on=ON, related=[membership]).codes()


def test_a_charge_of_nothing_is_a_charge() -> None:
    """It is too little, and one round of corrections is enough."""
    kept = account(Charged(when="2026-02-01", amount="0 EUR", year=2026), kept_since="2026-01-01")
    result = review(member(), kept, schedule(), on=ON)

    assert [year.verdict for year in result.years] == ["too-little"]
    assert review(member(), kept.record(*result.proposed), schedule(), on=ON).proposed == ()


def test_what_is_proposed_can_be_pasted(tmp_path: Path) -> None:
    """The entries that are shown are entries of an account."""
    kept = account(
        Charged(when="2026-02-01", amount="900 EUR", year=2026, notice='26 "A"'),
        kept_since="2026-01-01",
    )
    result = review(member(), kept, schedule(), on=ON)
    shown = [line for line in text(result, more=True).split("\n") if line.startswith("  - {")]
    file = tmp_path / "account.yaml"
    save(kept, file)
    with file.open("a", encoding="utf-8") as out:
        out.write("\n".join(line.removeprefix("  ") for line in shown) + "\n")

    assert load(file) == kept.record(*result.proposed)


def test_two_open_questions_call_no_charge_wrong() -> None:
    """By the month for joining and for leaving is 250 euros, which neither alone gives."""
    by = schedule(table(joining=part("full", "assumed"), leaving=part("full", "assumed")))
    membership = member(Accepted(when="2024-04-01"), Left(when="2024-10-01"))
    kept = account(Charged(when="2024-11-01", amount="250 EUR", year=2024), kept_since="2024-01-01")
    result = review(membership, kept, by, on=ON)

    assert [year.verdict for year in result.years] == ["unknown"]
    assert result.proposed == ()


def test_what_was_charged_with_nothing_is_not_reversed() -> None:
    """Then only the fee is proposed; before the account begins, nothing is proposed."""
    ledger, later = (account(charged(2020, "0 EUR"), kept_since=f"{y}-01-01") for y in (2020, 2021))
    (due,) = review(member(), ledger, schedule(), on="2020-12-31").years

    assert [(fact.kind, str(fact.amount)) for fact in due.proposed] == [("charged", "500.00 EUR")]
    assert review(member(), later, schedule(), on="2020-12-31").years == ()


def test_a_charge_without_a_day_is_not_missing() -> None:
    """Where a charge may have been made, none is proposed, and no rule says that there is none."""
    undated = charged(2026, when="unknown")
    kept = account(undated, kept_since="2026-01-01", recorded=None)
    result = review(member(), kept, schedule(), on=ON)
    report = check(kept, related=[member()], schedule=schedule(), on=ON)

    assert kept.uncertain_years_on(ON) == {2026}
    assert [(due.year, due.verdict) for due in result.years] == [(2026, Verdict.UNKNOWN)]
    assert result.proposed == ()
    assert "FEE202" not in report.codes()
    assert "FEE202" in [rule.code for rule in report.not_evaluated]


def test_a_charge_that_may_be_reversed_is_not_corrected() -> None:
    """A reversal without a day leaves open what is charged."""
    undoing = Reversed(when="unknown", amount="800 EUR", year=2026, what="charged")
    kept = account(charged(2026, "800 EUR"), undoing, kept_since="2026-01-01", recorded=None)

    assert review(member(), kept, schedule(), on=ON).proposed == ()
