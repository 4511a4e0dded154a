"""Several faults of one value, told at once: each with the way to it, and no more than anybody reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from ..values.errors import InvalidValue
from .errors import TOO_MANY

MOST_FAULTS = 1000
"""Faults that are told of one list or mapping; a hostile file must not take for ever."""


class Several(Exception):
    """Several faults of one value, each with the way to it."""

    def __init__(self, faults: Iterable[Located]) -> None:
        self.faults = tuple(faults)


ErrorCode: TypeAlias = InvalidValue | Several
"""What is wrong with a value: one thing, or several."""

Located: TypeAlias = tuple[tuple[str | int, ...], ErrorCode]
"""A fault, or several in a part, with the way to it from where it was found."""


def each(items: Iterable[tuple[str | int, Any]], read: Callable[[Any], Any]) -> list[Any]:
    """What *read* makes of each item, or the faults of all of them at once."""
    good: list[Any] = []
    wrong: list[Located] = []
    for place, item in items:
        try:
            good.append(read(item))
        except (InvalidValue, Several) as error:
            if enough(wrong, place, error):
                break
    if wrong:
        raise Several(wrong)
    return good


def enough(wrong: list[Located], place: str | int, error: ErrorCode) -> bool:
    """Whether what is *wrong* is, with the *error* in one more *place*, as much as is told."""
    wrong.append(((place,), error))
    if len(wrong) < MOST_FAULTS:
        return False
    wrong.append(((), TOO_MANY(limit=MOST_FAULTS)))
    return True
