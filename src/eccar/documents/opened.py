"""Frozen classes for as long as a value of theirs is being made."""

from __future__ import annotations

from typing import Any


def opened(of: type[Any]) -> type[Any]:
    """The class *of* as long as its attributes can be set; an object is closed by giving it *of*.

    It has the slots of a frozen class and nothing more, so that Python stores into them at once;
    through ``object.__setattr__``, as attrs does, storing takes most of the time of making one.
    """
    free = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(of.__name__, (of,), {"__slots__": (), **free})
