"""The tables of fees and of the postings of accounts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from ..membership.membership import Membership
from ..tables.cells import authority_cells, start_of
from ..tables.columns import (
    AUTHORITY,
    NONE,
    SOURCE,
    Missing,
    Row,
    TableDefinition,
    currency_column,
    date_columns,
    day_column,
    flag,
    integer,
    money_column,
    state_column,
    term,
    text,
)
from ..tables.facts import happened_cells, numbered_facts, recorded_cells
from ..values.money import Money
from ..values.vocabulary import Basis
from .accounts.account import Account
from .accounts.facts import POSTINGS, Posting, Reversed, Reversible
from .assessing import assess
from .assessment import Assessment, Outside
from .packaged import fee_schedule

_NO_FEE = "no table was in force, or no population is stated"
_FEES = (
    *AUTHORITY,
    integer("fee_year", "The fee year, which is the calendar year."),
    money_column("amount", "What is owed for the year; 0 outside membership.", missing=_NO_FEE),
    state_column("amount", Missing.NOT_DETERMINED),
    money_column("amount_least", "The least that may be owed.", missing="no amount is known"),
    money_column("amount_most", "The most that may be owed.", missing="no amount is known"),
    money_column("full_fee", "What is asked for a whole year of membership.", missing=_NO_FEE),
    state_column("full_fee", Missing.NOT_DETERMINED),
    currency_column(missing="no table was in force"),
    flag("is_member", "Whether it was a member on a day of the year."),
    flag("is_certain", "Whether the amount was decided by the coalition and could be no other."),
    flag("may_be_owed", "Whether a fee is or may be owed."),
    term(
        "without_membership",
        "What the record says instead, if it was no member.",
        Outside,
        missing="it was a member",
    ),
    term("basis", "How the fee is known.", Basis, missing="no table was in force"),
    integer(
        "inhabitants",
        "The count of people that was taken, or its lower bound.",
        unit="inhabitants",
        missing="none is recorded for the year",
    ),
    state_column("inhabitants", Missing.NOT_STATED),
    *date_columns("counted", "The day of that count.", missing="none is stated"),
    integer("doubt_count", "How many reasons there are for another amount.", unit="reasons"),
)


def _fees(
    things: Sequence[Membership | Assessment], on: dt.date | None, _: dt.date | None
) -> Iterator[Row]:
    for thing in things:
        if isinstance(thing, Assessment):
            yield _fee(thing, (thing.city.id, thing.city.country, None))
        elif on is not None:
            assessment = assess(thing, fee_schedule(), year=on.year)
            yield _fee(assessment, authority_cells(thing))


def _fee(assessment: Assessment, authority: tuple[str | None, str | None, str | None]) -> Row:
    count, amounts = assessment.population, assessment.amounts
    return {
        **dict(zip(("authority_id", "country", "document"), authority, strict=True)),
        "fee_year": assessment.year,
        "amount": _amount(assessment.amount),
        "amount_state": _state(assessment.amount),
        "amount_least": amounts[0].amount if amounts else None,
        "amount_most": amounts[-1].amount if amounts else None,
        "full_fee": _amount(assessment.fee),
        "full_fee_state": _state(assessment.fee),
        "currency": assessment.table and assessment.table.currency,
        "is_member": assessment.member,
        "is_certain": assessment.certain,
        "may_be_owed": assessment.may_be_owed,
        "without_membership": assessment.outside and assessment.outside.value,
        "basis": assessment.basis and assessment.basis.value,
        "inhabitants": count and count.inhabitants,
        "inhabitants_state": None if count else Missing.NOT_STATED.value,
        "counted": count and count.when.notation,
        "counted_first": count and count.when.first,
        "counted_last": count and count.when.last,
        "doubt_count": len(assessment.otherwise),
    }


def _amount(money: Money | None) -> Any:
    return None if money is None else money.amount


def _state(money: Money | None) -> str | None:
    return Missing.NOT_DETERMINED.value if money is None else None


FEES = TableDefinition(
    name="fees",
    meaning="The fee of one authority for the year of the day, by the packaged schedule; of an "
    "assessment, for its year and by its schedule.",
    columns=_FEES,
    of=("membership",),
    answers=("Assessment",),
    make=_fees,
    needs_day=True,
)


# ── postings ──

_POSTINGS = (
    *AUTHORITY,
    integer("posting_number", "The number of the posting in its document, from 1."),
    term("posting", "The kind of posting.", (kind.kind for kind in POSTINGS)),
    *date_columns("happened", "The date of the posting."),
    day_column(
        "counts_from",
        "The first day on which the posting certainly counts.",
        missing="its date is open and no day of recording is stated",
    ),
    money_column("amount", "The amount, never negative."),
    money_column("effect", "By how much it changes what the city owes: negative for a payment."),
    currency_column(),
    flag("is_in_balance", "Whether its currency is the account's, so that it is in the balance."),
    integer("fee_year", "The fee year that it is for.", missing="it is for no year, or none is stated"),
    text("reference", "The number under which bank or books know it.", missing=NONE),
    text("notice_number", "The number of the notice of a charge.", missing=NONE),
    day_column("due_on", "The last day on which to pay a charge.", missing=NONE),
    term("reversed_kind", "Of a reversal, what kind it undoes.", Reversible, missing="it is none"),
    text("reversed_reference", "Of a reversal, the number of what it undoes.", missing=NONE),
    text("acted_by", "The body or office that acted.", missing="not stated"),
    day_column("recorded_on", "The day of recording.", missing="not stated"),
    SOURCE,
    text("note", "A note on the posting.", missing=NONE),
)  # fmt: skip


def _postings(
    accounts: Sequence[Account], on: dt.date | None, known_on: dt.date | None
) -> Iterator[Row]:
    for account in accounts:
        start = start_of(account)
        for number, fact in numbered_facts(account.facts, on, known_on, account.recorded):
            numbers = {"posting_number": number, "posting": fact.kind}
            yield {**start, **numbers, **_posting(account, fact)}


def _posting(account: Account, fact: Posting) -> Row:
    amount = fact.amount
    return {
        **happened_cells(fact, account.recorded),
        "amount": amount.amount,
        "effect": Money(fact.effect, amount.currency).amount,
        "currency": amount.currency,
        "is_in_balance": amount.currency == account.currency,
        "fee_year": fact.year,
        "reference": fact.reference,
        "notice_number": getattr(fact, "notice", None),
        "due_on": getattr(fact, "due", None),
        "reversed_kind": fact.what.value if isinstance(fact, Reversed) else None,
        "reversed_reference": fact.undoes if isinstance(fact, Reversed) else None,
        "acted_by": fact.by,
        **recorded_cells(fact, account.recorded),
    }


POSTINGS_TABLE = TableDefinition(
    name="postings",
    meaning="One posting of an account. With a day, only postings that count on it; with "
    "known_on, only those recorded by then.",
    columns=_POSTINGS,
    of=("account",),
    make=_postings,
    takes_known_on=True,
)
