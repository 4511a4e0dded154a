"""Read-only mappings as fields of values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any


class FrozenMapping(Mapping[Any, Any]):
    """A read-only mapping that can be pickled and copied, which a ``MappingProxyType`` cannot."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[Any, Any]) -> None:
        object.__setattr__(self, "_values", MappingProxyType(dict(values)))

    _values: Mapping[Any, Any]

    def __setattr__(self, name: str, value: object) -> None:
        message = f"A frozen mapping has no attribute {name!r} to set."
        raise AttributeError(message)

    def __getitem__(self, key: Any) -> Any:
        return self._values[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return repr(dict(self._values))

    def __reduce__(self) -> tuple[Any, ...]:
        return freeze, (dict(self._values),)


def freeze(values: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """A read-only copy of *values*."""
    return values if type(values) is FrozenMapping else FrozenMapping(values)
