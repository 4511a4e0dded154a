"""The observation status of figures, by the code list CL_OBS_STATUS of SDMX."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from .cell import CellState, CountCell
from .table import CountTable


class ObservationStatus(enum.StrEnum):
    """A code of CL_OBS_STATUS: what is to be known of a figure, or why there is none.

    ``A``: normal value. ``B``: the first after a break of the series. ``L``: missing, not
    collected. ``O``: missing. ``Q``: missing, suppressed.

    Source: SDMX, code list for observation status, https://sdmx.org/?page_id=3215.
    """

    A = "A"
    B = "B"
    L = "L"
    O = "O"  # noqa: E741  # The code of the list.
    Q = "Q"


_OF_STATE = {
    CellState.COUNTED: ObservationStatus.A,
    CellState.ROUNDED: ObservationStatus.A,
    CellState.SUPPRESSED: ObservationStatus.Q,
    CellState.UNKNOWN: ObservationStatus.O,
    CellState.NOT_COLLECTED: ObservationStatus.L,
}


def observation_status(table: CountTable, cell: CountCell) -> ObservationStatus:
    """The status of a *cell* of a *table*; where there is one for two reasons, the break comes first.

    So does the guideline of SDMX on single flags: https://sdmx.org/?page_id=4345, version 2.0.
    """
    return (
        ObservationStatus.B if begins_anew(table, cell.codes) else _OF_STATE[table.state_of(cell)]
    )


def begins_anew(table: CountTable, codes: Iterable[str]) -> bool:
    """Whether cells with these *codes* are of a period within which the series breaks."""
    codes = tuple(codes)
    if table.time is None or table.time.id not in table.by_dimension(codes):
        return False
    span = table.span_of(codes)
    begun = (item.since.first for item in table.breaks)
    return span is not None and any(
        first and span.first and span.last and span.first <= first <= span.last for first in begun
    )
