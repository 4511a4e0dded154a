"""The errors of a mapping that does not have just the keys of a class, or has wrong values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from ...values.errors import InvalidValue
from ..errors import COMMA, TOO_MANY, UNKNOWN_KEY
from ..limits import MAX_ERRORS
from .collect import InvalidValues, LocatedError, ReadingError
from .scalars import key_error

_NUMBER = re.compile(r"[0-9]+(?: [A-Z]{3})?")
"""What follows a decimal comma, where YAML takes it for a key of its own: ``{amount: 1,50 EUR}``."""


def _unknown(key: str, keys: tuple[str, ...]) -> InvalidValue:
    """The error of a *key* that is none of *keys*."""
    if _NUMBER.fullmatch(key):
        return COMMA(key=key)
    return UNKNOWN_KEY(key=key, keys=keys)


def errors_of_mapping(
    keys: tuple[str, ...],
) -> Callable[[dict[Any, Any], Mapping[str, ReadingError]], InvalidValues]:
    """What makes one error of a mapping whose class has just the *keys*, from those of its parts."""

    def collected(data: dict[Any, Any], errors: Mapping[str, ReadingError]) -> InvalidValues:
        located: list[LocatedError] = [((), errors[key]) for key in errors if key not in data]
        for key in data:
            if len(located) >= MAX_ERRORS:
                located.append(((), TOO_MANY(limit=MAX_ERRORS)))
                break
            if key in errors:
                located.append(((key,), errors[key]))
            elif error := key_error(key):
                located.append(((), error))
            elif key not in keys:
                located.append(((key,), _unknown(key, keys)))
        return InvalidValues(located)

    return collected
