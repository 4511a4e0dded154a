"""The table of the observations in reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...plan.tables.indicators import GROUP, VALUE, value_cells
from ...tables.cells import first_source, named_date
from ...tables.columns import NONE, SOURCE, Row, TableDefinition, date_columns, integer, text
from ..report import ProgressReport
from .cells import OF_REPORT, REPORTS, report_start


def _observations(
    reports: Sequence[ProgressReport], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for report in reports:
        start = report_start(report)
        for entry in report.measures:
            for indicator in entry.indicators:
                for place, value in enumerate(indicator.observations, 1):
                    yield {
                        **start,
                        "measure_id": entry.measure,
                        "indicator_id": indicator.indicator,
                        "observation_number": place,
                        **named_date("observed", value.when),
                        **value_cells(value),
                        "source": first_source(value.sources),
                        "note": value.note,
                    }


REPORT_OBSERVATIONS = TableDefinition(
    name="report_observations",
    meaning="One observation of an indicator in a report.",
    columns=(
        *OF_REPORT,
        text("measure_id", "The id of the measure in the plan.", missing="it has a title only"),
        text("indicator_id", "The id of the indicator in the plan."),
        integer("observation_number", "Its number among those of the indicator, from 1."),
        *date_columns("observed", "The date of the observation."),
        *VALUE,
        GROUP,
        SOURCE,
        text("note", "A note on the observation.", missing=NONE),
    ),
    of=REPORTS,
    make=_observations,
    takes_day=False,
)
