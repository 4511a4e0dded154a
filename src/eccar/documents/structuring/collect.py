"""Collecting all errors of a value, each with its path, up to a limit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from ...values.errors import InvalidValue
from ..errors import TOO_MANY
from ..limits import MAX_ERRORS


class InvalidValues(Exception):
    """Several errors of one value, each with the path to it."""

    def __init__(self, errors: Iterable[LocatedError]) -> None:
        self.errors: tuple[LocatedError, ...] = tuple(errors)


ReadingError: TypeAlias = InvalidValue | InvalidValues
"""What is wrong with a value: one thing, or several."""

LocatedError: TypeAlias = tuple[tuple[str | int, ...], ReadingError]
"""An error, with the keys and indices that lead to it from the value that was being read."""


def map_collecting_errors(
    items: Iterable[tuple[str | int, Any]], read: Callable[[Any], Any]
) -> list[Any]:
    """What *read* makes of each of *items*, which are pairs of a key or index and a value.

    Raises ``InvalidValues`` with the errors of all of them, if there are any.
    """
    values: list[Any] = []
    errors: list[LocatedError] = []
    for place, item in items:
        try:
            values.append(read(item))
        except (InvalidValue, InvalidValues) as error:
            if limit_reached(errors, place, error):
                break
    if errors:
        raise InvalidValues(errors)
    return values


def limit_reached(errors: list[LocatedError], place: str | int, error: ReadingError) -> bool:
    """Add to *errors* an *error* in one more *place*; whether no more are to be collected."""
    errors.append(((place,), error))
    if len(errors) < MAX_ERRORS:
        return False
    errors.append(((), TOO_MANY(limit=MAX_ERRORS)))
    return True
