"""The decision of a body that a table of fees rests on."""

from __future__ import annotations

import datetime as dt

from attrs import field, frozen

from ..values.brief import Brief
from ..values.constraints import TEXT
from ..values.dates import day
from ..values.typed import typed_fields


@frozen(kw_only=True, field_transformer=typed_fields)
class FeeDecision(Brief):
    """The decision that a table of fees rests on.

    Attributes:
        by: The body that decided.
        when: The day on which it decided.
        reference: The number of the decision, or its item in the minutes.
    """

    by: str = field(validator=TEXT.validate)
    when: dt.date = field(converter=day)
    reference: str | None = field(default=None, validator=TEXT.validate)
