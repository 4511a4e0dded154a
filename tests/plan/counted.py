"""A measure that counts how often it is read: for tests that work grows linearly."""

from __future__ import annotations

from typing import Any, ClassVar

from eccar.plan.measures.measure import Measure


class CountedMeasure(Measure):
    """A measure; the class counts how often any attribute of any of its instances is read."""

    __slots__ = ()
    read: ClassVar[int] = 0

    def __getattribute__(self, name: str) -> Any:
        CountedMeasure.read += 1
        return super().__getattribute__(name)
