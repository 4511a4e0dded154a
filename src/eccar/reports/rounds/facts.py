"""The facts of a round: opened, closed, and for which authorities extended, excused or named."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import converters, field, frozen

from ...values.constraints import CITY_ID, TEXT, CityId, texts
from ...values.dates import When, when
from ...values.facts import Fact, Family
from ...values.typed import typed_fields


@frozen(kw_only=True, field_transformer=typed_fields)
class RoundFact(Fact):
    """Something that happened to a round.

    Attributes:
        reference: The number of the paper or decision, as written.
        authorities: The authorities for which it happened; if none is named, all.
    """

    reference: str | None = field(default=None, validator=TEXT.validate)
    authorities: tuple[CityId, ...] = field(
        default=(), converter=texts, validator=CITY_ID.validate_each
    )


class Opened(RoundFact):
    """Reports were asked for."""

    __slots__ = ()
    kind = "opened"


class Closed(RoundFact):
    """No further reports were taken."""

    __slots__ = ()
    kind = "closed"


@frozen(kw_only=True, field_transformer=typed_fields)
class RoundExtended(RoundFact):
    """There is more time, until the day ``until``."""

    kind = "extended"

    until: When = field(converter=when)


@frozen(kw_only=True, field_transformer=typed_fields)
class RoundExcused(RoundFact):
    """No report is expected; ``reason`` says why."""

    kind = "excused"

    reason: str | None = field(default=None, validator=TEXT.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class Consented(RoundFact):
    """A unit of the authority agreed that others may read that it reported; ``until`` limits that."""

    kind = "consented"

    until: When | None = field(default=None, converter=converters.optional(when))


class ConsentWithdrawn(RoundFact):
    """The authority took its consent back."""

    __slots__ = ()
    kind = "consent-withdrawn"


ROUND_FACTS: tuple[type[RoundFact], ...] = (
    *(Opened, Closed, RoundExtended, RoundExcused, Consented, ConsentWithdrawn),
)
"""Every kind of fact that a round can have."""

RoundFact.family = Family(ROUND_FACTS)


def to_round_facts(items: Iterable[RoundFact]) -> tuple[RoundFact, ...]:
    """The converter of fields that hold facts of a round."""
    return tuple(items)
