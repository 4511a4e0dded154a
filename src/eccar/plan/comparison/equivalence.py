"""When two values are equivalent: the order in a list is ignored, unless something follows from it.

Each value has a canonical form, a hashable key; equivalent values have equal canonical forms.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from ...values.characters import composed
from ...values.dates import When
from ...values.facts import Fact, in_order
from ...values.texts import Text
from ..measures.values import Value
from ..plan import Silence


def canonical(value: Any) -> Any:
    """The canonical form of *value*: a key that is equal for whatever means the same.

    A list becomes a multiset, a text the set of its translations, a mapping the set of its entries,
    and an attrs class its class with the canonical forms of its fields. Lists, mappings and
    booleans name their type: ``["women"]`` is not ``{"women": 1}``, and ``True`` is not 1. Composed
    and decomposed letters are the same.
    """
    if isinstance(value, str):
        return composed(value)
    if isinstance(value, When):
        return value
    if isinstance(value, Text):
        return value.composed
    if isinstance(value, (tuple, list)):
        return (tuple, frozenset(Counter(map(canonical, value)).items()))
    if isinstance(value, Mapping):
        entries = Counter((canonical(key), canonical(item)) for key, item in value.items())
        return (dict, frozenset(entries.items()))
    if attrs.has(type(value)):
        names = (attribute.name for attribute in attrs.fields(type(value)))
        return (type(value), *(canonical(getattr(value, name)) for name in names))
    return (bool, value) if isinstance(value, bool) else value


def equivalent(name: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> bool:
    """Whether two lists of the field *name* mean the same.

    >>> equivalent("partners", ("school", "court"), ("court", "school"))
    True
    """
    canonical_list = CANONICAL_LISTS.get(name, canonical)
    return bool(canonical_list(before) == canonical_list(after))


def _in_order_of_events(facts: tuple[Fact, ...]) -> Any:
    """Facts as they happened; of those dated too roughly to tell, the order in the list counts."""
    effective = in_order(facts, dt.date.max)
    rest = [fact for fact in facts if fact.effective_from() is None]
    return [canonical(fact) for fact in (*effective, *rest)]


def _by_group(values: Iterable[Value]) -> Any:
    """The values of each group in their order: of several baselines, the first counts."""
    return _grouped(values, lambda value: canonical(value.of))


def _by_group_and_date(values: Iterable[Value]) -> Any:
    """The values of each group by their dates: of several on one day, the last counts."""
    return _by_group(sorted(values, key=lambda value: value.when.last or dt.date.max))


def _by_point(reasons: Iterable[Silence]) -> Any:
    """The reasons for each point in their order: of several, the last counts."""
    return _grouped(reasons, lambda reason: reason.point)


def _grouped(items: Iterable[Any], key: Callable[[Any], Any]) -> dict[Any, list[Any]]:
    groups: dict[Any, list[Any]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(canonical(item))
    return groups


CANONICAL_LISTS: Mapping[str, Callable[[Any], Any]] = {
    "progress": _in_order_of_events,
    "facts": _in_order_of_events,
    "baselines": _by_group,
    "targets": _by_group_and_date,
    "observations": _by_group_and_date,
    "none_because": _by_point,
}
"""The fields whose order can mean something, each with the canonical form of its list."""
