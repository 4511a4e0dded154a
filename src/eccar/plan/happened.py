"""What the facts of a plan and of a measure have in common."""

from __future__ import annotations

import datetime as dt

from attrs import converters, field, frozen

from ..dates import When, day, when
from ..forms import TEXT
from ..sources import Source, sources


@frozen(kw_only=True)
class Happened:
    """Something that happened, when, by whom, and on whose word."""

    when: When = field(converter=when)
    by: str | None = field(default=None, validator=TEXT.one)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    note: str | None = field(default=None, validator=TEXT.one)

    @property
    def stands_on(self) -> dt.date:
        """The day on which it counts: the last that it can have happened, as far as is known."""
        if self.when.last is not None:
            return self.when.last
        return max(self.when.first or dt.date.min, self.recorded or dt.date.max)
