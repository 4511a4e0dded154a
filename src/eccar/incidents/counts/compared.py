"""What is compared of two tables of incidents; the class of tables lies above."""

from __future__ import annotations

from typing import Protocol

from ...values.dates import Period
from ...values.vocabulary import Audience
from ..words.axes import CountUnit, ProceedingStage, RecordingSource
from .control import CountCoverage, DisclosureControl, SeriesBreak
from .dimension import CountDimension


class ComparedTable(Protocol):
    """A table of incidents, as far as two of them are compared."""

    @property
    def id(self) -> str:
        """What tells the table from others."""

    @property
    def authorities(self) -> tuple[str, ...]:
        """The ids of its authorities."""

    @property
    def audience(self) -> Audience:
        """For whom it is."""

    @property
    def unit(self) -> CountUnit | None:
        """What is counted."""

    @property
    def stage(self) -> ProceedingStage | None:
        """How far the cases had got."""

    @property
    def source(self) -> RecordingSource | None:
        """Who recorded what is counted."""

    @property
    def collector(self) -> str | None:
        """The body that keeps the records."""

    @property
    def coverage(self) -> CountCoverage | None:
        """What it covers in time and place."""

    @property
    def method(self) -> str | None:
        """How incidents came to be counted."""

    @property
    def control(self) -> DisclosureControl:
        """How small counts are protected."""

    @property
    def dimensions(self) -> tuple[CountDimension, ...]:
        """What it distinguishes."""

    @property
    def breaks(self) -> tuple[SeriesBreak, ...]:
        """From when on figures are not comparable with those before."""

    @property
    def spans(self) -> tuple[Period, ...]:
        """The periods that it counts, as finely as it distinguishes them."""
