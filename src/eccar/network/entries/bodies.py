"""The bodies of the coalition, with their names, figures and seats."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Annotated

from attrs import converters, field, frozen

from ...plan.measures.reported_counts import Precision
from ...plan.points import POINT, PointNumber
from ...values.brief import Brief
from ...values.constraints import TEXT, WORDS
from ...values.contacts import ContactPoint
from ...values.dates import When, when
from ...values.ranges import Range
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ...values.vocabulary import YesNo
from ..errors import NOT_A_FIGURE
from .entry import CoalitionEntry, entry_fields
from .seats import Seat, to_seats

FIGURE = Range(0, 10_000, NOT_A_FIGURE)
FigureNumber = Annotated[int, FIGURE]


class BodyKind(enum.StrEnum):
    """What a body is in the coalition."""

    ASSEMBLY = "assembly"
    CONFERENCE = "conference"
    COMMITTEE = "committee"
    BOARD = "board"
    OFFICE = "office"
    SCIENTIFIC = "scientific"
    WORKING_GROUP = "working-group"


class BodyFigureKind(enum.StrEnum):
    """What a figure of a body says."""

    AUTHORITIES = "authorities"
    TERM_IN_YEARS = "term-in-years"
    MEETINGS_A_YEAR = "meetings-a-year"
    YEARS_BETWEEN_MEETINGS = "years-between-meetings"


@frozen(kw_only=True, field_transformer=typed_fields)
class BodyFigure(Brief):
    """A number that a source gives for a body: how many authorities sit in it, how long a term is.

    Attributes:
        figure: What it says.
        number: The number.
        precision: How the source limits the number; without it, the number is exact.
        when: The day or the period that it is of.
        sources: Who says so.
        note: Anything else that a reader should know.
    """

    figure: BodyFigureKind = field(converter=BodyFigureKind)
    number: FigureNumber = field(validator=FIGURE.validate)
    precision: Precision | None = field(default=None, converter=converters.optional(Precision))
    when: When | None = field(default=None, converter=converters.optional(when))
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class BodyName(Brief):
    """Another name of a body, and when it was used."""

    names: Text = field(converter=text, validator=WORDS.validate)
    when: When | None = field(default=None, converter=converters.optional(when))
    sources: tuple[Source, ...] = field(default=(), converter=sources)


def _figures(items: Iterable[BodyFigure]) -> tuple[BodyFigure, ...]:
    return tuple(items)


def _names(items: Iterable[BodyName]) -> tuple[BodyName, ...]:
    return tuple(items)


def _points(items: Iterable[int]) -> tuple[int, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=entry_fields)
class Body(CoalitionEntry):
    """A body of the coalition: an assembly, a committee, the office, a working group.

    Attributes:
        names: Its name.
        also_called: Its other names, with the time of each.
        kind: What it is.
        since: Since when it has existed.
        until: The last day of its existence.
        tasks: What it does, in the words of the sources.
        points: The points of the plan that a working group works on.
        open_to_members: Whether every member can join at any time.
        contact: The unit that answers questions.
        figures: Numbers that sources give, each with its day.
        seats: Who sits or sat in it.
    """

    names: Text = field(converter=text, validator=WORDS.validate)
    also_called: tuple[BodyName, ...] = field(default=(), converter=_names)
    kind: BodyKind = field(converter=BodyKind)
    since: When | None = field(default=None, converter=converters.optional(when))
    until: When | None = field(default=None, converter=converters.optional(when))
    tasks: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    points: tuple[PointNumber, ...] = field(
        default=(), converter=_points, validator=POINT.validate_each
    )
    open_to_members: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    contact: ContactPoint | None = None
    figures: tuple[BodyFigure, ...] = field(default=(), converter=_figures)
    seats: tuple[Seat, ...] = field(default=(), converter=to_seats)
