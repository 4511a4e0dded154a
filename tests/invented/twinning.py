"""The model: two cities that are partners, and what they did together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import converters, field, frozen

from eccar.values.dates import When, day, when
from eccar.values.identity import Identified
from eccar.values.mappings import freeze
from eccar.values.sources import Source, sources
from eccar.values.texts import Text
from eccar.values.vocabulary import Audience


@frozen(kw_only=True)
class Occasion:
    """Something that both cities did together."""

    when: When = field(converter=when)
    titles: Text = field(converter=Text)
    sources: tuple[Source, ...] = field(default=(), converter=sources)


def _occasions(occasions: Iterable[Occasion]) -> tuple[Occasion, ...]:
    return tuple(occasions)


@frozen(kw_only=True)
class Twinning(Identified):
    """A partnership of two cities."""

    view = "twinning"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.PUBLIC, converter=Audience)
    city: str
    partner: str
    since: When = field(converter=when)
    occasions: tuple[Occasion, ...] = field(default=(), converter=_occasions)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def subject(self) -> str:
        """The id of the city."""
        return self.city

    def latest_on(self, on: dt.date) -> Occasion | None:
        """What the cities did last, by a day."""
        past = [item for item in self.occasions if item.when.last and item.when.last <= on]
        return max(past, key=lambda item: item.when.last or dt.date.min, default=None)
