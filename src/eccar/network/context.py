"""What rules about the coalition and about practices are evaluated in."""

from __future__ import annotations

from typing import Any, Self

from attrs import frozen

from ..checking.context import RuleContext


@frozen(kw_only=True)
class NetworkContext(RuleContext):
    """A rule context with what documents of the coalition refer to, among the related documents."""

    @classmethod
    def of(cls, base: RuleContext, value: Any, **_: Any) -> Self:
        """The context for checking a document of the coalition, or a practice."""
        return cls(day=base.day, statutes=base.statutes, related=base.related)
