"""Invented records of incidents, of any number, the same for the same seed, and the mapping of their columns."""

from __future__ import annotations

import csv
import datetime as dt
import random
from collections.abc import Iterator
from typing import TextIO

from ..incidents.records.columns import MappedCode, MappedColumn
from ..incidents.records.mapping import IncidentMapping
from ..incidents.words.axes import (
    CountUnit,
    DimensionParts,
    IncidentAxis,
    MotiveAttribution,
    RecordingSource,
)
from ..values.vocabulary import Ground

HEADINGS = ("Day", "Recorded", "District", "Ground", "Type")
FIRST_DAY = dt.date(2020, 1, 1)
DAYS = 5 * 365
DISTRICTS = ("north", "old-town", "south", "harbour")

_GROUNDS = tuple(map(str, Ground))
_TYPES = ("attack", "threat", "abusive-behaviour", "assembly", "mass-mailing")


def invented_mapping() -> IncidentMapping:
    """The mapping of the invented records: dates, an area, several grounds in a cell, and a type of RIAS."""
    return IncidentMapping(
        authorities=("de/musterstadt",),
        unit=CountUnit.REPORT,
        source=RecordingSource.ADVICE_CENTRE,
        attributed_by=MotiveAttribution.PERSON_AFFECTED,
        columns=(
            MappedColumn(heading="Day", axis=IncidentAxis.TIME),
            MappedColumn(heading="Recorded", axis=IncidentAxis.TIME, recorded=True),
            MappedColumn(
                heading="District",
                axis=IncidentAxis.PLACE,
                codes=tuple(MappedCode(codes=(name.title(),), word=name) for name in DISTRICTS),
            ),
            MappedColumn(
                heading="Ground",
                axis=IncidentAxis.GROUND,
                parts=DimensionParts.OVERLAPPING,
                separator=";",
                blank=("-",),
            ),
            MappedColumn(heading="Type", axis=IncidentAxis.KIND, scheme="rias"),
        ),
    )


def incident_records(count: int, seed: int = 0) -> Iterator[tuple[str, ...]]:
    """So many invented records, one after another, in the order of ``HEADINGS``.

    In a few, a date is missing or impossible, a code is unknown, a cell is empty, or the incident
    is after its recording.
    """
    dice = random.Random(seed)  # noqa: S311  # Invented records are no secret.
    for _ in range(count):
        day = FIRST_DAY + dt.timedelta(days=dice.randrange(DAYS))
        recorded = day + dt.timedelta(days=dice.choice((0, 1, 3, 30, -1)))
        yield (
            dice.choices((day.isoformat(), "", f"{day.year}-02-30"), (96, 2, 2))[0],
            recorded.isoformat(),
            dice.choices(
                (*(name.title() for name in DISTRICTS), "", "Atlantis"), (9, 6, 3, 1, 1, 1)
            )[0],
            "; ".join(dice.choices(_GROUNDS, k=dice.choices((1, 2, 3), (8, 2, 1))[0]))
            if dice.random() < 0.95
            else "-",
            dice.choice((*_TYPES, "Τύπος")),
        )


def write_incident_records(file: TextIO, count: int, seed: int = 0) -> None:
    """Write so many invented records as CSV into an open *file*."""
    writer = csv.writer(file, delimiter=";", lineterminator="\n")
    writer.writerow(HEADINGS)
    writer.writerows(incident_records(count, seed))
