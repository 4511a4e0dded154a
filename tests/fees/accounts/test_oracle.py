"""Accounts of all kinds against the slow one of ``oracle``: reversals, rough days, what was known."""

from __future__ import annotations

import datetime as dt
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eccar import account as review
from eccar import check
from eccar.fees import Charged, Paid, Posting, Refunded, Reversed, Waived
from eccar.fees.accounts.account import Account
from eccar.fees.accounts.facts import Reversible
from eccar.testing import strategies as made
from eccar.values.money import Money

from .. import account, member, schedule
from . import oracle

DAYS = made.days(dt.date(2019, 12, 1), dt.date(2021, 2, 1))
ROUGH = st.sampled_from(
    ["unknown", "2020", "2020-03", "2020-21", "2020/2021", "../2020-06-30", "2020-06-30/.."]
)
NUMBERS = st.none() | st.sampled_from(["N1", "N2", "B1"])
YEARS = st.none() | st.sampled_from([2019, 2020, 2021])


def postings(numbers: st.SearchStrategy[str | None] = NUMBERS) -> st.SearchStrategy[Posting]:
    """Facts of all kinds with few numbers and years, so that they often meet."""

    def of_kind(kind: type[Posting]) -> st.SearchStrategy[Posting]:
        fields: dict[str, st.SearchStrategy[Any]] = {}
        if kind is Charged:
            fields = {"notice": numbers}
        if kind is Reversed:
            fields = {"what": st.sampled_from(Reversible), "undoes": numbers}
        return st.builds(
            kind,
            when=DAYS.map(str) | ROUGH,
            amount=st.builds(
                lambda euros, code: Money(100 * euros, code),
                st.integers(0, 4),
                st.sampled_from(["EUR", "EUR", "EUR", "PLN"]),
            ),
            year=YEARS,
            reference=numbers,
            recorded=st.none() | DAYS,
            **fields,
        )

    return st.one_of(*map(of_kind, (Charged, Charged, Paid, Waived, Refunded, Reversed, Reversed)))


def accounts(facts: st.SearchStrategy[Posting]) -> st.SearchStrategy[Account]:
    return st.builds(
        lambda items, recorded: account(*items, recorded=recorded, kept_since="2019-01-01"),
        st.lists(facts, max_size=7),
        st.none() | DAYS,
    )


def meetings() -> st.SearchStrategy[Posting]:
    """Charges and payments of few days, years and numbers, and reversals of them."""
    days = st.sampled_from(["2020-02-01", "2020-03-01", "2020-04-01"])
    numbers = st.sampled_from([None, "N"])
    shared: dict[str, Any] = {
        "when": days,
        "amount": st.sampled_from([Money(100, "EUR"), Money(200, "EUR")]),
        "year": st.sampled_from([None, 2019, 2020]),
    }
    return st.one_of(
        st.builds(Charged, **shared, notice=numbers),
        st.builds(Charged, **shared, notice=st.just("N")),
        st.builds(Paid, **shared, reference=numbers),
        st.builds(Reversed, **shared, what=st.just("charged"), undoes=numbers),
        st.builds(Reversed, **shared, what=st.just("paid"), undoes=numbers),
    )


