"""Drawing SVG: a titled and described picture, boxes and text, in colours with enough contrast."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

INK, LINE, GUIDE, PAPER, FILL = "#1b2733", "#1f4e79", "#b8c2cc", "#ffffff", "#eaf1f8"
"""Ink on paper and on the fill of a box has a contrast of more than 12 to 1, a line of 8 to 1."""

SIZE = 17
"""The size of text, in units of the picture."""

CENTRED = 'text-anchor="middle"'


def picture(
    name: str, title: str, description: str, size: tuple[float, float], parts: Iterable[str]
) -> str:
    """A picture with a title and a description, which screen readers read out.

    *name* begins the ids of both, so that several pictures can stand on one page; *size* is width
    and height.
    """
    width, height = size
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-labelledby="{name}-title {name}-about" lang="en" '
        f'font-family="system-ui, sans-serif" font-size="{SIZE}" style="width:100%;max-width:{width * 1.3:g}px;height:auto">'
    )
    return "\n".join(
        (
            opening,
            f'<title id="{name}-title">{escape(title)}</title>',
            f'<desc id="{name}-about">{escape(description)}</desc>',
            f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
            *parts,
            "</svg>\n",
        )
    )


def text(x: float, y: float, content: str, attributes: str = "") -> str:
    """Text that begins at a point, unless the *attributes* say otherwise."""
    return f'<text x="{x}" y="{y}" fill="{INK}" {attributes}>{escape(content)}</text>'


def box(x: float, y: float, width: float, height: float) -> str:
    """A filled box with round corners; the point is its upper left one."""
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="6" '
        f'fill="{FILL}" stroke="{LINE}" stroke-width="1.5"/>'
    )
