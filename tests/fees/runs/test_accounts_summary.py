"""The accounts of many cities: each has a row or is named, and the sums are those of the rows."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.fees import Omission, accounts_summary
from eccar.testing import strategies

DAY = "2024-06-01"

several = st.lists(strategies.accounts(), max_size=4)
accounts = several | several.map(lambda items: [*items, *items[:1]])


@given(accounts=accounts)
def test_every_account_has_a_row_or_is_named(accounts: list[eccar.Account]) -> None:
    """A city with several accounts is in no row and no sum."""
    value = accounts_summary((account.statement_on(DAY) for account in accounts), on=DAY)
    ids = [account.city for account in accounts]

    assert [row.id for row in value.rows] == sorted(id_ for id_ in ids if ids.count(id_) == 1)
    assert {*value.records.left_out} == {id_ for id_ in ids if ids.count(id_) > 1}


@given(accounts=accounts)
def test_the_sums_are_those_of_the_rows(accounts: list[eccar.Account]) -> None:
    """In each currency, what is owed is added, and every other row is named with a reason."""
    value = accounts_summary((account.statement_on(DAY) for account in accounts), on=DAY)

    for total in value.open:
        same = [row for row in value.rows if row.balance.currency == total.amount.currency]
        owed = [row.balance.hundredths for row in same if row.balance.hundredths >= 0]
        assert total.amount.hundredths == sum(owed)
        assert total.counted == len(owed)
        assert total.rows == len(value.rows) + len(value.records.left_out)
        assert Omission.NO_ACCOUNT not in total.left_out_by_reason()


@given(account=strategies.accounts())
def test_a_row_says_what_the_review_says(account: eccar.Account) -> None:
    """With the membership, the corrections are counted that the review proposes."""
    membership = next(iter(eccar.coalition()))
    account = attrs.evolve(account, city=membership.subject)
    review = eccar.account(membership, account, eccar.fee_schedule(), on=DAY)
    [row] = accounts_summary([review], on=DAY).rows

    assert row.compared
    assert row.city == membership.city
    assert row.corrections == len(review.proposed)
    assert row.balance == review.statement.balance
    assert row.owes_after_leaving == review.owes_after_leaving
