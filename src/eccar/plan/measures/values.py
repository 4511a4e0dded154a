"""Values of indicators: a number, a part of a whole, or words; of some time, and of whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Annotated, Any, ClassVar

from attrs import converters, field, frozen

from ...values.constraints import TEXT, WORDS, RequireOneOf, check_required
from ...values.dates import When, when
from ...values.ranges import FINITE, GreaterThan
from ...values.sources import Source, sources
from ...values.texts import Text, freeze, text
from ..errors import NO_VALUE, NOTHING_TO_SHARE

WHOLE = GreaterThan(0, NOTHING_TO_SHARE)
Whole = Annotated[float, WHOLE]


@frozen(kw_only=True)
class Value:
    """What was counted, is aimed at, or was found: a number, a part of a whole, or words.

    ``of`` says of which part of all it is, as ``{gender: women}``; without it, it is of the whole.
    """

    when: When = field(converter=when)
    value: float | None = field(default=None, validator=FINITE.validate)
    part: float | None = field(default=None, validator=FINITE.validate)
    whole: Whole | None = field(default=None, validator=WHOLE.validate)
    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    of: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    note: str | None = field(default=None, validator=TEXT.validate)

    needs: ClassVar = RequireOneOf((("value",), ("part", "whole"), ("words",)), NO_VALUE)
    __attrs_post_init__ = check_required

    def __str__(self) -> str:
        number = self.words if self.value is None else self.value
        told = f"{self.part}/{self.whole}" if self.is_share else number
        return f"{told} ({self.when})"

    @property
    def is_share(self) -> bool:
        """Whether it tells a part and the whole that it is a part of."""
        return self.part is not None and self.whole is not None

    @property
    def counted(self) -> bool:
        """Whether it tells a number or a share, and not only words."""
        return self.value is not None or self.is_share

    @property
    def number(self) -> Fraction | None:
        """The number itself, or the share; nothing where there are only words."""
        if self.part is not None and self.whole is not None:
            return exactly(self.part) / exactly(self.whole)
        return None if self.value is None else exactly(self.value)


def exactly(number: float) -> Fraction:
    """*number* as it was written: 0.3 is three tenths, whatever a computer keeps of it."""
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))


def comparable(*values: Value | None) -> bool:
    """Whether *values* are all there and can be held against each other: all shares, or all not."""
    told = [one for one in values if one is not None and one.counted]
    return len(told) == len(values) and len({one.is_share for one in told}) == 1


def pooled(shares: Iterable[Value]) -> Fraction | None:
    """The share of several *shares* together: parts and wholes are added, never the shares.

    Nothing if there are none, or one of them does not tell its part and whole.
    """
    parts = wholes = Fraction(0)
    for one in shares:
        if one.part is None or one.whole is None:
            return None
        parts += exactly(one.part)
        wholes += exactly(one.whole)
    return parts / wholes if wholes else None
