"""Values of indicators: a number, a part of a whole, or words, with their date and group of people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Annotated, Any, ClassVar

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.characters import composed
from ...values.constraints import TEXT, WORDS, RequireOneOf, check_required
from ...values.dates import When, when
from ...values.mappings import freeze
from ...values.plain import FormattedAsText
from ...values.ranges import FINITE, GreaterThan
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ..errors import NO_VALUE, WHOLE_NOT_POSITIVE

WHOLE = GreaterThan(0, WHOLE_NOT_POSITIVE)
Whole = Annotated[float, WHOLE]


@frozen(kw_only=True, field_transformer=typed_fields)
class Value(Brief, FormattedAsText):
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

    phrase: ClassVar[str] = "values.phrase"
    needs: ClassVar[RequireOneOf] = RequireOneOf(
        (("value",), ("part", "whole"), ("words",)), NO_VALUE
    )
    __attrs_post_init__ = check_required

    @property
    def group(self) -> tuple[tuple[str, str], ...]:
        """The part of all that it is of, as a key that is equal for the same part."""
        return group_key(self.of)

    def __str__(self) -> str:
        number = self.words if self.value is None else self.value
        shown = f"{self.part}/{self.whole}" if self.is_share else number
        return f"{shown} ({self.when})"

    @property
    def is_share(self) -> bool:
        """Whether it has a part and the whole that it is a part of."""
        return self.part is not None and self.whole is not None

    @property
    def counted(self) -> bool:
        """Whether it is a number or a share, and not only words."""
        return self.value is not None or self.is_share

    @property
    def number(self) -> Fraction | None:
        """The number, or the share as part divided by whole; ``None`` where there are only words."""
        if self.part is not None and self.whole is not None:
            return exactly(self.part) / exactly(self.whole)
        return None if self.value is None else exactly(self.value)


def group_key(group: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The part of all that *group* names, as a key: neither the order nor composed letters matter."""
    return tuple(sorted((composed(name), composed(repr(part))) for name, part in group.items()))


def exactly(number: float) -> Fraction:
    """The decimal number that was written: 0.3 is 3/10, not the nearest binary fraction.

    >>> exactly(0.3)
    Fraction(3, 10)
    """
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))


def comparable(*values: Value | None) -> bool:
    """Whether *values* can be compared: none is ``None`` or words alone, and all are shares or none is."""
    counted = [value for value in values if value is not None and value.counted]
    return len(counted) == len(values) and len({value.is_share for value in counted}) == 1


def pooled(shares: Iterable[Value]) -> Fraction | None:
    """The pooled share: the sum of the parts divided by the sum of the wholes.

    Shares themselves are never averaged, since their wholes differ. ``None`` if there are no
    *shares*, or one of them lacks its part or its whole.

    >>> pooled([Value(when="2026", part=1, whole=2), Value(when="2026", part=1, whole=4)])
    Fraction(1, 3)
    """
    parts = wholes = Fraction(0)
    for share in shares:
        if share.part is None or share.whole is None:
            return None
        parts += exactly(share.part)
        wholes += exactly(share.whole)
    return parts / wholes if wholes else None
