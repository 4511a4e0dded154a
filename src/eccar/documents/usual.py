"""The usual case of what is read, as source: most parts of a document are asked without a call.

What is not as usual goes to the reader of its type, which takes it, or says what is wrong. So
nothing here decides what a document may hold; it only knows at a glance what is certainly right.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

from ..values.constraints import Constraint, Pattern, constraint_of
from ..values.dates import When, notation
from ..values.ranges import MAX_JSON_NUMBER, GreaterThan, Range


class Usual(NamedTuple):
    """A test of ``it``, what is read when the test holds, and what both know of the attribute."""

    test: str
    read: str = "it"
    knows: Mapping[str, Any] = {}


_BASES = {
    str: "type(it) is str",
    int: "type(it) is int",
    float: "(type(it) is float or type(it) is int)",
}
_KEPT = f"-{MAX_JSON_NUMBER} < it < {MAX_JSON_NUMBER}"

_PLAIN = {
    str: Usual(f"{_BASES[str]} and it and it.isprintable() and not it.isspace()"),
    bool: Usual("type(it) is bool"),
    int: Usual(f"{_BASES[int]} and {_KEPT}"),
    float: Usual(f"{_BASES[float]} and {_KEPT}"),
    When: Usual(_BASES[str], "notation_{name}(it)", {"notation": notation}),
}

_FORMS: Mapping[type[Constraint], str] = {
    Pattern: "it.isascii() and form_{name}.fits(it)",
    Range: "form_{name}.least <= it <= form_{name}.most",
    GreaterThan: f"form_{{name}}.least < it < {MAX_JSON_NUMBER}",
}


def usual(of: Any) -> Usual | None:
    """The usual case of the type *of*, if it has one that can be told at a glance."""
    if form := constraint_of(of):
        base, test = _BASES.get(get_args(of)[0]), _FORMS.get(type(form))
        return Usual(f"{base} and {test}", knows={"form": form}) if base and test else None
    if isinstance(of, type) and issubclass(of, enum.StrEnum):
        words = {one.value: one for one in of}
        return Usual("type(it) is str and it in word_{name}", "word_{name}[it]", {"word": words})
    return _PLAIN.get(of)


def there(of: Any) -> Any:
    """The type *of* what is there: of what may be left out, that without ``None``."""
    if get_origin(of) in (Union, UnionType):
        return next(one for one in get_args(of) if one is not type(None))
    return of
