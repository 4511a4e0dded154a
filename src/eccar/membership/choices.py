"""What the facts of a membership choose from: purposes of resolutions, results of votes."""

from __future__ import annotations

import enum

from attrs import converters, field, frozen

from ..values.brief import Brief
from ..values.ranges import VOTES, VoteCount
from ..values.typed import typed_fields


class Purpose(enum.StrEnum):
    """What a resolution decides about the membership."""

    JOIN = "join"
    PREPARE = "prepare"
    DECLARE_INTENT = "declare-intent"
    LEAVE = "leave"


class Passes(enum.StrEnum):
    """Whether the membership of a merged authority passed to the one that took it over."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class VoteResult(enum.StrEnum):
    """How a vote ended, where the source says so in words."""

    UNANIMOUS = "unanimous"
    MAJORITY = "majority"


@frozen(kw_only=True, field_transformer=typed_fields)
class Votes(Brief):
    """How a body voted, as far as it is on record."""

    in_favour: VoteCount | None = field(default=None, validator=VOTES.validate)
    against: VoteCount | None = field(default=None, validator=VOTES.validate)
    abstained: VoteCount | None = field(default=None, validator=VOTES.validate)
    result: VoteResult | None = field(default=None, converter=converters.optional(VoteResult))
