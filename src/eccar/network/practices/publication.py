"""By which right others may read a practice: it was published, or the city agreed to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import converters, field, frozen

from ...values.dates import When, when
from ...values.facts import Fact, Family, in_order
from ...values.typed import typed_fields


@frozen(kw_only=True, field_transformer=typed_fields)
class PracticeFact(Fact):
    """Something by which others may, or may no longer, read a practice."""

    def permits_on(self, on: dt.date) -> bool:
        """Whether others may read the practice by this fact on the day *on*."""
        return False


class PracticePublished(PracticeFact):
    """The practice was published: by the city itself, or by whoever ``by`` names; the sources are where."""

    __slots__ = ()
    kind = "published"

    def permits_on(self, on: dt.date) -> bool:
        """Always: what was published can be read by all."""
        return True


@frozen(kw_only=True, field_transformer=typed_fields)
class PracticeConsented(PracticeFact):
    """A unit of the city agreed that others may read the practice; ``until`` limits that."""

    kind = "consented"

    until: When | None = field(default=None, converter=converters.optional(when))

    def permits_on(self, on: dt.date) -> bool:
        """Until its limit; of a rough limit the first day counts, so that none is read longer than agreed."""
        return self.until is None or (self.until.first is not None and on <= self.until.first)


class PracticeConsentWithdrawn(PracticeFact):
    """The city no longer agrees that others read the practice."""

    __slots__ = ()
    kind = "consent-withdrawn"


PRACTICE_FACTS: tuple[type[PracticeFact], ...] = (
    *(PracticePublished, PracticeConsented, PracticeConsentWithdrawn),
)
"""Every kind of fact that a practice can have."""

PracticeFact.family = Family(PRACTICE_FACTS)


def to_practice_facts(items: Iterable[PracticeFact]) -> tuple[PracticeFact, ...]:
    """The converter of fields that hold facts of a practice."""
    return tuple(items)


def permission_on(facts: Iterable[PracticeFact], on: dt.date) -> PracticeFact | None:
    """The last of *facts* by which others may read the practice on the day *on*, if there is one.

    A withdrawal ends all that came before it. One whose day is only roughly known counts from the
    first day on which it can have happened.
    """
    facts = tuple(facts)
    if any(_may_be_withdrawn(fact, on) for fact in facts):
        return None
    permissions: list[PracticeFact] = []
    for fact in in_order(facts, on):
        if isinstance(fact, PracticeConsentWithdrawn):
            permissions = []
        elif fact.permits_on(on):
            permissions.append(fact)
    return permissions[-1] if permissions else None


def _may_be_withdrawn(fact: PracticeFact, on: dt.date) -> bool:
    """Whether *fact* is a withdrawal that may have happened by the day *on*, and does not count yet."""
    is_open = fact.may_have_happened_by(on) and not fact.effective_by(on)
    return isinstance(fact, PracticeConsentWithdrawn) and is_open
