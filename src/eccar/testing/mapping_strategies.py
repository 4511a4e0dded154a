"""Hypothesis strategies for mappings of files of incidents, and for their columns."""

from __future__ import annotations

from hypothesis import strategies as st

from ..incidents.records.columns import DateNotation, MappedCode, MappedColumn
from ..incidents.records.mapping import IncidentMapping
from ..incidents.words.axes import (
    CountUnit,
    DimensionParts,
    IncidentAxis,
    MotiveAttribution,
    ProceedingStage,
    RecordingSource,
)
from ..values.vocabulary import Audience, Ground
from . import measure_strategies as parts
from . import strategies as common
from .json_strategies import extras
from .measure_strategies import Fields, few, made

CODES = ("A", "Ś 1", "другое", "Ρατσισμός", "1", "null", "1e3", "y")
"""Codes of cities, some of which look like something else."""


def date_columns(heading: str, *, recorded: bool) -> st.SearchStrategy[MappedColumn]:
    """Columns of dates with this *heading*."""
    return made(
        MappedColumn,
        {"notation": st.sampled_from(DateNotation), "titles": parts.titles()},
        heading=st.just(heading),
        axis=st.just(IncidentAxis.TIME),
        recorded=st.just(recorded),
    )


def ground_columns() -> st.SearchStrategy[MappedColumn]:
    """Columns of grounds, with the city's codes or those of the library, one or several in a cell."""
    codes = st.lists(st.sampled_from(CODES), unique=True, max_size=4).map(
        lambda drawn: [
            MappedCode(codes=[code], word=ground)
            for code, ground in zip(drawn, Ground, strict=False)
        ]
    )
    several: Fields = {"separator": st.sampled_from((";", "/")), "blank": st.just(["-"])}
    return made(
        MappedColumn,
        several,
        heading=st.just("Ground"),
        axis=st.just(IncidentAxis.GROUND),
        parts=st.just(DimensionParts.OVERLAPPING),
        codes=codes,
    )


def area_columns() -> st.SearchStrategy[MappedColumn]:
    """Columns of areas with names, some within others, or with any code."""
    code = made(
        MappedCode, {"titles": parts.titles()}, codes=st.just(["1"]), word=st.just("old-town")
    )
    inner = MappedCode(codes=["2"], word="market", within="old-town")
    codes = code.map(lambda outer: [outer, inner])
    may: Fields = {"dimension": parts.ids(), "any_code": st.booleans(), "codes": codes}
    return made(MappedColumn, may, heading=st.just("Area"), axis=st.just(IncidentAxis.PLACE))


def incident_mappings() -> st.SearchStrategy[IncidentMapping]:
    """Mappings with dates, grounds, areas and a scheme, or some of them."""
    scheme = MappedColumn(heading="Type", axis=IncidentAxis.KIND, scheme="rias")
    columns = st.tuples(
        date_columns("Day", recorded=False),
        ground_columns(),
        st.none() | date_columns("Entered", recorded=True),
        st.none() | area_columns(),
        st.sampled_from((None, scheme)),
    ).map(lambda drawn: [column for column in drawn if column])
    may: Fields = {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "id": parts.ids(),
        "authorities": parts.authorities(),
        "titles": parts.titles(),
        "stage": st.sampled_from(ProceedingStage),
        "sources": few(common.sources()),
        "extra": extras(),
    }
    return made(
        IncidentMapping,
        may,
        unit=st.sampled_from(CountUnit),
        source=st.sampled_from(RecordingSource),
        attributed_by=st.sampled_from(MotiveAttribution),
        columns=columns,
    )
