"""The documents of many authorities in brief, as plain data for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...checking.views.summary_data import CheckRowData, check_row_data
from ...documents.answers import RecordsData, SelectionData, records_data, selection_data
from ...fees.views.run_data import TotalData, total_data
from ...fees.views.summary_data import AccountRowData, account_row_data
from ...languages.language import Language
from ...membership.lifecycle import Status
from ...plan.history import Stage
from ...values.dates import When
from ...values.money import Money
from ..summary import DossierRow, DossierSummary


class DossierRowData(TypedDict):
    """What the documents of one authority say on a day, or of several that have one together."""

    subject: Annotated[str, "The ids of the authorities, joined by commas."]
    status: Annotated[Status | None, "The status on the day, if there is a membership."]
    certain: Annotated[bool | None, "Whether the record leaves no other status open."]
    fee: Annotated[Money | None, "The fee of the year, if it is known."]
    fee_certain: Annotated[bool | None, "Whether the fee is certain, if there is a membership."]
    account: Annotated[AccountRowData | None, "What is open, if there is an account."]
    plans: Annotated[tuple[Stage, ...], "The stage of each plan that is not replaced."]
    inventories: Annotated[int, "How many inventories there are."]
    last_report: Annotated[
        When | None, "The period of the last report that was submitted to the coalition."
    ]
    checked: Annotated[CheckRowData, "What was found in the documents."]


class DossierSummaryData(TypedDict):
    """The documents of many authorities on a day."""

    on: Annotated[dt.date, "The day asked about; the fees are those of its year."]
    rows: Annotated[list[DossierRowData], "The authorities, in the order of their ids."]
    fees: Annotated[TotalData | None, "The sum of the fees of the year, if fees are paid in it."]
    open: Annotated[list[TotalData], "The sums of what is open, one for each currency."]
    others: Annotated[int, "How many documents are of no authority; they are in no row."]
    selection: Annotated[SelectionData, "Which authorities the answer is limited to."]
    records: Annotated[RecordsData, "The documents of the rows, and what is left out."]


def dossier_summary_data(value: DossierSummary, _: Language) -> DossierSummaryData:
    """The documents of many authorities with their sums."""
    return {
        "on": value.on,
        "rows": [*map(_row, value.rows)],
        "fees": total_data(value.fees) if value.fees else None,
        "open": [*map(total_data, value.open)],
        "others": value.others,
        "selection": selection_data(value.selection),
        "records": records_data(value.records),
    }


def _row(row: DossierRow) -> DossierRowData:
    standing, assessment = row.standing, row.assessment
    return {
        "subject": row.subject,
        "status": standing.status if standing else None,
        "certain": standing.certain if standing else None,
        "fee": assessment.amount if assessment else None,
        "fee_certain": assessment.certain if assessment else None,
        "account": account_row_data(row.account) if row.account else None,
        "plans": row.plans,
        "inventories": row.inventories,
        "last_report": row.last_report,
        "checked": check_row_data(row.checked),
    }
