"""Dates to keep: what is due when, who set the date, and which document it is in."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import TypeAlias
from uuid import NAMESPACE_URL, uuid5

from attrs import field, frozen

from ...values.brief import Brief
from ...values.cities import City
from ...values.dates import When, when
from ...values.displayable import Displayable, Message
from ...values.vocabulary import Audience

_NAMESPACE = uuid5(NAMESPACE_URL, "urn:eccar:deadlines")
"""What makes the UIDs differ from those of other programs."""


class DeadlineKind(enum.StrEnum):
    """What is due. Measures are no kind: a plan says until when each is to be done."""

    REPORT = "report"
    COUNCIL_PAPER = "council-paper"
    FEE = "fee"
    MILESTONE = "milestone"
    REVIEW = "review"
    PLAN_END = "plan-end"
    CONSENT = "consent"
    RECOMMENDATION = "recommendation"
    DAY_AGAINST_RACISM = "day-against-racism"


class DeadlineBasis(enum.StrEnum):
    """How a date is known: set by a body, stated in a document of the authority, or inferred by a rule."""

    BODY = "body"
    DOCUMENT = "document"
    INFERRED = "inferred"


Order: TypeAlias = "tuple[dt.date, dt.date, int, str, str, str]"
"""What deadlines are sorted by."""


@frozen(kw_only=True)
class Deadline(Brief):
    """A date to keep.

    Attributes:
        authority: The ids of the authorities, joined by commas; empty for a date of all.
        kind: What is due.
        when: Until when, or when, as exact or as rough as the document has it.
        basis: Who set the date.
        identity: The identity of the document that it is from; ``None`` if it is from none.
        item: What in the document is meant, if several dates can be: a milestone, a year.
        title: What is due, in words.
    """

    authority: str
    kind: DeadlineKind
    when: When = field(converter=when)
    basis: DeadlineBasis
    identity: str | None = None
    item: str = ""
    title: Message

    def _brief(self) -> str:
        return " ".join(filter(None, (self.authority, str(self.when), self.kind)))

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What tells it from all others; it stays the same when the date changes."""
        return self.authority, self.kind, self.identity or "", self.item

    @property
    def uid(self) -> str:
        """The key as a UUID of version 5, by which a calendar knows an event that has changed."""
        return str(uuid5(_NAMESPACE, "\n".join(self.key)))

    @property
    def order(self) -> Order:
        """The key to sort by: the last day of the date, by which something is due, then the kind."""
        first, last = self.when.sort_key()
        return last, first, _ORDER[self.kind], self.authority, self.identity or "", self.item

    def before(self, on: dt.date) -> bool:
        """Whether the date lies certainly before the day *on*."""
        return self.when.last is not None and self.when.last < on

    def begins_by(self, on: dt.date) -> bool:
        """Whether the date may be on the day *on*, or before it."""
        return self.when.first is None or self.when.first <= on


_ORDER = {kind: place for place, kind in enumerate(DeadlineKind)}


def _tuple(items: Iterable[Deadline]) -> tuple[Deadline, ...]:
    return tuple(items)


@frozen(kw_only=True)
class Deadlines(Displayable):
    """The dates to keep of one authority or of many, as of a day.

    Attributes:
        on: The day.
        until: The last day of interest, if one was given.
        authorities: Whose dates they are: the ids of each authority, as in ``Deadline``.
        cities: Those of them that a membership describes, by which views name them.
        items: The dates, in order; without inferred ones, unless they were asked for.
        inferred: Whether inferred dates are among them.
        not_shown: How many inferred dates there are that are not among them.
        audience: For whom the answer is: the narrowest audience of the documents.
    """

    view = "deadlines.deadlines"

    on: dt.date
    until: dt.date | None = None
    authorities: tuple[str, ...] = ()
    cities: tuple[City, ...] = field(default=(), repr=False)
    items: tuple[Deadline, ...] = field(default=(), converter=_tuple)
    inferred: bool = False
    not_shown: int = 0
    audience: Audience = Audience.PUBLIC

    def _brief(self) -> str:
        return f"{self.on}, items: {len(self.items)}"

    @property
    def before(self) -> tuple[Deadline, ...]:
        """Those whose date lies before the day, and which are still open."""
        return tuple(each for each in self.items if each.before(self.on))

    @property
    def ahead(self) -> tuple[Deadline, ...]:
        """All others: those of the day, and of later days."""
        return tuple(each for each in self.items if not each.before(self.on))

    @property
    def next(self) -> Deadline | None:
        """The first of those ahead that is about an authority."""
        return next((each for each in self.ahead if each.authority), None)


def collected(
    items: Iterable[Deadline],
    *,
    on: dt.date,
    until: dt.date | None,
    inferred: bool,
    authorities: Iterable[str],
    cities: Iterable[City],
    audience: Audience,
) -> Deadlines:
    """The answer with these *items*: each once, in order, those that begin by *until* and have a date."""
    known = {each.key: each for each in items if not each.when.unknown}
    wanted = [each for each in known.values() if until is None or each.begins_by(until)]
    shown = [each for each in wanted if inferred or each.basis is not DeadlineBasis.INFERRED]
    return Deadlines(
        on=on,
        until=until,
        authorities=tuple(authorities),
        cities=tuple(cities),
        items=sorted(shown, key=lambda each: each.order),
        inferred=inferred,
        not_shown=len(wanted) - len(shown),
        audience=audience,
    )