@settings(max_examples=600)
@given(accounts(postings()) | accounts(meetings()), DAYS | st.just(dt.date(2021, 1, 1)))
def test_an_account_is_that_of_the_oracle(ledger: Account, on: dt.date) -> None:
    """Balance, open years, charges and their rest are those which the slow account comes to."""
    facts = oracle.counted(ledger, on)
    owed, charged = oracle.open_and_charged(facts)
    statement = ledger.statement_on(on)
    euros = {year: amount.hundredths // 100 for year, amount in statement.open.items()}
    charges = {year: amount.hundredths // 100 for year, amount in ledger.charges_on(on).items()}

    assert list(ledger.facts_on(on)) == facts
    assert statement.balance.hundredths == 100 * sum(owed.values())
    assert euros == oracle.still_open(owed)
    assert {year: amount for year, amount in charges.items() if amount} == {
        year: amount for year, amount in charged.items() if amount and year is not None
    }


@settings(max_examples=300)
@given(accounts(postings()), DAYS)
def test_the_range_of_a_balance_is_that_of_all_that_may_have_happened(
    ledger: Account, on: dt.date
) -> None:
    """The least and the most are the ends of the balances that the rough dates leave open."""
    balances = oracle.balances(ledger, on)
    statement = ledger.statement_on(on)

    assert statement.least.hundredths == 100 * min(balances)
    assert statement.most.hundredths == 100 * max(balances)
    assert statement.certain == (not statement.uncertain)
    assert (len(balances) > 1) <= (not statement.certain)


@settings(max_examples=300)
@given(accounts(postings()), DAYS)
def test_charges_and_open_amounts_agree_or_a_finding_says_why_not(
    ledger: Account, on: dt.date
) -> None:
    """What a year owes is what is left of its facts, unless more was undone than there was."""
    if "FEE006" in check(ledger, on=on).codes():
        return
    owed: dict[int | None, int] = {}
    for what in Reversible:
        sign = oracle.SIGNS[what]
        for _, fact in unreversed_with_year(ledger, on, what):
            owed[fact.year] = owed.get(fact.year, 0) + sign * fact.amount.hundredths
    tally = ledger.tally_on(on)

    assert {year: amount for year, amount in tally.owed.items() if amount} == {
        year: amount for year, amount in owed.items() if amount
    }


def unreversed_with_year(
    ledger: Account, on: dt.date, what: Reversible
) -> list[tuple[int, Posting]]:
    """What is left of the facts of one kind, each in the fee year in which it counts."""
    from eccar.fees.accounts.reversals import fee_years_of, unreversed

    facts = list(enumerate(ledger.facts_on(on)))
    years = fee_years_of(facts)
    return [(index, evolve(fact, year=years[index])) for index, fact in unreversed(facts, what)]


@given(accounts(postings(st.none())), st.randoms(use_true_random=False), DAYS)
def test_the_order_of_the_document_changes_no_sum(
    ledger: Account, chance: Any, on: dt.date
) -> None:
    """Sums do not depend on the order in which facts are written."""
    facts = list(ledger.facts)
    chance.shuffle(facts)
    shuffled = evolve(ledger, facts=facts)

    assert shuffled.open_by_year_on(on) == ledger.open_by_year_on(on)
    assert shuffled.charges_on(on) == ledger.charges_on(on)
    assert shuffled.uncertain_years_on(on) == ledger.uncertain_years_on(on)


@settings(max_examples=150)
@given(accounts(postings()), DAYS, DAYS)
def test_what_was_known_is_the_answer_of_the_document_of_that_day(
    ledger: Account, on: dt.date, known: dt.date
) -> None:
    """Every answer as known on a day is that of the account without what was recorded later."""
    then = evolve(ledger, facts=oracle.known(ledger, known))

    assert ledger.facts_on(on, known) == then.facts_on(on)
    assert ledger.uncertain_facts_on(on, known) == then.uncertain_facts_on(on)
    assert ledger.uncertain_years_on(on, known) == then.uncertain_years_on(on)
    assert ledger.tally_on(on, known) == then.tally_on(on)
    assert ledger.balance_on(on, known) == then.balance_on(on)
    assert ledger.open_by_year_on(on, known) == then.open_by_year_on(on)
    assert ledger.charges_on(on, known) == then.charges_on(on)
    assert ledger.unreversed_charges_on(2020, on, known) == then.unreversed_charges_on(2020, on)
    assert ledger.statement_on(on, known) == evolve(then.statement_on(on), known_on=known)
    assert ledger.statement_on(on, known).not_counted == then.statement_on(on).not_counted


@given(accounts(postings()), DAYS, DAYS)
def test_dues_as_known_are_those_of_the_documents_of_that_day(
    ledger: Account, on: dt.date, known: dt.date
) -> None:
    """Both documents are read as of the day."""
    then = evolve(ledger, facts=oracle.known(ledger, known))
    asked = review(member(), ledger, schedule(), on=on, known_on=known)
    plain = review(member().as_known_on(known), then, schedule(), on=on)
    statement = evolve(plain.statement, known_on=known)

    assert asked == evolve(plain, known_on=known, statement=statement)
