"""The accounts of many cities as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...documents.answers import RecordsData, SelectionData, records_data, selection_data
from ...languages.language import Language
from ...values.money import Money
from ..runs.accounts_summary import AccountRow, AccountsSummary
from .account_data import OpenData, open_data
from .run_data import TotalData, total_data


class AccountRowData(TypedDict):
    """The account of one authority; its entries are in the answers `statement` and `review`."""

    city: Annotated[str, "The id of the authority."]
    balance: Annotated[Money, "What is open in all, negative for a credit."]
    open: Annotated[list[OpenData], "What is open by fee year."]
    certain: Annotated[
        bool, "Whether no other balance is possible, and no amount is in another currency."
    ]
    oldest_open_year: Annotated[int | None, "The first fee year for which something is open."]
    compared: Annotated[
        bool, "Whether it was compared with the schedule, which needs the membership."
    ]
    corrections: Annotated[int, "How many entries would correct the account."]
    owes_after_leaving: Annotated[
        bool, "Whether the authority is no longer a member and something is open."
    ]


class AccountsSummaryData(TypedDict):
    """The accounts of many authorities on a day."""

    on: Annotated[dt.date, "The day asked about."]
    known_on: Annotated[
        dt.date | None, "The day as of which the documents were read, if one was given."
    ]
    rows: Annotated[list[AccountRowData], "The accounts, in the order of the ids."]
    open: Annotated[list[TotalData], "The sums of what is open, one for each currency."]
    selection: Annotated[SelectionData, "Which authorities the answer is limited to."]
    records: Annotated[RecordsData, "The documents, and what is left out."]


def accounts_summary_data(value: AccountsSummary, _: Language) -> AccountsSummaryData:
    """The accounts of many authorities with their sums."""
    return {
        "on": value.on,
        "known_on": value.known_on,
        "rows": [*map(account_row_data, value.rows)],
        "open": [*map(total_data, value.open)],
        "selection": selection_data(value.selection),
        "records": records_data(value.records),
    }


def account_row_data(row: AccountRow) -> AccountRowData:
    """The account of one authority."""
    return {
        "city": row.id,
        "balance": row.balance,
        "open": open_data(row.open),
        "certain": row.certain,
        "oldest_open_year": row.oldest_open_year,
        "compared": row.compared,
        "corrections": row.corrections,
        "owes_after_leaving": row.owes_after_leaving,
    }
