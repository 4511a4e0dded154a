"""Marks of measures, and the names of the drawing helpers that the pictures of plans use."""

from __future__ import annotations

from typing import Any

from ..plan.coverage import Mark
from ..render import svg as drawing
from ..render.svg import (
    BLUE,
    INK,
    ORANGE,
    arrow,
    cut,
    diamond,
    element,
    faint,
    head,
    label,
    length,
    line,
    polygon,
)
from ..render.svg import bar as bar_of

__all__ = (
    "BLUE", "INK", "ORANGE", "arrow", "bar_of", "cut", "diamond", "element", "faint", "head",
    "label", "length", "line", "mark", "polygon", "svg",
)  # fmt: skip


def svg(body: str, *, about: str, **attributes: Any) -> str:
    """A picture with its title and its description."""
    return drawing.svg(body, description=about, **attributes)


def mark(what: Mark, x: float, y: float) -> str:
    """The shape of a mark around a place: no two have the same outline."""
    match what:
        case Mark.UNDER_WAY:
            return element("rect", x=x - 5.5, y=y - 5.5, width=11, height=11, fill=BLUE)
        case Mark.PLANNED:
            return element("circle", cx=x, cy=y, r=5, fill="none", stroke=INK, stroke_width=1.5)
        case Mark.OUTSTANDING:
            return polygon((x, y - 6.5), (x + 6.5, y + 5.5), (x - 6.5, y + 5.5), fill=ORANGE)
        case Mark.DESCRIBED:
            heights = (y - 4, y, y + 4)
            return "".join(
                line(x - 5, height, x + 5, height, stroke_width=1.5) for height in heights
            )
        case _:  # What stands no longer.
            return line(x - 5, y - 5, x + 5, y + 5, stroke_width=1.5) + line(
                x - 5, y + 5, x + 5, y - 5, stroke_width=1.5
            )
