"""Accounts as plain data, for other programs: a statement, and the review of all years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...values.money import Money
from ..accounts.account import AccountStatement
from ..accounts.facts import Posting
from ..reconciliation import AccountReview, Verdict, YearDue
from .data import AssessmentData, assessment_data


class OpenData(TypedDict):
    """What is open for one fee year."""

    year: Annotated[int | None, "The fee year; null for what belongs to none."]
    amount: Annotated[Money, "What is open; a negative amount is a credit."]


class StatementData(TypedDict):
    """What an account comes to on a day."""

    city: Annotated[str, "The id of the authority."]
    on: Annotated[dt.date, "The day asked about."]
    known_on: Annotated[
        dt.date | None, "The day as of which the record was read, if one was given."
    ]
    currency: Annotated[str, "The currency of the account."]
    balance: Annotated[Money, "What is owed in all; a negative amount is a credit."]
    certain: Annotated[bool, "Whether the balance is certain."]
    least: Annotated[Money, "The smallest balance that is possible."]
    most: Annotated[Money, "The largest balance that is possible."]
    open: Annotated[list[OpenData], "What is open by fee year; it adds up to the balance."]
    uncertain: Annotated[
        tuple[Posting, ...], "The facts that may have happened by the day; their dates are rough."
    ]
    not_counted: Annotated[tuple[Money, ...], "Amounts recorded in another currency."]
    unfounded: Annotated[list[Money], "Amounts of reversals without a matching entry."]


class YearDueData(TypedDict):
    """One year: what should be charged, what was, and how the two compare."""

    year: Annotated[int, "The fee year."]
    charged: Annotated[Money | None, "What was charged and not reversed, if anything was."]
    verdict: Annotated[Verdict, "How that compares with the schedule."]
    assessment: Annotated[AssessmentData, "What the schedule asks for the year."]


class ReviewData(StatementData):
    """What an account comes to, and what it should by the membership."""

    years: Annotated[list[YearDueData], "Year by year, what was charged and what should be."]
    proposed: Annotated[
        tuple[Posting, ...], "The facts that would correct the account; they are never applied."
    ]
    owes_after_leaving: Annotated[
        bool, "Whether the authority is no longer a member, and something is open."
    ]


def statement_data(statement: AccountStatement, _: Language) -> StatementData:
    """What an account comes to on the day of its statement."""
    return {
        "city": statement.account.city,
        "on": statement.on,
        "known_on": statement.known_on,
        "currency": statement.account.currency,
        "balance": statement.balance,
        "certain": statement.certain,
        "least": statement.least,
        "most": statement.most,
        "open": open_data(statement.open),
        "uncertain": statement.uncertain,
        "not_counted": statement.not_counted,
        "unfounded": [fact.amount for fact in statement.unfounded],
    }


def review_data(review: AccountReview, lang: Language) -> ReviewData:
    """What an account comes to, and what it should by the membership."""
    return {
        **statement_data(review.statement, lang),
        "years": [_year(year, lang) for year in review.years],
        "proposed": review.proposed,
        "owes_after_leaving": review.owes_after_leaving,
    }


def open_data(by_year: Mapping[int | None, Money]) -> list[OpenData]:
    """What is open by fee year."""
    return [{"year": year, "amount": amount} for year, amount in by_year.items()]


def _year(year: YearDue, lang: Language) -> YearDueData:
    return {
        "year": year.year,
        "charged": year.charged,
        "verdict": year.verdict,
        "assessment": assessment_data(year.assessment, lang),
    }
