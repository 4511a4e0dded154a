"""Tests, as Python source, by which the compiled readers take the common values without a call.

What passes the test of a type is certainly right. What does not is left to the reader of the type
in ``scalars``, which takes it or says what is wrong. So nothing here decides what a document may
hold; ``tests/documents/test_fast_path.py`` holds every test against the reader it goes before.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any, NamedTuple, get_args

from ...values.constraints import Constraint, Pattern, constraint_of
from ...values.dates import When, notation
from ...values.ranges import MAX_JSON_NUMBER, GreaterThan, Range


class FastPath(NamedTuple):
    """Source of a test of ``value``, source of the result, and the objects that both name.

    ``{name}`` in the source stands for the name of the attribute.
    """

    test: str
    result: str = "value"
    namespace: Mapping[str, Any] = {}


_TYPE_TESTS = {
    str: "type(value) is str",
    int: "type(value) is int",
    float: "(type(value) is float or type(value) is int)",
}
_IN_RANGE = f"-{MAX_JSON_NUMBER} < value < {MAX_JSON_NUMBER}"

_FAST_PATHS = {
    str: FastPath(
        f"{_TYPE_TESTS[str]} and value and value.isprintable() and ' ' < value[0] < '\u034f'"
    ),
    bool: FastPath("type(value) is bool"),
    int: FastPath(f"{_TYPE_TESTS[int]} and {_IN_RANGE}"),
    float: FastPath(f"{_TYPE_TESTS[float]} and {_IN_RANGE}"),
    When: FastPath(_TYPE_TESTS[str], "notation_{name}(value)", {"notation": notation}),
}

_CONSTRAINT_TESTS: Mapping[type[Constraint], str] = {
    Pattern: "value.isascii() and constraint_{name}.fits(value)",
    Range: "constraint_{name}.least <= value <= constraint_{name}.most",
    GreaterThan: f"constraint_{{name}}.least < value < {MAX_JSON_NUMBER}",
}


def fast_path(hint: Any) -> FastPath | None:
    """The fast path of the type *hint*, or ``None`` if it has none."""
    if constraint := constraint_of(hint):
        of_type, of_constraint = (
            _TYPE_TESTS.get(get_args(hint)[0]),
            _CONSTRAINT_TESTS.get(type(constraint)),
        )
        if not of_type or not of_constraint:
            return None
        return FastPath(f"{of_type} and {of_constraint}", namespace={"constraint": constraint})
    if isinstance(hint, type) and issubclass(hint, enum.StrEnum):
        choices = {choice.value: choice for choice in hint}
        test = "type(value) is str and value in choices_{name}"
        return FastPath(test, "choices_{name}[value]", {"choices": choices})
    return _FAST_PATHS.get(hint)
