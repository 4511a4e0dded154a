"""Fees as plain data: what the command prints for other tools. Amounts are text, never floats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..documents.convert import unstructure
from ..fees.accounts.account import Statement
from ..fees.assessment import Assessment, Doubt
from ..fees.projections import Difference, YearTotal
from ..fees.reconciliation import Dues, YearDue
from ..fees.yearly_run import Row, YearlyRun
from ..languages.language import Language
from ..values.money import Money
from .yearly import reasons

Data = dict[str, Any]


def assessment_data(found: Assessment, lang: Language) -> Data:
    """An assessment with its grounds, and what else it could be."""
    return {
        "city": found.city.id,
        "year": found.year,
        "amount": _amount(found.amount),
        "currency": found.table and found.table.currency,
        "fee": _amount(found.fee),
        "band": found.band and _band(found),
        "basis": found.basis and found.basis.value,
        "source": found.source and unstructure(found.source),
        "since": found.table and found.table.since.isoformat(),
        "seen": found.table and found.table.seen.isoformat(),
        "stale": found.stale,
        "population": found.population and unstructure(found.population),
        "member": found.member,
        "certain": found.certain,
        "otherwise": [_doubt(doubt, lang) for doubt in found.otherwise],
        "explained": [lang.sentence(message) for message in found.explain()],
    }


def account_data(told: Statement | Dues, lang: Language) -> Data:
    """What an account comes to on a day; beside a membership, also what it should."""
    statement = told.statement if isinstance(told, Dues) else told
    data: Data = {
        "city": statement.account.city,
        "on": statement.on.isoformat(),
        "known_on": statement.known_on and statement.known_on.isoformat(),
        "currency": statement.account.currency,
        "balance": _amount(statement.balance),
        "open": _open(statement.open),
        "not_counted": [_money(amount) for amount in statement.not_counted],
    }
    if isinstance(told, Dues):
        data["years"] = [_year(year, lang) for year in told.years]
        data["proposed"] = [unstructure(fact) for fact in told.proposed]
        data["left_owing"] = told.left_owing
    return data


def yearly_data(run: YearlyRun, ahead: tuple[YearTotal, ...], lang: Language) -> Iterator[Data]:
    """A city a line, and the sums in a last line without a city."""
    yield from (_row(row, lang) for row in run.rows)
    yield {
        "city": None,
        "year": run.year,
        "on": run.on.isoformat(),
        "total": _money(run.total),
        "open": [_money(amount) for amount in run.open],
        "accounts_without_membership": list(run.strangers),
        "ahead": [
            {
                "year": one.year,
                "total": _money(one.total),
                "certain": one.certain,
                "uncertain": one.uncertain,
                "unknown": one.unknown,
            }
            for one in ahead
        ],
    }


def difference_data(told: Difference, lang: Language) -> Iterator[Data]:
    """A city a line, and the sums in a last line without a city."""
    for change in told.changes:
        yield {
            "city": change.city.id,
            "year": told.year,
            "before": assessment_data(change.before, lang),
            "after": assessment_data(change.after, lang),
            "more": _amount(change.more),
        }
    yield {
        "city": None,
        "year": told.year,
        "total_before": _money(told.before),
        "total_after": _money(told.after),
        "unknown": [city.id for city in told.unknown],
    }


def _amount(amount: Money | None) -> str | None:
    return None if amount is None else str(amount.amount)


def _money(amount: Money) -> Data:
    return {"amount": _amount(amount), "currency": amount.currency}


def _band(found: Assessment) -> Data:
    band = found.band
    return {
        "above": found.above,
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


def _row(row: Row, lang: Language) -> Data:
    return {
        **assessment_data(row.assessment, lang),
        "charged": _amount(row.charged),
        "verdict": row.verdict.value,
        "balance": _amount(row.balance),
        "open": _open(row.open),
        "oldest_open_year": row.oldest_open_year,
        "uncharged": list(row.uncharged),
        "left": row.left,
        "why": reasons(row, lang),
    }
