"""Constraints on numbers and booleans, and the ranges that documents use."""

from __future__ import annotations

from typing import Annotated, Any

from attrs import frozen

from .constraints import Constraint
from .errors import ErrorCode

OFF_THE_MAP = ErrorCode(
    code="DOC226",
    message="{number} degrees is not a valid coordinate.",
    hint="Latitudes are -90 to 90, longitudes -180 to 180.",
)
NO_INHABITANTS = ErrorCode(
    code="DOC227",
    message="{number} is not a number of inhabitants.",
    hint="Write a whole number from 1 to 100 million, without separators.",
)
NO_YEAR = ErrorCode(
    code="DOC229",
    message="{number} is not a valid year.",
    hint="Write four digits, from 1900 to 2199.",
)
NO_VOTES = ErrorCode(
    code="DOC231",
    message="{number} is not a number of votes.",
    hint="Write a number from 0 to 10000. Leave out what is not known.",
)
NEITHER_TRUE_NOR_FALSE = ErrorCode(
    code="DOC232",
    message="“{value}” is neither true nor false.",
    hint="Write true or false, without quotes.",
)
NOT_FINITE = ErrorCode(
    code="DOC307",
    message="{number} is not a valid number.",
    hint="Write a plain number. Leave the entry out if it is not known.",
)

ERROR_CODES = (
    OFF_THE_MAP,
    NO_INHABITANTS,
    NO_YEAR,
    NO_VOTES,
    NEITHER_TRUE_NOR_FALSE,
    NOT_FINITE,
)

MAX_JSON_NUMBER = 10**15
"""Numbers from here on are refused: readers of JSON that use doubles would round them."""


class Boolean(Constraint):
    """``True`` or ``False``, and no 0 or 1."""

    __slots__ = ()

    def __call__(self, value: Any) -> bool:
        """*value* itself, if it is a boolean."""
        if not isinstance(value, bool):
            raise NEITHER_TRUE_NOR_FALSE(value=value)
        return value

    def validate(self, _: object, __: object, value: Any) -> None:
        """Validate, for attrs, a *value* that must not be ``None`` either."""
        self(value)


@frozen
class Range(Constraint):
    """The numbers from ``least`` to ``most``, both included; only integers if ``whole``."""

    least: int
    most: int
    fault: ErrorCode
    whole: bool = True

    def __call__(self, value: float) -> float:
        """*value* itself, if it is in the range."""
        if not _is_number(value, whole=self.whole) or not self.least <= value <= self.most:
            raise self.fault(number=value)
        return value


@frozen
class GreaterThan(Constraint):
    """The numbers above one that is itself too small, as far as they are kept exactly."""

    least: float
    fault: ErrorCode

    def __call__(self, value: float) -> float:
        """*value* itself, if it lies above the least."""
        if not _is_number(value) or not self.least < value < MAX_JSON_NUMBER:
            raise self.fault(number=value)
        return value


def _is_number(value: object, *, whole: bool = False) -> bool:
    return isinstance(value, int if whole else (int, float)) and not isinstance(value, bool)


TRUTH = Boolean()
FINITE = GreaterThan(-MAX_JSON_NUMBER, NOT_FINITE)

INHABITANTS = Range(1, 100_000_000, NO_INHABITANTS)
VOTES = Range(0, 10_000, NO_VOTES)
YEAR = Range(1900, 2199, NO_YEAR)
LATITUDE = Range(-90, 90, OFF_THE_MAP, whole=False)
LONGITUDE = Range(-180, 180, OFF_THE_MAP, whole=False)

Inhabitants = Annotated[int, INHABITANTS]
VoteCount = Annotated[int, VOTES]
Year = Annotated[int, YEAR]
Latitude = Annotated[float, LATITUDE]
Longitude = Annotated[float, LONGITUDE]
