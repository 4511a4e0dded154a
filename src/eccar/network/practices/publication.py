"""By which right others may read a practice: it was published, or the city agreed to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import converters, field, frozen

from ...values.dates import When, when
from ...values.facts import Fact, Family, in_order
from ...values.typed import typed_fields


class PracticeFact(Fact):
    """Something by which others may, or may no longer, read a practice."""

    __slots__ = ()


class PracticePublished(PracticeFact):
    """The practice was published: by the city itself, or by whoever ``by`` names; the sources are where."""

    __slots__ = ()
    kind = "published"


@frozen(kw_only=True, field_transformer=typed_fields)
class PracticeConsented(PracticeFact):
    """A unit of the city agreed that others may read the practice; ``until`` limits that."""

    kind = "consented"

    until: When | None = field(default=None, converter=converters.optional(when))


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
        elif _is_in_force(fact, on):
            permissions.append(fact)
    return permissions[-1] if permissions else None


def _is_in_force(fact: PracticeFact, on: dt.date) -> bool:
    """Whether the limit of a permission, if it has one, has certainly not passed by the day *on*.

    Of a rough limit the first day counts: nothing is read longer than agreed.
    """
    until = fact.until if isinstance(fact, PracticeConsented) else None
    return until is None or (until.first is not None and on <= until.first)


def _may_be_withdrawn(fact: PracticeFact, on: dt.date) -> bool:
    """Whether *fact* is a withdrawal that may have happened by the day *on*, and does not count yet."""
    is_open = fact.may_have_happened_by(on) and not fact.effective_by(on)
    return isinstance(fact, PracticeConsentWithdrawn) and is_open
