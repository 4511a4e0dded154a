"""The shapes of the marks of measures; no two have the same outline."""

from __future__ import annotations

from collections.abc import Callable

from ...render.svg import circle, cross, hollow_diamond, square, stripes, triangle
from ..coverage import Mark

Shape = Callable[[float, float], str]
"""Draws a shape around a place."""

SHAPES: dict[Mark, Shape] = {
    Mark.UNDER_WAY: square,
    Mark.PLANNED: circle,
    Mark.NOT_REPORTED: hollow_diamond,
    Mark.OUTSTANDING: triangle,
    Mark.DESCRIBED: stripes,
    Mark.NO_LONGER: cross,
}


def mark(kind: Mark, x: float, y: float) -> str:
    """The shape of a mark around a place."""
    return SHAPES[kind](x, y)
