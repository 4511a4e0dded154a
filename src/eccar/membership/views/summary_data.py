"""The statuses of many authorities as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict

from ...documents.answers import RecordsData, SelectionData, records_data, selection_data
from ...languages.language import Language
from ...values.dates import When
from ..counts.summary import StatusSummary
from ..lifecycle import Status
from ..standing import Standing, sorted_statuses


class StatusRowData(TypedDict):
    """The status of one authority; its grounds are in the answer `standing`."""

    city: Annotated[str, "The id of the authority."]
    country: Annotated[str, "The code of its country by ISO 3166-1; XK for Kosovo."]
    status: Annotated[Status, "The status on the day."]
    certain: Annotated[bool, "Whether there is a record, and it leaves no other status open."]
    possibly: Annotated[tuple[Status, ...], "The other statuses that the record leaves open."]
    since: Annotated[When | None, "The date of the fact that last changed the status."]


class StatusCountData(TypedDict):
    """How many authorities have a status."""

    status: Annotated[Status, "The status."]
    certain: Annotated[int, "Those whose record leaves no other status open."]
    uncertain: Annotated[int, "All others that have it."]


class StatusSummaryData(TypedDict):
    """The statuses of many authorities on a day."""

    on: Annotated[dt.date, "The day asked about."]
    known_on: Annotated[
        dt.date | None, "The day as of which the record was read, if one was given."
    ]
    rows: Annotated[list[StatusRowData], "The authorities, in the order of their ids."]
    counts: Annotated[
        list[StatusCountData], "How many have each status; together they are all authorities."
    ]
    unconfirmed: Annotated[
        int, "How many of those outside may be members by what is on record of them."
    ]
    without_facts: Annotated[int, "How many of those outside have a record without any fact."]
    selection: Annotated[SelectionData, "Which authorities the answer is limited to."]
    records: Annotated[RecordsData, "The documents that are counted, and what is left out."]


def status_summary_data(value: StatusSummary, _: Language) -> StatusSummaryData:
    """The statuses of many authorities with their counts."""
    return {
        "on": value.on,
        "known_on": value.known_on,
        "rows": [*map(_row, value.standings)],
        "counts": [
            {"status": item.status, "certain": item.certain, "uncertain": item.uncertain}
            for item in value.counts
        ],
        "unconfirmed": sum(standing.unconfirmed for standing in value.standings),
        "without_facts": sum(standing.without_facts for standing in value.standings),
        "selection": selection_data(value.selection),
        "records": records_data(value.records),
    }


def _row(standing: Standing) -> StatusRowData:
    return {
        "city": standing.city.id,
        "country": standing.city.country,
        "status": standing.status,
        "certain": standing.certain,
        "possibly": sorted_statuses(standing.possibly),
        "since": standing.since,
    }
