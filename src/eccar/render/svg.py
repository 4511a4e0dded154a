"""Drawing in SVG: a few elements, all of them escaped.

Text and lines have the colour of the page around them, and the two other colours stand out from
light and from dark; nothing is said by colour alone. A picture that stands alone brings its own
paper. Nothing refers to an id, so that several pictures can stand on one page. Lengths are in
units of the picture, which are pixels where it is shown in full size.
"""

from __future__ import annotations

import re
from html import escape
from itertools import accumulate
from math import ceil
from typing import TypeAlias
from unicodedata import east_asian_width

from ..values.characters import printable

INK = "currentColor"
BLUE = "#2b7bba"
ORANGE = "#c25e10"
Box: TypeAlias = tuple[float, float, float, float]
"""The left, top, right and bottom of a rectangle."""

_STEP = 6
"""How far the lines of a hatched box are apart, across and down."""

_PAPER = "#ffffff"
_DARK = "#1a1a1a"
_LINE = 28
"""How high a line above a picture is."""

_SIZE = re.compile(r'<svg [^>]*viewBox="0 0 (?P<width>[0-9]+) (?P<height>[0-9]+)"[^>]*>')
_SIZES = "min-width:30em;max-width:{}px"
_FLUID = "min-width:20em;max-width:40em"
_FAINT = 0.25
_BOLD = 1.1

_NARROW = frozenset("iljtfrI.,:;'’|!()[]- ")
_WIDE = frozenset("mwMWOQ@%—…")


def element(name: str, content: str = "", /, **attributes: float | str) -> str:
    """An element with its attributes; *content* is elements already, or escaped."""
    text = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_value(value))}"'
        for key, value in attributes.items()
    )
    return f"<{name}{text}>{content}</{name}>" if content else f"<{name}{text}/>"


def _value(value: float | str) -> str:
    return value if isinstance(value, str) else f"{round(value, 1):g}"


def svg(
    body: str,
    *,
    width: int,
    height: int,
    title: str,
    description: str,
    lang: str,
    alone: bool,
    fluid: bool = False,
) -> str:
    """A picture with its title and what it shows in words; *alone*, as a file of its own.

    On a page it is as wide as there is room, up to its full size, and scrolls where there is too
    little. A *fluid* one has letters that can still be read where it fills a small telephone.
    """
    texts = element("title", escape(printable(title)))
    texts += element("desc", escape(printable(description)))
    paper = element("rect", width=width, height=height, fill=_PAPER) if alone else ""
    size: dict[str, float | str] = (
        {"width": width, "height": height, "color": _DARK}
        if alone
        else {"style": f"width:100%;{_FLUID if fluid else _SIZES.format(width)};height:auto"}
    )
    return element(
        "svg",
        f"{texts}{paper}{body}",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        role="img",
        lang=lang,
        font_family="system-ui, sans-serif",
        **size,
    )


def headed(picture: str, text: str, lang: str) -> str:
    """The *picture*, which stands alone, with a line of *text* above it, or as it is without any."""
    if not text:
        return picture
    size = _SIZE.match(picture)
    if size is None:
        message = "Only a picture made by svg(…, alone=True) can get a line above it."
        raise ValueError(message)
    width, height = int(size["width"]), int(size["height"]) + _LINE
    paper = element("rect", width=width, height=height, fill=_PAPER)
    line_ = element("text", escape(printable(text)), x=8, y=20, font_size=15, font_weight="bold")
    inner = picture.replace("<svg ", f'<svg y="{_LINE}" ', 1)
    return element(
        "svg",
        f"{element('title', escape(printable(text)))}{paper}{line_}{inner}",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        font_family="system-ui, sans-serif",
        lang=lang,
        width=width,
        height=height,
        color=_DARK,
    )


def label(x: float, y: float, text: str, *, size: int = 13, **attributes: float | str) -> str:
    """Text that begins at a place, or ends there or is centred on it, as ``text_anchor`` says."""
    content = escape(printable(text))
    return element("text", content, x=x, y=y, font_size=size, fill=INK, **attributes)


def head(text: str, width: int) -> tuple[str, int]:
    """The title of a picture that stands alone, in one line or in two, and how high that is."""
    lines = in_two_lines(text, width - 16, 15, bold=True)
    labels = (
        label(8, 26 + index * 20, line_, size=15, font_weight="bold")
        for index, line_ in enumerate(lines)
    )
    return "".join(labels), 20 * len(lines) + 16


