"""The dues of a year over many cities."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import City, Membership, text
from eccar.fees import Paid, Posting, Reversed
from eccar.fees.accounts.account import Account
from eccar.fees.assessing import assess
from eccar.fees.reconciliation import Verdict
from eccar.fees.reconciliation import account as review
from eccar.fees.runs.projections import forecast, what_if
from eccar.fees.runs.totals import LeftOut, Omission, Total, unread
from eccar.fees.runs.yearly_run import Dues, dues
from eccar.fees.schedule import FeeSchedule
from eccar.membership import Accepted, Left, MembershipFact, Named
from eccar.testing import strategies as made
from eccar.values.money import Money, money, total

from .. import account, charged, city, count, member, schedule, table

ON = "2026-11-22"


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


def paid(amount: str, year: int | None = None) -> Paid:
    return Paid(when="2026-04-01", amount=amount, year=year)


def run(
    memberships: list[Membership], accounts: list[Account], by: FeeSchedule | None = None
) -> Dues:
    return dues(memberships, accounts, by or schedule(), year=2026, on=ON)


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


ACCOUNTS = st.lists(
    st.builds(
        lambda name, years, payment: kept(name, *map(charged, years), paid(str(payment))),
        st.sampled_from(NAMES),
        st.lists(st.integers(2020, 2026), max_size=4),
        made.amounts("EUR", most=2_000),
    ),
    unique_by=lambda item: item.subject,
    max_size=5,
)


SCHEDULES = st.builds(
    lambda bands, joining: schedule(table(*bands, joining=joining)),
    made.bands(),
    made.part_year_rules(),
)


CHANCE = st.randoms(use_true_random=False)


@given(MEMBERS, ACCOUNTS, SCHEDULES, CHANCE)
def test_a_run_says_of_each_city_what_single_answers_say(
    members: list[Membership], accounts: list[Account], by: FeeSchedule, chance: Any
) -> None:
    """Rows are in the order of ids, not of documents, and agree with single answers."""
    result = run(members, accounts, by)
    ids = [row.city.id for row in result.rows]
    chance.shuffle(members)
    chance.shuffle(accounts)

    assert run(members, accounts, by) == result
    assert ids == sorted(ids)
    by_city = {membership.subject: membership for membership in members}
    ledgers = {ledger.subject: ledger for ledger in accounts}
    for row in result.rows:
        membership, ledger = by_city[row.city.id], ledgers.get(row.city.id)
        assert row.assessment == assess(membership, by, year=2026)
        assert row.account == ledger
        assert row.balance == (ledger and ledger.balance_on(ON))
        assert dict(row.open) == (ledger.open_by_year_on(ON) if ledger else {})
        if ledger:
            years = {due.year: due.verdict for due in review(membership, ledger, by, on=ON).years}
            assert row.verdict is years.get(2026, Verdict.NOTHING_DUE)


@given(MEMBERS, ACCOUNTS, SCHEDULES)
def test_a_run_has_every_member(
    members: list[Membership], accounts: list[Account], by: FeeSchedule
) -> None:
    """The total is the sum of the fees; an authority without a row has no fee and nothing open."""
    result = run(members, accounts, by)
    answers = [assess(membership, by, year=2026) for membership in members]
    names = {membership.subject for membership in members}
    balances = [ledger.balance_on(ON) for ledger in accounts if ledger.city in names]
    owed = [balance for balance in balances if balance.hundredths > 0]

    amounts = [answer.amount for answer in answers if answer.amount]
    assert result.total.amount == total(amounts, "EUR")
    assert result.total.rows == len(result.rows)
    assert total((sums.amount for sums in result.open), "EUR") == total(owed, "EUR")
    strangers = len(result.accounts_without_membership)
    assert all(sums.rows == len(result.rows) + strangers for sums in result.open)
    assert result.accounts_without_membership == tuple(
        sorted({ledger.city for ledger in accounts} - names)
    )
    for left_out in names - {row.city.id for row in result.rows}:
        [answer] = [answer for answer in answers if answer.city.id == left_out]
        assert not answer.member
        assert not answer.doubtful


def test_rows_are_ordered_by_id() -> None:
    """Nobody is sorted by what it owes."""
    sizes = (50_000, None, 5_000, 500_000, 60_000)
    members = [joined(name, people=people) for name, people in zip(NAMES[::-1], sizes, strict=True)]
    result = run(members, [])

    assert [row.city.id for row in result.rows] == list(NAMES)
    assert [str(row.assessment.amount) for row in result.rows] == [
        "500.00 EUR",
        "1000.00 EUR",
        "0.00 EUR",
        "None",
        "500.00 EUR",
    ]
    assert str(result.total.amount) == "2000.00 EUR"
    assert [(item.name, item.reason) for item in result.total.left_out] == [
        (NAMES[3], Omission.UNKNOWN)
    ]
    assert result.open == ()
    assert {row.balance for row in result.rows} == {None}


def test_a_row_says_what_is_open_and_since_when() -> None:
    """What is open is listed by year, with the first of these years, and what was never charged."""
    ledger = kept(
        "de/musterstadt",
        charged(2022),
        charged(2024),
        charged(2026),
        paid("600 EUR"),
        kept_since="2022-05-01",
    )
    (row,) = run([joined("de/musterstadt")], [ledger]).rows

    assert dict(row.open) == {2024: money("400 EUR"), 2026: money("500 EUR")}
    assert row.oldest_open_year == 2024
    assert row.balance == money("900 EUR")
    assert row.uncharged == (2023, 2025)
    assert row.charged == money("500 EUR")
    assert row.verdict is Verdict.RIGHT
    assert not row.left


def test_years_without_a_fee_are_not_uncharged() -> None:
    """Years outside membership and of a free band are not named; years of unknown fee are."""
    ledger = kept("de/musterstadt", kept_since="2020-01-01")
    late = joined("de/musterstadt", Accepted(when="2024-02-01"))
    free = joined("de/musterstadt", people=5_000)
    unknown = joined("de/musterstadt", Accepted(when="2024-02-01"), people=None)

    assert run([late], [ledger]).rows[0].uncharged == (2024, 2025)
    assert run([free], [ledger]).rows[0].uncharged == ()
    assert run([unknown], [ledger]).rows[0].uncharged == (2024, 2025)


def test_a_member_without_an_account() -> None:
    """A member without an account is in the run, and no charge for it is on record."""
    (row,) = run([joined("de/musterstadt")], []).rows

    assert row.verdict is Verdict.NOT_CHARGED
    assert row.account is None
    assert row.oldest_open_year is None


def test_a_former_member_is_listed_while_something_is_open() -> None:
    """A former member is named while its account is not settled, or if it was charged."""
    gone = joined("de/musterstadt", Accepted(when="2010"), Left(when="2025-01-01"))
    owing = kept("de/musterstadt", charged(2024))
    (row,) = run([gone], [owing]).rows

    assert row.left
    assert row.assessment.amount == money("0 EUR")
    assert row.balance == money("500 EUR")
    assert run([gone], [owing.record(paid("500 EUR"))]).rows == ()
    assert run([gone], []).rows == ()
    assert len(run([gone], [owing.record(paid("600 EUR"))]).rows) == 1
    assert len(run([gone], [owing.record(charged(2026), paid("1000 EUR"))]).rows) == 1


def test_a_possible_member_is_listed() -> None:
    """A city that may have joined by then is named, with what it may owe."""
    maybe = joined("de/musterstadt", Accepted(when="2026/2027"))
    (row,) = run([maybe], []).rows

    assert not row.assessment.member
    assert [doubt.amount for doubt in row.assessment.otherwise] == [money("500 EUR")]


def test_credits_do_not_make_up_for_what_others_owe() -> None:
    """The sum of what is open leaves credits aside, and keeps currencies apart."""
    accounts = [
        kept(NAMES[0], charged(2026)),
        kept(NAMES[1], charged(2026), paid("900 EUR")),
        kept(NAMES[2], charged(2026, "70 CHF"), currency="CHF"),
        kept(NAMES[3], charged(2026), charged(2025)),
    ]
    result = run([joined(name) for name in NAMES], accounts)

    assert [str(sums.amount) for sums in result.open] == ["70.00 CHF", "1500.00 EUR"]
    francs, euros = ({item.name: item.reason for item in sums.left_out} for sums in result.open)
    assert euros == {
        NAMES[1]: Omission.CREDIT,
        NAMES[2]: Omission.OTHER_CURRENCY,
        NAMES[4]: Omission.NO_ACCOUNT,
    }
    assert (len(francs), {sums.rows for sums in result.open}) == (4, {5})
    assert result.total.amount == money("2500 EUR")


def test_accounts_without_a_membership_are_named() -> None:
    """A payment of an unknown city is in no sum, and the city is named as a stranger."""
    result = run([joined(NAMES[1])], [kept(NAMES[2], paid("5 EUR")), kept(NAMES[0], charged(2026))])

    assert result.accounts_without_membership == (NAMES[0], NAMES[2])
    assert result.open == ()
    assert [row.city.id for row in result.rows] == [NAMES[1]]


ONE, ITS = joined("de/musterstadt"), kept("de/musterstadt")
OTHER = joined("de/beispielhausen")


@pytest.mark.parametrize(
    "ask",
    [
        lambda: run([ONE, OTHER, ONE], []).total,
        lambda: run([OTHER, ONE], [ITS, ITS]).total,
        lambda: forecast([ONE, OTHER, ONE], schedule(), [2026])[0].total,
        lambda: what_if([ONE, ONE, OTHER], schedule(), schedule(), year=2026).before,
        lambda: what_if([ONE, ONE, OTHER], schedule(), schedule(), year=2026).after,
    ],
)
def test_a_city_that_appears_twice_is_left_out_by_name(ask: Callable[[], Total]) -> None:
    """Two memberships or two accounts of a city stop no other city, and no sum counts the city."""
    sums = ask()

    assert (str(sums.amount), sums.counted, sums.rows) == ("500.00 EUR", 1, 2)
    assert sums.left_out == (
        LeftOut(name="de/musterstadt", reason=Omission.DUPLICATE, city=ONE.city),
    )


def test_a_city_that_appears_twice_is_no_stranger() -> None:
    """Its account is not called one without a membership."""
    result = run([ONE, ONE], [ITS])

    assert (result.rows, result.accounts_without_membership) == ((), ())


def test_what_could_not_be_read_is_in_each_sum() -> None:
    """A file that could not be read is named by every sum."""
    broken = unread(["broken.yaml"])
    (later,) = forecast([ONE], schedule(), [2027], left_out=broken)
    result = dues([ONE], [ITS.record(charged(2026))], schedule(), year=2026, on=ON, left_out=broken)
    change = what_if([ONE], schedule(), schedule(), year=2026, left_out=broken)

    for sums in (later.total, result.total, *result.open, change.before, change.after):
        assert sums.left_out == broken
        assert (sums.counted, sums.rows) == (1, 2)


def test_a_run_before_any_table() -> None:
    """For a year without a table there is no total, and every member is named."""
    result = dues([joined(NAMES[0], Accepted(when="2005"))], [], schedule(), year=2008, on=ON)

    assert (result.total.amount, result.total.counted) == (money("0 EUR"), 0)
    assert [item.reason for item in result.total.left_out] == [Omission.UNKNOWN]
    assert [row.verdict for row in result.rows] == [Verdict.UNKNOWN]
    assert result.on == dt.date(2026, 11, 22)


def reversed_charge(year: int | None, amount: str = "500 EUR", **more: Any) -> Reversed:
    return Reversed(when="2026-05-01", amount=amount, year=year, what="charged", **more)


def test_a_year_whose_charge_was_undone_is_uncharged() -> None:
    """The run says so of an earlier year, as the dues do."""
    kept = account(charged(2025), reversed_charge(2025), kept_since="2025-01-01")

    [row] = dues([member()], [kept], schedule(), year=2026, on=ON).rows
    assert row.uncharged == (2025,)


def test_an_account_in_another_currency_is_not_compared() -> None:
    """Nothing is converted, so nothing is called right or wrong."""
    kept = account(kept_since="2026-01-01", currency="PLN")

    [row] = dues([member()], [kept], schedule(), year=2026, on=ON).rows
    assert row.verdict == "unknown"


def test_a_year_before_the_account_is_not_called_uncharged() -> None:
    """Years before the account begins are not charged."""
    kept = account(kept_since="2026-01-01")
    [row] = dues([member()], [kept], schedule(), year=2025, on=ON).rows

    assert row.verdict == "before-account"


def test_amounts_in_another_currency_are_listed() -> None:
    """Facts outside the balance are shown with it."""
    kept = account(Paid(when="2026-02-01", amount="480 CHF"), kept_since="2026-01-01")
    run = dues([member()], [kept], schedule(), year=2026, on=ON)

    assert run.rows[0].not_counted == (money("480 CHF"),)
    assert "In another currency, not counted: CHF\xa0480.00" in text(run, more=True)


@pytest.mark.parametrize(
    "fact",
    [charged(2026, when="unknown"), Paid(when="unknown", amount="480 CHF")],
    ids=["a charge without a day", "a payment in another currency without a day"],
)
def test_what_may_be_open_is_in_the_sum(fact: Posting) -> None:
    """A balance that may be another is marked, and the sum counts it as to be confirmed."""
    kept = account(charged(2025), fact, kept_since="2025-01-01", recorded=None)
    run = dues([member()], [kept], schedule(), year=2026, on=ON)
    none = dues([member()], [account(fact, recorded=None)], schedule(), year=2026, on=ON)

    assert [(total.counted, total.uncertain) for total in run.open] == [(1, 1)]
    assert "EUR\xa0500.00\xa0?" in text(run, more=True)
    if fact.amount.currency == "EUR":
        assert [(str(total.amount), total.uncertain) for total in none.open] == [("0.00 EUR", 1)]


ON, EVE, SINCE = "2026-11-22", "2023-12-31", "2009-01-01"


def test_before_any_table_nothing_is_due_outside_membership() -> None:
    """Years outside membership are neither due nor uncharged, though no table was in force."""
    subject, kept = member(), account(charged(2010, when="2010-03-01"), kept_since="2007-01-01")
    (row,) = dues([subject], [kept], schedule(), year=2011, on="2011-06-01").rows

    assert [due.year for due in review(subject, kept, schedule(), on="2010-12-31").years] == [2010]
    assert (row.uncharged, row.account, len({row, kept.statement_on(ON)})) == ((), kept, 2)


def test_the_last_hundredth_is_open() -> None:
    """One hundredth counts where it was prepaid, is left owing, and is in the sum of a run."""
    gone = member(Accepted(when="2010"), Left(when="2015"))
    kept = account(charged(2014, "0.01 EUR"))
    prepaid = account(charged(2020), Paid(when="2020-01-01", amount="0.01 EUR"))

    assert prepaid.open_by_year_on(ON) == {2020: money("499.99 EUR")}
    assert review(gone, kept, schedule(), on=ON).owes_after_leaving
    assert dues([gone], [kept], schedule(), year=2026, on=ON).open[0].amount == Money(1, "EUR")


def test_what_has_no_day_is_not_denied_by_the_dues() -> None:
    """A charge without a day is named, makes the sum uncertain, and its year is not called uncharged."""
    undated = [charged(year, when="unknown") for year in (2025, 2026)]
    kept = account(charged(2024), *undated, kept_since="2024-01-01", recorded=None)
    result = dues([member()], [kept], schedule(), year=2026, on=ON)
    (row,), (open_,) = result.rows, result.open

    assert (row.verdict, row.uncharged, len(row.uncertain)) == (Verdict.UNKNOWN, (), 2)
    assert (str(open_.amount), open_.counted, open_.uncertain) == ("500.00 EUR", 1, 1)
    assert "EUR\xa0500.00\xa0?" in text(result, more=True)
    assert text(result, more=True).count("day not known") == 2
