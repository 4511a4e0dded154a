"""What a rule is evaluated in: the day, the figures in force on it, and related documents."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from attrs import field, frozen

from ..values.brief import Brief
from ..values.dates import day
from ..values.figures import DatedFigure, Statutes
from .related import Other, RelatedDocuments, related_documents


@frozen(kw_only=True)
class RuleContext(Brief):
    """The day for which rules are evaluated, the dated figures, and related documents.

    ``related`` holds the documents that are checked in the same call; ``others`` finds them.
    """

    day: dt.date = field(converter=day)
    statutes: Statutes = Statutes()
    related: RelatedDocuments = field(
        default=RelatedDocuments(), converter=related_documents, hash=False
    )

    @property
    def stage(self) -> str:
        """The stage that the checked document has reached; empty where documents have no stages."""
        return ""

    @classmethod
    def of(cls, base: RuleContext, value: Any, **options: Any) -> Self:
        """The context for checking *value*: that of *base*, with what a domain adds.

        *options* are the arguments of ``check`` that only some domains use (``schedule``,
        ``stage``).
        """
        return cls(day=base.day, statutes=base.statutes, related=base.related)

    def figure(self, key: str) -> DatedFigure | None:
        """The figure *key* in force on the day, if there is one."""
        return self.statutes.figure(key, self.day)

    def others(self, cls: type[Other], *authorities: str) -> tuple[Other, ...]:
        """The related documents of the class *cls* of these *authorities* together.

        They are in the order of their identities, in whatever order they were given.
        """
        return self.related.of(cls, authorities)

    def other(self, cls: type[Other], authority: str) -> Other | None:
        """The only related document of the class *cls* about an *authority*.

        ``None`` if there is none, or if there are several: which of them holds is not known.
        """
        documents = self.others(cls, authority)
        return documents[0] if len(documents) == 1 else None
