"""Plain values of Python from those of other libraries: numpy, pandas, ruamel, markupsafe.

Subclasses of the plain types compare equal to them and pass ``isinstance``, but a writer of YAML
or a loop over digits may refuse them, so none is kept. Nothing of those libraries is imported.
"""

from __future__ import annotations

import datetime as dt
import numbers
import operator
from fractions import Fraction
from typing import Any

from .embeddable import Embeddable

PLAIN_TYPES = frozenset({type(None), str, bool, int, float, dt.date, list, dict, tuple})


def plain_value(value: Any) -> Any:
    """The text, number, boolean or day that *value* is, as a value of the plain type.

    A subclass becomes the type it derives from, a number of numpy the number of Python. A day of
    numpy becomes its ISO 8601 text. Anything else is returned as it is.

    >>> class Quoted(str):
    ...     pass
    >>> type(plain_value(Quoted("Kraków"))).__name__
    'str'
    """
    if type(value) in PLAIN_TYPES:
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(
        value, numbers.Integral
    ):  # So says numpy of its durations, too, which have no index.
        return operator.index(value).__int__() if hasattr(value, "__index__") else value
    if isinstance(value, float):
        return float.__float__(value)
    if isinstance(value, numbers.Real) and not isinstance(value, Fraction):
        return float(str(value))  # A float32 of numpy is written 0.3, and was meant so.
    return _of_numpy(value)


def _of_numpy(value: Any) -> Any:
    """A boolean or a day of numpy, which no abstract class of ``numbers`` knows."""
    if type(value).__module__ == "numpy":
        match type(value).__name__:
            case "bool" | "bool_":
                return bool(value)
            case "datetime64":
                return str(value)
    return value


class FormattedAsText(Embeddable):
    """A value that an f-string formats as its text: with a width and an alignment.

    >>> class City(FormattedAsText):
    ...     def __str__(self):
    ...         return "Musterstadt"
    >>> f"{City():>13}"
    '  Musterstadt'
    """

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


def type_name(value: object) -> str:
    """The name of the type of *value*, as ``numpy.ndarray``; of a builtin, without its module."""
    cls = type(value)
    return (
        cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"
    )
