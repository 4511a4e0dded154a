"""The facts of a report: entered, released, decided on, submitted, and what happened to it then.

Any of them may be missing from the record, and may happen more than once.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import ClassVar

from attrs import field, frozen

from ...values.constraints import LANGUAGE, TEXT, URL, Language, Url, texts
from ...values.dates import When, when
from ...values.facts import Fact, Family
from ...values.typed import typed_fields
from ..references import DIGEST, Digest


class Addressee(enum.StrEnum):
    """To whom a report is made: each has a rhythm and an audience of its own."""

    COALITION = "coalition"
    OWN_COUNCIL = "own-council"


class Act(enum.StrEnum):
    """What a body decided about a report; several acts of one sitting are several facts.

    Source: the reports that are known, such as Karlsruhe's of 2017
    (https://www.karlsruhe.de/stadt-rathaus/so-ist-karlsruhe/mit-recht-karlsruhe/europaeische-staedtekoalition-gegen-rassismus).
    """

    ADOPTS = "adopts"
    AGREES = "agrees"
    TAKES_NOTE = "takes-note"
    RECOMMENDS_TO_SUBMIT = "recommends-to-submit"
    REFERS_BACK = "refers-back"
    UNKNOWN = "unknown"


class ReportStep(enum.StrEnum):
    """How far a report has come on its way; a step may be missing from the record."""

    NOT_ON_RECORD = "not-on-record"
    PUBLISHED = "published"
    ENTERED = "entered"
    RELEASED = "released"
    DECIDED = "decided"
    SUBMITTED = "submitted"
    RECEIVED = "received"
    RETURNED = "returned"
    FORWARDED = "forwarded"


@frozen(kw_only=True, field_transformer=typed_fields)
class ReportFact(Fact):
    """Something that happened to a report.

    Attributes:
        leads_to: The step that the report reaches by it; ``None`` if it reaches none.
        reference: The number of the paper or decision, as written.
    """

    leads_to: ClassVar[ReportStep | None] = None

    reference: str | None = field(default=None, validator=TEXT.validate)


class Entered(ReportFact):
    """A unit entered the report, or its part of it."""

    __slots__ = ()
    kind = "entered"
    leads_to: ClassVar[ReportStep | None] = ReportStep.ENTERED


class Released(ReportFact):
    """The responsible unit released the report."""

    __slots__ = ()
    kind = "released"
    leads_to: ClassVar[ReportStep | None] = ReportStep.RELEASED


@frozen(kw_only=True, field_transformer=typed_fields)
class Decided(ReportFact):
    """A body of the authority dealt with the report; ``act`` is what it did."""

    kind = "decided"
    leads_to: ClassVar[ReportStep | None] = ReportStep.DECIDED

    act: Act = field(default=Act.UNKNOWN, converter=Act)


@frozen(kw_only=True, field_transformer=typed_fields)
class Submission(ReportFact):
    """The report was sent; what submissions and resubmissions share.

    Attributes:
        to: To whom; by default the coalition.
        digest: The digest of the content that was sent, by which a later change is noticed.
    """

    leads_to: ClassVar[ReportStep | None] = ReportStep.SUBMITTED

    to: Addressee = field(default=Addressee.COALITION, converter=Addressee)
    digest: Digest | None = field(default=None, validator=DIGEST.validate)


class Submitted(Submission):
    """The report was submitted."""

    __slots__ = ()
    kind = "submitted"


class Resubmitted(Submission):
    """The report was submitted again, corrected or completed."""

    __slots__ = ()
    kind = "resubmitted"


class Received(ReportFact):
    """The addressee has the report."""

    __slots__ = ()
    kind = "received"
    leads_to: ClassVar[ReportStep | None] = ReportStep.RECEIVED


@frozen(kw_only=True, field_transformer=typed_fields)
class Returned(ReportFact):
    """The addressee sent the report back; ``reason`` says why."""

    kind = "returned"
    leads_to: ClassVar[ReportStep | None] = ReportStep.RETURNED

    reason: str | None = field(default=None, validator=TEXT.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class Forwarded(ReportFact):
    """The addressee passed the report on; ``to_body`` says to whom."""

    kind = "forwarded"
    leads_to: ClassVar[ReportStep | None] = ReportStep.FORWARDED

    to_body: str | None = field(default=None, validator=TEXT.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class Published(ReportFact):
    """The report was published, perhaps before it was submitted.

    It leads to a step only if nothing is on record of the way to the addressee.

    Attributes:
        url: The address of the report.
        languages: The languages in which it was published.
    """

    kind = "published"

    url: Url | None = field(default=None, validator=URL.validate)
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )


@frozen(kw_only=True, field_transformer=typed_fields)
class Extended(ReportFact):
    """The addressee gave more time, until the day ``until``."""

    kind = "extended"

    until: When = field(converter=when)


@frozen(kw_only=True, field_transformer=typed_fields)
class Excused(ReportFact):
    """The addressee does not expect the report; ``reason`` says why."""

    kind = "excused"

    reason: str | None = field(default=None, validator=TEXT.validate)


REPORT_FACTS: tuple[type[ReportFact], ...] = (
    *(Entered, Released, Decided, Submitted, Received, Returned, Resubmitted),
    *(Forwarded, Published, Extended, Excused),
)
"""Every kind of fact that a report can have."""

ReportFact.family = Family(REPORT_FACTS)


def to_report_facts(items: Iterable[ReportFact]) -> tuple[ReportFact, ...]:
    """The converter of fields that hold facts of a report."""
    return tuple(items)
