"""Drawings next to text on a page: small signs, strips of signs, and bars along a common axis.

A drawing repeats what the text next to it says, so a screen reader does not hear it. The places on
an axis are shares of its width: a drawing becomes narrower with the page while its signs keep their
size.
"""

from __future__ import annotations

from html import escape

from ..values.characters import printable
from .svg import BLUE, INK, element, length

SIZE = 16
"""The width and height of a sign."""


def sign(shape: str) -> str:
    """A *shape* drawn around the place 8, 8, as a sign in a text."""
    return element("svg", shape, viewBox=f"0 0 {SIZE} {SIZE}", width=SIZE, height=SIZE)


def strip(shapes: str, width: int, label: str) -> str:
    """*shapes* drawn around the height 10 in this *width*, and a *label* behind them."""
    room = width + (round(length(label, 12)) + 4 if label else 0)
    behind = _text(f"{width + 2}", 14, label) if label else ""
    return element("svg", shapes + behind, viewBox=f"0 0 {room} 20", width=room, height=20)


class Axis:
    """A drawing that is as wide as its place, *height* high, with what was put on it."""

    def __init__(self, height: int) -> None:
        self.height = height
        self._parts: list[str] = []

    def area(self, left: float, right: float) -> None:
        """A part of the axis, shaded over the whole height."""
        self._parts.append(
            self._rect(left, right, 0, self.height, class_="period", fill=INK, fill_opacity=0.1)
        )

    def lines(self, places: tuple[float, ...]) -> None:
        """Faint lines over the whole height."""
        for place in places:
            self._line(place, class_="grid", stroke=INK, stroke_opacity=0.25)

    def day(self, place: float) -> None:
        """The dashed line of a day."""
        self._line(place, stroke=INK, stroke_dasharray="4 3", stroke_width=1.5)

    def bar(self, left: float, right: float, y: float, *, thick: bool, filled: bool) -> None:
        """A bar around the height *y*; never too narrow to be seen."""
        half = 6 if thick else 2.5
        colour = BLUE if filled else INK
        fill = colour if filled else "none"
        right = max(right, left + 0.004)
        self._parts.append(self._rect(left, right, y - half, 2 * half, fill=fill, stroke=colour))

    def shape(self, place: float, shape: str) -> None:
        """A *shape* drawn around the place 0."""
        self._parts.append(element("svg", shape, x=_share(place), overflow="visible"))

    def label(self, place: float, y: float, text: str, **attributes: float | str) -> None:
        """Text that begins at a place, or ends there or is centred on it."""
        self._parts.append(_text(_share(place), y, text, **attributes))

    def drawn(self) -> str:
        """The drawing."""
        return element("svg", "".join(self._parts), width="100%", height=self.height)

    def _rect(
        self, left: float, right: float, y: float, height: float, **attributes: float | str
    ) -> str:
        width = _share(right - left)
        return element("rect", x=_share(left), y=y, width=width, height=height, **attributes)

    def _line(self, place: float, **attributes: float | str) -> None:
        x = _share(place)
        self._parts.append(element("line", x1=x, y1=0, x2=x, y2=self.height, **attributes))


def _share(place: float) -> str:
    return f"{place * 100:.4g}%"


def _text(x: str, y: float, text: str, **attributes: float | str) -> str:
    values = {"font_size": 12, "fill": INK, **attributes}
    return element("text", escape(printable(text)), x=x, y=y, **values)
