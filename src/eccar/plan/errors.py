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
    message="The resource gives no amount, staff or statement.",
    hint="Give amount, staff or funding, or under stated: existing-budget, existing-staff, "
    "no-additional-cost or not-quantified.",
)
NO_STAFF = ErrorCode(
    code="DOC304",
    message="{number} is not a number of full-time posts.",
    hint="Write full-time equivalents from 0 to 10000, such as 0.5.",
)
NO_VALUE = ErrorCode(
    code="DOC305",
    message="The value is not complete.",
    hint="Give a number, a part and a whole, or words.",
)
WHOLE_NOT_POSITIVE = ErrorCode(
    code="DOC306",
    message="A share of {number} is not possible.",
    hint="The whole must be more than 0. Leave the entry out if nothing was counted.",
)
NO_COUNT = ErrorCode(
    code="DOC309",
    message="{number} is not a number of measures.",
    hint="Write a whole number from 0 to 1000000000, without separators. For “more than 100” "
    "write count: 100 and precision: more-than.",
)
NOTHING_COUNTED = ErrorCode(
    code="DOC310",
    message="The entry does not say what is counted.",
    hint="Give words, such as {{en: begun}}, or a state, such as running.",
)
NO_PARTICIPANT = ErrorCode(
    code="DOC311",
    message="The entry does not say who took part, or how.",
    hint=(
        "Name an organisation or group under who, or describe the way under how. Do not "
        "name a person."
    ),
)
NOT_A_RHYTHM = ErrorCode(
    code="DOC312",
    message="“{text}” is not an interval of revision.",
    hint="Write years or months: 4 years or 18 months.",
)
NO_AUTHORITY = ErrorCode(
    code="DOC308",
    message="No authority is given.",
    hint="Write at least one id: authorities: [pl/krakow].",
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
