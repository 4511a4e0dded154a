"""The cells of a table of incidents: a count, or why there is none; and shares in per cent."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import Annotated

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import TEXT, Pattern, texts
from ...values.dates import day
from ...values.ranges import MAX_JSON_NUMBER, Range
from ...values.sources import Source, sources
from ...values.typed import typed_fields
from ..errors import COUNT_AND_STATE, NEITHER_COUNT_NOR_STATE, NO_COUNT_OF_INCIDENTS, NO_SHARE

INCIDENT_COUNT = Range(0, MAX_JSON_NUMBER - 1, NO_COUNT_OF_INCIDENTS)
IncidentCount = Annotated[int, INCIDENT_COUNT]

PER_CENT = Pattern(r"(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,6})?", NO_SHARE)
PerCent = Annotated[str, PER_CENT]


class CellState(enum.StrEnum):
    """What a cell says: a count, exact or rounded, or why there is none.

    ``COUNTED``: the exact count, zero included. ``ROUNDED``: a multiple of the base.
    ``SUPPRESSED``: a count that is not published. ``UNKNOWN``: a count that nobody has.
    ``NOT_COLLECTED``: nothing was counted there, so that no total includes it.
    """

    COUNTED = "counted"
    ROUNDED = "rounded"
    SUPPRESSED = "suppressed"
    UNKNOWN = "unknown"
    NOT_COLLECTED = "not-collected"

    @property
    def has_count(self) -> bool:
        """Whether a cell in this state has a count."""
        return self in {CellState.COUNTED, CellState.ROUNDED}


@frozen(kw_only=True, field_transformer=typed_fields)
class EarlierFigure(Brief):
    """What was published for a cell before its count was revised.

    Attributes:
        count: The count as it was.
        recorded: The day of the data that it was from, or of its publication.
        sources: Who says so.
        note: Why it was revised.
    """

    count: IncidentCount = field(validator=INCIDENT_COUNT.validate)
    recorded: dt.date = field(converter=day)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.validate)


def _earlier(items: Iterable[EarlierFigure]) -> tuple[EarlierFigure, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class CountCell(Brief):
    """A cell of a table, or one of its margins.

    Attributes:
        codes: The codes of its categories, at most one of each dimension; a dimension of which none
            is named is summed up.
        count: The count.
        state: What the count is, or why there is none; by default as the table's method of
            disclosure control has it.
        revisions: What was published before, the newest first.
        note: What a reader has to know about the figure.

    Raises:
        InvalidValue: It has neither a count nor a state (DOC702), or a count in a state that has
            none (DOC703).
    """

    codes: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    count: IncidentCount | None = field(default=None, validator=INCIDENT_COUNT.validate)
    state: CellState | None = field(default=None, converter=converters.optional(CellState))
    revisions: tuple[EarlierFigure, ...] = field(default=(), converter=_earlier)
    note: str | None = field(default=None, validator=TEXT.validate)

    def __attrs_post_init__(self) -> None:
        if self.count is None and (self.state is None or self.state.has_count):
            raise NEITHER_COUNT_NOR_STATE()
        if self.count is not None and self.state and not self.state.has_count:
            raise COUNT_AND_STATE(state=self.state)


@frozen(kw_only=True, field_transformer=typed_fields)
class PublishedShare(Brief):
    """A share in per cent that a table prints.

    Attributes:
        codes: The codes of the part, as those of a cell.
        whole: The codes of the whole; by default those of the total.
        per_cent: The share as printed, rounded half up to its last digit: ``"41"``, ``"7.5"``.
        note: What a reader has to know about it.
    """

    codes: tuple[str, ...] = field(converter=texts, validator=TEXT.validate_each)
    whole: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    per_cent: PerCent = field(validator=PER_CENT.validate)
    note: str | None = field(default=None, validator=TEXT.validate)

    @property
    def decimals(self) -> int:
        """The number of decimals that are printed."""
        return len(self.per_cent.partition(".")[2])

    @property
    def units(self) -> int:
        """The share in units of its last digit: 75 of ``"7.5"``."""
        return int(self.per_cent.replace(".", ""))
