"""References from a report to other documents: their identity and digest, and what was carried over."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from attrs import converters, field, frozen

from ..values.brief import Brief
from ..values.constraints import ID, Id, Pattern
from ..values.dates import When, day, when
from ..values.typed import typed_fields
from .errors import NOT_A_DIGEST, NOT_AN_IDENTITY

DIGEST = Pattern("sha256:[0-9a-f]{64}", NOT_A_DIGEST)
Digest = Annotated[str, DIGEST]
"""What tells one content of a document from another: SHA-256 of its canonical JSON."""

IDENTITY = Pattern(r"[a-z][a-z-]*:[^\x00-\x20:\x7f-\x9f][^\x00-\x20\x7f-\x9f]*", NOT_AN_IDENTITY)
Identity = Annotated[str, IDENTITY]
"""What tells a document from all others: ``plan:de/musterstadt:2027``."""


@frozen(kw_only=True, field_transformer=typed_fields)
class ReportedOn(Brief):
    """The document that a report is on: a plan or an inventory.

    Attributes:
        identity: The identity of the document.
        digest: The digest of its content when the report was drafted, if it is known.
    """

    identity: Identity = field(validator=IDENTITY.validate)
    digest: Digest | None = field(default=None, validator=DIGEST.validate)


@frozen(kw_only=True, field_transformer=typed_fields)
class CarriedOver(Brief):
    """The mark of an entry that was not written for this report, but filled in from a document.

    Attributes:
        origin: The identity of the document that it was taken from: an earlier report, or a plan.
        as_of: The day, or the period, that the content is of.
        measure: The id under which the earlier report had it, if the measure has another one now.
        confirmed: The day on which the unit confirmed that it still holds.
    """

    origin: Identity = field(validator=IDENTITY.validate)
    as_of: When | None = field(default=None, converter=converters.optional(when))
    measure: Id | None = field(default=None, validator=ID.validate)
    confirmed: dt.date | None = field(default=None, converter=converters.optional(day))
