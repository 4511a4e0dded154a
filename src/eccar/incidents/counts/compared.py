"""What is compared of two tables of incidents; the class of tables lies above."""

from __future__ import annotations

import abc

from ...values.dates import Period
from ...values.identity import Identified
from ...values.vocabulary import Audience
from ..words.axes import CountUnit, ProceedingStage, RecordingSource
from .control import CountCoverage, DisclosureControl, SeriesBreak
from .dimension import CountDimension


class ComparedTable(Identified):
    """A table of incidents, as far as two of them are compared."""

    id: str
    authorities: tuple[str, ...]
    audience: Audience
    unit: CountUnit | None
    definition: str | None
    stage: ProceedingStage | None
    source: RecordingSource | None
    collector: str | None
    coverage: CountCoverage | None
    method: str | None
    control: DisclosureControl
    dimensions: tuple[CountDimension, ...]
    breaks: tuple[SeriesBreak, ...]

    @property
    @abc.abstractmethod
    def spans(self) -> tuple[Period, ...]:
        """The periods that it counts, as finely as it distinguishes them."""


def plain(text: str | None) -> str:
    """A *text* without differences of spacing."""
    return " ".join((text or "").split())
