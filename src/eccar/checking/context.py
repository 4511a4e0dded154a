"""What a rule is evaluated in: the day, the figures in force on it, and related documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import field, frozen

from ..values.dates import day
from ..values.figures import DatedFigure, Statutes
from ..values.texts import freeze

Other = TypeVar("Other")


@frozen(kw_only=True)
class RuleContext:
    """The day for which rules are evaluated, the dated figures, and related documents.

    ``related`` holds the other documents that are checked in the same call, by their class and the
    id of their authority.
    """

    day: dt.date = field(converter=day)
    statutes: Statutes = Statutes()
    related: Mapping[tuple[type[Any], str], Any] = field(factory=dict, converter=freeze, hash=False)

    @property
    def stage(self) -> str:
        """The stage that the checked document has reached; empty where documents have no stages."""
        return ""

    @classmethod
    def of(cls, base: RuleContext, value: Any, **options: Any) -> Self:
        """The context for checking *value*: that of *base*, with what a domain adds.

        *options* are the arguments of ``check`` that only some domains use (``schedule``, ``stage``).
        """
        return cls(day=base.day, statutes=base.statutes, related=base.related)

    def figure(self, key: str) -> DatedFigure | None:
        """The figure *key* in force on the day, if there is one."""
        return self.statutes.figure(key, self.day)

    def other(self, cls: type[Other], city: str) -> Other | None:
        """The related document of the class *cls* about the authority with the id *city*, if any."""
        document: Other | None = self.related.get((cls, city))
        return document
