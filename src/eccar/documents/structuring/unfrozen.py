"""Frozen classes, writable while a value is being made."""

from __future__ import annotations

from typing import Any


def unfrozen(cls: type[Any]) -> type[Any]:
    """A subclass of the frozen class *cls* whose attributes can be set.

    The readers make an object of this subclass, set its attributes, and then assign *cls* to its
    ``__class__``: from then on it is frozen. Python allows that because the subclass adds no
    slots, so both have the same layout in memory.

    The detour is for speed. attrs sets each attribute of a frozen object by a call of
    ``object.__setattr__``, and these calls would take most of the time of making one.
    """
    methods = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, (cls,), {"__slots__": (), **methods})
