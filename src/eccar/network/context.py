"""What rules about the coalition and about practices are evaluated in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Self

from attrs import frozen

from ..checking.context import RuleContext
from ..membership.membership import Membership
from ..values.records import duplicates, once
from .coalition import Coalition


@frozen(kw_only=True)
class NetworkContext(RuleContext):
    """A rule context with what documents of the coalition refer to, among the related documents."""

    @classmethod
    def of(cls, base: RuleContext, value: Any, **_: Any) -> Self:
        """The context for checking a document of the coalition, or a practice."""
        return cls(day=base.day, statutes=base.statutes, related=base.related)

    @property
    def memberships(self) -> Mapping[str, Membership]:
        """The related memberships by their authorities; those of which there are several are left out."""
        return self.related.derived_of_class(Membership, _by_authority)

    def coalitions(self) -> Iterator[Coalition]:
        """The other documents about the coalition."""
        return self.related.of_class(Coalition)


def _by_authority(memberships: Sequence[Membership]) -> Mapping[str, Membership]:
    return once(memberships, duplicates(memberships))