def line(x1: float, y1: float, x2: float, y2: float, **attributes: float | str) -> str:
    """A line from place to place."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": INK, **attributes})


def faint(x1: float, y1: float, x2: float, y2: float) -> str:
    """A line that only separates what is on both sides of it."""
    return line(x1, y1, x2, y2, stroke_opacity=_FAINT)


def polygon(*corners: tuple[float, float], **attributes: float | str) -> str:
    """A closed shape."""
    points = " ".join(f"{_value(x)},{_value(y)}" for x, y in corners)
    return element("polygon", points=points, **attributes)


def diamond(x: float, y: float, *, filled: bool) -> str:
    """A diamond around a place."""
    corners = ((x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y))
    return polygon(*corners, fill=INK if filled else "none", stroke=INK, stroke_width=1.5)


def hollow_diamond(x: float, y: float) -> str:
    """An empty diamond around a place."""
    return diamond(x, y, filled=False)


def bar(left: float, right: float, y: float, *, thick: bool, filled: bool) -> str:
    """A horizontal bar between two places, around the height *y*."""
    half = 6 if thick else 2.5
    return element(
        "rect",
        x=left,
        y=y - half,
        width=right - left,
        height=2 * half,
        fill=BLUE if filled else "none",
        stroke=BLUE if filled else INK,
    )


def hatched(*boxes: Box, colour: str = INK) -> str:
    """The *boxes* filled with diagonal lines, which go on from one box to the next."""
    lines = "".join(_diagonal(box, place) for box in boxes for place in _diagonals(box))
    return element("path", d=lines, stroke=colour, stroke_width=1.2, fill="none") if lines else ""


def _diagonals(box: Box) -> range:
    """The sums of x and y of the lines across a *box*."""
    left, top, right, bottom = box
    first, last = ceil((left + top) / _STEP), ceil((right + bottom) / _STEP)
    return range(first * _STEP, last * _STEP, _STEP)


def _diagonal(box: Box, place: int) -> str:
    """The part of the line on which x and y add up to *place* that is within a *box*."""
    left, top, right, bottom = box
    first, last = max(left, place - bottom), min(right, place - top)
    return (
        f"M{_value(first)} {_value(place - first)}L{_value(last)} {_value(place - last)}"
        if first < last
        else ""
    )


def outline(box: Box, **attributes: float | str) -> str:
    """The edges of a *box*."""
    left, top, right, bottom = box
    edges: dict[str, float | str] = {"fill": "none", "stroke": INK, **attributes}
    return element("rect", x=left, y=top, width=right - left, height=bottom - top, **edges)


def arrow(x: float, y: float, direction: int) -> str:
    """The tip of an arrow at a place: to the right, or with -1 to the left."""
    return polygon((x, y - 8), (x + 9 * direction, y), (x, y + 8), fill=INK)


def square(x: float, y: float) -> str:
    """A filled square around a place."""
    return element("rect", x=x - 5.5, y=y - 5.5, width=11, height=11, fill=BLUE)


def circle(x: float, y: float) -> str:
    """An empty circle around a place."""
    return element("circle", cx=x, cy=y, r=5, fill="none", stroke=INK, stroke_width=1.5)


def triangle(x: float, y: float) -> str:
    """A triangle around a place, filled with the colour that warns."""
    return polygon((x, y - 6.5), (x + 6.5, y + 5.5), (x - 6.5, y + 5.5), fill=ORANGE)


def stripes(x: float, y: float) -> str:
    """Three short horizontal lines around a place."""
    return "".join(_stroke(x, height, slope=0) for height in (y - 4, y, y + 4))


def cross(x: float, y: float) -> str:
    """A diagonal cross around a place."""
    return _stroke(x, y, slope=1) + _stroke(x, y, slope=-1)


def _stroke(x: float, y: float, *, slope: int) -> str:
    """A short line around a place: horizontal, or a diagonal down or up."""
    return line(x - 5, y - 5 * slope, x + 5, y + 5 * slope, stroke_width=1.5)


def length(text: str, size: int = 13, *, bold: bool = False) -> float:
    """About how wide *text* is when it is drawn: a little too wide rather than too narrow."""
    return size * sum(map(_width, text)) * (_BOLD if bold else 1)


def _width(letter: str) -> float:
    if letter in _NARROW:
        return 0.38
    if letter in _WIDE or east_asian_width(letter) in "WF":
        return 1.0
    return 0.7 if letter.isupper() else 0.6


def cut(text: str, room: float, size: int = 13, *, bold: bool = False) -> str:
    """*text* as far as there is *room* for it, with an ellipsis where the rest is left out."""
    text = printable(text)
    if length(text, size, bold=bold) <= room:
        return text
    left = room - length("…", size, bold=bold)
    widths = accumulate(length(letter, size, bold=bold) for letter in text)
    return f"{text[: sum(wide <= left for wide in widths)].rstrip()}…"


def in_two_lines(text: str, room: float, size: int = 13, *, bold: bool = False) -> tuple[str, ...]:
    """*text* in one line or in two, each as long as there is *room* for it; the second one is cut."""
    first, rest = "", printable(text).split(" ")
    while rest and length(f"{first} {rest[0]}".lstrip(), size, bold=bold) <= room:
        first = f"{first} {rest.pop(0)}".lstrip()
    return tuple(filter(None, (first, cut(" ".join(rest), room, size, bold=bold))))
