"""The mapping of a city's file: what its columns and codes mean, in one document that people read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import converters, field, frozen

from ...values.constraints import CITY_ID, ID, WORDS, CityId, Id, texts
from ...values.dates import day
from ...values.identity import Identified
from ...values.mappings import freeze
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ...values.vocabulary import Audience
from ..words.axes import CountUnit, DimensionParts, IncidentAxis, MotiveAttribution, ProceedingStage
from ..words.axes import RecordingSource as Recorder
from .columns import MappedColumn, comparable
from .errors import AXIS_TWICE, HEADING_TWICE, NO_COLUMN


def _columns(items: Iterable[MappedColumn]) -> tuple[MappedColumn, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class IncidentMapping(Identified):
    """What the columns and codes of a file of incidents mean.

    Attributes:
        recorded: The day on which the mapping was put on record.
        audience: For whom the document is meant.
        id: What tells it from other mappings of its authorities.
        authorities: The ids of the authorities whose file it is.
        titles: What the file is called.
        unit: What a row is: a report, an incident, an offence, an advice case, a person affected.
        source: The kind of body that records it.
        attributed_by: Who says what the motive of an act was. A ground is that motive, and never
            the identity of a person.
        stage: How far criminal proceedings have come, if all rows are at one stage.
        columns: The columns of the file, all of them: a column that is not named is refused.
        sources: Where the codes are described.
        extra: What the document has besides, kept as it is.

    Raises:
        InvalidValue: If it has no column (DOC725), one twice (DOC723), or two exclusive ones of a
            name (DOC734).
    """

    view = "mappings.incident_mapping"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    id: Id | None = field(default=None, validator=ID.validate)
    authorities: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    unit: CountUnit = field(converter=CountUnit)
    source: Recorder = field(converter=Recorder)
    attributed_by: MotiveAttribution = field(converter=MotiveAttribution)
    stage: ProceedingStage | None = field(
        default=None, converter=converters.optional(ProceedingStage)
    )
    columns: tuple[MappedColumn, ...] = field(converter=_columns)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    def __attrs_post_init__(self) -> None:
        if not self.columns:
            raise NO_COLUMN()
        headings: set[str] = set()
        for column in self.columns:
            if comparable(column.heading) in headings:
                raise HEADING_TWICE(heading=column.heading)
            headings.add(comparable(column.heading))
        for name, columns in self.by_name.items():
            overlapping = (column.parts is DimensionParts.OVERLAPPING for column in columns)
            if len(columns) > 1 and not all(overlapping):
                raise AXIS_TWICE(axis=name)

    @property
    def subject(self) -> str:
        """The ids of the authorities whose file it is."""
        return ", ".join(self.authorities)

    @property
    def by_name(self) -> dict[str, tuple[MappedColumn, ...]]:
        """The columns to count by, without those of the day of recording, by their names."""
        names: dict[str, tuple[MappedColumn, ...]] = {}
        for column in self.columns:
            if not column.recorded:
                names[column.name] = (*names.get(column.name, ()), column)
        return names

    def date_column(self, *, recorded: bool = False) -> MappedColumn | None:
        """The column with the dates of the incidents, or of their recording; ``None`` without one."""
        dates = (column for column in self.columns if column.axis is IncidentAxis.TIME)
        return next((column for column in dates if column.recorded is recorded), None)
