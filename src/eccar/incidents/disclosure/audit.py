"""The answer of an attack: what an outsider can find out from published numbers."""

from __future__ import annotations

import enum
from fractions import Fraction

from attrs import field, frozen

from ...values.brief import Brief
from ...values.displayable import Displayable
from ...values.vocabulary import Audience, audience_of
from ..counts.table import CountTable
from .linking import NotAuditedTogether
from .system import Unaudited
from .targets import TargetKind


class AuditOutcome(enum.StrEnum):
    """What an audit comes to.

    ``WITHSTANDS``: no count from 1 to below the threshold can be found out. ``FALLS``: one can.
    ``CONTRADICTS_ITSELF``: no counts give these numbers. ``NOT_AUDITED``: there is no exact answer.
    """

    WITHSTANDS = "withstands"
    FALLS = "falls"
    CONTRADICTS_ITSELF = "contradicts-itself"
    NOT_AUDITED = "not-audited"


@frozen(kw_only=True)
class NumberName(Brief):
    """A published number by its names.

    Attributes:
        table: The id of the table.
        position: The position of the table: 0 for the audited one, then those that are linked.
        codes: The codes of the cell, in the order of the dimensions.
        share_of: The codes of the whole, if the number is a share.
        printed: What the table prints; ``None`` for a hidden number.
    """

    table: str
    position: int
    codes: tuple[str, ...]
    share_of: tuple[str, ...] | None = None
    printed: str | None = None


@frozen(kw_only=True)
class AuditedNumber(Brief):
    """A count that is not published, and what an outsider knows of it.

    Attributes:
        kind: What it follows from.
        number: The number that it is, or that contains it.
        without: The numbers that are taken away from that.
        needed: How many values it must be able to have, if it may be small.
        values: All its possible values, if these are fewer than needed.
        least: The smallest possible value.
        most: The greatest possible value; ``None`` if there is none.
        small: Whether it may be from 1 to below the threshold; ``None`` for a difference that does
            not fall, of which that is not asked.
        falls: Whether it is small and has fewer values than needed.
    """

    kind: TargetKind
    number: NumberName
    without: tuple[NumberName, ...] = ()
    needed: int
    values: tuple[int, ...] | None = None
    least: int | None = None
    most: int | None = None
    small: bool | None = False
    falls: bool = False

    @property
    def value_count(self) -> int | None:
        """How many values are possible at most, from the smallest to the greatest; ``None`` if unlimited."""
        if self.values is not None:
            return len(self.values)
        if self.least is None or self.most is None:
            return None
        return self.most - self.least + 1


@frozen(kw_only=True)
class HiddenGroup(Brief):
    """The hidden parts of one published sum, which must not be small together.

    Attributes:
        number: The published sum.
        parts: Its hidden parts.
        least: What they are together at least.
        falls: Whether that is below the threshold.
    """

    number: NumberName
    parts: tuple[NumberName, ...]
    least: int
    falls: bool


class BoundSide(enum.StrEnum):
    """Which end of the possible values a sum gives."""

    LEAST = "least"
    MOST = "most"


@frozen(kw_only=True)
class UsedNumber(Brief):
    """A published number as an outsider uses it.

    Attributes:
        number: Which number it is; ``None`` for what holds whatever is published: that no part is
            greater than its whole, or how a figure can be revised.
        value: What is known of it: the count, or the end of the values that it can have.
        factor: With what it is multiplied in the sum.
    """

    number: NumberName | None
    value: int
    factor: Fraction


@frozen(kw_only=True)
class BoundExplanation(Brief):
    """How an outsider knows an end of the possible values of a count.

    Attributes:
        side: Which end it is.
        value: The end.
        numbers: The published numbers that are needed; without any of them it is not known.
        steps: The numbers of the sum that gives the end, rounded to a whole number; none if no
            single sum gives it, but only the trial of all whole counts.
    """

    side: BoundSide
    value: int
    numbers: tuple[NumberName, ...]
    steps: tuple[UsedNumber, ...] = ()


@frozen(kw_only=True)
class FallExplanation(Brief):
    """How an outsider works out a count that falls, or the hidden parts of a sum that are small together.

    Attributes:
        falls: What falls.
        bounds: How its ends are known.
    """

    falls: AuditedNumber | HiddenGroup
    bounds: tuple[BoundExplanation, ...]


@frozen(kw_only=True)
class ReleaseAudit(Displayable):
    """What an outsider can find out from a release, and from earlier ones together with it.

    An outsider knows the threshold, the base of rounding and the method, but does not repeat the
    choice of what was merged or hidden.

    Attributes:
        release: The audited table.
        earlier: The earlier tables that were audited together with it.
        apart: The earlier tables that were not, with the reasons.
        threshold: The smallest count that may be known; 1 to one less may not.
        protection: How many values a number that may be small must be able to have, if that was
            given; else the threshold for hidden numbers, and half the base for rounded ones.
        outcome: What the audit comes to.
        reason: Why there is no exact answer.
        numbers: The counts that are not published.
        groups: The hidden parts of each published sum.
        shown_below: The exact counts below the threshold that the release prints itself.
        explanations: For each count that falls, the published numbers used and the sum that gives
            it.
        clash: The smallest set of numbers that was found that cannot all be true: without any one
            of them, the others can.
    """

    view = "audits.release_audit"

    release: CountTable = field(repr=False)
    earlier: tuple[CountTable, ...] = field(default=(), repr=False)
    apart: tuple[NotAuditedTogether, ...] = ()
    threshold: int
    protection: int | None = None
    outcome: AuditOutcome
    reason: Unaudited | None = None
    numbers: tuple[AuditedNumber, ...] = ()
    groups: tuple[HiddenGroup, ...] = ()
    shown_below: tuple[NumberName, ...] = ()
    explanations: tuple[FallExplanation, ...] = ()
    clash: tuple[NumberName, ...] = ()

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: it names the numbers of the audited tables."""
        return audience_of(self.release, *self.earlier)

    @property
    def falling(self) -> tuple[AuditedNumber, ...]:
        """The counts that fall."""
        return tuple(number for number in self.numbers if number.falls)

    @property
    def withstands(self) -> bool:
        """Whether nothing falls."""
        return self.outcome is AuditOutcome.WITHSTANDS

    def explain(self) -> tuple[FallExplanation, ...]:
        """For each count that falls, the published numbers used and the sum that an outsider does."""
        return self.explanations

    def _brief(self) -> str:
        return f"{self.release.id}: {self.outcome}"
