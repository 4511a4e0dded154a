"""What happened to the coalition itself, from its initiative to its registration."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from ..values.constraints import TEXT
from ..values.facts import Fact, Family
from ..values.typed import typed_fields


@frozen(kw_only=True, field_transformer=typed_fields)
class CoalitionFact(Fact):
    """Something that happened to the coalition.

    Attributes:
        place: Where it happened.
        reference: The number of the paper or entry, as written.
    """

    place: str | None = field(default=None, validator=TEXT.validate)
    reference: str | None = field(default=None, validator=TEXT.validate)


class Initiated(CoalitionFact):
    """A body proposed to found the coalition."""

    __slots__ = ()
    kind = "initiated"


class FoundingDeclared(CoalitionFact):
    """Cities declared their intention to found the coalition."""

    __slots__ = ()
    kind = "founding-declared"


class AssociationAgreed(CoalitionFact):
    """It was agreed to become a registered association."""

    __slots__ = ()
    kind = "association-agreed"


class ProvisionalCommitteeElected(CoalitionFact):
    """A committee was elected for the time until the association existed."""

    __slots__ = ()
    kind = "provisional-committee-elected"


class Constituted(CoalitionFact):
    """The association was constituted."""

    __slots__ = ()
    kind = "constituted"


class EnteredInRegister(CoalitionFact):
    """The association was entered in the register of a court."""

    __slots__ = ()
    kind = "entered-in-register"


@frozen(kw_only=True, field_transformer=typed_fields)
class StatutesDated(CoalitionFact):
    """An edition of the statutes is on record."""

    kind = "statutes-dated"

    edition: str | None = field(default=None, validator=TEXT.validate)


COALITION_FACTS: tuple[type[CoalitionFact], ...] = (
    *(Initiated, FoundingDeclared, AssociationAgreed, ProvisionalCommitteeElected),
    *(Constituted, EnteredInRegister, StatutesDated),
)
"""Every kind of fact of the coalition."""

CoalitionFact.family = Family(COALITION_FACTS)


def to_coalition_facts(items: Iterable[CoalitionFact]) -> tuple[CoalitionFact, ...]:
    """The converter of fields that hold facts of the coalition."""
    return tuple(items)
