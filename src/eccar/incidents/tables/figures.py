"""The figures of tables of incidents and of releases, a row each."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator, Sequence

from ...tables.cells import first_source, named_date, start_of
from ...tables.columns import (
    AUTHORITY,
    NONE,
    SOURCE,
    Row,
    TableDefinition,
    date_columns,
    day_column,
    flag,
    integer,
    term,
    text,
)
from ...values.vocabulary import Audience
from ..counts.cell import CellState, CountCell
from ..counts.control import ControlMethod
from ..counts.observation_status import ObservationStatus, observation_status
from ..counts.table import CountTable
from ..words.axes import CountUnit, IncidentAxis, ProceedingStage, RecordingSource

NOT_STATED = "not stated"

SUMMED_UP = "the figure is of all of them, or the table does not distinguish them"
"""The meaning of an empty cell of codes."""

MISSING = tuple(state for state in CellState if not state.has_count)


def _rows(tables: Sequence[CountTable], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for table in tables:
        start = {**start_of(table), "table_id": table.id, **_whole(table)}
        for cell in table.cells:
            yield {**start, **_figure(table, cell), **_last(table, cell)}


def _whole(table: CountTable) -> Row:
    """The cells that are the same for all figures of a *table*."""
    return {
        "unit": _word(table.unit),
        "proceedings": _word(table.stage),
        "recorded_by": _word(table.source),
        "collector": table.collector,
        "place": table.coverage.place if table.coverage else None,
        "data_from": table.data_day,
        "control_method": _word(table.control.method),
        "rounding_base": table.control.base,
    }


def _word(value: enum.StrEnum | None) -> str | None:
    """The word of a closed list, as a document has it."""
    return value.value if value else None


def _figure(table: CountTable, cell: CountCell) -> Row:
    state = table.state_of(cell)
    return {
        "codes": "; ".join(cell.codes) or None,
        **{f"{axis}_code": _of_axis(table, cell.codes, axis) for axis in IncidentAxis},
        **named_date("covered", table.span_of(cell.codes)),
        "figure": cell.count,
        "figure_state": None if state.has_count else state.value,
        "is_rounded": state is CellState.ROUNDED,
        "obs_status": observation_status(table, cell).value,
    }


def _of_axis(table: CountTable, codes: Iterable[str], axis: IncidentAxis) -> str | None:
    """The code of a cell on an *axis*; of several dimensions on it, all of them."""
    own = [code for code in codes if table.dimension_by_code[code].axis is axis]
    return "; ".join(own) or None


def _last(table: CountTable, cell: CountCell) -> Row:
    newest = cell.revisions[0] if cell.revisions else None
    return {
        "earlier_figure": newest.count if newest else None,
        "earlier_from": newest.recorded if newest else None,
        "published_on": getattr(table, "published", None),
        "source": first_source(table.sources),
        "recorded_on": table.recorded,
        "audience": table.audience.value,
        "note": cell.note,
    }


INCIDENT_CELLS = TableDefinition(
    name="incident_cells",
    meaning="One figure of a table of incidents or of a release; figures of two tables are not to be added.",
    columns=(
        *AUTHORITY,
        text("table_id", "The id of the table."),
        term("unit", "What is counted.", CountUnit, missing=NOT_STATED),
        term("proceedings", "How far the cases had come.", ProceedingStage, missing=NOT_STATED),
        term(
            "recorded_by",
            "The kind of body that recorded them.",
            RecordingSource,
            missing=NOT_STATED,
        ),
        text("collector", "The body that keeps the records.", missing=NOT_STATED),
        text("place", "Where they were counted.", missing=NOT_STATED),
        day_column("data_from", "The day of the data.", missing=NOT_STATED),
        term("control_method", "How small counts are protected.", ControlMethod),
        integer("rounding_base", "The base of rounding.", missing="none is stated"),
        text("codes", "The codes of the figure, with semicolons.", missing="it is the total"),
        *(
            text(f"{axis}_code", f"Its code on the axis of {axis}.", missing=SUMMED_UP)
            for axis in IncidentAxis
        ),
        *date_columns("covered", "The time that the figure is of.", missing=NOT_STATED),
        integer("figure", "The count, as the table has it.", missing="see figure_state"),
        term("figure_state", "Why figure is empty.", MISSING, missing="figure is not empty"),
        flag("is_rounded", "Whether the count is rounded."),
        term(
            "obs_status", "The status of the figure, by CL_OBS_STATUS of SDMX.", ObservationStatus
        ),
        integer(
            "earlier_figure", "The count before its last revision.", missing="none is recorded"
        ),
        day_column(
            "earlier_from", "The day of the data of that count.", missing="none is recorded"
        ),
        day_column(
            "published_on", "The day of publication.", missing="it is no release, or not stated"
        ),
        SOURCE,
        day_column("recorded_on", "The day of recording.", missing=NOT_STATED),
        term("audience", "For whom the document is meant.", Audience),
        text("note", "A note on the figure.", missing=NONE),
    ),
    of=("incident-table", "release"),
    make=_rows,
    takes_day=False,
)
