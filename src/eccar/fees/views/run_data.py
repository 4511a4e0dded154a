"""Many cities as plain data, for other programs: the dues of a year, and another schedule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, TypedDict

from ...languages.language import Language
from ...values.money import Money
from ..accounts.facts import Posting
from ..reconciliation import Verdict
from ..runs.projections import FeeChange, ScheduleDifference
from ..runs.totals import LeftOut, Omission, Total
from ..runs.yearly_run import Dues, DuesRow
from .account_data import OpenData, open_data
from .data import AssessmentData, assessment_data
from .yearly_runs import reasons


class LeftOutData(TypedDict):
    """Something that is not in a sum."""

    name: Annotated[str, "The id of the authority, or the name of the file."]
    reason: Annotated[Omission, "Why it is left out."]


class TotalData(TypedDict):
    """A sum over many rows, with what it leaves out."""

    amount: Annotated[Money, "The sum of all amounts that are counted."]
    rows: Annotated[int, "The number of all rows, counted or left out."]
    counted: Annotated[int, "The number of rows in the sum."]
    uncertain: Annotated[int, "How many of them have an amount that is in doubt."]
    left_out: Annotated[list[LeftOutData], "The rows that are not in the sum."]


class YearTotalData(TypedDict):
    """What a coming year would bring in."""

    year: Annotated[int, "The fee year."]
    total: Annotated[TotalData, "The sum over all members of the year."]


class DuesRowData(TypedDict):
    """One authority in the dues of a year."""

    city: Annotated[str, "The id of the authority."]
    assessment: Annotated[AssessmentData, "What the schedule asks for the year."]
    charged: Annotated[Money | None, "What was charged and not reversed, if anything was."]
    verdict: Annotated[Verdict, "How that compares with the schedule."]
    balance: Annotated[Money | None, "What is open in all, if there is an account."]
    open: Annotated[list[OpenData], "What is open by fee year."]
    oldest_open_year: Annotated[int | None, "The first fee year for which something is open."]
    uncharged: Annotated[tuple[int, ...], "Earlier years of membership without a charge."]
    uncertain: Annotated[
        tuple[Posting, ...], "The facts of the account that may have happened by the day."
    ]
    left: Annotated[bool, "Whether the authority is no longer a member."]
    explained: Annotated[list[str], "Why the fee may be another, and what else to know."]


class DuesData(TypedDict):
    """The fees of one year, authority by authority, and what is open on a day."""

    year: Annotated[int, "The fee year."]
    on: Annotated[dt.date, "The day for which balances are calculated."]
    rows: Annotated[list[DuesRowData], "The authorities, in the order of their ids."]
    total: Annotated[TotalData, "The sum of the amounts due for the year."]
    open: Annotated[list[TotalData], "The sums of what is open, one for each currency."]
    accounts_without_membership: Annotated[
        tuple[str, ...], "The ids of the authorities with an account, but no membership."
    ]
    ahead: Annotated[list[YearTotalData], "What coming years would bring in, if that was asked."]


class FeeChangeData(TypedDict):
    """What one authority would pay for a year by two schedules."""

    city: Annotated[str, "The id of the authority."]
    before: Annotated[AssessmentData, "What the present schedule asks."]
    after: Annotated[AssessmentData, "What the other schedule asks."]
    more: Annotated[Money | None, "The difference, if it is known; negative if it is less."]


class ScheduleDifferenceData(TypedDict):
    """What another schedule would ask for a year, compared with the present one."""

    year: Annotated[int, "The fee year."]
    changes: Annotated[list[FeeChangeData], "The authorities, in the order of their ids."]
    before: Annotated[TotalData, "The sum by the present schedule."]
    after: Annotated[TotalData, "The sum by the other schedule, which leaves out the same."]
    more: Annotated[Money | None, "The difference of the sums; null for two currencies."]


def dues_data(dues: Dues, lang: Language) -> DuesData:
    """The dues of a year with their sums."""
    return {
        "year": dues.year,
        "on": dues.on,
        "rows": [_row(row, lang) for row in dues.rows],
        "total": total_data(dues.total),
        "open": [*map(total_data, dues.open)],
        "accounts_without_membership": dues.accounts_without_membership,
        "ahead": [{"year": item.year, "total": total_data(item.total)} for item in dues.ahead],
    }


def schedule_difference_data(
    difference: ScheduleDifference, lang: Language
) -> ScheduleDifferenceData:
    """What another schedule would change, authority by authority, with the sums."""
    return {
        "year": difference.year,
        "changes": [_change(change, lang) for change in difference.changes],
        "before": total_data(difference.before),
        "after": total_data(difference.after),
        "more": difference.more,
    }


def _row(row: DuesRow, lang: Language) -> DuesRowData:
    return {
        "city": row.city.id,
        "assessment": assessment_data(row.assessment, lang),
        "charged": row.charged,
        "verdict": row.verdict,
        "balance": row.balance,
        "open": open_data(row.open),
        "oldest_open_year": row.oldest_open_year,
        "uncharged": row.uncharged,
        "uncertain": row.uncertain,
        "left": row.left,
        "explained": reasons(row, lang),
    }


def _change(change: FeeChange, lang: Language) -> FeeChangeData:
    return {
        "city": change.city.id,
        "before": assessment_data(change.before, lang),
        "after": assessment_data(change.after, lang),
        "more": change.more,
    }


def total_data(total: Total) -> TotalData:
    """A sum with what is counted, what of it is uncertain, and what is left out."""
    return {
        "amount": total.amount,
        "rows": total.rows,
        "counted": total.counted,
        "uncertain": total.uncertain,
        "left_out": left_out_data(total.left_out),
    }


def left_out_data(left_out: Iterable[LeftOut]) -> list[LeftOutData]:
    """What is *left_out* of a sum."""
    return [{"name": item.name, "reason": item.reason} for item in left_out]
