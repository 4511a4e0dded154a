"""A release: a published table of incidents as it is remembered, so that later ones are audited with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import Pattern
from ...values.dates import day
from ...values.mappings import freeze
from ...values.ranges import TRUTH, Range
from ...values.typed import typed_fields
from ..errors import NO_COUNT_OF_INCIDENTS, NOT_A_RELEASE_DIGEST
from .table import CountTable

AT_MOST = Range(0, 1_000_000, NO_COUNT_OF_INCIDENTS)
AtMost = Annotated[int, AT_MOST]

RELEASE_DIGEST = Pattern("sha256:[0-9a-f]{64}", NOT_A_RELEASE_DIGEST)
ReleaseDigest = Annotated[str, RELEASE_DIGEST]


@frozen(kw_only=True, field_transformer=typed_fields)
class RevisionRule(Brief):
    """How a figure may change from one day of the data to a later one.

    It holds for each of the finest cells. Without either, figures may change in any way.

    Attributes:
        only_grows: Whether late reports are added and nothing is taken back.
        at_most: By how much a figure changes at most; 0 if figures are final.
    """

    only_grows: bool = field(default=False, validator=TRUTH.validate)
    at_most: AtMost | None = field(default=None, validator=AT_MOST.validate)

    @property
    def binds(self) -> bool:
        """Whether an earlier figure says anything about a later one."""
        return self.only_grows or self.at_most is not None


@frozen(kw_only=True, field_transformer=typed_fields)
class Release(CountTable):
    """A table of incidents that was published.

    Its attributes are those of ``CountTable``, where the cells are as published, and:

    Attributes:
        published: The day of publication.
        digest: The digest of its figures and of what they are of, which shows later changes. It is
            not that of the table with the true counts: whoever has that can try which counts give
            it.
        revisions: How figures may have changed between its data and those of other releases.
        extra: What the document has besides, kept as it is.
    """

    view = "releases.release"

    published: dt.date | None = field(default=None, converter=converters.optional(day))
    digest: ReleaseDigest | None = field(default=None, validator=RELEASE_DIGEST.validate)
    revisions: RevisionRule = field(factory=RevisionRule)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)
