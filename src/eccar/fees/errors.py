"""The error codes of schedules, dues, accounts and rates."""

from __future__ import annotations

import datetime as dt

from ..values.errors import ErrorCode

NO_BANDS = ErrorCode(
    code="DOC251",
    message="There are no bands.",
    hint="Write at least one, as bands: [{{fee: 500.00 EUR}}].",
)
CEILING_FALLS = ErrorCode(
    code="DOC252",
    message="Band {number} goes up to {ceiling}, which is no more than the {below} of the band before.",
    hint="Put the bands in order, the smallest authorities first; each reaches further than the last.",
)
HOLE = ErrorCode(
    code="DOC253",
    message="Between the bands {before} and {number} there is a hole: nobody pays for {least} to {most} "
    "inhabitants.",
    hint="Write under above the same number as under up_to of the band before, or leave above out.",
)
OVERLAP = ErrorCode(
    code="DOC254",
    message="The bands {before} and {number} overlap: both hold {least} to {most} inhabitants.",
    hint="Write under above the same number as under up_to of the band before, or leave above out.",
)
ENDLESS_BAND = ErrorCode(
    code="DOC255",
    message="Band {number} has no ceiling, but another band follows.",
    hint="Add up_to, or leave out the bands after it.",
)
NO_TOP = ErrorCode(
    code="DOC256",
    message="The last band ends at {ceiling} inhabitants: nobody larger would pay.",
    hint="Let the last band have no up_to.",
)
SAME_DAY = ErrorCode(
    code="DOC257",
    message="Two tables begin on {day}.",
    hint="Keep the one that was decided, or correct the day of the other.",
)
NO_BOTTOM = ErrorCode(
    code="DOC260",
    message="The first band begins above {above} inhabitants: nobody smaller would pay.",
    hint="Let the first band have no above.",
)
NO_TABLES = ErrorCode(
    code="DOC258",
    message="The schedule has no table.",
    hint="Write at least one table with since, source, basis, seen and bands.",
)
KIND_TWICE = ErrorCode(
    code="DOC259",
    message="“{kind}” has bands of its own in two places.",
    hint="Name each kind of authority once.",
)
NOT_A_MONTH_DAY = ErrorCode(
    code="DOC261",
    message="“{text}” is not a day that every year has.",
    hint="Write month and day as 01-01 or 06-30.",
)
YEARS_OUT_OF_RANGE = ErrorCode(
    code="DOC262",
    message="{number} is no number of years that is meant here.",
    hint="Write a whole number from 0 to 50.",
)
TWO_CITIES = ErrorCode(
    code="DOC263",
    message="The account is that of {account}, the membership that of {city}.",
    hint="Ask for the dues of one city, with its own account.",
)
DUPLICATE_DOCUMENT = ErrorCode(
    code="DOC264",
    message="There are two documents of one kind about {city}.",
    hint="Keep one membership and one account for each city in a run.",
    until=dt.date(2026, 11, 28),
)
NOT_A_RATE = ErrorCode(
    code="DOC265",
    message="“{text}” is not a rate of exchange.",
    hint="Write rate, currencies, source and day, as in: 4.2531 PLN/EUR, NBP 2026-11-27.",
)
RATE_FOR_ANOTHER = ErrorCode(
    code="DOC266",
    message="The rate converts {per}, but the amount is in {currency}.",
    hint="Give a rate whose second currency is {currency}, as in: 4.2531 PLN/EUR, NBP 2026-11-27.",
)

ERROR_CODES = (
    NO_BANDS,
    CEILING_FALLS,
    HOLE,
    OVERLAP,
    ENDLESS_BAND,
    NO_TOP,
    SAME_DAY,
    NO_TABLES,
    NO_BOTTOM,
    KIND_TWICE,
    NOT_A_MONTH_DAY,
    YEARS_OUT_OF_RANGE,
    TWO_CITIES,
    DUPLICATE_DOCUMENT,
    NOT_A_RATE,
    RATE_FOR_ANOTHER,
)
