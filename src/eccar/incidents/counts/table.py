"""A table of incidents: counts by dimensions, with unit, source, coverage and method."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import converters, field, frozen

from ...values.constraints import CITY_ID, ID, TEXT, WORDS, CityId, Id, texts
from ...values.dates import Period, day
from ...values.mappings import freeze
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ...values.vocabulary import Audience
from ..errors import CELL_TWICE, CODE_TWICE, TWO_OF_A_DIMENSION, UNKNOWN_CODE
from ..words.axes import CountUnit, IncidentAxis, ProceedingStage, RecordingSource
from .cell import CellState, CountCell, PublishedShare
from .comparability import Comparability, comparability
from .compared import ComparedTable
from .control import CountCoverage, DisclosureControl, SeriesBreak
from .dimension import CountDimension


def _dimensions(items: Iterable[CountDimension]) -> tuple[CountDimension, ...]:
    return tuple(items)


def _cells(items: Iterable[CountCell]) -> tuple[CountCell, ...]:
    return tuple(items)


def _shares(items: Iterable[PublishedShare]) -> tuple[PublishedShare, ...]:
    return tuple(items)


def _breaks(items: Iterable[SeriesBreak]) -> tuple[SeriesBreak, ...]:
    return tuple(items)


def _check_dimensions(table: CountTable, _: object, dimensions: tuple[CountDimension, ...]) -> None:
    """Refuse a code that is in two of the *dimensions*."""
    for dimension in dimensions:
        for code in dimension.by_code:
            if table.dimension_by_code[code] is not dimension:
                raise CODE_TWICE(text=code)


def _check_cells(table: CountTable, _: object, cells: tuple[CountCell, ...]) -> None:
    """Refuse *cells* of other codes than those of the *table*, and two of the same."""
    known: set[frozenset[str]] = set()
    for cell in cells:
        table.check_codes(cell.codes)
        if (codes := frozenset(cell.codes)) in known:
            raise CELL_TWICE(codes=f"[{', '.join(cell.codes)}]")
        known.add(codes)


def _check_shares(table: CountTable, _: object, shares: tuple[PublishedShare, ...]) -> None:
    for share in shares:
        table.check_codes(share.codes)
        table.check_codes(share.whole)


@frozen(kw_only=True, field_transformer=typed_fields)
class CountTable(ComparedTable):
    """What tables of incidents and releases have in common.

    Attributes:
        recorded: The day on which the table was put on record.
        audience: For whom the document is meant.
        id: What tells the table from others of its authorities.
        authorities: The ids of the authorities that it is of; none if it is of somebody else.
        titles: The title of the table.
        unit: What is counted: reports, incidents, offences, cases of advice, persons affected.
        definition: Which incidents are counted, in words: all that are reported, or only some.
        stage: How far the cases had got: recorded, prosecuted, sentenced.
        source: Who recorded what is counted.
        collector: The body that keeps the records, by its name; never a person.
        coverage: What the table covers in time and place.
        data_day: The day of the data: figures that changed later are not in the table.
        method: How incidents came to be counted, in words.
        control: How small counts are protected.
        dimensions: What the table distinguishes.
        cells: The figures, margins included. What is not listed is not published.
        shares: The shares in per cent that it prints besides.
        breaks: From when on figures are not comparable with those before.
        caveats: What has to be said with the figures, by language.
        sources: Where the figures are published.

    Raises:
        InvalidValue: A code is in two dimensions (DOC704), a cell names an unknown code (DOC705) or
            two of one dimension (DOC706), or there are two cells with the same codes (DOC707).
    """

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.OFFICE, converter=Audience)
    id: Id = field(validator=ID.validate)
    authorities: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    unit: CountUnit | None = field(default=None, converter=converters.optional(CountUnit))
    definition: str | None = field(default=None, validator=TEXT.validate)
    stage: ProceedingStage | None = field(
        default=None, converter=converters.optional(ProceedingStage)
    )
    source: RecordingSource | None = field(
        default=None, converter=converters.optional(RecordingSource)
    )
    collector: str | None = field(default=None, validator=TEXT.validate)
    coverage: CountCoverage | None = None
    data_day: dt.date | None = field(default=None, converter=converters.optional(day))
    method: str | None = field(default=None, validator=TEXT.validate)
    control: DisclosureControl = field(factory=DisclosureControl)
    dimensions: tuple[CountDimension, ...] = field(
        default=(), converter=_dimensions, validator=_check_dimensions
    )
    cells: tuple[CountCell, ...] = field(default=(), converter=_cells, validator=_check_cells)
    shares: tuple[PublishedShare, ...] = field(
        default=(), converter=_shares, validator=_check_shares
    )
    breaks: tuple[SeriesBreak, ...] = field(default=(), converter=_breaks)
    caveats: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    sources: tuple[Source, ...] = field(default=(), converter=sources)

    @property
    def subject(self) -> str:
        """The ids of the authorities that it is of."""
        return ", ".join(self.authorities)

    @cached_property
    def dimension_by_code(self) -> Mapping[str, CountDimension]:
        """The dimension of each code."""
        return {code: dimension for dimension in self.dimensions for code in dimension.by_code}

    def check_codes(self, codes: Iterable[str]) -> None:
        """Refuse *codes* that do not name a cell of the table.

        Raises:
            InvalidValue: One is unknown (DOC705), or two are of one dimension (DOC706).
        """
        known: dict[str, str] = {}
        for code in codes:
            if code not in self.dimension_by_code:
                raise UNKNOWN_CODE(text=code)
            dimension = self.dimension_by_code[code].id
            if dimension in known:
                raise TWO_OF_A_DIMENSION(text=known[dimension], other=code)
            known[dimension] = code

    def by_dimension(self, codes: Iterable[str]) -> dict[str, str]:
        """The *codes* of a cell, each by the id of its dimension."""
        return {self.dimension_by_code[code].id: code for code in codes}

    @cached_property
    def cell_by_codes(self) -> Mapping[frozenset[str], CountCell]:
        """The cells by their codes."""
        return {frozenset(cell.codes): cell for cell in self.cells}

    def cell(self, *codes: str) -> CountCell | None:
        """The cell with exactly these *codes*, ``None`` if none is published; without any, the total."""
        return self.cell_by_codes.get(frozenset(codes))

    def state_of(self, cell: CountCell) -> CellState:
        """What the figure of a *cell* is, by its own state or by the method of the table."""
        if cell.state is not None:
            return cell.state
        return CellState.ROUNDED if self.control.rounds else CellState.COUNTED

    @cached_property
    def time(self) -> CountDimension | None:
        """The first dimension on the axis of time."""
        times = (item for item in self.dimensions if item.axis is IncidentAxis.TIME)
        return next(times, None)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods that its figures are of, as far as both ends are known."""
        time = self.time
        spans = [time.period_of(code) for code in time.by_code] if time else []
        covered = self.coverage.period if self.coverage else None
        if covered and covered.first and covered.last:
            spans.append(covered)
        return tuple(spans)

    def span_of(self, codes: Iterable[str]) -> Period | None:
        """The time that the cell with these *codes* sums up; ``None`` if it is not known."""
        for code in codes:
            dimension = self.dimension_by_code[code]
            if dimension.axis is IncidentAxis.TIME:
                return dimension.period_of(code)
        return self.coverage.period if self.coverage else None

    @property
    def spans(self) -> tuple[Period, ...]:
        """The periods that it counts, as finely as it distinguishes them; none if that is not known."""
        if (time := self.time) is not None:
            leaves = (item.code for item in time.categories if not time.parts_of(item.code))
            return tuple(map(time.period_of, leaves))
        span = self.coverage.period if self.coverage else None
        return () if span is None else (span,)

    def comparable_with(self, other: CountTable) -> Comparability:
        """Whether the figures of this table and of an *other* one can be compared, and why not."""
        return comparability(self, other)


@frozen(kw_only=True, field_transformer=typed_fields)
class IncidentTable(CountTable):
    """A table of incidents as somebody counted or published them.

    Its attributes are those of ``CountTable``, and *extra*: what the document has besides, kept as
    it is.
    """

    view = "tables.incident_table"

    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)
