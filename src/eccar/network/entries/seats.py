"""The seats of a body: who holds them, in which role, since when and until when."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable

from attrs import converters, field, frozen

from ...membership.choices import Votes
from ...values.brief import Brief
from ...values.constraints import TEXT
from ...values.dates import When, day
from ...values.dates import when as rough_date
from ...values.sources import Source, sources
from ...values.typed import typed_fields
from ...values.vocabulary import YesNo
from ..references import HOLDER, Holder


class SeatRole(enum.StrEnum):
    """As what a seat is held."""

    MEMBER = "member"
    PRESIDENT = "president"
    VICE_PRESIDENT = "vice-president"
    LEAD = "lead"
    HOST = "host"
    ADVISER = "adviser"


class SeatBeginning(enum.StrEnum):
    """How a seat was obtained."""

    ELECTED = "elected"
    BY_ELECTION = "by-election"
    APPOINTED = "appointed"
    JOINED = "joined"


class SeatEnding(enum.StrEnum):
    """How a seat ended."""

    END_OF_TERM = "end-of-term"
    RESIGNED = "resigned"
    LEFT = "left"


@frozen(kw_only=True, field_transformer=typed_fields)
class Seat(Brief):
    """A seat in a body, held by an authority or a partner.

    Attributes:
        holder: The id of the authority, or a reference to the partner: ``partners/unesco``.
        role: As what it is held.
        has_vote: Whether it comes with a vote.
        obtained: How it was obtained.
        when: When it was obtained, or the day for which a source lists it.
        from_: The first day of the seat.
        until: The last day of the seat.
        ended: How it ended.
        by: The body that elected or appointed.
        votes: How the body voted.
        topic: The field or theme that goes with the seat.
        sources: Who says so.
        recorded: The day on which it was put on record; without it, that of the body counts.
        note: Anything else that a reader should know.
    """

    holder: Holder = field(validator=HOLDER.validate)
    role: SeatRole = field(default=SeatRole.MEMBER, converter=SeatRole)
    has_vote: YesNo = field(default=YesNo.UNKNOWN, converter=YesNo)
    obtained: SeatBeginning | None = field(
        default=None, converter=converters.optional(SeatBeginning)
    )
    when: When | None = field(default=None, converter=converters.optional(rough_date))
    from_: When | None = field(default=None, converter=converters.optional(rough_date))
    until: When | None = field(default=None, converter=converters.optional(rough_date))
    ended: SeatEnding | None = field(default=None, converter=converters.optional(SeatEnding))
    by: str | None = field(default=None, validator=TEXT.validate)
    votes: Votes | None = None
    topic: str | None = field(default=None, validator=TEXT.validate)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    note: str | None = field(default=None, validator=TEXT.validate)

    @property
    def authority(self) -> str | None:
        """The id of the authority that holds it; ``None`` for a seat of a partner."""
        return None if self.holder.startswith("partners/") else self.holder

    @property
    def beginning(self) -> When | None:
        """The first day, else the day on which it was obtained or for which a source lists it."""
        return self.from_ or self.when


def to_seats(items: Iterable[Seat]) -> tuple[Seat, ...]:
    """The converter of fields that hold seats."""
    return tuple(items)
