"""Fees as plain data: what the command prints for other tools. Amounts are text, never floats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from ...documents.convert import unstructure
from ...languages.language import Language
from ...values.money import Money
from ..accounts.account import Account, AccountStatement
from ..assessment import Assessment
from ..reconciliation import AccountReview, YearDue
from ..runs.projections import ScheduleDifference, YearTotal
from ..runs.totals import Total
from ..runs.yearly_run import Dues, DuesRow
from ..yearly.fee import Doubt, YearlyFee
from ..yearly.joining import JoiningCost
from ..yearly.rates import Rate
from .yearly_runs import reasons

Data = dict[str, Any]

NOT_INCLUDED = ("plan", "travel", "staff")
"""What membership may cost besides the fee; none of it is in an answer about fees."""


def assessment_data(assessment: Assessment, lang: Language) -> Data:
    """An assessment with its grounds, and what else it could be."""
    return {
        "city": assessment.city.id,
        "year": assessment.year,
        "amount": _amount(assessment.amount),
        **_fee_data(assessment),
        "member": assessment.member,
        "outside": assessment.outside and assessment.outside.value,
        "joining": assessment.joining and _cost(assessment.joining, lang),
        "certain": assessment.certain,
        "doubtful": assessment.doubtful,
        **_converted(assessment, assessment.owed),
        "otherwise": [_doubt(doubt, lang) for doubt in assessment.otherwise],
        "explained": [lang.sentence(message) for message in assessment.explain()],
        "not_included": list(NOT_INCLUDED),
    }


def joining_cost_data(cost: JoiningCost, lang: Language) -> Data:
    """What joining would cost, with its grounds."""
    return {
        "inhabitants": cost.inhabitants,
        "kind": cost.kind.value,
        "year": cost.year,
        **_fee_data(cost),
        **_cost(cost, lang),
        "explained": [lang.sentence(message) for message in cost.explain()],
        "not_included": list(NOT_INCLUDED),
    }


def _fee_data(fee: YearlyFee) -> Data:
    """What an assessment and the cost of joining share: the fee of a whole year and its grounds."""
    return {
        "currency": fee.table and fee.table.currency,
        "fee": _amount(fee.fee),
        "band": fee.band and _band(fee),
        "basis": fee.basis and fee.basis.value,
        "source": fee.source and unstructure(fee.source),
        "since": fee.table and fee.table.since.isoformat(),
        "seen": fee.table and fee.table.seen.isoformat(),
        "stale": fee.stale,
        "population": fee.population and unstructure(fee.population),
    }


def _cost(cost: JoiningCost, lang: Language) -> Data:
    """What a year of membership and the year of joining would cost."""
    return {
        "amounts": [_amount(amount) for amount in cost.amounts],
        "first_year": cost.first_year and [_amount(amount) for amount in cost.first_year],
        "bands": [{"name": lang.say(name), "fee": _amount(band.fee)} for name, band in cost.bands],
        **_converted(cost, cost.amounts),
        "otherwise": [_doubt(doubt, lang) for doubt in cost.otherwise],
    }


def _converted(fee: YearlyFee, amounts: tuple[Money, ...]) -> Data:
    """The *amounts* in the currency of the rate, with the rate; empty without one."""
    if fee.rate is None:
        return {}
    rate = fee.rate
    converted = [_money(rate.converted(amount)) for amount in amounts]
    return {"rate": _rate(rate), "converted": converted}


def _rate(rate: Rate) -> Data:
    return {
        "units": rate.units,
        "currency": rate.currency,
        "per": rate.per,
        "source": rate.source,
        "day": rate.day.isoformat(),
    }


def account_data(account: Account, lang: Language, on: dt.date) -> Data:
    """What an account comes to on a day."""
    return {"account": statement_data(account.statement_on(on), lang)}


def statement_data(statement: AccountStatement, lang: Language) -> Data:
    """What an account comes to on the day of its statement."""
    return {
        "city": statement.account.city,
        "on": statement.on.isoformat(),
        "known_on": statement.known_on and statement.known_on.isoformat(),
        "currency": statement.account.currency,
        "balance": _amount(statement.balance),
        "certain": statement.certain,
        "least": _amount(statement.least),
        "most": _amount(statement.most),
        "open": _open(statement.open),
        "uncertain": [unstructure(fact) for fact in statement.uncertain],
        "not_counted": [_money(amount) for amount in statement.not_counted],
        "unfounded": [_money(fact.amount) for fact in statement.unfounded],
    }


def review_data(review: AccountReview, lang: Language) -> Data:
    """What an account comes to, and what it should by the membership."""
    return {
        **statement_data(review.statement, lang),
        "years": [_year(year, lang) for year in review.years],
        "proposed": [unstructure(fact) for fact in review.proposed],
        "left_owing": review.owes_after_leaving,
    }


def dues_data(dues: Dues, lang: Language, ahead: tuple[YearTotal, ...] = ()) -> Iterator[Data]:
    """A city a line, and the sums in a last line without a city."""
    yield from (_row(row, lang) for row in dues.rows)
    yield {
        "city": None,
        "year": dues.year,
        "on": dues.on.isoformat(),
        "total": total_data(dues.total),
        "open": [total_data(total) for total in dues.open],
        "accounts_without_membership": list(dues.accounts_without_membership),
        "ahead": [{"year": item.year, "total": total_data(item.total)} for item in ahead],
    }


def difference_data(difference: ScheduleDifference, lang: Language) -> Iterator[Data]:
    """A city a line, and the sums in a last line without a city."""
    for change in difference.changes:
        yield {
            "city": change.city.id,
            "year": difference.year,
            "before": assessment_data(change.before, lang),
            "after": assessment_data(change.after, lang),
            "more": _amount(change.more),
        }
    yield {
        "city": None,
        "year": difference.year,
        "total_before": total_data(difference.before),
        "total_after": total_data(difference.after),
        "more": _amount(difference.more),
    }


def total_data(total: Total) -> Data:
    """A sum with what is counted, what of it is uncertain, and what is left out."""
    return {
        **_money(total.amount),
        "rows": total.rows,
        "counted": total.counted,
        "uncertain": total.uncertain,
        "left_out": [{"name": item.name, "reason": item.reason.value} for item in total.left_out],
    }


def _amount(amount: Money | None) -> str | None:
    return None if amount is None else str(amount.amount)


def _money(amount: Money) -> Data:
    return {"amount": _amount(amount), "currency": amount.currency}


def _band(fee: YearlyFee) -> Data:
    band = fee.band
    return {
        "above": fee.above,
        "up_to": band and band.up_to,
        "fee": band and _amount(band.fee),
    }


def _doubt(doubt: Doubt, lang: Language) -> Data:
    return {
        "reason": doubt.reason.value,
        "amount": _amount(doubt.amount),
        "currency": doubt.amount.currency if doubt.amount is not None else None,
        "why": lang.sentence(doubt.message),
    }


def _open(open_: Mapping[int | None, Money]) -> list[Data]:
    return [{"year": year, "amount": _amount(amount)} for year, amount in open_.items()]


def _year(year: YearDue, lang: Language) -> Data:
    return {
        "year": year.year,
        "charged": _amount(year.charged),
        "verdict": year.verdict.value,
        "assessment": assessment_data(year.assessment, lang),
    }


def _row(row: DuesRow, lang: Language) -> Data:
    return {
        **assessment_data(row.assessment, lang),
        "charged": _amount(row.charged),
        "verdict": row.verdict.value,
        "balance": _amount(row.balance),
        "open": _open(row.open),
        "oldest_open_year": row.oldest_open_year,
        "uncharged": list(row.uncharged),
        "uncertain": [unstructure(fact) for fact in row.uncertain],
        "left": row.left,
        "why": reasons(row, lang),
    }
