"""By what records are counted: the dimensions, each with its columns, and the span of time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeAlias

from attrs import frozen

from ...values.dates import Period
from ...values.texts import Text
from ..words.axes import DimensionParts, IncidentAxis
from .columns import DateNotation, MappedColumn
from .dates import Months, TimeStep, counted_period, whole_years
from .errors import NO_DATES, NOT_COUNTED_BY, TOO_MANY_DIMENSIONS
from .mapping import IncidentMapping

MAX_DIMENSIONS = 4
"""The most dimensions of one table: each further one doubles the margins that give cells away."""

By: TypeAlias = str | Iterable[str]
"""The names of dimensions: an axis, the name of a dimension in the mapping, ``year``, ``quarter`` or ``month``."""


@frozen(kw_only=True)
class Dimension:
    """A dimension to count by: spans of time, or the codes of one column or of several overlapping ones."""

    name: str
    step: TimeStep | None = None
    columns: tuple[MappedColumn, ...] = ()

    @property
    def axis(self) -> IncidentAxis:
        """The axis that it is on."""
        return self.columns[0].axis if self.columns else IncidentAxis.TIME

    @property
    def parts(self) -> DimensionParts:
        """Whether its parts add up to the total; nested, if one of them is within another."""
        if any(len(whole) > 1 for column in self.columns for whole in column.wholes.values()):
            return DimensionParts.NESTED
        return self.columns[0].parts if self.columns else DimensionParts.EXCLUSIVE

    @property
    def ordered(self) -> tuple[str, ...]:
        """The words of its columns, each once, in their order."""
        return tuple(dict.fromkeys(word for column in self.columns for word in column.ordered))

    @property
    def titles_of(self) -> Mapping[str, Text]:
        """The titles of its words, so far as the mapping or a scheme gives them."""
        titles: dict[str, Text] = {}
        for column in reversed(self.columns):
            titles |= column.titles_of
        return titles


@frozen
class CountPlan:
    """What is read of each record, and by what it is counted.

    A column that nothing is counted by is not read, apart from the dates. *given* is the period
    that was asked for.
    """

    mapping: IncidentMapping
    dimensions: tuple[Dimension, ...]
    given: Period | None = None

    @cached_property
    def months(self) -> Months:
        """The months of the period that was asked for; without one, all."""
        return Months.within(self.given)

    def period(self, months: Iterable[str]) -> Period | None:
        """The period that was asked for; without one, the whole years of *months* with a record."""
        return self.given or whole_years(months)

    @cached_property
    def step(self) -> TimeStep | None:
        """The spans of time that are counted by, if any are."""
        return next((item.step for item in self.dimensions if item.step), None)

    @cached_property
    def columns(self) -> tuple[MappedColumn, ...]:
        """The columns of codes that are read, in the order of the dimensions."""
        return tuple(column for item in self.dimensions for column in item.columns)

    @cached_property
    def date(self) -> MappedColumn | None:
        """The column with the dates of the incidents."""
        return self.mapping.date_column()

    @cached_property
    def recorded(self) -> MappedColumn | None:
        """The column with the days of recording."""
        return self.mapping.date_column(recorded=True) if self.date else None


def check_mapping(mapping: object) -> None:
    """Raise ``TypeError`` if *mapping* is none: it is loaded by itself."""
    if not isinstance(mapping, IncidentMapping):
        message = (
            f"The mapping is of type {type(mapping).__name__}: load it first, as "
            'eccar.load("mapping.yaml").'
        )
        raise TypeError(message)


def count_plan(mapping: IncidentMapping, by: By, period: str | None = None) -> CountPlan:
    """How to count the records that *mapping* describes by the dimensions named in *by*, within a *period*.

    Raises ``InvalidValue`` for a name of nothing (DOC733), more than four (DOC735), time without a
    column of dates (DOC737), and a period that is not of whole months (DOC745).
    """
    check_mapping(mapping)
    names = tuple(dict.fromkeys((by,) if isinstance(by, str) else by))
    if len(names) > MAX_DIMENSIONS:
        raise TOO_MANY_DIMENSIONS(limit=MAX_DIMENSIONS)
    dimensions = tuple(_dimension(mapping, name) for name in names)
    steps = [item for item in dimensions if item.step]
    dates = mapping.date_column()
    if (steps or period) and dates is None:
        raise NO_DATES()
    if len(steps) > 1:
        raise NOT_COUNTED_BY(name=steps[1].name, choices=_choices(mapping, but=TimeStep))
    if steps and dates and dates.date_notation is DateNotation.YEAR:
        _check_years(mapping, steps[0])
    return CountPlan(mapping, dimensions, counted_period(period) if period else None)


def _check_years(mapping: IncidentMapping, item: Dimension) -> None:
    """Refuse months and quarters where dates are years."""
    if item.step is not TimeStep.YEAR:
        finer = (TimeStep.QUARTER, TimeStep.MONTH)
        raise NOT_COUNTED_BY(name=item.name, choices=_choices(mapping, but=finer))


def _dimension(mapping: IncidentMapping, name: str) -> Dimension:
    if name in [*TimeStep]:
        return Dimension(name=name, step=TimeStep(name))
    columns = mapping.by_name.get(name, ())
    if not columns or columns[0].axis is IncidentAxis.TIME:
        raise NOT_COUNTED_BY(name=name, choices=_choices(mapping))
    return Dimension(name=name, columns=columns)


def _choices(mapping: IncidentMapping, but: Iterable[str] = ()) -> tuple[str, ...]:
    """What records of the *mapping* can be counted by, without what is in *but*."""
    names = (
        name
        for name, columns in mapping.by_name.items()
        if columns[0].axis is not IncidentAxis.TIME
    )
    return tuple(name for name in (*names, *map(str, TimeStep)) if name not in [*but])
