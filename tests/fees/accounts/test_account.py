"""The balance of an account on a day, and the allocation of payments to fee years."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.fees import Charged, Paid, Posting, Refunded, Reversed, Waived
from eccar.fees.accounts.account import Account
from eccar.fees.accounts.facts import POSTINGS, Reversible
from eccar.languages import LANGUAGES
from eccar.testing import strategies as made
from eccar.values.errors import InvalidValue
from eccar.values.money import Money, money, total

from .. import (
    account,
    charged,
    member,
)

ON = "2026-11-22"


def paid(amount: str, when: str = "2020-06-01", year: int | None = None, **fields: Any) -> Paid:
    return Paid(when=when, amount=amount, year=year, **fields)


def undone(what: str, amount: str = "500 EUR", year: int | None = 2020, **fields: Any) -> Reversed:
    return Reversed(when="2020-09-01", amount=amount, year=year, what=what, **fields)


def balance(ledger: Account, on: str = ON) -> str:
    return str(ledger.balance_on(on))


def open_years(ledger: Account, on: str = ON) -> dict[int | None, str]:
    return {year: str(amount) for year, amount in ledger.open_by_year_on(on).items()}


def bare(kind: type[Posting]) -> st.SearchStrategy[Posting]:
    """Facts of one kind with nothing that no sum asks for."""
    fields = {"what": st.sampled_from(Reversible)} if kind is Reversed else {}
    return st.builds(
        kind,
        when=made.whens(),
        amount=made.amounts("EUR"),
        year=st.none() | st.integers(2018, 2024),
        recorded=st.none() | made.days(),
        **fields,
    )


POSTED = st.one_of(*map(bare, POSTINGS))


EUROS = st.lists(POSTED, max_size=8)


ACCOUNTS = st.builds(lambda facts, recorded: account(*facts, recorded=recorded), EUROS, made.days())


@given(EUROS, st.randoms(use_true_random=False), made.days())
def test_the_order_of_facts_does_not_matter(facts: list[Posting], chance: Any, on: dt.date) -> None:
    """In any order of facts, the balance and what is open by year are the same."""
    shuffled = list(facts)
    chance.shuffle(shuffled)
    before, after = account(*facts), account(*shuffled)

    assert before.balance_on(on) == after.balance_on(on)
    assert before.open_by_year_on(on) == after.open_by_year_on(on)
    assert before.charges_on(on) == after.charges_on(on)


@given(ACCOUNTS)
def test_the_balance_is_the_sum_of_its_facts(ledger: Account) -> None:
    """When all has been recorded, the balance is what was charged and what became of it."""
    signs = {Charged: 1, Refunded: 1, Paid: -1, Waived: -1}
    undoing = {"charged": -1, "refunded": -1, "paid": 1, "waived": 1}
    hundredths = sum(
        fact.amount.hundredths
        * (undoing[fact.what] if isinstance(fact, Reversed) else signs[type(fact)])
        for fact in ledger.facts
    )

    assert ledger.balance_on("2199-12-31") == Money(hundredths, "EUR")


@given(made.accounts(), made.days())
def test_what_is_open_adds_up_to_the_balance(ledger: Account, on: dt.date) -> None:
    """No money appears or vanishes when payments are put to years; no year is open with nothing."""
    open_ = ledger.open_by_year_on(on)
    years = [year for year in open_ if year is not None]

    assert total(open_.values(), ledger.currency) == ledger.balance_on(on)
    assert all(open_.values())
    assert all(open_[year].hundredths > 0 for year in years)
    assert list(open_) == sorted(years) + ([None] if None in open_ else [])


@given(st.lists(st.integers(1, 50_000), min_size=1, max_size=6), st.integers(0, 400_000))
def test_no_year_is_paid_before_an_older_one(charges: list[int], payment: int) -> None:
    """One payment for no year settles the oldest years; what it does not reach is the youngest."""
    years = {2010 + index: Money(charge, "EUR") for index, charge in enumerate(charges)}
    facts = [charged(year, str(charge)) for year, charge in years.items()]
    ledger = account(*facts, paid(str(Money(payment, "EUR"))))
    open_ = ledger.open_by_year_on(ON)
    first, *later = [year for year in open_ if year is not None] or [9999]

    assert all(open_[year] == years[year] for year in later)
    assert later == [year for year in years if year > first]
    assert open_.get(None, money("0 EUR")).hundredths == min(sum(charges) - payment, 0)


@given(EUROS, POSTED, made.days())
def test_what_comes_later_does_not_change_what_was(
    facts: list[Posting], more: Posting, on: dt.date
) -> None:
    """A fact that does not count yet leaves a day alone."""
    before = account(*facts)
    after = before.record(more)
    if not more.effective_by(on, after.recorded):
        assert after.balance_on(on) == before.balance_on(on)
        assert after.open_by_year_on(on) == before.open_by_year_on(on)
        assert after.charges_on(on) == before.charges_on(on)
    else:
        assert after.balance_on(on) == before.balance_on(on) + Money(more.effect, "EUR")


@given(ACCOUNTS, made.days(), made.days())
def test_what_was_known_is_what_had_been_recorded(
    ledger: Account, on: dt.date, known: dt.date
) -> None:
    """Asked what was known on a day, an account is that of the facts recorded by then."""
    by_then = [fact for fact in ledger.facts if (ledger.recorded_day(fact) or known) <= known]
    then = evolve(ledger, facts=by_then)

    assert ledger.balance_on(on, known_on=known) == then.balance_on(on)
    assert ledger.open_by_year_on(on, known_on=known) == then.open_by_year_on(on)
    assert ledger.statement_on(on, known_on=known).balance == then.balance_on(on)


@given(made.accounts(), made.days())
def test_another_currency_never_counts(ledger: Account, on: dt.date) -> None:
    """What is in another currency changes no sum, and the statement says what it was."""
    same = [fact for fact in ledger.facts if fact.amount.currency == ledger.currency]
    statement = ledger.statement_on(on)

    assert ledger.balance_on(on) == evolve(ledger, facts=same).balance_on(on)
    aside = [
        fact
        for fact in ledger.facts
        if fact not in same
        and (fact.effective_by(on, ledger.recorded) or fact.may_have_happened_by(on))
    ]
    assert len(statement.not_counted) == len(aside)
    assert ledger.currency not in {amount.currency for amount in statement.not_counted}
    assert (statement.balance, statement.open) == (
        ledger.balance_on(on),
        ledger.open_by_year_on(on),
    )


@given(ACCOUNTS, st.integers(2018, 2024), made.days())
def test_unreversed_charges_add_up(ledger: Account, year: int, on: dt.date) -> None:
    """What is left is what was charged less what was reversed, and never negative."""
    standing = ledger.unreversed_charges_on(year, on)
    charges = ledger.charges_on(on).get(year, money("0 EUR"))

    assert total((charge.amount for charge in standing), "EUR") == max(charges, money("0 EUR"))
    assert all(
        charge.year == year and charge.effective_by(on, ledger.recorded) for charge in standing
    )


def test_nine_years_settled_at_once() -> None:
    """Nine unpaid years are settled by one payment for no year; the membership stood throughout."""
    years = range(2009, 2018)
    unpaid = account(*(charged(year) for year in years), kept_since="2009-01-01")
    settled = unpaid.record(paid("4500 EUR", "2017-11-30"))
    membership = member()

    assert balance(unpaid) == "4500.00 EUR"
    assert list(unpaid.open_by_year_on(ON)) == list(years)
    assert open_years(settled) == {}
    assert balance(settled) == "0.00 EUR"
    assert len(open_years(settled, "2017-11-29")) == 9
    assert {membership.standing_on(f"{year}-12-31").status for year in range(2010, 2027)} == {
        "member"
    }
    assert membership.standing_on(ON).certain


def test_payments_without_a_year_go_to_the_oldest() -> None:
    """The oldest open year is settled first, the next one in part."""
    ledger = account(charged(2022), charged(2020), charged(2021), paid("700 EUR", "2022-12-01"))

    assert open_years(ledger) == {2021: "300.00 EUR", 2022: "500.00 EUR"}


def test_a_payment_for_a_year_stays_with_it() -> None:
    """A payment that says for which year it is leaves older years open."""
    ledger = account(charged(2020), charged(2021), paid("500 EUR", "2021-12-01", 2021))

    assert open_years(ledger) == {2020: "500.00 EUR"}


def test_what_was_paid_too_much_stays_a_credit() -> None:
    """An overpayment settles no other year by itself: it is a credit of no year."""
    ledger = account(charged(2020), charged(2021), paid("600 EUR", "2020-12-01", 2020))

    assert open_years(ledger) == {2021: "500.00 EUR", None: "-100.00 EUR"}
    assert balance(ledger) == "400.00 EUR"


def test_what_was_paid_before_it_was_charged() -> None:
    """A prepayment is a credit until its year is charged."""
    ledger = account(paid("500 EUR", "2020-12-01", 2021), charged(2021))
    unyeared = account(paid("500 EUR", "2020-12-01"), charged(2021))

    for prepaid in (ledger, unyeared):
        assert open_years(prepaid, "2020-12-31") == {None: "-500.00 EUR"}
        assert open_years(prepaid) == {}


def test_a_charge_for_no_year() -> None:
    """What was charged for no year comes under ``None``, after the years."""
    ledger = account(charged(None, "80 EUR", "2020-05-01"), charged(2021))

    assert open_years(ledger) == {2021: "500.00 EUR", None: "80.00 EUR"}
    assert open_years(ledger.record(paid("80 EUR", "2022-01-01"))) == {2021: "500.00 EUR"}
    assert ledger.charges_on(ON) == {2021: money("500 EUR")}


def test_a_credit_that_was_paid_back() -> None:
    """A refund ends a credit, whether it names the year or not."""
    ledger = account(charged(2020), paid("600 EUR", "2020-12-01", 2020))

    for year in (None, 2020):
        refunded = ledger.record(Refunded(when="2021-01-15", amount="100 EUR", year=year))
        assert open_years(refunded) == {}
        assert balance(refunded) == "0.00 EUR"


def test_what_was_waived_is_open_no_longer() -> None:
    """A waiver settles as a payment does, but charges stay what they were."""
    ledger = account(charged(2020), Waived(when="2021-01-15", amount="500 EUR", year=2020))

    assert open_years(ledger) == {}
    assert ledger.charges_on(ON) == {2020: money("500 EUR")}


def test_facts_are_kept_apart() -> None:
    """Two payments that say just the same are two, and an account is never changed."""
    before = account(charged(2020))
    after = before.record(paid("250 EUR"), paid("250 EUR"))

    assert balance(before) == "500.00 EUR"
    assert balance(after) == "0.00 EUR"
    assert after.facts == (charged(2020), paid("250 EUR"), paid("250 EUR"))
    assert after.record() == after


@pytest.mark.parametrize(
    ("when", "recorded", "day"),
    [
        ("2020-06-15", None, "2020-06-15"),
        ("2020-06", None, "2020-06-30"),
        ("2020", None, "2020-12-31"),
        ("../2020-06-15", None, "2020-06-15"),
        ("2020-06-15/..", None, "2026-11-22"),
        ("2020-06-15/..", "2021-02-03", "2021-02-03"),
        ("unknown", "2021-02-03", "2021-02-03"),
        ("unknown", None, "2026-11-22"),
        ("2020", "2020-03-01", "2020-03-01"),
        ("../2020-06-15", "2020-03-01", "2020-03-01"),
        ("2020-06-15", "2020-03-01", "2020-06-15"),
        ("2020-06", "2020-03-01", "2020-06-30"),
        ("2020-06-15/..", "2020-03-01", "2020-06-15"),
    ],
)
def test_rough_dates_count_from_their_last_day(when: str, recorded: str | None, day: str) -> None:
    """A fact counts from the last day it can have; what was on record before had happened by then."""
    fact = paid("500 EUR", when, recorded=recorded)
    ledger = account(fact)
    eve = dt.date.fromisoformat(day) - dt.timedelta(1)

    assert str(fact.effective_from(ledger.recorded)) == day
    assert ledger.balance_on(day) == money("-500 EUR")
    assert ledger.balance_on(eve) == money("0 EUR")


def test_a_fact_without_any_day_never_counts() -> None:
    """Without any day, on record or of recording, a fact changes no sum."""
    ledger = account(paid("500 EUR", "unknown"), recorded=None)

    assert balance(ledger, "9999-12-31") == "0.00 EUR"
    assert ledger.facts[0].effective_from(ledger.recorded) is None


def test_what_was_known_on_a_day() -> None:
    """A fact recorded later was not known; one without a recorded day counts as known."""
    ledger = account(
        charged(2020, recorded="2020-04-01"), paid("500 EUR", "2020-05-01"), recorded=None
    )

    assert str(ledger.balance_on(ON, known_on="2020-03-31")) == "-500.00 EUR"
    assert str(ledger.balance_on(ON, known_on="2020-04-01")) == "0.00 EUR"
    assert ledger.statement_on(ON, known_on="2020-04-01").known_on == dt.date(2020, 4, 1)


def test_a_statement_says_what_did_not_count() -> None:
    """Payments in another currency are named, for somebody to look at."""
    ledger = account(charged(2020), paid("480 CHF"))
    statement = ledger.statement_on(ON)

    assert str(statement.balance) == "500.00 EUR"
    assert statement.not_counted == (money("480 CHF"),)
    assert statement.known_on is None


def test_charges_by_year() -> None:
    """The charge of a year is without reversals; payments do not change it."""
    ledger = account(
        charged(2021), charged(2020), charged(2020, "30 EUR"), undone("charged"), paid("9 EUR")
    )

    assert ledger.charges_on(ON) == {2020: money("30 EUR"), 2021: money("500 EUR")}
    assert ledger.charges_on("2020-08-31") == {2020: money("530 EUR")}
    assert ledger.record(undone("paid")).charges_on(ON) == ledger.charges_on(ON)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"amount": "-5 EUR"}, "DOC246"),
        ({"amount": 5.0}, "DOC242"),
        ({"year": 0}, "DOC229"),
        ({"year": 9999}, "DOC229"),
        ({"reference": ""}, "DOC210"),
    ],
)
def test_what_a_fact_refuses(fields: dict[str, Any], code: str) -> None:
    """Negative amounts, numbers without a currency and years out of range are refused."""
    with pytest.raises(InvalidValue) as refused:
        Paid(**{"when": "2020", "amount": "5 EUR", **fields})

    assert refused.value.fault.code == code


def test_an_account_is_for_the_office_and_of_one_city() -> None:
    """By default an account is internal, and kept in euros."""
    ledger = Account(city="de/musterstadt", kept_since="2020-01-01")

    assert (ledger.audience, ledger.currency, ledger.subject) == ("office", "EUR", "de/musterstadt")
    assert eccar.check(ledger, on=ON).findings == ()


ON, EVE, SINCE = "2026-11-22", "2023-12-31", "2009-01-01"


def test_a_rough_date_recorded_on_its_first_day() -> None:
    """A fact on record on its first day had happened by then; unrecorded it waits for its last."""
    for when, recorded, day in (
        ("2020-05", None, "2020-05-31"),
        ("2020-05", "2020-05-01", "2020-05-01"),
    ):
        fact = charged(2020, when=when)
        assert str(fact.effective_from(account(fact, recorded=recorded).recorded)) == day


def test_charges_are_ordered_by_year() -> None:
    """Years are in order; charges for no year are left out, and a charge of 0 is a charge."""
    facts = charged(2021), charged(None), charged(2019, "0 EUR"), charged(2020)
    undone = Reversed(when="2020-09-01", amount="500 EUR", year=2020, what="charged")
    ledger = account(*facts, undone)

    assert list(account(*facts).charges_on(ON)) == [2019, 2020, 2021]
    assert ledger.charges_on(ON) == {2019: money("0 EUR"), 2021: money("500 EUR")}
    assert ledger.unreversed_charges_on(2019, ON) == (charged(2019, "0 EUR"),)


def test_a_day_that_is_open_and_not_on_record_counts_never() -> None:
    """As in a membership, such a fact is only possible; a rule asks for its day."""
    kept = account(Paid(when="2020-06-15/..", amount="5 EUR"), recorded=None)

    assert str(kept.balance_on("2026-06-15")) == "0.00 EUR"


def test_an_account_begins_in_a_fee_year() -> None:
    """An account that begins too early is refused."""
    with pytest.raises(InvalidValue):
        Account(city="de/musterstadt", kept_since="1850-01-01")


@pytest.mark.parametrize("when", ["unknown", "2026", "../2026-12-31", "2026-05-01/.."])
@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [
        (Paid, "0.00 EUR", "500.00 EUR"),
        (Waived, "0.00 EUR", "500.00 EUR"),
        (Refunded, "500.00 EUR", "1000.00 EUR"),
        (Charged, "500.00 EUR", "1000.00 EUR"),
    ],
)
def test_what_has_no_day_makes_the_balance_uncertain(
    when: str, kind: type[Posting], least: str, most: str
) -> None:
    """A fact that may have happened is named, with what the balance may be, in every language."""
    fact = kind(when=when, amount="500 EUR", year=2026)
    kept = account(charged(2026), fact, kept_since="2026-01-01", recorded=None)
    statement = kept.statement_on(ON)

    assert str(statement.balance) == "500.00 EUR"
    assert (str(statement.least), str(statement.most)) == (least, most)
    assert (statement.uncertain, statement.certain) == ((fact,), False)
    for code in LANGUAGES:
        lang = eccar.language(code)
        for shown in (
            eccar.text(statement, lang=code, more=True),
            eccar.html(statement, lang=code),
        ):
            assert lang.say(statement.least) in shown
            assert lang.say(statement.most) in shown
            assert lang.word("fees.posting", fact.kind) in shown


def test_what_comes_for_certain_is_not_uncertain() -> None:
    """Neither what had happened by the day nor what is dated after it leaves anything open."""
    facts = (
        charged(2026),
        paid("100 EUR", "2026-05"),
        paid("50 EUR", "2027"),
        paid("0 EUR", "unknown"),
    )
    statement = account(*facts, kept_since="2026-01-01", recorded=None).statement_on(ON)

    assert statement.certain
    assert statement.least == statement.balance == statement.most == money("400 EUR")
