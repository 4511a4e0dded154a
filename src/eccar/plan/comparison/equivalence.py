"""When two things that are told mean the same: whatever the order, unless something follows from it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

import attrs

from ...values.dates import When
from ...values.facts import Fact, in_order
from ...values.texts import Text
from ..measures.values import Value
from ..plan import Silence

Told: TypeAlias = tuple[Any, ...]


def meaning(value: Any) -> Any:
    """What *value* means, as a key: words by their languages, lists without their order."""
    if isinstance(value, When):
        return value
    if isinstance(value, Text):
        return frozenset(value.by_language)
    if isinstance(value, (tuple, list)):
        return frozenset(Counter(map(meaning, value)).items())
    if isinstance(value, Mapping):
        return frozenset((key, meaning(part)) for key, part in value.items())
    if attrs.has(type(value)):
        parts = (meaning(getattr(value, one.name)) for one in attrs.fields(type(value)))
        return (type(value), *parts)
    return value


def alike(name: str, one: Told, other: Told) -> bool:
    """Whether two lists under a *name* mean the same."""
    order = ORDERS.get(name, meaning)
    return bool(order(one) == order(other))


def _as_it_happened(told: tuple[Fact, ...]) -> Any:
    """What certainly came before something else stands before it; all else as it was told."""
    counting = in_order(told, dt.date.max)
    rest = [one for one in told if one.effective_from() is None]
    return [meaning(one) for one in (*counting, *rest)]


def _by_part(values: Iterable[Value]) -> Any:
    """The values of each part of the whole, as they were told: the first counts as its baseline."""
    return _apart(values, lambda value: meaning(value.of))


def _in_time(values: Iterable[Value]) -> Any:
    """The same, in the order of their days: of one day, the order of telling counts."""
    return _by_part(sorted(values, key=lambda value: value.when.last or dt.date.max))


def _by_point(reasons: Iterable[Silence]) -> Any:
    """The reasons told for each point: the last counts."""
    return _apart(reasons, lambda reason: reason.point)


def _apart(told: Iterable[Any], key: Callable[[Any], Any]) -> dict[Any, list[Any]]:
    parts: dict[Any, list[Any]] = {}
    for one in told:
        parts.setdefault(key(one), []).append(meaning(one))
    return parts


ORDERS: Mapping[str, Callable[[Any], Any]] = {
    "progress": _as_it_happened,
    "facts": _as_it_happened,
    "baselines": _by_part,
    "targets": _in_time,
    "observations": _in_time,
    "none_because": _by_point,
}
"""The lists in which the order of telling can mean something, and what is left of it."""
