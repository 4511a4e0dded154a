"""The rule by which small counts are protected: threshold, base of rounding, protection."""

from __future__ import annotations

import datetime as dt
import functools

from attrs import field, frozen

from ...values.brief import Brief
from ...values.constraints import texts
from ...values.dates import day
from ...values.packaged import table
from ...values.sources import Source
from ..counts.cell import CountCell
from ..counts.control import BASE, THRESHOLD
from ..errors import NO_SUCH_NORM, WEAK_PROTECTION, WEAK_RULE

WEAKEST_BASE = 3
"""A smaller base of rounding leaves one possible value, or two."""

WEAKEST_THRESHOLD = 2
"""Below a smaller threshold there is no count to protect."""

WEAKEST_PROTECTION = 2
"""With fewer values a count is certain."""


@frozen(kw_only=True)
class PublishingRule(Brief):
    """How small counts are protected.

    Attributes:
        threshold: The smallest count that may be known: with 3, the counts 1 and 2 may not.
        base: The base of rounding.
        protection: How many values a count that may be small must be able to have; without it, the
            threshold for hidden counts, and half the base, rounded up, for rounded ones.
        allow_weak: Whether a rule that protects hardly anything is meant: base 1 or 2, threshold
            or protection 0 or 1.
        norm: The name of the norm that it is from.

    Raises:
        InvalidValue: The base is 0 (DOC709), the threshold negative (DOC710), or the rule is weak
            and that is not allowed (DOC741, DOC754).
    """

    threshold: int = field(validator=THRESHOLD.validate)
    base: int = field(default=5, validator=BASE.validate)
    protection: int | None = field(default=None, validator=THRESHOLD.validate)
    allow_weak: bool = False
    norm: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.allow_weak:
            return
        if self.base < WEAKEST_BASE or self.threshold < WEAKEST_THRESHOLD:
            raise WEAK_RULE(threshold=self.threshold, base=self.base)
        if self.protection is not None and self.protection < WEAKEST_PROTECTION:
            raise WEAK_PROTECTION(number=self.protection)


@frozen(kw_only=True)
class Norm(Brief):
    """A published norm for small counts.

    Attributes:
        name: What it is called here.
        threshold: The smallest count that may be known.
        base: The base of rounding.
        assumed: Which of the two its source does not give.
        combined: Whether it hides small counts and rounds the others. A release does one of the
            two, and so does not follow it.
        source: Who publishes it.
        seen: When it was last compared with its source.
    """

    name: str
    threshold: int
    base: int
    assumed: tuple[str, ...] = field(converter=texts)
    combined: bool = False
    source: Source
    seen: dt.date = field(converter=day)


def is_small(cell: CountCell, rule: PublishingRule) -> bool:
    """Whether the count of a *cell* is one that the *rule* protects."""
    return cell.count is not None and 1 <= cell.count < rule.threshold


@functools.cache
def norms() -> tuple[Norm, ...]:
    """The packaged norms, in the order of the file."""
    entries = table("eccar.incidents", "publishing", "norms.toml")["norms"]
    return tuple(Norm(**{**entry, "source": Source(**entry["source"])}) for entry in entries)


def norm_of(name: str) -> Norm:
    """The packaged norm with a *name*.

    Raises:
        InvalidValue: There is no norm of this name (DOC742).
    """
    for known in norms():
        if known.name == name:
            return known
    raise NO_SUCH_NORM(text=name, choices=", ".join(known.name for known in norms()))


def rule_of(norm: str, *, protection: int | None = None) -> PublishingRule:
    """The rule of a packaged norm, by its name.

    Raises:
        InvalidValue: There is no norm of this name (DOC742).

    >>> rule_of("minimum-3").threshold
    3
    """
    known = norm_of(norm)
    return PublishingRule(
        threshold=known.threshold, base=known.base, protection=protection, norm=norm
    )
