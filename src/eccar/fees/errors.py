"""The error codes of schedules, dues, accounts and rates."""

from __future__ import annotations

import datetime as dt

from ..values.errors import ErrorCode

NO_BANDS = ErrorCode(
    code="DOC251",
    message="The table has no bands.",
    hint="Write at least one band: bands: [{{fee: 500.00 EUR}}].",
)
CEILING_FALLS = ErrorCode(
    code="DOC252",
    message="Band {number} ends at {ceiling}, not above the band before it ({below}).",
    hint="Sort the bands from the smallest authorities to the largest.",
)
HOLE = ErrorCode(
    code="DOC253",
    message="No band covers {least} to {most} inhabitants (between bands {before} and {number}).",
    hint="Under above, repeat up_to of the band before, or remove above.",
)
OVERLAP = ErrorCode(
    code="DOC254",
    message="Bands {before} and {number} overlap ({least} to {most} inhabitants).",
    hint="Under above, repeat up_to of the band before, or remove above.",
)
ENDLESS_BAND = ErrorCode(
    code="DOC255",
    message="Band {number} has no upper limit, but another band follows.",
    hint="Add up_to, or remove the bands after it.",
)
NO_TOP = ErrorCode(
    code="DOC256",
    message="The last band ends at {ceiling} inhabitants; larger authorities have no fee.",
    hint="Remove up_to from the last band.",
)
SAME_DAY = ErrorCode(
    code="DOC257",
    message="Two tables begin on {day}.",
    hint="Keep the table that was decided, or correct the day of the other.",
)
NO_BOTTOM = ErrorCode(
    code="DOC260",
    message="The first band begins above {above} inhabitants; smaller authorities have no fee.",
    hint="Remove above from the first band.",
)
NO_TABLES = ErrorCode(
    code="DOC258",
    message="The schedule has no table.",
    hint="Write at least one table with since, source, basis, seen and bands.",
)
KIND_TWICE = ErrorCode(
    code="DOC259",
    message="“{kind}” has its own bands in two places.",
    hint="Name each kind of authority once.",
)
NOT_A_MONTH_DAY = ErrorCode(
    code="DOC261",
    message="“{text}” is not a day of every year.",
    hint="Write month and day: 01-01 or 06-30.",
)
YEARS_OUT_OF_RANGE = ErrorCode(
    code="DOC262",
    message="{number} is outside 0–50 years.",
    hint="Write a whole number from 0 to 50.",
)
TWO_CITIES = ErrorCode(
    code="DOC263",
    message="The account belongs to {account}, the membership to {city}.",
    hint="Use the account and the membership of the same city.",
)
DUPLICATE_DOCUMENT = ErrorCode(
    code="DOC264",
    message="{city} has two documents of the same kind.",
    hint="Keep one membership and one account for each city.",
    until=dt.date(2026, 11, 28),
)
NOT_A_RATE = ErrorCode(
    code="DOC265",
    message="“{text}” is not an exchange rate.",
    hint="Write rate, currencies, source and day: 4.2531 PLN/EUR, NBP 2026-11-27.",
)
RATE_FOR_ANOTHER = ErrorCode(
    code="DOC266",
    message="The rate converts {per}; the amount is in {currency}.",
    hint="Give a rate for {currency}: 4.2531 PLN/EUR, NBP 2026-11-27.",
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
