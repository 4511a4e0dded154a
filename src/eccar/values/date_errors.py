"""What a text is that is no day, or no date: an error for each way of being invalid."""

from __future__ import annotations

from .errors import ErrorCode

NOT_A_DAY = ErrorCode(
    code="DOC201",
    message="“{text}” is not a day.",
    hint="Did you mean {near}?",
    otherwise="Write year, month and day: 2024-03-06.",
)
TIME_OF_DAY = ErrorCode(
    code="DOC202",
    message="“{text}” has a time of day; only the day is recorded.",
    hint="Remove the time: 2024-03-06.",
)
NO_SUCH_DAY = ErrorCode(
    code="DOC203",
    message="The day “{text}” does not exist.",
    hint="Check the date. A month or a year alone is also allowed: {near}.",
    otherwise="Check the date.",
)
NOT_A_DATE = ErrorCode(
    code="DOC204",
    message="“{text}” is not a date.",
    hint="Did you mean {near}?",
    otherwise="Begin with the year: 2024, 2024-03, 2024-03-06, a season (2024-21 spring, -22 "
    "summer, -23 autumn, -24 winter), a span such as 2025/2027 or ../2024-09-25, "
    "or unknown.",
)
BACKWARDS = ErrorCode(
    code="DOC205",
    message="The span “{text}” ends before it begins.",
    hint="Write the earlier date first.",
)
NO_SUCH_MONTH = ErrorCode(
    code="DOC206",
    message="“{text}” is not a month or a season.",
    hint=(
        "Months are 01 to 12; seasons are 21 (spring), 22 (summer), 23 (autumn) and 24 (winter)."
    ),
)
ERROR_CODES = (NOT_A_DAY, TIME_OF_DAY, NO_SUCH_DAY, NOT_A_DATE, BACKWARDS, NO_SUCH_MONTH)
