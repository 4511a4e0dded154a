"""What a value has to tell, where there are several ways of telling it."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from .faults import Fault


@frozen
class Needs:
    """The ways of telling a value: each some attributes, and one way has to be told whole."""

    ways: tuple[tuple[str, ...], ...]
    fault: Fault


def told_in_one_way(value: Any) -> None:
    """Refuse a *value* that is told in none of the ways that its class ``needs``.

    A class takes it as its ``__attrs_post_init__``.
    """
    for way in value.needs.ways:
        if all(getattr(value, name) is not None for name in way):
            return
    raise value.needs.fault()
