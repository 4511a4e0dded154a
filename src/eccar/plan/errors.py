"""The error codes of plans and their parts."""

from __future__ import annotations

from ..values.errors import ErrorCode

NOT_A_POINT = ErrorCode(
    code="DOC301",
    message="{number} is not one of the ten points.",
    hint="The points are numbered from 1 to 10; eccar points lists them.",
)
NO_RESOURCE = ErrorCode(
    code="DOC303",
    message="This resource says nothing.",
    hint="Give an amount, staff, who funds it, or under stated what is said instead: existing-budget, "
    "existing-staff, no-additional-cost, not-quantified.",
)
NO_STAFF = ErrorCode(
    code="DOC304",
    message="{number} is not a number of full-time posts.",
    hint="Write how many full-time equivalents, from 0 to 10000, as 0.5.",
)
NO_VALUE = ErrorCode(
    code="DOC305",
    message="No complete value is given.",
    hint="Give a value, a part and a whole, or words.",
)
WHOLE_NOT_POSITIVE = ErrorCode(
    code="DOC306",
    message="A share of {number} cannot be told.",
    hint="The whole of a share is more than 0; leave the entry out while nobody was counted.",
)
NO_COUNT = ErrorCode(
    code="DOC309",
    message="{number} is not a number of measures.",
    hint="Write a whole number from 0 to 1000000000, without separators; for “more than 100” write "
    "count: 100 and precision: more-than.",
)
NOTHING_COUNTED = ErrorCode(
    code="DOC310",
    message="This entry does not say what is counted.",
    hint="Give words, as {{en: begun}}, or a state, as running.",
)
NO_PARTICIPANT = ErrorCode(
    code="DOC311",
    message="This entry does not say who took part, or how.",
    hint="Write under who an organisation or group, or under how in which way; never a person.",
)
NOT_A_RHYTHM = ErrorCode(
    code="DOC312",
    message="“{text}” is not an interval of revision.",
    hint="Write a number of years or months, as 4 years or 18 months.",
)
NO_AUTHORITY = ErrorCode(
    code="DOC308",
    message="No authority is named.",
    hint="Write at least one id, as authorities: [pl/krakow].",
)

ERROR_CODES = (
    NOT_A_POINT,
    NO_RESOURCE,
    NO_STAFF,
    NO_VALUE,
    WHOLE_NOT_POSITIVE,
    NO_AUTHORITY,
    NO_COUNT,
    NOTHING_COUNTED,
    NO_PARTICIPANT,
    NOT_A_RHYTHM,
)
